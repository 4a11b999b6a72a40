/**
 * The settings of an experiment as short readable pairs, "d=spiral&net=8t-6t&lr=0.1", which a person can write by hand. Only
 * what differs from version 1's defaults is written, but the dataset and the hidden layers always are. Points, tables and exact
 * weights are not here; packed.js holds them.
 */
import {DATASETS, planeOf} from '../state/datasets.js';
import {outputsOf, taskOf, usualLoss} from '../state/targets.js';
import {DEFAULT_PLANE, LOSSES} from '../state/vocabulary.js';
import * as defaults from './defaults-v1.js';
import {layerText, layersText, readLayer, short, splitLayers} from './layers-text.js';
import {numberText, numbersText, readNumber, readNumbers} from './numbers-text.js';

/** @typedef {import('../state/experiment.js').Experiment} Experiment */
/** @typedef {Experiment['data']} Data */

/** Features as they are written in a link. @type {[string, import('../state/experiment.js').Feature][]} */
const FEATURE_NAMES = [
  ['x', 'x'], ['y', 'y'], ['x2', 'x²'], ['y2', 'y²'], ['xy', 'xy'], ['sinx', 'sin x'], ['siny', 'sin y'], ['cosx', 'cos x'], ['cosy', 'cos y']
];
const LOSS_NAMES = /** @type {[string, import('../state/experiment.js').LossKind][]} */ ([
  ['ce', 'categorical-cross-entropy'], ['bce', 'binary-cross-entropy'], ['mse', 'squared-error'], ['mae', 'absolute-error'], ['huber', 'huber'], ['hinge', 'hinge']
]);
/** The optimiser's numbers beside the rate. @type {[string, 'momentum' | 'rho' | 'beta1' | 'beta2' | 'epsilon' | 'weightDecay' | 'clipNorm'][]} */
const OPTIMIZER_NUMBERS = [
  ['mom', 'momentum'], ['rho', 'rho'], ['b1', 'beta1'], ['b2', 'beta2'], ['eps', 'epsilon'], ['wd', 'weightDecay'], ['clip', 'clipNorm']
];
/** The schedule's. @type {[string, 'decay' | 'every' | 'factor' | 'period' | 'minimum' | 'warmUp'][]} */
const SCHEDULE_NUMBERS = [
  ['decay', 'decay'], ['every', 'every'], ['factor', 'factor'], ['period', 'period'], ['min', 'minimum'], ['warm', 'warmUp']
];
const SEED_NAMES = /** @type {const} */ (['data', 'noise', 'split', 'weights', 'order', 'dropout']);

// ------------------------------------------------------------------------------------------------------------ writing

/** @param {Experiment} experiment @returns {[string, string][]} */
export function settingsText(experiment) {
  const pairs = /** @type {[string, string][]} */ ([]);
  const put = (/** @type {string} */ key, /** @type {string} */ value) => void pairs.push([key, value]);
  const differing = (/** @type {string} */ key, /** @type {number | undefined} */ value, /** @type {number | undefined} */ usual) => {
    if (value !== undefined && value !== usual) put(key, numberText(value));
  };
  const {data, features, layers, loss, optimizer, schedule, seeds, strategy} = experiment;
  dataText(data, put, differing);
  const usualPlane = data.kind === 'dataset' ? planeOf(data.name) : DEFAULT_PLANE;
  const {plane} = experiment;
  if (!sameBox(plane, usualPlane)) put('plane', numbersText([plane.xMin, plane.xMax, plane.yMin, plane.yMax], ','));
  if (features.join() !== usualFeatures(data).join()) put('in', FEATURE_NAMES.filter(([, name]) => features.includes(name)).map(([key]) => key).join(','));

  const start = layers[0].start ?? defaults.START;
  put('net', layersText(layers.slice(0, -1), start) || '0');
  const output = layerText(layers[layers.length - 1], start);
  if (output !== usualOutput(data)) put('out', output);
  if (start !== defaults.START) put('start', start);
  if (loss.kind !== usualLoss(taskOf(data))) put('loss', nameOf(LOSS_NAMES, loss.kind));
  differing('delta', loss.delta, undefined);

  if (optimizer.kind !== defaults.OPTIMIZER.kind) put('opt', optimizer.kind);
  differing('lr', optimizer.learningRate, defaults.OPTIMIZER.learningRate);
  for (const [key, name] of OPTIMIZER_NUMBERS) differing(key, optimizer[name], undefined);
  if (schedule.kind !== defaults.SCHEDULE.kind) put('sch', schedule.kind);
  for (const [key, name] of SCHEDULE_NUMBERS) {
    const usual = usualSchedule(schedule.kind)[name];
    differing(key, schedule[name] ?? (usual === undefined ? undefined : 0), usual); // without a decay it is 0
  }
  differing('batch', experiment.batchSize, defaults.BATCH_SIZE);
  const numbers = SEED_NAMES.map((name) => seeds[name]);
  if (numbers.some((seed, i) => seed !== defaults.SEEDS[SEED_NAMES[i]])) put('seeds', numbersText(numbers, '.'));
  differing('skip', seeds.weightsSkip, undefined);
  if (strategy) put('strategy', strategy.kind);
  differing('scale', strategy?.scale, undefined);
  if (experiment.precision !== defaults.PRECISION) put('p', experiment.precision);
  return pairs;
}

