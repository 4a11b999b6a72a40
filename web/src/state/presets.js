/**
 * Experiments worth opening: each works or fails for a reason that its comment gives. The numbers a comment names stand here as
 * claims; tests/bindings/presets.test.js trains every one from twenty starts and checks them.
 */
import {planeOf} from './datasets.js';
import {frozen} from './frozen.js';
import {DEFAULT_PLANE} from './vocabulary.js';

/** @typedef {import('./experiment.js').Experiment} Experiment */
/** @typedef {import('./experiment.js').LayerSpec} LayerSpec */
/** @typedef {import('./vocabulary.js').DatasetName} DatasetName */
/** @typedef {keyof import('../text/languages.js').Catalogue['presets']} PresetId */
/**
 * `claims`: the numbers of its comment; `speed`: at which it is worth watching.
 * @typedef {object} Preset
 * @property {PresetId} id
 * @property {'shapes' | 'steps' | 'starts' | 'neurons' | 'generalising'} group
 * @property {Record<string, number>} claims
 * @property {'update' | 'epoch' | 'full'} speed
 * @property {Experiment} experiment
 */

export const PRESET_GROUPS = /** @type {const} */ (['shapes', 'steps', 'starts', 'neurons', 'generalising']);

const CROSS_ENTROPY = /** @type {const} */ ({loss: {kind: 'categorical-cross-entropy'}, optimizer: {kind: 'adam', learningRate: 0.02}});
const SQUARED_ERROR = /** @type {const} */ ({loss: {kind: 'squared-error'}});
/** @param {Experiment['optimizer']['kind']} kind @param {number} learningRate */
const by = (kind, learningRate) => ({optimizer: {kind, learningRate}});

/** @param {DatasetName} name @param {{samples?: number, classes?: number, noise?: number, testShare?: number}} [more] @returns {Experiment['data']} */
const set = (name, {samples = 300, classes = 2, noise = 0.03, testShare = 0.25} = {}) =>
  ({kind: 'dataset', name, samples, classes, noise, testShare});

/** @param {number} neurons @param {LayerSpec['activation']} activation @param {Partial<LayerSpec>} [more] @returns {LayerSpec} */
const layer = (neurons, activation, more = {}) => ({neurons, activation, start: 'he', ...more});

/**
 * @param {PresetId} id @param {Preset['group']} group
 * @param {Pick<Experiment, 'data' | 'layers' | 'loss'> & Partial<Experiment>} parts @param {Record<string, number>} claims
 * @param {Preset['speed']} [speed] @returns {Preset}
 */
function preset(id, group, parts, claims, speed = 'epoch') {
  const plane = parts.data.kind === 'dataset' ? planeOf(parts.data.name) : DEFAULT_PLANE;
  const experiment = /** @type {Experiment} */ ({
    version: 1, precision: 'float', plane, features: ['x', 'y'], optimizer: {kind: 'sgd', learningRate: 0.01}, schedule: {kind: 'constant'},
    batchSize: 10, seeds: {data: 7, noise: 7, split: 7, weights: 3, order: 3, dropout: 3}, ...parts
  });
  return frozen({id, group, claims, speed, experiment});
}

