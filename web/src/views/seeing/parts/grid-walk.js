/** Walking through a table of numbers by keys, and the window of it that is shown. */

/** @typedef {{row: number, column: number}} Cell */
/** @typedef {{first: number, count: number}} Window a stretch of rows or columns */

/** Rows that Page Up and Page Down go past. */
const PAGE = 8;

/** Where a key leads, or null. @param {string} key @param {Cell} at @param {number} rows @param {number} columns @returns {Cell | null} */
export function moved(key, {row, column}, rows, columns) {
  const to = {
    ArrowUp: [row - 1, column], ArrowDown: [row + 1, column], ArrowLeft: [row, column - 1], ArrowRight: [row, column + 1],
    Home: [row, 0], End: [row, columns - 1], PageUp: [row - PAGE, column], PageDown: [row + PAGE, column]
  }[key];
  if (!to) return null;
  return {row: Math.max(0, Math.min(rows - 1, to[0])), column: Math.max(0, Math.min(columns - 1, to[1]))};
}

/** Indexes inside a window; without one, all of them. @param {Window | undefined} window @param {number} count */
export function shown(window, count) {
  const size = Math.min(count, Math.max(1, window?.count ?? count));
  const first = Math.max(0, Math.min(window?.first ?? 0, count - size));
  return Array.from({length: size}, (_, i) => first + i);
}

/** A window that has an index in it, moved no further than needed. @param {Window} window @param {number} index @returns {Window} */
export function windowAround({first, count}, index) {
  if (index < first) return {first: index, count};
  return index >= first + count ? {first: index - count + 1, count} : {first, count};
}

/** Rows and columns shown at most at once; the page scrolls through these, and the window through the rest. */
const MOST = {rows: 24, columns: 16};

/**
 * Windows that follow a cell.
 * @param {{row: Window, column: Window}} before @param {Cell} cell
 */
export const windowsAround = (before, {row, column}) => ({row: windowAround(before.row, row), column: windowAround(before.column, column)});

export const FIRST_WINDOWS = Object.freeze({row: {first: 0, count: MOST.rows}, column: {first: 0, count: MOST.columns}});