/**
 * @param {Data} data @param {(key: string, value: string) => void} put
 * @param {(key: string, value: number | undefined, usual: number | undefined) => void} differing
 */
function dataText(data, put, differing) {
  if (data.kind === 'dataset') {
    put('d', data.name);
    differing('n', data.samples, defaults.SAMPLES);
    differing('k', data.classes, usualClasses(data.name));
    differing('noise', data.noise, defaults.NOISE);
  } else if (data.kind === 'points') {
    put('d', 'points');
    if (data.task !== 'classification') put('task', data.task);
    differing('k', data.classes, data.task === 'classification' ? defaults.CLASSES : 1);
  } else {
    put('d', 'table');
    put('task', data.task);
    put('k', numbersText([data.inputs, data.outputs], ','));
  }
  differing('test', data.testShare, defaults.TEST_SHARE);
}

// ------------------------------------------------------------------------------------------------------------ reading

/**
 * Takes what belongs to the experiment out of the pairs and puts an experiment together, which still has to be checked
 * (parseExperiment). What is named but not known is left out and said.
 * @param {Map<string, string>} pairs @param {string[]} notices sentences
 * @returns {Record<string, any>}
 */
export function readSettings(pairs, notices) {
  const take = (/** @type {string} */ key) => {
    const value = pairs.get(key);
    pairs.delete(key);
    return value;
  };
  const number = (/** @type {string} */ key, /** @type {number | undefined} */ usual) => {
    const text = take(key);
    if (text === undefined) return usual;
    const value = readNumber(text);
    if (Number.isNaN(value)) notices.push(`${key} is '${short(text)}' in this link, which is no number.`);
    return Number.isNaN(value) ? usual : value;
  };
  const numbers = (/** @type {Record<string, any>} */ into, /** @type {[string, string][]} */ names) => {
    for (const [key, name] of names) {
      const value = number(key, into[name]);
      if (value !== undefined) into[name] = value;
    }
    return into;
  };
  /** @param {string} key @param {readonly string[]} known @param {string} usual @param {string} what */
  const oneOf = (key, known, usual, what) => {
    const text = take(key);
    if (text === undefined || known.includes(text)) return text ?? usual;
    notices.push(`There is no ${what} called '${short(text)}' here; it was left out.`);
    return usual;
  };

  const data = readData(oneOf, take, number);
  const isSet = data.kind === 'dataset';
  const start = take('start') ?? defaults.START;
  const layers = readLayers([...splitLayers(take('net') ?? defaults.HIDDEN), take('out') ?? usualOutput(data)], start, notices);
  const lossName = oneOf('loss', LOSS_NAMES.map(([name]) => name), nameOf(LOSS_NAMES, usualLoss(taskOf(data))), 'loss');
  const loss = numbers({kind: LOSS_NAMES.find(([name]) => name === lossName)?.[1] ?? LOSSES[0]}, [['delta', 'delta']]);
  const optimizer = numbers({kind: take('opt') ?? defaults.OPTIMIZER.kind, learningRate: defaults.OPTIMIZER.learningRate}, [['lr', 'learningRate'], ...OPTIMIZER_NUMBERS]);
  const kind = take('sch') ?? defaults.SCHEDULE.kind;
  const schedule = numbers({...usualSchedule(kind), kind}, SCHEDULE_NUMBERS);
  const strategyKind = take('strategy');
  const scale = number('scale', undefined);
  return {
    version: 1,
    precision: take('p') ?? defaults.PRECISION,
    plane: readPlane(take('plane'), isSet ? planeOf(data.name) : DEFAULT_PLANE, notices),
    data,
    features: readFeatures(take('in'), usualFeatures(data), notices),
    layers,
    loss,
    optimizer,
    schedule,
    batchSize: number('batch', defaults.BATCH_SIZE),
    seeds: numbers(readSeeds(take('seeds'), take('seed'), notices), [['skip', 'weightsSkip']]),
    ...(strategyKind && {strategy: {kind: strategyKind, ...(scale !== undefined && {scale})}})
  };
}

