/**
 * Checks an unknown value against the experiment format, version 1. What passes is a complete, frozen experiment of our
 * own making; what does not is answered with sentences that name the field, what came and what is allowed.
 */
import * as v from 'valibot';

import {cleanCopy} from './clean-copy.js';
import {findInconsistencies} from './consistency.js';
import {DATASETS} from './datasets.js';
import {fieldName, isReal, list, names, object, real, shown, whole, words} from './fields.js';
import {frozen} from './frozen.js';
import {MOST_EDGE} from './plane.js';
import {LEAST_DEVIATION, MOST_DECIMALS} from './restored.js';
import {
  ACTIVATIONS, DEFAULT_PLANE, FEATURES, HUGE, LIMITS, LOSSES, OPTIMIZERS, SCHEDULES, STARTS, STRATEGIES, TASKS
} from './vocabulary.js';

/** @typedef {import('./experiment.js').Experiment} Experiment */
/** A field and a whole sentence about it. `path` is like "layers[2].neurons"; empty: the experiment as a whole. */
/** @typedef {{path: string, message: string}} Problem */
/** @typedef {{ok: true, experiment: Experiment} | {ok: false, problems: Problem[]}} ParseResult */

/** The longest name of a column or class. */
const MOST_LETTERS = 200;
/** More than a person reads. */
const MOST_PROBLEMS = 20;
const LONG = 1e12;
const seed = () => whole(0, 2 ** 32 - 1);
const share = (/** @type {number} */ most) => real(0, most);
const penalty = () => v.optional(real(0, 100));
const neurons = () => v.optional(list(whole(0, LIMITS.neurons - 1), 0, LIMITS.neurons));
const edge = () => real(-MOST_EDGE, MOST_EDGE);
const testShare = v.optional(share(0.9), 0);

const column = object({mean: real(-HUGE, HUGE), deviation: real(LEAST_DEVIATION, HUGE), decimals: whole(0, MOST_DECIMALS)});
const origin = {
  names: v.optional(object({
    inputs: list(words(MOST_LETTERS), 1, LIMITS.inputs),
    target: words(MOST_LETTERS),
    classes: v.optional(list(words(MOST_LETTERS), 0, LIMITS.classes))
  })),
  scale: v.optional(object({inputs: list(column, 1, LIMITS.inputs), target: v.optional(column)}))
};

const dataset = object({
  kind: v.literal('dataset'),
  name: names(DATASETS.map(({name}) => name)),
  samples: whole(1, LIMITS.samples),
  classes: v.optional(whole(1, LIMITS.classes), 2),
  noise: v.optional(share(1), 0),
  testShare
});
const points = object({
  kind: v.literal('points'),
  task: names(TASKS),
  classes: v.optional(whole(1, LIMITS.classes), 1),
  points: list(v.custom((row) => Array.isArray(row), (issue) => `is ${shown(issue.input)}; it must be a list of numbers.`),
    0, LIMITS.samples),
  testShare,
  ...origin
});
const numbers = (/** @type {number} */ most) =>
  v.custom((input) => Array.isArray(input) && input.length <= most && input.every(isReal),
    `must be a list of at most ${most} numbers from ${-HUGE} to ${HUGE}.`);
const table = object({
  kind: v.literal('table'),
  task: names(['classification', 'regression']),
  inputs: whole(1, LIMITS.inputs),
  outputs: whole(1, LIMITS.outputs),
  samples: numbers(LIMITS.sampleValues),
  targets: numbers(LIMITS.sampleValues),
  test: v.optional(numbers(LIMITS.samples)),
  testShare,
  ...origin
});

const layer = object({
  neurons: whole(1, LIMITS.neurons),
  activation: names(ACTIVATIONS),
  slope: v.optional(real(0, 1)),
  start: v.optional(names(STARTS)),
  startValue: v.optional(real(-100, 100)),
  l1: penalty(),
  l2: penalty(),
  biasL1: penalty(),
  biasL2: penalty(),
  dropout: v.optional(share(0.95)),
  frozen: v.optional(v.boolean((issue) => `is ${shown(issue.input)}; it must be true or false.`)),
  silentNeurons: neurons(),
  frozenNeurons: neurons(),
  weights: v.optional(list(numbers(LIMITS.neurons), 1, LIMITS.inputs)),
  biases: v.optional(numbers(LIMITS.neurons))
});

