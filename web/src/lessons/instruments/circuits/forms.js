/**
 * The functions that the circuits draw: one neuron, a layer, or what a person types. A form is the function without its loss, where
 * it starts, what an update may change, and what its gates are called in lessons.
 */

/**
 * `named`: each name with the text of its gate, in the order in which they are worked out.
 * @typedef {{of: string, values: Readonly<Record<string, number>>, learned: readonly string[], named: readonly (readonly [name: string, text: string])[]}} Form
 */
/** What stands behind the function: nothing, a square, or the square of the distance to a target t. @typedef {'none' | 'square' | 'target'} Loss */

export const LOSSES = /** @type {const} */ (['none', 'square', 'target']);
export const TARGET = 't';

/** A weighted sum as the engine writes it. @param {readonly (readonly [x: string, w: string])[]} pairs @param {string} b */
const sumText = (pairs, b) => [...pairs.map(([x, w]) => `${x}·${w}`), b].join(' + ');

/** One ReLU neuron; counted from 0, as the lecture does. @param {readonly number[]} x @param {readonly number[]} w @param {number} b @returns {Form} */
export function neuronForm(x, w, b) {
  const sum = sumText(x.map((_, i) => [`x${i}`, `w${i}`]), 'b');
  const weights = w.map((_, i) => `w${i}`);
  return {
    of: `relu(${sum})`,
    values: {...Object.fromEntries(x.flatMap((value, i) => [[`x${i}`, value], [`w${i}`, w[i]]])), b},
    learned: [...weights, 'b'],
    named: [...x.map((_, i) => /** @type {const} */ ([`product${i}`, `x${i}·w${i}`])), ['sum', sum], ['output', `relu(${sum})`]]
  };
}

/** ReLU neurons side by side, added up; counted from 1, first the neuron, then the input. @param {readonly number[]} x @param {readonly (readonly number[])[]} W @param {readonly number[]} b @returns {Form} */
export function layerForm(x, W, b) {
  const sums = W.map((row, n) => sumText(row.map((_, i) => [`x${i + 1}`, weightName(n, i)]), `b${n + 1}`));
  const outputs = sums.map((sum) => `relu(${sum})`);
  const named = sums.map((sum, n) => /** @type {const} */ ([`z${n + 1}`, sum]));
  return {
    of: outputs.join(' + '),
    values: {
      ...Object.fromEntries(x.map((value, i) => [`x${i + 1}`, value])),
      ...Object.fromEntries(W.flatMap((row, n) => [...row.map((value, i) => [weightName(n, i), value]), [`b${n + 1}`, b[n]]]))
    },
    learned: W.flatMap((row, n) => [...row.map((_, i) => weightName(n, i)), `b${n + 1}`]),
    named: [...named, ...outputs.map((output, n) => /** @type {const} */ ([`a${n + 1}`, output])), ['y', outputs.join(' + ')]]
  };
}

/** w12: of the first neuron, for the second input. @param {number} neuron @param {number} input from 0 */
export const weightName = (neuron, input) => `w${neuron + 1}${input + 1}`;

/** What a person typed: names that begin with w or b are learned; where there are none, all. @param {string} of @param {readonly string[]} variables @param {Readonly<Record<string, number>>} values @returns {Form} */
export function ownForm(of, variables, values) {
  const own = variables.filter((name) => name !== TARGET);
  const parameters = own.filter((name) => /^[wb]\d*$/.test(name));
  return {of, values: Object.fromEntries(own.map((name) => [name, values[name] ?? 1])), learned: parameters.length > 0 ? parameters : own, named: []};
}

/** Circuits worth a look, beside the neuron. */
export const EXAMPLES = /** @type {const} */ ([
  {of: 'sigmoid(w·x + b)', values: {w: 2, x: -1, b: 0.5}, loss: 'target'},
  {of: 'relu(w2·relu(w1·x + b1) + b2)', values: {x: 2, w1: 0.5, b1: 1, w2: -1, b2: 3}, loss: 'square'},
  {of: 'x·(x + y)', values: {x: 3, y: -1}, loss: 'none'},
  {of: 'max(x·y, z)', values: {x: 2, y: -1, z: 1}, loss: 'none'},
  {of: 'ln(1 + exp(−w·x))', values: {w: 1, x: 2}, loss: 'none'}
]);

/** The whole function. @param {string} of @param {Loss} loss */
export const textOf = (of, loss) => (loss === 'none' ? of : loss === 'square' ? `(${of})²` : `(${of} − ${TARGET})²`);
