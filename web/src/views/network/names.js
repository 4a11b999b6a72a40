/** What layers, neurons, links and inputs are called, and what the network is as a whole. */
import {countParameters} from '../../state/sizes.js';
import {outputActivationsFor, taskOf} from '../../state/experiment.js';
import {CURVE_FEATURES, FEATURES, HIDDEN_ACTIVATIONS} from '../../state/vocabulary.js';
import {t, wholeNumber} from '../../text/index.js';

/** @typedef {import('../../state/experiment.js').Experiment} Experiment */
/** @typedef {import('../../../../core/bindings/nn-core.d.ts').ParameterPlace} ParameterPlace */

/** The features that can be chosen from; none for a table, which brings its own columns. @param {Experiment} experiment */
export function offeredFeatures({data}) {
  if (data.kind === 'table') return [];
  return taskOf(data) === 'curve' ? CURVE_FEATURES : FEATURES;
}

/** @param {Experiment} experiment @returns {import('../../draw/network-layout.js').Shape} */
export function shapeOf(experiment) {
  const {data, features, layers} = experiment;
  const offered = /** @type {readonly string[]} */ (offeredFeatures(experiment));
  const inputs = data.kind === 'table' ? data.inputs : features.length;
  return {counts: [inputs, ...layers.map(({neurons}) => neurons)], offered: offered.length, taken: features.map((name) => offered.indexOf(name))};
}

/** @param {number} index @param {number} count of all layers */
export const layerName = (index, count) => (index === count - 1 ? t.output : t.layer(index + 1));

/** An input, short enough for a formula. @param {Experiment} experiment @param {number} index */
export const inputName = ({data, features}, index) =>
  data.kind === 'table' ? data.names?.inputs[index] || t.column(index + 1) : (features[index] ?? '');

/** A node by its column: 0 for inputs, then layer by layer. @param {Experiment} experiment @param {number} column @param {number} index */
export const nodeName = (experiment, column, index) =>
  column === 0 ? t.inputName(inputName(experiment, index)) : t.neuronName(layerName(column - 1, experiment.layers.length), index + 1);

/** From where to where a weight leads, or whose bias it is. @param {Experiment} experiment @param {ParameterPlace} place */
export function placeName(experiment, {layer, role, input, neuron}) {
  const to = nodeName(experiment, layer + 1, neuron);
  return role === 'bias' || input === undefined ? t.biasOf(to) : t.linkName(nodeName(experiment, layer, input), to);
}

/** The whole network in one sentence. @param {Experiment} experiment */
export function networkSummary(experiment) {
  const {data, features, layers} = experiment;
  const inputs = data.kind === 'table' ? t.columnInputs(wholeNumber(data.inputs)) : t.featureInputs(wholeNumber(features.length), features.join(', '));
  const shown = layers.map(({neurons, activation}) => `${wholeNumber(neurons)} ${t.activations[activation]}`);
  return t.networkSummary(inputs, shown.slice(0, -1), shown[shown.length - 1], wholeNumber(countParameters(experiment)));
}

/** The activations that a layer can have. @param {Experiment} experiment @param {number} index */
export const activationsFor = ({data, layers}, index) =>
  index === layers.length - 1 ? outputActivationsFor(taskOf(data)) : HIDDEN_ACTIVATIONS;
