/** One neuron: inputs times weights, added up, plus a bias. The engine works it out as a linear layer of a network. */
import * as v from 'valibot';

import {list, names, object, real} from '../../state/fields.js';
import {frozen} from '../../state/frozen.js';
import {settingsFrom} from '../instrument-settings.js';

/** @typedef {{x: readonly number[], w: readonly number[], b: number}} Neuron */

/** How far anything can be dragged. */
export const MOST = 10;
export const PARTS = /** @type {const} */ (['x', 'w', 'b']);

const values = () => list(real(-MOST, MOST), 1, 6);
const schema = v.pipe(object({
  x: v.optional(values(), () => [1, 2, 3, 2.5]),
  w: v.optional(values(), () => [0.2, 0.8, -0.5, 1]),
  b: v.optional(real(-MOST, MOST), 2),
  drag: v.optional(list(names(PARTS), 0, PARTS.length), () => [...PARTS]), // what the reader can change
  asks: v.optional(v.boolean('must be true or false.'), false) // whether the output stays blank until there is a prediction
}), v.check(({x, w}) => x.length === w.length, 'needs as many weights w as inputs x.'));

/**
 * Two neurons with the same weights, the first without the bias, so that both sums come from the engine.
 * @param {Neuron} neuron @returns {import('../../state/experiment.js').Experiment}
 */
const experimentOf = ({x, w, b}) => ({
  version: 1, precision: 'double', plane: {xMin: -6, xMax: 6, yMin: -6, yMax: 6},
  data: {kind: 'table', task: 'regression', inputs: x.length, outputs: 2, samples: [...x], targets: [0, 0], testShare: 0},
  features: ['x', 'y'],
  layers: [{neurons: 2, activation: 'linear', weights: w.map((weight) => [weight, weight]), biases: [0, b]}],
  loss: {kind: 'squared-error'}, optimizer: {kind: 'sgd', learningRate: 0.01}, schedule: {kind: 'constant'}, batchSize: 0,
  seeds: {data: 0, noise: 0, split: 0, weights: 0, order: 0, dropout: 0}
});

/** @param {string} letter @param {readonly number[]} list @returns {[string, number][]} x1, x2, … */
const numbered = (letter, list) => list.map((value, i) => [`${letter}${i + 1}`, value]);

/** @type {import('../instrument.js').Model} */
export default {
  settings: settingsFrom(schema),
  start: ({x, w, b}) => frozen({x, w, b}),
  numbers: ({x}) => ['b', 'sum', 'output', ...['x', 'w', 'product'].flatMap((letter) => numbered(letter, x).map(([name]) => name))],
  async read(state, _settings, ask) {
    const neuron = /** @type {Neuron} */ (state);
    const {answers: [trace]} = await ask(experimentOf(neuron), [['trace', neuron.x, [0, 0]]]);
    const [{products: both, sums: [sum, output]}] = /** @type {import('../../../../core/bindings/nn-core.d.ts').Trace} */ (trace).layers;
    const products = neuron.x.map((_, i) => both[2 * i]);
    const numbers = Object.fromEntries([...numbered('x', neuron.x), ...numbered('w', neuron.w), ...numbered('product', products)]);
    return {numbers: {...numbers, b: neuron.b, sum, output}, products};
  }
};
