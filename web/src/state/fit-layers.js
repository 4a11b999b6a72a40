/** Keeps layers in order when the data, or the layers beside them, become others. */
import {inputsOf} from './sizes.js';
import {fitToData} from './targets.js';

/** @typedef {import('./experiment.js').Experiment} Experiment */
/** @typedef {import('./experiment.js').LayerSpec} LayerSpec */

/**
 * The experiment fitted to its data. Exact start values of a layer whose shape changed, or whose inputs changed, go, and so do
 * marks of neurons that are no longer there: they would no longer fit.
 * @param {Experiment} experiment @returns {Experiment}
 */
export function fitLayers(experiment) {
  const fitted = fitToData(experiment);
  const inputsAt = (/** @type {number} */ index) => (index === 0 ? inputsOf(fitted) : fitted.layers[index - 1].neurons);
  const layers = fitted.layers.map((layer, index) => keepMarks(keepValues(layer, inputsAt(index))));
  return layers.every((layer, index) => layer === experiment.layers[index]) ? fitted : {...fitted, layers};
}

/** @param {LayerSpec} layer @param {number} inputs @returns {LayerSpec} */
function keepValues(layer, inputs) {
  const {weights, biases, ...rest} = layer;
  const sizeChanged = (biases !== undefined && biases.length !== layer.neurons) ||
    (weights !== undefined && weights.some((row) => row.length !== layer.neurons));
  const inputsChanged = weights !== undefined && weights.length !== inputs;
  return sizeChanged || inputsChanged ? rest : layer;
}

/** @param {LayerSpec} layer @returns {LayerSpec} */
function keepMarks(layer) {
  const {silentNeurons = [], frozenNeurons = [], ...rest} = layer;
  const there = (/** @type {number} */ neuron) => neuron < layer.neurons;
  if (silentNeurons.every(there) && frozenNeurons.every(there)) return layer;
  const [silent, frozen] = [silentNeurons.filter(there), frozenNeurons.filter(there)];
  return {...rest, ...(silent.length > 0 && {silentNeurons: silent}), ...(frozen.length > 0 && {frozenNeurons: frozen})};
}
