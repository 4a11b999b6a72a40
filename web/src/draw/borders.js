/** Where the answer changes: the lines between regions, found between the centres of a grid's cells. */

/** @typedef {import('./ground.js').Grid} Grid */

/** Kept between calls and grown when needed; a border line seldom has more pieces. */
let pieces = new Float32Array(4096);

/**
 * The lines between regions as pieces x0, y0, x1, y1 over a unit square, y downwards. The region of a place is that of the
 * highest output, or for a single output whether it is above `threshold`.
 * @param {Grid} grid @param {number} threshold
 * @returns {Float32Array}
 */
export function borders({values, columns, rows, outputs}, threshold) {
  const cells = columns * rows;
  const winners = winnersOf({values, columns, rows, outputs}, threshold);
  const crossings = new Float32Array(8);
  let length = 0;

  // Squares between four neighbouring centres; at the edges the last centre is taken to reach the rim.
  for (let row = -1; row < rows; row += 1) {
    const [top, bottom] = [Math.max(0, row) * columns, Math.min(rows - 1, row + 1) * columns];
    for (let column = -1; column < columns; column += 1) {
      const [left, right] = [Math.max(0, column), Math.min(columns - 1, column + 1)];
      const winner = winners[top + left];
      if (winner === winners[top + right] && winner === winners[bottom + left] && winner === winners[bottom + right]) continue;
      addSquare(left, right, top, bottom, column, row);
    }
  }
  return pieces.slice(0, length);

  /** @param {number} left @param {number} right @param {number} top @param {number} bottom @param {number} column @param {number} row */
  function addSquare(left, right, top, bottom, column, row) {
    const [x0, x1] = [place(column, columns), place(column + 1, columns)];
    const [y0, y1] = [place(row, rows), place(row + 1, rows)];
    let count = 0;
    count = cross(top + left, top + right, x0, y0, x1, y0, count);
    count = cross(top + right, bottom + right, x1, y0, x1, y1, count);
    count = cross(bottom + right, bottom + left, x1, y1, x0, y1, count);
    count = cross(bottom + left, top + left, x0, y1, x0, y0, count);
    if (count === 2) return add(crossings[0], crossings[1], crossings[2], crossings[3]);
    // Three or four regions meet: the lines run together in the middle of their ends.
    let [x, y] = [0, 0];
    for (let i = 0; i < count; i += 1) {
      x += crossings[2 * i] / count;
      y += crossings[2 * i + 1] / count;
    }
    for (let i = 0; i < count; i += 1) add(crossings[2 * i], crossings[2 * i + 1], x, y);
  }

  /** Where between two centres the answer changes, if it does. Returns how many crossings there are now. */
  function cross(/** @type {number} */ a, /** @type {number} */ b, /** @type {number} */ xa, /** @type {number} */ ya, /** @type {number} */ xb, /** @type {number} */ yb, /** @type {number} */ count) {
    const [p, q] = [winners[a], winners[b]];
    if (p === q) return count;
    const [lead, lag] = outputs === 1
      ? [Math.abs(values[a] - threshold), Math.abs(values[b] - threshold)]
      : [values[p * cells + a] - values[q * cells + a], values[q * cells + b] - values[p * cells + b]];
    const share = lead + lag > 0 ? lead / (lead + lag) : 0.5;
    crossings[2 * count] = xa + (xb - xa) * share;
    crossings[2 * count + 1] = ya + (yb - ya) * share;
    return count + 1;
  }

  function add(/** @type {number} */ x0, /** @type {number} */ y0, /** @type {number} */ x1, /** @type {number} */ y1) {
    if (length + 4 > pieces.length) {
      const longer = new Float32Array(pieces.length * 2);
      longer.set(pieces);
      pieces = longer;
    }
    pieces[length] = x0;
    pieces[length + 1] = y0;
    pieces[length + 2] = x1;
    pieces[length + 3] = y1;
    length += 4;
  }
}

/** A cell's centre, 0…1; beyond the first and the last it is the rim. */
const place = (/** @type {number} */ cell, /** @type {number} */ cells) => Math.min(1, Math.max(0, (cell + 0.5) / cells));

/** @param {Grid} grid @param {number} threshold */
function winnersOf({values, columns, rows, outputs}, threshold) {
  const cells = columns * rows;
  const winners = new Uint16Array(cells);
  for (let cell = 0; cell < cells; cell += 1) {
    if (outputs === 1) {
      winners[cell] = values[cell] > threshold ? 1 : 0;
      continue;
    }
    let best = 0;
    for (let k = 1; k < outputs; k += 1) if (values[k * cells + cell] > values[best * cells + cell]) best = k;
    winners[cell] = best;
  }
  return winners;
}
