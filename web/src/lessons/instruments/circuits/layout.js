/** Where the gates of a circuit stand: variables on the left, each gate right of what it needs, nothing on top of another. */

/** @typedef {import('./run.js').Circuit} Circuit */
/** `x`: the column, from 0; `y`: the row, from 0, also between rows. @typedef {{x: number, y: number}} Place */

/** Gates stand so far apart, in rows. */
const APART = 1;
/** Gates carry numbers above and below. */
const GATES_APART = 1.25;

/** @param {Circuit} circuit @returns {{places: Place[], columns: number, rows: number}} */
export function placed({gates, variables}) {
  const columnOf = /** @type {number[]} */ ([]);
  gates.forEach(({inputs}, i) => (columnOf[i] = inputs.length === 0 ? 0 : 1 + Math.max(...inputs.map(({gate}) => columnOf[gate]))));
  const rowOf = gates.map(() => 0);
  const columns = 1 + Math.max(...columnOf);
  const inColumn = (/** @type {number} */ column) => [...gates.keys()].filter((i) => columnOf[i] === column);
  const first = [...variables.keys(), ...inColumn(0).filter((i) => i >= variables.length)];
  first.forEach((gate, row) => (rowOf[gate] = row * APART));
  for (let column = 1; column < columns; column += 1) {
    const its = inColumn(column);
    for (const i of its) rowOf[i] = middle(gates[i].inputs.map(({gate}) => rowOf[gate]));
    spread(its, rowOf);
  }
  const top = Math.min(...rowOf);
  const rows = Math.max(...rowOf) - top + 1;
  return {places: gates.map((_, i) => ({x: columnOf[i], y: rowOf[i] - top})), columns, rows};
}

/** @param {readonly number[]} all */
const middle = (all) => (Math.min(...all) + Math.max(...all)) / 2;

/** Moves what stands too close apart, as little as it takes, around where they were. @param {number[]} column @param {number[]} rowOf */
function spread(column, rowOf) {
  const sorted = [...column].sort((a, b) => rowOf[a] - rowOf[b] || a - b);
  const wanted = sorted.map((i) => rowOf[i]);
  sorted.forEach((i, at) => {
    if (at > 0) rowOf[i] = Math.max(rowOf[i], rowOf[sorted[at - 1]] + GATES_APART);
  });
  const moved = sorted.reduce((sum, i, at) => sum + rowOf[i] - wanted[at], 0) / Math.max(1, sorted.length);
  for (const i of sorted) rowOf[i] -= moved;
}
