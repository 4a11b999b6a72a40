/** Edits of the data as a whole: each takes an experiment and returns another, in which network and loss fit again. */
import {datasetInfo, planeOf} from './datasets.js';
import {targetAt} from './point-edits.js';
import {taskOf} from './targets.js';
import {DEFAULT_PLANE, LIMITS} from './vocabulary.js';
import {withData} from './with-data.js';

/** @typedef {import('./experiment.js').Experiment} Experiment */
/** @typedef {import('./experiment.js').PointsData} PointsData */
/** @typedef {import('./vocabulary.js').Box} Box */
/** @typedef {import('./vocabulary.js').DatasetName} DatasetName */
/** @typedef {import('./vocabulary.js').Task} Task */

const within = (/** @type {number} */ value, /** @type {number} */ low, /** @type {number} */ high) =>
  Math.min(high, Math.max(low, value));

/**
 * Chooses a built-in set. Sample count, noise and test share stay as they are; classes as far as the set allows.
 * @param {Experiment} experiment @param {DatasetName} name
 */
export function setDataset(experiment, name) {
  const info = datasetInfo(name);
  const {data} = experiment;
  const before = data.kind === 'dataset' ? data : {samples: 300, noise: 0.1};
  const classes = within(data.kind === 'table' ? 2 : data.classes, info.minClasses, info.maxClasses);
  return withData({...experiment, plane: planeOf(name)}, {
    kind: 'dataset',
    name,
    samples: Math.max(before.samples, classes),
    classes,
    noise: before.noise,
    testShare: data.testShare
  });
}

/**
 * Changes settings of the present data: noise, samples, classes, testShare. Fields the data does not have are ignored. A
 * share for testing splits own points anew, those too that were marked by hand.
 * @param {Experiment} experiment
 * @param {{samples?: number, classes?: number, noise?: number, testShare?: number}} patch
 */
export function setData(experiment, patch) {
  const {data} = experiment;
  const next = {...data, testShare: within(patch.testShare ?? data.testShare, 0, 0.9)};
  if (next.kind === 'dataset') {
    next.samples = within(Math.round(patch.samples ?? next.samples), next.classes, LIMITS.samples);
    next.noise = within(patch.noise ?? next.noise, 0, 1);
  }
  const edited = withData(experiment, patch.testShare === undefined ? next : withoutMarks(next));
  return patch.classes === undefined ? edited : setClasses(edited, patch.classes);
}

/** Splits the points into training and test set with another seed. @param {Experiment} experiment @param {number} seed */
export function setSplitSeed(experiment, seed) {
  return withData({...experiment, seeds: {...experiment.seeds, split: seed}}, withoutMarks(experiment.data));
}

/** Data that the share for testing and its seed split. @param {Experiment['data']} data @returns {Experiment['data']} */
function withoutMarks(data) {
  if (data.kind === 'dataset') return data;
  if (data.kind === 'table') {
    const {test: _test, ...rest} = data;
    return rest;
  }
  const size = targetAt(data.task) + 1;
  return {...data, points: data.points.map((point) => (point.length > size ? point.slice(0, size) : point))};
}

/**
 * How many classes there are. Own points of a class that is gone go with it.
 * @param {Experiment} experiment @param {number} classes
 */
export function setClasses(experiment, classes) {
  const {data} = experiment;
  if (data.kind === 'table' || taskOf(data) !== 'classification') return experiment;
  if (data.kind === 'dataset') {
    const {minClasses, maxClasses} = datasetInfo(data.name);
    const count = within(Math.round(classes), minClasses, maxClasses);
    return withData(experiment, {...data, classes: count, samples: Math.max(data.samples, count)});
  }
  const count = within(Math.round(classes), 2, LIMITS.classes);
  return withData(experiment, {...data, classes: count, points: data.points.filter((point) => point[2] < count)});
}

/**
 * An empty plane to draw on.
 * @param {Experiment} experiment @param {Task} [task] the present one when absent
 */
export function startDrawing(experiment, task = taskOf(experiment.data)) {
  const {data} = experiment;
  const classes = task === 'classification' ? ('classes' in data ? within(data.classes, 2, LIMITS.classes) : 2) : 1;
  const plane = data.kind === 'points' ? experiment.plane : DEFAULT_PLANE;
  return withData({...experiment, plane}, {kind: 'points', task, classes, points: [], testShare: data.testShare});
}

/** The set a task begins with, where there are no own points to keep. */
const FIRST_DATASET = /** @type {Record<Task, DatasetName>} */ ({
  classification: 'spiral', regression: 'plane', curve: 'sine'
});

/**
 * Switches the kind of target; output activation and loss follow. A built-in set makes room for one of the new kind. Own
 * points in the plane keep their places: classes become values from −1 to 1, values become two classes by their sign.
 * Points of a curve have other coordinates, so there the plane is emptied.
 * @param {Experiment} experiment @param {Task} task
 */
export function setTask(experiment, task) {
  const {data} = experiment;
  const before = taskOf(data);
  if (before === task) return experiment;
  if (data.kind !== 'points') return setDataset(experiment, FIRST_DATASET[task]);
  if (before === 'curve' || task === 'curve') return startDrawing(experiment, task);
  const last = Math.max(1, data.classes - 1);
  const converted = (/** @type {number} */ target) =>
    task === 'regression' ? (2 * target) / last - 1 : Number(target >= 0);
  const points = data.points.map((point) => point.with(2, converted(point[2])));
  return withData(experiment, {...data, task, classes: task === 'regression' ? 1 : 2, points});
}

/** Which part of the plane is seen and drawn on. Own points keep their places, in it or out of it. @param {Experiment} experiment @param {Box} plane */
export function setPlane(experiment, plane) {
  return withData({...experiment, plane: {...plane}}, experiment.data);
}
