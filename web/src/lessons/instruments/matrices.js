/** A layer as a product of matrices: samples X times weights W. Whether the two fit, turned or not, and what comes out. */
import * as v from 'valibot';

import {list, names, object, real, whole} from '../../state/fields.js';
import {frozen} from '../../state/frozen.js';
import {settingsFrom} from '../instrument-settings.js';

/** Row by row. @typedef {readonly (readonly number[])[]} Matrix */
/** `x` and `w` as they are stored, or only how many rows and columns; `turned`: which are transposed; `cell`: row and column, from 1. */
/** @typedef {{x: Matrix | readonly number[], w: Matrix | readonly number[], turned: readonly Name[], cell: readonly number[]}} State */
/** @typedef {'x' | 'w'} Name */

/** Rows and columns of a block. */
export const MOST = 5;
/** How large a number in a block may be. */
const LARGEST = 100;
export const NAMES = /** @type {const} */ (['x', 'w']);
export const PARTS = /** @type {const} */ (['sizes', 'turn', 'cell']);
/** What the rows of the stored weights are. */
export const STORED = /** @type {const} */ (['neurons', 'inputs']);

const size = () => whole(1, MOST);
const matrix = () => v.union([v.tuple([size(), size()]), v.pipe(
  list(list(real(-LARGEST, LARGEST), 1, MOST), 1, MOST), v.check((rows) => rows.every((row) => row.length === rows[0].length))
)], `must be rows of numbers, all of one length, or how many rows and columns; 1 to ${MOST} of each.`);

const schema = object({
  x: v.optional(matrix(), () => [[1, 2, 3, 2.5], [2, 5, -1, 2], [-1.5, 2.7, 3.3, -0.8]]),
  w: v.optional(matrix(), () => [[0.2, 0.8, -0.5, 1], [0.5, -0.91, 0.26, -0.5], [-0.26, -0.27, 0.17, 0.87]]),
  b: v.optional(list(real(-LARGEST, LARGEST), 0, MOST), () => []), // added to each row of the product; 0 where there is none
  turned: v.optional(list(names(NAMES), 0, NAMES.length), () => []),
  cell: v.optional(v.tuple([size(), size()], 'must be a row and a column.'), () => [1, 1]),
  stored: v.optional(names(STORED), 'neurons'),
  drag: v.optional(list(names(PARTS), 0, PARTS.length), () => [...PARTS]), // what the reader can change
  asks: v.optional(v.boolean('must be true or false.'), false) // whether the answer stays blank until there is a prediction
});

/** What stands where nobody said what: small whole numbers, no row like another. @param {number} i @param {number} j */
const filler = (i, j) => ((3 * i + 2 * j + 1) % 7) - 3;

/** @param {number} rows @param {number} columns @param {(i: number, j: number) => number} at @returns {Matrix} */
const built = (rows, columns, at) => Array.from({length: rows}, (_, i) => Array.from({length: columns}, (__, j) => at(i, j)));

/** @param {Matrix | readonly number[]} given @returns {Matrix} */
const filled = (given) => (typeof given[0] === 'number' ? built(given[0], Number(given[1]), filler) : /** @type {Matrix} */ (given));

/** @param {Matrix} rows */
export const transposed = (rows) => built(rows[0].length, rows.length, (i, j) => rows[j][i]);

/** A block as it stands in the product. @param {State} state @param {Name} name */
export const shownOf = (state, name) => (state.turned.includes(name) ? transposed(filled(state[name])) : filled(state[name]));

/**
 * The block with other sizes. What was cut off before comes back, from the settings.
 * @param {State} state @param {Name} name @param {number} rows @param {number} columns as it stands in the product
 * @param {import('../instrument.js').Settings} settings @returns {State}
 */
export function resized(state, name, rows, columns, settings) {
  const [stored, first] = [filled(state[name]), filled(settings[name])];
  const [down, across] = state.turned.includes(name) ? [columns, rows] : [rows, columns];
  return {...state, [name]: built(down, across, (i, j) => stored[i]?.[j] ?? first[i]?.[j] ?? filler(i, j))};
}

/** @param {State} state @param {Name} name @returns {State} */
export const turnedOver = (state, name) => ({...state, turned: state.turned.includes(name) ? state.turned.filter((one) => one !== name) : [...state.turned, name]});

/** Which cell is chosen: the nearest there is. @param {State} state @param {Matrix} x @param {Matrix} w as they stand in the product */
export const cellOf = ({cell: [row, column]}, x, w) => ({row: Math.min(row, x.length), column: Math.min(column, w[0].length)});

/** The names of all cells a product can have: y11, y12, … */
const CELLS = built(MOST, MOST, (i, j) => 10 * (i + 1) + j + 1).flat().map((place) => `y${place}`);

/** @type {import('../instrument.js').Model} */
export default {
  settings: settingsFrom(schema),
  start: ({x, w, turned, cell}) => frozen({x, w, turned, cell}),
  numbers: () => ['fits', 'rows', 'columns', 'xRows', 'inner', 'wRows', 'wColumns', 'turnedX', 'turnedW', 'row', 'column', 'cell', ...CELLS],
  async read(given, {b}, {functions}) {
    const state = /** @type {State} */ (given);
    const [x, w] = [shownOf(state, 'x'), shownOf(state, 'w')];
    const fits = x[0].length === w.length;
    const [rows, columns] = fits ? [x.length, w[0].length] : [0, 0];
    const {row, column} = fits ? cellOf(state, x, w) : {row: 0, column: 0};
    const product = fits ? await productOf(x, w, b, functions) : [];
    return {
      numbers: {
        fits: Number(fits), rows, columns, xRows: x.length, inner: x[0].length, wRows: w.length, wColumns: w[0].length,
        turnedX: Number(state.turned.includes('x')), turnedW: Number(state.turned.includes('w')),
        row, column, cell: product[row - 1]?.[column - 1] ?? NaN,
        ...Object.fromEntries(CELLS.map((name) => [name, product[Number(name[1]) - 1]?.[Number(name[2]) - 1] ?? NaN]))
      },
      product
    };
  }
};

/**
 * Each cell is a sum of products that the engine works out.
 * @param {Matrix} x @param {Matrix} w @param {readonly number[]} b @param {import('../../functions/functions.js').Functions} functions
 */
async function productOf(x, w, b, functions) {
  const xs = w.map((_, k) => `x${k + 1}`);
  const ws = w.map((_, k) => `w${k + 1}`);
  const along = [...xs, ...ws, 'b'];
  const points = x.flatMap((row) => w[0].flatMap((_, j) => [...row, ...w.map((weights) => weights[j]), b[j] ?? 0]));
  const answer = await functions.evaluate({text: `${xs.map((name, k) => `${name}·${ws[k]}`).join(' + ')} + b`, variables: along, along, points});
  return built(x.length, w[0].length, (i, j) => ('problem' in answer ? NaN : answer.values[i * w[0].length + j]));
}
