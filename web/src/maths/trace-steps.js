/**
 * One sample's way through the network and back as a list of steps, and every number on it with its rule and the numbers
 * that went in. The numbers are the engine's; here they are only put where they belong.
 */
import {outputFormula, slopeFormula} from './activation-formulas.js';
import {
  derivative, longSum, minus, number, plus, slopeOfLoss, symbol, times, total
} from './expression.js';
import {goesStraight, lossFormula, lossSlopeFormula, straightFormula} from './loss-formulas.js';

/** @typedef {import('./expression.js').Expression} Expression */
/** @typedef {import('./expression.js').Derivation} Derivation */
/** @typedef {import('../../../core/bindings/nn-core.d.ts').Trace} Trace */
/** @typedef {import('../../../core/bindings/nn-core.d.ts').LayerParameters} LayerParameters */
/** @typedef {import('../state/experiment.js').LayerSpec} LayerSpec */
/** @typedef {'sums' | 'outputs' | 'loss' | 'dOutputs' | 'dSums' | 'dWeights' | 'dInput'} Quantity */
/** `layer` counts from 0; the loss and its slope belong to the last one. @typedef {{quantity: Quantity, layer: number}} Step */
/**
 * Everything about one sample at one moment.
 * @typedef {object} Walk
 * @property {Trace} trace
 * @property {LayerParameters[]} parameters
 * @property {readonly LayerSpec[]} layers
 * @property {import('../state/experiment.js').Experiment['loss']} loss
 */

/** The whole way: forward, the loss, and back. @param {number} layers @returns {Step[]} */
export function stepsOf(layers) {
  const indexes = Array.from({length: layers}, (_, layer) => layer);
  const step = (/** @type {Quantity} */ quantity) => (/** @type {number} */ layer) => ({quantity, layer});
  return [
    ...indexes.flatMap((layer) => [step('sums')(layer), step('outputs')(layer)]),
    step('loss')(layers - 1),
    step('dOutputs')(layers - 1),
    ...indexes.reverse().flatMap((layer) => [step('dSums')(layer), step('dWeights')(layer), step('dInput')(layer)])
  ];
}

/** Whether a step is about a derivative. @param {Step} step */
export const isBackward = ({quantity}) => quantity.startsWith('d');

/** Whether a walk has the shape of its own network; while an experiment changes it may not, for a moment. @param {Walk} walk */
export const fitsTogether = ({trace, parameters, layers}) =>
  trace.layers.length === layers.length && parameters.length === layers.length &&
  layers.every(({neurons}, i) => trace.layers[i].sums.length === neurons && parameters[i].weights.length === trace.layers[i].products.length);

const x = (/** @type {string | number} */ i) => symbol('x', [i], 'data');
const w = (/** @type {string | number} */ i, /** @type {string | number} */ j) => symbol('w', [i, j], 'weight');
const y = (/** @type {string | number} */ j) => symbol('y', [j]);
const z = (/** @type {string | number} */ j) => symbol('z', [j]);
const b = (/** @type {string | number} */ j) => symbol('b', [j], 'bias');
const gradient = (/** @type {number} */ value) => number(value, 'gradient');

/** z_j = Σ x_i·w_ij + b_j @param {Walk} walk @param {number} layer @param {number} j @returns {Derivation} */
export function sumOf({trace, parameters}, layer, j) {
  const {input, products, sums} = trace.layers[layer];
  const {weights, biases, neurons} = parameters[layer];
  const terms = Array.from(input, (value, i) => times(number(value, 'data'), number(weights[i * neurons + j], 'weight')));
  const values = Array.from(input, (_, i) => products[i * neurons + j]);
  return {
    left: z(j + 1),
    rule: plus(total('i', times(x('i'), w('i', j + 1))), b(j + 1)),
    spelled: longSum(terms, values, [number(biases[j], 'bias')]),
    value: sums[j]
  };
}

/** One product of a sum. @param {Walk} walk @param {number} layer @param {number} i @param {number} j @returns {Derivation} */
export function productOf({trace, parameters}, layer, i, j) {
  const {input, products} = trace.layers[layer];
  const {weights, neurons} = parameters[layer];
  const rule = times(x(i + 1), w(i + 1, j + 1));
  return {
    left: rule, rule, spelled: times(number(input[i], 'data'), number(weights[i * neurons + j], 'weight')), value: products[i * neurons + j]
  };
}

/** y_j = f(z_j) @param {Walk} walk @param {number} layer @param {number} j @returns {Derivation} */
export function outputOf({trace, layers}, layer, j) {
  const {sums, outputs} = trace.layers[layer];
  return {left: y(j + 1), ...outputFormula(layers[layer], j, sums), value: outputs[j]};
}