/**
 * @param {(key: string, known: readonly string[], usual: string, what: string) => string} oneOf
 * @param {(key: string) => string | undefined} take @param {(key: string, usual: number | undefined) => number | undefined} number
 * @returns {any} data without its points or samples
 */
function readData(oneOf, take, number) {
  const name = oneOf('d', [...DATASETS.map((info) => info.name), 'points', 'table'], defaults.DATASET, 'dataset');
  const testShare = number('test', defaults.TEST_SHARE);
  if (name === 'table') {
    const [inputs, outputs] = readNumbers(take('k') ?? '', ',');
    return {kind: 'table', task: take('task') ?? 'classification', inputs, outputs, samples: [], targets: [], testShare};
  }
  if (name === 'points') {
    const task = oneOf('task', ['classification', 'regression', 'curve'], 'classification', 'task');
    return {kind: 'points', task, classes: number('k', task === 'classification' ? defaults.CLASSES : 1), points: [], testShare};
  }
  const dataset = /** @type {import('../state/vocabulary.js').DatasetName} */ (name);
  return {kind: 'dataset', name, samples: number('n', defaults.SAMPLES), classes: number('k', usualClasses(dataset)), noise: number('noise', defaults.NOISE), testShare};
}

/** @param {string[]} texts @param {string} start @param {string[]} notices */
function readLayers(texts, start, notices) {
  return texts.flatMap((text) => {
    const read = readLayer(text, start);
    if ('layer' in read) return [read.layer];
    notices.push(`${read.problem}; that layer was left out.`);
    return [];
  });
}

/** @param {string | undefined} text @param {import('../state/vocabulary.js').Box} usual @param {string[]} notices */
function readPlane(text, usual, notices) {
  if (text === undefined) return usual;
  const [xMin, xMax, yMin, yMax, ...more] = readNumbers(text, ',');
  if ([xMin, xMax, yMin, yMax].every(Number.isFinite) && more.length === 0) return {xMin, xMax, yMin, yMax};
  notices.push(`plane is '${short(text)}' in this link; it must be four numbers: left, right, bottom, top.`);
  return usual;
}

/** @param {string | undefined} text @param {readonly string[]} usual @param {string[]} notices */
function readFeatures(text, usual, notices) {
  if (text === undefined) return [...usual];
  const named = text.split(',');
  for (const name of named) if (!FEATURE_NAMES.some(([key]) => key === name)) notices.push(`There is no feature called '${short(name)}' here; it was left out.`);
  const known = FEATURE_NAMES.filter(([key]) => named.includes(key)).map(([, name]) => name);
  return known.length > 0 ? known : [...usual];
}

/** @param {string | undefined} all @param {string | undefined} one the same for everything, by hand @param {string[]} notices */
function readSeeds(all, one, notices) {
  const given = all !== undefined ? readNumbers(all, '.') : one !== undefined ? SEED_NAMES.map(() => readNumber(one)) : [];
  if (given.length > SEED_NAMES.length || given.some(Number.isNaN)) {
    notices.push(`seeds is '${short(all ?? one ?? '')}' in this link; it must be up to ${SEED_NAMES.length} whole numbers with points between them.`);
    return {...defaults.SEEDS};
  }
  return Object.fromEntries(SEED_NAMES.map((name, i) => [name, given[i] ?? defaults.SEEDS[name]]));
}

// --------------------------------------------------------------------------------------------------- what is usual

/** @param {import('../state/vocabulary.js').DatasetName} name */
function usualClasses(name) {
  const info = DATASETS.find((each) => each.name === name);
  return info ? Math.min(info.maxClasses, Math.max(info.minClasses, defaults.CLASSES)) : defaults.CLASSES;
}

/** @param {Data} data @returns {readonly import('../state/experiment.js').Feature[]} */
const usualFeatures = (data) => (taskOf(data) === 'curve' ? ['x'] : defaults.FEATURES);

/** @param {Data} data */
const usualOutput = (data) => (taskOf(data) === 'classification' ? `${outputsOf(data)}m` : `${outputsOf(data)}l`);

/** @param {string} kind @returns {Partial<Experiment['schedule']>} */
const usualSchedule = (kind) => (kind === defaults.SCHEDULE.kind ? defaults.SCHEDULE : {});

/** @template T @param {readonly [string, T][]} names @param {T} value */
const nameOf = (names, value) => names.find(([, other]) => other === value)?.[0] ?? '';

/** @param {import('../state/vocabulary.js').Box} a @param {import('../state/vocabulary.js').Box} b */
const sameBox = (a, b) => a.xMin === b.xMin && a.xMax === b.xMax && a.yMin === b.yMin && a.yMax === b.yMax;
