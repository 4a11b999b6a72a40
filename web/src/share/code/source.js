/**
 * What an exported program is made of: an experiment with its start weights and points, and the first updates as the page does
 * them, so that whoever runs the program sees the same losses.
 */

/** @typedef {import('../../state/experiment.js').Experiment} Experiment */
/** @typedef {import('../../state/experiment.js').LayerSpec} LayerSpec */
/**
 * @typedef {object} CodeSource
 * @property {Experiment} experiment
 * @property {{weights: number[][], biases: number[]}[]} start weights as (n_inputs, n_neurons)
 * @property {number[][]} points raw coordinates, training and test alike
 * @property {number[][]} targets one row a point: [class], or the values
 * @property {boolean[]} test whether a point is kept for testing
 * @property {number[][]} batches the points of the first updates, by index
 * @property {number[]} losses of these batches, before each update: the loss of the data, without penalties
 */

/** Why an experiment cannot be written as a program, or null. @param {Experiment} experiment */
export function whyNot(experiment) {
  if (experiment.strategy && experiment.strategy.kind !== 'gradient-descent') return 'search';
  return null;
}

/** Whether a program can repeat the page's losses: dropout draws its masks from the engine's own generator. @param {Experiment} experiment */
export const isRepeatable = ({layers}) => layers.every(({dropout}) => !dropout);

/**
 * How targets look to the loss: for classes, what the output neuron of the right class should give, and the others.
 * @param {Experiment} experiment @returns {{on: number, off: number}}
 */
export function codingOf({layers, loss}) {
  const centred = loss.kind === 'hinge' || layers[layers.length - 1].activation === 'tanh';
  return {on: 1, off: centred ? -1 : 0};
}

/**
 * Targets as the loss sees them: one row a point.
 * @param {CodeSource} source @param {import('../../state/vocabulary.js').Task} task
 */
export function codedTargets({experiment, targets}, task) {
  if (task !== 'classification') return targets;
  const {on, off} = codingOf(experiment);
  const outputs = experiment.layers[experiment.layers.length - 1].neurons;
  return targets.map(([index]) =>
    outputs === 1 ? [index === 0 ? off : on] : Array.from({length: outputs}, (_, k) => (k === index ? on : off)));
}

/** @param {LayerSpec} layer @returns {readonly number[]} neurons that give 0 */
export const silentOf = (layer) => layer.silentNeurons ?? [];

/** @param {LayerSpec} layer @returns {readonly number[]} neurons that training leaves as they are */
export const frozenOf = (layer) => layer.frozenNeurons ?? [];