/** The output starts like the first layer. @param {Experiment['data']} data @param {LayerSpec[]} hidden */
const classesOf = (data, hidden) => ({
  ...CROSS_ENTROPY, data, layers: [...hidden, {...hidden[0], neurons: 'classes' in data ? data.classes : 2, activation: /** @type {const} */ ('softmax')}]
});
const spiral = (/** @type {LayerSpec[]} */ ...hidden) => classesOf(set('spiral', {classes: 3}), hidden);
const xor = (/** @type {LayerSpec[]} */ ...hidden) => classesOf(set('xor'), hidden);
const line = {...SQUARED_ERROR, data: set('plane'), layers: [layer(1, 'linear')]};
const sine = (/** @type {number} */ neurons) => ({
  ...SQUARED_ERROR, ...by('adam', 0.02), data: set('sine', {samples: 200, classes: 1}), features: /** @type {Experiment['features']} */ (['x']),
  layers: [layer(neurons, 'tanh'), layer(1, 'linear')]
});
const ravine = (/** @type {'sgd' | 'momentum'} */ kind) => ({
  ...SQUARED_ERROR, ...by(kind, 0.001), data: set('plane', {noise: 0}), features: /** @type {Experiment['features']} */ (['x', 'y', 'x²', 'y²']),
  layers: [layer(1, 'linear')], batchSize: 0
});
const fewPoints = (/** @type {Partial<LayerSpec>} */ more) => ({
  ...CROSS_ENTROPY, data: set('moons', {samples: 60, noise: 0.3, testShare: 0.5}),
  layers: [layer(16, 'tanh', more), layer(16, 'tanh', more), layer(2, 'softmax', more)]
});
const alike = /** @type {const} */ ({start: 'equal', startValue: 0.3});

/** @type {readonly Preset[]} */
export const PRESETS = Object.freeze([
  preset('spiral', 'shapes', {...spiral(layer(8, 'tanh'), layer(6, 'tanh')), schedule: {kind: 'inverse-time', decay: 0.001}}, {epochs: 300, percent: 94}),
  preset('xorLine', 'shapes', {...CROSS_ENTROPY, data: set('xor'), layers: [layer(2, 'softmax')]}, {epochs: 200, percent: 65}),
  preset('xorBend', 'shapes', xor(layer(4, 'tanh')), {epochs: 200, neurons: 4, percent: 95, fewer: 2, fewerPercent: 90}),
  preset('squares', 'shapes', {...CROSS_ENTROPY, data: set('circle'), features: ['x²', 'y²'], layers: [layer(2, 'softmax')]}, {epochs: 50, percent: 99, linePercent: 70}),
  preset('sineOne', 'shapes', sine(1), {epochs: 300, rSquared: 0.88}),
  preset('sineWide', 'shapes', sine(8), {epochs: 300, rSquared: 0.97}),

  preset('slope', 'steps', {...line, ...by('sgd', 0.01)}, {epochs: 5, rSquared: 0.99}),
  preset('tooFast', 'steps', {...line, ...by('sgd', 0.1)}, {updates: 200, lower: 0.03, rSquared: 0.99}, 'update'),
  preset('tooSlow', 'steps', {...spiral(layer(8, 'tanh'), layer(6, 'tanh')), ...by('sgd', 0.0001)}, {epochs: 300, loss: 1, faster: 0.1, fasterLoss: 0.3}),
  preset('ravine', 'steps', ravine('sgd'), {updates: 100, times: 10}),
  preset('momentum', 'steps', ravine('momentum'), {updates: 100, times: 10, momentum: 0.9}),
  preset('search', 'steps', {...spiral(layer(8, 'tanh'), layer(6, 'tanh')), strategy: {kind: 'random-local-search', scale: 0.1}}, {tries: 1000, percent: 70, epochs: 300, descentPercent: 85}, 'full'),

  preset('zeros', 'starts', spiral(layer(8, 'tanh', {start: 'zeros'}), layer(6, 'tanh', {start: 'zeros'})), {epochs: 300, percent: 40}),
  preset('equal', 'starts', xor(layer(8, 'tanh', alike)), {epochs: 200, percent: 75, usualPercent: 99}),

  preset('dead', 'neurons', {...spiral(layer(16, 'relu')), ...by('sgd', 1)}, {epochs: 50, dead: 12, neurons: 16, lower: 0.02}),
  preset('vanishing', 'neurons', spiral(...Array.from({length: 6}, () => layer(6, 'sigmoid', {start: 'xavier'}))), {epochs: 100, times: 1000, percent: 50, tanhTimes: 20}),

  preset('overfit', 'generalising', fewPoints({}), {points: 30, epochs: 300, trainPercent: 100, testPercent: 80, times: 2}),
  preset('penalty', 'generalising', fewPoints({l2: 0.03}), {l2: 0.03, epochs: 300, testPercent: 80, loss: 0.5})
]);
