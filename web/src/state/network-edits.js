/** Edits of the network and its loss: each takes an experiment and returns another one that still fits together. */
import {fitLayers} from './fit-layers.js';
import {frozen} from './frozen.js';
import {activationBeside, lossBeside, outputNeuronChoices, pairProblem, taskOf} from './targets.js';
import {FEATURES, LIMITS} from './vocabulary.js';

/** @typedef {import('./experiment.js').Experiment} Experiment */
/** @typedef {import('./experiment.js').LayerSpec} LayerSpec */
/** @typedef {import('./experiment.js').ActivationKind} ActivationKind */
/** @typedef {import('./experiment.js').LossKind} LossKind */
/** @typedef {import('./experiment.js').Feature} Feature */

/** A new hidden layer, small enough to follow by eye. */
const NEW_LAYER = Object.freeze({neurons: 4, activation: /** @type {ActivationKind} */ ('tanh')});

/** The experiment with other layers. @param {Experiment} experiment @param {LayerSpec[]} layers */
const withLayers = (experiment, layers) => frozen(fitLayers({...experiment, layers}));

/**
 * Inserts a hidden layer before layer `index`; without one, before the output layer. It looks like its left neighbour.
 * @param {Experiment} experiment @param {number} [index]
 */
export function addLayer(experiment, index = experiment.layers.length - 1) {
  const {layers} = experiment;
  if (layers.length >= LIMITS.layers) return experiment;
  const at = Math.min(layers.length - 1, Math.max(0, Math.round(index)));
  const neighbour = layers[at - 1] ?? NEW_LAYER;
  const layer = {neurons: neighbour.neurons, activation: neighbour.activation, start: layers[at].start ?? 'he'};
  return withLayers(experiment, [...layers.slice(0, at), layer, ...layers.slice(at)]);
}

/** Removes a hidden layer; the output layer stays. @param {Experiment} experiment @param {number} index */
export function removeLayer(experiment, index) {
  const {layers} = experiment;
  if (index < 0 || index >= layers.length - 1) return experiment;
  return withLayers(experiment, layers.filter((_, i) => i !== index));
}

/**
 * Moves a hidden layer to another place among the hidden layers.
 * @param {Experiment} experiment @param {number} from @param {number} to
 */
export function moveLayer(experiment, from, to) {
  const {layers} = experiment;
  const last = layers.length - 1; // the output layer's place
  if (from === to || Math.min(from, to) < 0 || Math.max(from, to) >= last) return experiment;
  return withLayers(experiment, layers.toSpliced(from, 1).toSpliced(to, 0, layers[from]));
}

/**
 * Changes any fields of one layer. For the output layer the loss follows the activation, and the data decide how many neurons
 * it can have. An activation that is not possible there (softmax in a hidden layer, or for values) changes nothing.
 * @param {Experiment} experiment @param {number} index @param {Partial<LayerSpec>} patch
 */
export function setLayer(experiment, index, patch) {
  const {layers} = experiment;
  if (layers[index] === undefined) return experiment;
  const layer = {...layers[index], ...patch};
  layer.neurons = Math.min(LIMITS.neurons, Math.max(1, Math.round(layer.neurons)));
  if (index < layers.length - 1) {
    return layer.activation === 'softmax' ? experiment : withLayers(experiment, layers.with(index, layer));
  }

  const task = taskOf(experiment.data);
  const kind = lossBeside(layer.activation, task, experiment.loss.kind);
  if (pairProblem(task, kind, layer.activation) !== null) return experiment;
  const loss = kind === experiment.loss.kind ? experiment.loss : {kind};
  return withLayers({...experiment, loss}, layers.with(index, layer));
}

/**
 * Freezes or silences one neuron, or takes that back. The output layer's cannot be silent.
 * @param {Experiment} experiment @param {number} index of the layer @param {number} neuron
 * @param {'frozenNeurons' | 'silentNeurons'} mark @param {boolean} on
 */
export function markNeuron(experiment, index, neuron, mark, on) {
  const {layers} = experiment;
  if (neuron >= (layers[index]?.neurons ?? 0) || (mark === 'silentNeurons' && index === layers.length - 1)) return experiment;
  const {[mark]: listed = [], ...rest} = layers[index];
  if (listed.includes(neuron) === on) return experiment;
  const next = on ? [...listed, neuron].sort((a, b) => a - b) : listed.filter((other) => other !== neuron);
  return withLayers(experiment, layers.with(index, next.length > 0 ? {...rest, [mark]: next} : rest));
}

/** @param {Experiment} experiment @param {number} index @param {number} neurons */
export const setNeurons = (experiment, index, neurons) => setLayer(experiment, index, {neurons});

/** @param {Experiment} experiment @param {number} index @param {ActivationKind} activation */
export const setActivation = (experiment, index, activation) => setLayer(experiment, index, {activation});

/**
 * Chooses the loss; the output activation and the number of outputs follow. A loss that no output of this task goes with
 * changes nothing (lossesFor() lists those that do).
 * @param {Experiment} experiment @param {LossKind} kind @param {number} [delta] of the Huber loss
 */
export function setLoss(experiment, kind, delta) {
  const task = taskOf(experiment.data);
  const last = experiment.layers[experiment.layers.length - 1];
  const activation = activationBeside(kind, task, last.activation);
  if (pairProblem(task, kind, activation) !== null) return experiment;
  const loss = kind === 'huber' && delta !== undefined ? {kind, delta} : {kind};
  const choices = outputNeuronChoices({...experiment, loss});
  const neurons = choices.includes(last.neurons) ? last.neurons : choices[0];
  return withLayers({...experiment, loss}, [...experiment.layers.slice(0, -1), {...last, activation, neurons}]);
}

/**
 * Switches one input feature on or off; the last one cannot be switched off.
 * @param {Experiment} experiment @param {Feature} feature @param {boolean} on
 */
export function setFeature(experiment, feature, on) {
  const others = experiment.features.filter((name) => name !== feature);
  const wanted = on ? [...others, feature] : others;
  if (wanted.length === 0) return experiment;
  const features = FEATURES.filter((name) => wanted.includes(name));
  const [first, ...rest] = experiment.layers;
  const {weights, ...open} = first; // exact weights belong to the inputs they were made for
  const layers = weights === undefined ? experiment.layers : [open, ...rest];
  return withLayers({...experiment, features}, layers);
}
