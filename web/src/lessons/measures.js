/** What a lesson can measure of an experiment: which questions to the engine that takes, and how the number is read. */

/** @typedef {import('./format.js').Value} Value */
/** @typedef {Extract<Value, {measure: string}>} Measured */
/** @typedef {import('./asking.js').Asked} Asked */
/** @typedef {import('../engine/replay.js').ReplayAnswer} Answer */
/** @typedef {{ask?: (value: Measured) => Asked[], read: (answer: Answer, value: Measured) => number}} Measure */

/** Places are counted from 1, as in the drawings. @param {Measured} value */
const placeOf = ({layer = 1, input = 1, neuron = 1}) => ({layer: layer - 1, input: input - 1, neuron: neuron - 1});

/** @param {'parameters' | 'fullGradients'} question @param {'weights' | 'biases'} role @returns {Measure} */
const parameter = (question, role) => ({
  ask: () => [[question]],
  read({answers: [layers]}, value) {
    const {layer, input, neuron} = placeOf(value);
    const its = layers[layer];
    if (!its || neuron >= its.neurons || input >= its.inputs) return NaN;
    return role === 'biases' ? its.biases[neuron] : its.weights[input * its.neurons + neuron];
  }
});
/** @param {'train' | 'test'} set @param {'loss' | 'accuracy' | 'rSquared' | 'samples'} name @returns {Measure} */
const metric = (set, name) => ({read: ({metrics}) => metrics[set][name]});

/** @type {Readonly<Record<Measured['measure'], Measure>>} */
export const MEASURE = {
  loss: metric('train', 'loss'), testLoss: metric('test', 'loss'),
  accuracy: metric('train', 'accuracy'), testAccuracy: metric('test', 'accuracy'),
  rSquared: metric('train', 'rSquared'), testRSquared: metric('test', 'rSquared'),
  samples: metric('train', 'samples'), testSamples: metric('test', 'samples'),
  updatesPerEpoch: {read: ({summary}) => summary.updatesPerEpoch},
  parameters: {read: ({parameters}) => parameters},
  rate: {ask: () => [['progress']], read: ({answers: [progress]}) => progress.learningRate},
  weight: parameter('parameters', 'weights'), bias: parameter('parameters', 'biases'),
  gradient: parameter('fullGradients', 'weights'), biasGradient: parameter('fullGradients', 'biases'),
  output: {ask: ({at}) => [['predict', at]], read: ({answers: [outputs]}, {neuron = 1}) => outputs[neuron - 1] ?? NaN}
};
