/** Edits of the data: each takes an experiment and returns another, in which network and loss fit again. */
import {datasetInfo, planeOf} from './datasets.js';
import {frozen} from './frozen.js';
import {snap, snapPoint} from './grid.js';
import {fitToData, taskOf, usualLoss} from './targets.js';
import {DEFAULT_PLANE, LIMITS} from './vocabulary.js';

/** @typedef {import('./experiment.js').Experiment} Experiment */
/** @typedef {import('./experiment.js').PointsData} PointsData */
/** @typedef {import('../../../core/bindings/nn-core.d.ts').PointSet} PointSet */
/** @typedef {import('./vocabulary.js').DatasetName} DatasetName */
/** @typedef {import('./vocabulary.js').Task} Task */

const within = (/** @type {number} */ value, /** @type {number} */ low, /** @type {number} */ high) =>
  Math.min(high, Math.max(low, value));

/** @param {Experiment} experiment @param {Experiment['data']} data */
function withData(experiment, data) {
  const classes = taskOf(data) === 'classification';
  const same = classes === (taskOf(experiment.data) === 'classification');
  return frozen(fitToData({...(same ? experiment : withUsualOutput(experiment, classes)), data}));
}

/**
 * Loss and output activation as they usually are for classes, or for values.
 * @param {Experiment} experiment @param {boolean} classes
 */
function withUsualOutput(experiment, classes) {
  const {layers} = experiment;
  const activation = classes ? 'softmax' : 'linear';
  const loss = {kind: usualLoss(classes ? 'classification' : 'regression')};
  return {...experiment, loss, layers: layers.with(-1, {...layers[layers.length - 1], activation})};
}

/** @param {Experiment} experiment @returns {PointsData} */
function ownPoints({data}) {
  if (data.kind !== 'points') throw new TypeError('Only own points can be edited; call takeOver() first.');
  return data;
}

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
 * Changes settings of the present data: noise, samples, classes, testShare. Fields the data does not have are ignored.
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
  const edited = withData(experiment, next);
  return patch.classes === undefined ? edited : setClasses(edited, patch.classes);
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

/** Removes all own points. @param {Experiment} experiment */
export function clearPoints(experiment) {
  return withData(experiment, {...ownPoints(experiment), points: []});
}

/**
 * Makes own points of a built-in set, so that they can be edited. Each keeps its side of the split. Own points stay as
 * they are.
 * @param {Experiment} experiment @param {PointSet} set what the engine answers to points()
 */
export function takeOver(experiment, set) {
  const {data, plane} = experiment;
  if (data.kind === 'points') return experiment;
  const task = taskOf(data);
  const points = Array.from(set.test, (test, i) => {
    const target = set.targets[i];
    if (task === 'curve') return [snap(set.coordinates[i], plane.xMin, plane.xMax), target, test];
    const {x, y} = snapPoint(set.coordinates[2 * i], set.coordinates[2 * i + 1], plane);
    return [x, y, target, test];
  });
  const classes = 'classes' in data ? data.classes : 1;
  return withData(experiment, {kind: 'points', task, classes, points, testShare: data.testShare});
}

/**
 * Adds a point at the end. It moves to the centre of its grid cell.
 * @param {Experiment} experiment
 * @param {{x: number, y?: number, target: number}} point a curve's point has no y: its height is the target
 */
export function addPoint(experiment, {x, y = 0, target}) {
  const data = ownPoints(experiment);
  if (data.points.length >= LIMITS.samples) return experiment;
  const place = placeOf(experiment, x, y);
  const classes = data.task === 'classification' ? Math.max(data.classes, target + 1) : data.classes;
  return withData(experiment, {...data, classes, points: [...data.points, [...place, target]]});
}

/**
 * Moves one point; it keeps its target, except on a curve, where y is the target.
 * @param {Experiment} experiment @param {number} index @param {{x: number, y: number}} to
 */
export function movePoint(experiment, index, {x, y}) {
  const data = ownPoints(experiment);
  const before = data.points[index];
  if (before === undefined) return experiment;
  const {yMin, yMax} = experiment.plane;
  const after =
    data.task === 'curve'
      ? [...placeOf(experiment, x, y), snap(y, yMin, yMax), ...before.slice(2)]
      : [...placeOf(experiment, x, y), ...before.slice(2)];
  return withData(experiment, {...data, points: data.points.with(index, after)});
}

/**
 * Gives one point another class or value.
 * @param {Experiment} experiment @param {number} index @param {number} target
 */
export function setPointTarget(experiment, index, target) {
  const data = ownPoints(experiment);
  const before = data.points[index];
  if (before === undefined) return experiment;
  const at = data.task === 'curve' ? 1 : 2;
  const classes = data.task === 'classification' ? Math.max(data.classes, target + 1) : data.classes;
  return withData(experiment, {...data, classes, points: data.points.with(index, before.with(at, target))});
}

/** @param {Experiment} experiment @param {Iterable<number>} indexes */
export function removePoints(experiment, indexes) {
  const data = ownPoints(experiment);
  const gone = new Set(indexes);
  const points = data.points.filter((_, index) => !gone.has(index));
  return points.length === data.points.length ? experiment : withData(experiment, {...data, points});
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

/** @param {Experiment} experiment @param {number} x @param {number} y */
function placeOf({plane, data}, x, y) {
  const place = snapPoint(x, y, plane);
  return taskOf(data) === 'curve' ? [place.x] : [place.x, place.y];
}