/** L @param {Walk} walk @returns {Derivation} */
export function lossOf({trace, loss}) {
  const {outputs} = trace.layers[trace.layers.length - 1];
  return {left: symbol('L', [], 'loss'), ...lossFormula(loss, outputs, trace.target), value: trace.loss};
}

/** dL/dy_j of the last layer @param {Walk} walk @param {number} j @returns {Derivation} */
export function lossSlopeOf({trace, loss}, j) {
  const {outputs, dOutputs} = trace.layers[trace.layers.length - 1];
  return {left: slopeOfLoss(y(j + 1)), ...lossSlopeFormula(loss, j, outputs, trace.target), value: dOutputs[j]};
}

/** dy_j/dz_j @param {Walk} walk @param {number} layer @param {number} j @returns {Derivation} */
export function slopeOf({trace, layers}, layer, j) {
  const {sums, outputs, slopes} = trace.layers[layer];
  return {left: derivative(y(j + 1), z(j + 1)), ...slopeFormula(layers[layer], j, sums, outputs), value: slopes[j]};
}

/** dL/dz_j = dL/dy_j · dy_j/dz_j, or what is left of it. @param {Walk} walk @param {number} layer @param {number} j @returns {Derivation} */
export function sumSlopeOf({trace, layers, loss}, layer, j) {
  const {outputs, dOutputs, slopes, dSums} = trace.layers[layer];
  const left = slopeOfLoss(z(j + 1));
  const value = dSums[j];
  if (layer === layers.length - 1 && goesStraight(loss)) return {left, ...straightFormula(loss, j, outputs, trace.target), value};
  if (layers[layer].activation === 'softmax') {
    const terms = Array.from(outputs, (output, k) => times(gradient(dOutputs[k]), number(output)));
    return {
      left,
      rule: times(y(j + 1), plus(slopeOfLoss(y(j + 1)), minus(total('k', times(slopeOfLoss(y('k')), y('k')))))),
      spelled: times(number(outputs[j]), plus(gradient(dOutputs[j]), minus(plus(...terms)))),
      value
    };
  }
  return {
    left, rule: times(slopeOfLoss(y(j + 1)), derivative(y(j + 1), z(j + 1))), spelled: times(gradient(dOutputs[j]), number(slopes[j])), value
  };
}

/** dL/dw_ij = x_i · dL/dz_j @param {Walk} walk @param {number} layer @param {number} i @param {number} j @returns {Derivation} */
export function weightSlopeOf({trace}, layer, i, j) {
  const {input, dSums, dWeights} = trace.layers[layer];
  return {
    left: slopeOfLoss(w(i + 1, j + 1)), rule: times(x(i + 1), slopeOfLoss(z(j + 1))),
    spelled: times(number(input[i], 'data'), gradient(dSums[j])), value: dWeights[i * dSums.length + j]
  };
}

/** dL/db_j = dL/dz_j @param {Walk} walk @param {number} layer @param {number} j @returns {Derivation} */
export function biasSlopeOf({trace}, layer, j) {
  const {dSums, dBiases} = trace.layers[layer];
  return {left: slopeOfLoss(b(j + 1)), rule: slopeOfLoss(z(j + 1)), spelled: gradient(dSums[j]), value: dBiases[j]};
}

/** dL/dx_i = Σ w_ij · dL/dz_j @param {Walk} walk @param {number} layer @param {number} i @returns {Derivation} */
export function inputSlopeOf({trace, parameters}, layer, i) {
  const {dSums, dInput} = trace.layers[layer];
  const {weights, neurons} = parameters[layer];
  const terms = Array.from(dSums, (slope, j) => times(number(weights[i * neurons + j], 'weight'), gradient(slope)));
  const values = Array.from(dSums, (slope, j) => weights[i * neurons + j] * slope);
  return {
    left: slopeOfLoss(x(i + 1)), rule: total('j', times(w(i + 1, 'j'), slopeOfLoss(z('j')))), spelled: longSum(terms, values), value: dInput[i]
  };
}

/** One term of dL/dx_i. @param {Walk} walk @param {number} layer @param {number} i @param {number} j @returns {Derivation} */
export function inputSlopeTermOf({trace, parameters}, layer, i, j) {
  const {dSums} = trace.layers[layer];
  const {weights, neurons} = parameters[layer];
  const rule = times(w(i + 1, j + 1), slopeOfLoss(z(j + 1)));
  const weight = weights[i * neurons + j];
  return {left: rule, rule, spelled: times(number(weight, 'weight'), gradient(dSums[j])), value: weight * dSums[j]};
}
