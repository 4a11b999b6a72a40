/** What is wrong with single neurons, judged by what they make of the training points and by their weights. */
import {evenly} from '../maths/evenly.js';

/** @typedef {import('./experiment.js').LayerSpec} LayerSpec */
/** @typedef {import('../../../core/bindings/nn-core.d.ts').LayerParameters} LayerParameters */
/**
 * - `dead`: it answers 0 to every training point, with slope 0, so no gradient ever reaches its weights;
 * - `saturated`: it sits at the flat ends of its activation for nearly every training point, so hardly any gradient does;
 * - `equal`: another neuron of its layer has the same weights, in and out, so both will always do the same.
 * @typedef {'dead' | 'saturated' | 'equal'} Trouble
 */
/** Layers and neurons count from 0. @typedef {{kind: Trouble, layer: number, neuron: number}} Finding */
/** `samples`: how many training points were looked at. @typedef {{findings: readonly Finding[], samples: number}} Diagnosis */

/** From here on tanh (and ELU below zero) counts as flat: the slope is under 0.06. */
export const FLAT_TANH = 0.97;
/** This near to 0 or 1 a sigmoid counts as flat: the slope is under 0.03. */
export const FLAT_SIGMOID = 0.03;
/** How many of the points have to lie there. */
export const NEARLY_ALL = 0.95;

/** Whether an output lies at a flat end. @type {Partial<Record<LayerSpec['activation'], (y: number) => boolean>>} */
const AT_FLAT_END = {
  tanh: (y) => Math.abs(y) > FLAT_TANH,
  sigmoid: (y) => y < FLAT_SIGMOID || y > 1 - FLAT_SIGMOID,
  elu: (y) => y < -FLAT_TANH
};

/**
 * The output layer is never called saturated: being sure is its task; nor are its neurons alike, they have targets of their own.
 * @param {object} state of one moment
 * @param {readonly LayerSpec[]} state.layers
 * @param {readonly LayerParameters[]} state.parameters
 * @param {ArrayLike<number>} state.outputs (features + neurons, samples): every neuron's answer to every point
 * @param {number} state.samples
 * @returns {Finding[]}
 */
export function diagnose({layers, parameters, outputs, samples}) {
  const findings = /** @type {Finding[]} */ ([]);
  if (samples === 0 || parameters.length !== layers.length) return findings;
  let row = parameters[0].inputs;
  layers.forEach((spec, layer) => {
    const isLast = layer === layers.length - 1;
    const alike = isLast ? new Set() : alikeIn(parameters[layer], parameters[layer + 1]);
    for (let neuron = 0; neuron < spec.neurons; neuron += 1, row += 1) {
      const share = (/** @type {(y: number) => boolean} */ is) => shareOf(outputs, row * samples, samples, is);
      const atFlatEnd = AT_FLAT_END[spec.activation];
      if (spec.silentNeurons?.includes(neuron)) continue; // a person wanted it so
      if (spec.activation === 'relu' && share((y) => y === 0) === 1) findings.push({kind: 'dead', layer, neuron});
      else if (alike.has(neuron)) findings.push({kind: 'equal', layer, neuron});
      else if (!isLast && atFlatEnd && share(atFlatEnd) >= NEARLY_ALL) findings.push({kind: 'saturated', layer, neuron});
    }
  });
  return findings;
}

/** @param {ArrayLike<number>} values @param {number} first @param {number} count @param {(value: number) => boolean} is */
function shareOf(values, first, count, is) {
  let found = 0;
  for (let i = first; i < first + count; i += 1) if (is(values[i])) found += 1;
  return found / count;
}

/** The neurons that have a twin: the same weights and bias, and the same weights in the next layer. */
function alikeIn(/** @type {LayerParameters} */ {inputs, neurons, weights, biases}, /** @type {LayerParameters} */ next) {
  const groups = /** @type {Map<string, number[]>} */ (new Map());
  for (let neuron = 0; neuron < neurons; neuron += 1) {
    const own = Array.from({length: inputs}, (_, input) => weights[input * neurons + neuron]);
    const out = Array.from({length: next.neurons}, (_, to) => next.weights[neuron * next.neurons + to]);
    const key = [...own, biases[neuron], ...out].join();
    groups.set(key, [...(groups.get(key) ?? []), neuron]);
  }
  return new Set([...groups.values()].filter((group) => group.length > 1).flat());
}

/** Training points to judge by, as many as are enough: evenly taken from all. */
const ENOUGH = 1000;

/**
 * The coordinates of training points, row-major.
 * @param {import('../../../core/bindings/nn-core.d.ts').PointSet} points @param {number} [most]
 */
export function trainingCoordinates({coordinates, dimensions, test}, most = ENOUGH) {
  const chosen = evenly(Array.from(test.keys()).filter((index) => test[index] === 0), most);
  return {
    indexes: chosen,
    coordinates: chosen.flatMap((index) => Array.from(coordinates.slice(index * dimensions, (index + 1) * dimensions)))
  };
}