const optimizer = object({
  kind: names(OPTIMIZERS),
  learningRate: real(0, 1e6),
  momentum: v.optional(share(0.9999)),
  rho: v.optional(share(0.999999)),
  beta1: v.optional(share(0.999999)),
  beta2: v.optional(share(0.999999)),
  epsilon: v.optional(real(0, 1)),
  weightDecay: v.optional(real(0, 100)),
  clipNorm: v.optional(real(0, HUGE))
});

const schedule = object({
  kind: names(SCHEDULES),
  decay: v.optional(real(0, 1e6)),
  every: v.optional(real(1, LONG)),
  factor: v.optional(real(0, 1)),
  period: v.optional(real(1, LONG)),
  minimum: v.optional(share(1)),
  warmUp: v.optional(real(0, LONG))
});

const seeds = object({
  data: v.optional(seed(), 0),
  noise: v.optional(seed(), 0),
  split: v.optional(seed(), 0),
  weights: v.optional(seed(), 0),
  order: v.optional(seed(), 0),
  dropout: v.optional(seed(), 0),
  weightsSkip: v.optional(whole(0, 1e7))
});

const lossOf = {set: names(['train', 'test'])};
const stop = object({
  epochs: v.optional(whole(1, LONG)),
  target: v.optional(object({...lossOf, loss: real(0, HUGE)})),
  plateau: v.optional(object({...lossOf, by: real(0, HUGE), epochs: whole(1, LONG)}))
});

const experiment = object({
  version: v.literal(1, (issue) => `is ${shown(issue.input)}; this program reads version 1.`),
  precision: v.optional(names(['float', 'double']), 'float'),
  plane: v.optional(object({xMin: edge(), xMax: edge(), yMin: edge(), yMax: edge()}), DEFAULT_PLANE),
  data: v.variant('kind', [dataset, points, table],
    (issue) => `is ${shown(issue.input)}; it must be an object whose kind is dataset, points or table.`),
  features: v.optional(list(names(FEATURES), 1, FEATURES.length), () => ['x', 'y']),
  layers: list(layer, 1, LIMITS.layers),
  loss: object({kind: names(LOSSES), delta: v.optional(real(1e-6, 1e6))}),
  optimizer,
  schedule: v.optional(schedule, () => ({kind: 'constant'})),
  batchSize: v.optional(whole(0, LIMITS.samples), 0),
  seeds: v.optional(seeds, () => ({})),
  strategy: v.optional(object({kind: names(STRATEGIES), scale: v.optional(real(1e-9, 1e3))})),
  stop: v.optional(stop)
});

/** @param {unknown} input @returns {ParseResult} */
export function parseExperiment(input) {
  let copy;
  try {
    copy = cleanCopy(input);
  } catch (error) {
    return refuse([{path: '', message: /** @type {Error} */ (error).message}]);
  }
  const result = v.safeParse(experiment, copy);
  if (!result.success) return refuse(result.issues.map(problemOf));
  const parsed = /** @type {Experiment} */ (result.output);
  const problems = findInconsistencies(parsed);
  return problems.length > 0 ? refuse(problems) : {ok: true, experiment: frozen(parsed)};
}

/** The same for text in JSON. @param {string} text @returns {ParseResult} */
export function parseExperimentText(text) {
  let input;
  try {
    input = JSON.parse(text);
  } catch (error) {
    return refuse([{path: '', message: `The experiment is not JSON: ${/** @type {Error} */ (error).message}.`}]);
  }
  return parseExperiment(input);
}

/** @param {Problem[]} problems @returns {ParseResult} */
const refuse = (problems) => ({ok: false, problems: problems.slice(0, MOST_PROBLEMS)});

/** @param {v.BaseIssue<unknown>} issue @returns {Problem} */
function problemOf(issue) {
  const path = fieldName(issue.path ?? []);
  return {path, message: `${path === '' ? 'The experiment' : path} ${issue.message}`};
}
