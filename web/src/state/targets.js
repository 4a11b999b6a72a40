/**
 * What belongs together at the network's end: the kind of target, the loss, the output activation and the number of output
 * neurons. The engine refuses any other combination; here they are switched together, so that a person never meets one.
 */
import {datasetInfo} from './datasets.js';
import {ACTIVATIONS, CURVE_FEATURES, LOSSES} from './vocabulary.js';

/** @typedef {import('./experiment.js').Experiment} Experiment */
/** @typedef {import('./vocabulary.js').Task} Task */
/** @typedef {import('./experiment.js').LossKind} LossKind */
/** @typedef {import('./experiment.js').ActivationKind} ActivationKind */

/** The losses that only make sense for classes. */
const CLASS_LOSSES = /** @type {readonly LossKind[]} */ (['categorical-cross-entropy', 'binary-cross-entropy', 'hinge']);

/** The output activations a loss needs; a loss that is not named here takes any. */
const NEEDED = /** @type {Partial<Record<LossKind, readonly ActivationKind[]>>} */ ({
  'categorical-cross-entropy': ['softmax'],
  'binary-cross-entropy': ['sigmoid'],
  hinge: ['linear', 'tanh']
});

/** @param {Experiment['data']} data @returns {Task} */
export function taskOf(data) {
  return data.kind === 'dataset' ? datasetInfo(data.name).task : data.task;
}

/** Classes of a classification, or values per target. @param {Experiment['data']} data */
export function outputsOf(data) {
  if (data.kind === 'table') return data.outputs;
  return taskOf(data) === 'classification' ? data.classes : 1;
}

/** Coordinates of one sample, before features. @param {Experiment['data']} data */
export function dimensionsOf(data) {
  if (data.kind === 'table') return data.inputs;
  return taskOf(data) === 'curve' ? 1 : 2;
}

/** What is wrong with a combination, as a sentence, or null. */
export function pairProblem(
  /** @type {Task} */ task, /** @type {LossKind} */ loss, /** @type {ActivationKind} */ activation
) {
  const needed = NEEDED[loss];
  if (task !== 'classification' && CLASS_LOSSES.includes(loss)) {
    return `The loss ${loss} does not go with targets that are values; it needs classes.`;
  }
  if (task !== 'classification' && activation === 'softmax') {
    return 'A softmax output does not go with targets that are values; linear does.';
  }
  if (needed && !needed.includes(activation)) {
    return `The loss ${loss} does not go with the output activation ${activation}; it needs ${needed.join(' or ')}.`;
  }
  return null;
}

/** The losses that some output activation makes possible. @param {Task} task */
export function lossesFor(task) {
  return LOSSES.filter((loss) => task === 'classification' || !CLASS_LOSSES.includes(loss));
}

/** The output activations that some loss makes possible. @param {Task} task */
export function outputActivationsFor(task) {
  return ACTIVATIONS.filter((activation) => task === 'classification' || activation !== 'softmax');
}

/** @param {Task} task @returns {LossKind} */
export function usualLoss(task) {
  return task === 'classification' ? 'categorical-cross-entropy' : 'squared-error';
}

/** A loss that goes with this output activation; the present one if it does. */
export function lossBeside(
  /** @type {ActivationKind} */ activation, /** @type {Task} */ task, /** @type {LossKind} */ present
) {
  const usual = activation === 'sigmoid' && task === 'classification' ? 'binary-cross-entropy' : usualLoss(task);
  const choices = /** @type {LossKind[]} */ ([present, usual, 'squared-error']);
  return choices.find((loss) => pairProblem(task, loss, activation) === null) ?? usual;
}

/** An output activation that goes with this loss; the present one if it does. */
export function activationBeside(
  /** @type {LossKind} */ loss, /** @type {Task} */ task, /** @type {ActivationKind} */ present
) {
  if (pairProblem(task, loss, present) === null) return present;
  return NEEDED[loss]?.[0] ?? 'linear';
}

/** How many output neurons the data and the loss allow; the first is the usual one. @param {Experiment} experiment */
export function outputNeuronChoices({data, loss}) {
  const outputs = outputsOf(data);
  const oneForTwo = taskOf(data) === 'classification' && outputs === 2 && loss.kind !== 'categorical-cross-entropy';
  return oneForTwo ? [1, 2] : [outputs];
}

/**
 * The experiment with loss, output layer and features fitted to its data. What already fits stays as it is.
 * @param {Experiment} experiment @returns {Experiment}
 */
export function fitToData(experiment) {
  const task = taskOf(experiment.data);
  const kind = lossesFor(task).includes(experiment.loss.kind) ? experiment.loss.kind : usualLoss(task);
  const loss = kind === experiment.loss.kind ? experiment.loss : {kind};
  const last = experiment.layers[experiment.layers.length - 1];
  const choices = outputNeuronChoices({...experiment, loss});
  const output = {
    ...last,
    activation: activationBeside(kind, task, last.activation),
    neurons: choices.includes(last.neurons) ? last.neurons : choices[0]
  };
  const same = output.activation === last.activation && output.neurons === last.neurons;
  const layers = same ? experiment.layers : [...experiment.layers.slice(0, -1), output];
  return {...experiment, loss, layers, features: featuresFor(task, experiment.features)};
}

/** @param {Task} task @param {Experiment['features']} features */
function featuresFor(task, features) {
  if (task !== 'curve') return features;
  const usable = features.filter((feature) => CURVE_FEATURES.some((name) => name === feature));
  if (usable.length === features.length) return features;
  return usable.length > 0 ? usable : /** @type {Experiment['features']} */ (['x']);
}
