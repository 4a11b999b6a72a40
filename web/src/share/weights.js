/** A network's weights and biases as JSON or as NumPy's .npz, out and back in. */
import * as v from 'valibot';

import {cleanCopy, UnusableInput} from '../state/clean-copy.js';
import {BadArray, readNpz, writeNpy, writeNpz} from './npy.js';

/** Weights as (n_inputs, n_neurons), row by row. @typedef {{inputs: number, neurons: number, weights: ArrayLike<number>, biases: ArrayLike<number>}} Layer */
/** @typedef {{ok: true, layers: Layer[]} | {ok: false, message: string}} WeightsResult */

/** @param {readonly Layer[]} layers @returns {string} */
export function weightsJson(layers) {
  const rows = (/** @type {Layer} */ {inputs, neurons, weights}) => Array.from({length: inputs}, (_, i) => Array.from({length: neurons}, (__, n) => weights[i * neurons + n]));
  return JSON.stringify({downhillWeights: 1, layers: layers.map((layer) => ({weights: rows(layer), biases: Array.from(layer.biases)}))}, null, 1);
}

/** W1, b1, W2, b2, …; biases as (1, n_neurons), as in the course. @param {readonly Layer[]} layers @returns {Uint8Array} */
export function weightsNpz(layers) {
  return writeNpz(Object.fromEntries(layers.flatMap(({inputs, neurons, weights, biases}, i) => [
    [`W${i + 1}`, writeNpy([inputs, neurons], weights)], [`b${i + 1}`, writeNpy([1, neurons], biases)]
  ])));
}

const real = v.pipe(v.number(), v.check((x) => Math.abs(x) <= 1e9));
const schema = v.object({
  downhillWeights: v.literal(1),
  layers: v.pipe(v.array(v.object({weights: v.pipe(v.array(v.array(real)), v.minLength(1)), biases: v.array(real)})), v.minLength(1), v.maxLength(16))
});

/** @param {string} text @param {readonly Layer[]} network whose shapes they must have @returns {WeightsResult} */
export function readWeightsJson(text, network) {
  let parsed;
  try {
    parsed = v.safeParse(schema, cleanCopy(JSON.parse(text)));
  } catch (error) {
    return refuse(error instanceof UnusableInput ? error.message : 'it is not JSON.');
  }
  if (!parsed.success) return refuse('it does not hold weights as this page writes them.');
  return fitting(parsed.output.layers.map(({weights, biases}) => ({
    inputs: weights.length, neurons: biases.length, weights: weights.flat(), biases, ragged: weights.some((row) => row.length !== biases.length)
  })), network);
}

/** @param {Uint8Array} bytes @param {readonly Layer[]} network @returns {WeightsResult} */
export function readWeightsNpz(bytes, network) {
  let arrays;
  try {
    arrays = readNpz(bytes);
  } catch (error) {
    if (!(error instanceof BadArray)) throw error;
    return refuse(`${error.message}.`);
  }
  const layers = [];
  for (let i = 1; arrays.has(`W${i}`); i += 1) {
    const [W, b] = [arrays.get(`W${i}`), arrays.get(`b${i}`)];
    if (!W || W.shape.length !== 2 || !b) return refuse(`it has no matrix W${i} with biases b${i}.`);
    const [inputs, neurons] = W.shape;
    layers.push({inputs, neurons, weights: W.values, biases: b.values, ragged: b.values.length !== neurons});
  }
  if (layers.length === 0) return refuse('it has no W1; the arrays must be called W1, b1, W2, b2 and so on.');
  return fitting(layers, network);
}

/** @param {(Layer & {ragged: boolean})[]} layers @param {readonly Layer[]} network @returns {WeightsResult} */
function fitting(layers, network) {
  const shapes = (/** @type {readonly Layer[]} */ some) => some.map(({inputs, neurons}) => `${inputs}×${neurons}`).join(', ');
  if (layers.some(({ragged}) => ragged) || shapes(layers) !== shapes(network)) {
    return refuse(`its layers are ${shapes(layers)}; this network has ${shapes(network)}.`);
  }
  for (const {weights, biases} of layers) {
    if (![...Array.from(weights), ...Array.from(biases)].every((x) => Math.abs(x) <= 1e9)) return refuse('one of its numbers is not finite, or too large.');
  }
  return {ok: true, layers: layers.map(({inputs, neurons, weights, biases}) => ({inputs, neurons, weights, biases}))};
}

/** @param {string} why @returns {WeightsResult} */
const refuse = (why) => ({ok: false, message: `These weights cannot be taken: ${why}`});
