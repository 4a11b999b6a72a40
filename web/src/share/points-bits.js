/** Own points as bits: two times twelve for a place on the grid, a few for the class, so that two hundred fit into an address. */
import {GRID_CELLS, cellOf, centreOf} from '../state/grid.js';
import {LIMITS} from '../state/vocabulary.js';
import {Damaged} from './bits.js';

/** @typedef {import('../state/experiment.js').PointsData} PointsData */
/** @typedef {import('../../../core/bindings/nn-core.d.ts').Box} Box */
/** @typedef {import('./bits.js').BitWriter} BitWriter */
/** @typedef {import('./bits.js').BitReader} BitReader */

const CELL_BITS = Math.log2(GRID_CELLS);

/** Whether all values stand at the centre of their cell, as drawn points do. @param {number[]} values @param {number} min @param {number} max */
const onGrid = (values, min, max) => values.every((value) => centreOf(cellOf(value, min, max), min, max) === value);

/** One column: cells where that is exact, real numbers otherwise. @param {BitWriter} out @param {number[]} values @param {number} min @param {number} max */
function putColumn(out, values, min, max) {
  const cells = onGrid(values, min, max);
  out.bits(cells ? 1 : 0, 8);
  if (!cells) return out.reals(values);
  for (const value of values) out.bits(cellOf(value, min, max), CELL_BITS);
  align(out, values.length * CELL_BITS);
}

/** @param {BitReader} from @param {number} count @param {number} min @param {number} max */
function readColumn(from, count, min, max) {
  const kind = from.bits(8);
  if (kind > 1) throw new Damaged('has coordinates of an unknown kind');
  if (kind === 0) return from.reals(count);
  if (count * CELL_BITS > from.left() * 8) throw new Damaged('ends too early');
  const values = Array.from({length: count}, () => centreOf(from.bits(CELL_BITS), min, max));
  from.raw(0);
  return values;
}

/** Fills the last byte. @param {BitWriter} out @param {number} bits written since the last whole byte */
const align = (out, bits) => out.bits(0, (8 - (bits % 8)) % 8);

/** Bits for numbers below `count`. @param {number} count */
const bitsFor = (count) => Math.max(1, Math.ceil(Math.log2(count)));

/** @param {BitWriter} out @param {PointsData} data @param {Box} plane */
export function putPoints(out, {task, classes, points}, plane) {
  const curve = task === 'curve';
  const column = (/** @type {number} */ at) => points.map((point) => point[at]);
  out.varint(points.length);
  putColumn(out, column(0), plane.xMin, plane.xMax);
  putColumn(out, column(1), plane.yMin, plane.yMax);
  if (task === 'regression') out.reals(column(2));
  if (task === 'classification') {
    const size = bitsFor(classes);
    for (const point of points) out.bits(point[2], size);
    align(out, points.length * size);
  }
  const sides = points.map((point) => point[curve ? 2 : 3]); // undefined: the split decides
  const fixed = sides.some((side) => side !== undefined);
  out.bits(fixed ? 1 : 0, 8);
  if (!fixed) return;
  for (const side of sides) out.bits(side === undefined ? 0 : side + 1, 2);
  align(out, points.length * 2);
}

/** @param {BitReader} from @param {PointsData} data without its points @param {Box} plane @returns {number[][]} */
export function readPoints(from, {task, classes}, plane) {
  const count = from.varint();
  if (count > LIMITS.samples) throw new Damaged(`has ${count} points, more than ${LIMITS.samples}`);
  const columns = [readColumn(from, count, plane.xMin, plane.xMax), readColumn(from, count, plane.yMin, plane.yMax)];
  if (task === 'regression') columns.push(from.reals(count));
  if (task === 'classification') {
    const size = bitsFor(Math.max(2, Math.min(LIMITS.classes, classes || 2)));
    if (count * size > from.left() * 8) throw new Damaged('ends too early');
    columns.push(Array.from({length: count}, () => from.bits(size)));
    from.raw(0);
  }
  const fixed = from.bits(8) === 1;
  if (fixed && count * 2 > from.left() * 8) throw new Damaged('ends too early');
  const points = Array.from({length: count}, (_, i) => {
    const point = columns.map((values) => values[i]);
    const side = fixed ? from.bits(2) : 0;
    if (side > 2) throw new Damaged('has a point on no side of the split');
    return side === 0 ? point : [...point, side - 1];
  });
  from.raw(0);
  return points;
}
