/**
 * Edits of single points, for the tools on the map: each takes an experiment with points of its own and returns another, in
 * which network and loss fit again.
 */
import {GRID_CELLS, snap, snapPoint} from './grid.js';
import {taskOf} from './targets.js';
import {LIMITS} from './vocabulary.js';
import {withData} from './with-data.js';

/** @typedef {import('./experiment.js').Experiment} Experiment */
/** @typedef {import('./experiment.js').PointsData} PointsData */
/** @typedef {import('../../../core/bindings/nn-core.d.ts').PointSet} PointSet */
/** @typedef {import('../../../core/bindings/nn-core.d.ts').Box} Box */
/** @typedef {{x: number, y: number}} Place */

/** @param {Experiment} experiment @returns {PointsData} */
function ownPoints({data}) {
  if (data.kind !== 'points') throw new TypeError('Only own points can be edited; call takeOver() first.');
  return data;
}

/** Where a point holds its target; the side it is kept on comes after. @param {import('./vocabulary.js').Task} task */
export const targetAt = (task) => (task === 'curve' ? 1 : 2);

/**
 * Makes own points of a built-in set, so that they can be edited. Each is marked with its side of the split, and so are own
 * points that were not: an edit of some points must not put others on the other side.
 * @param {Experiment} experiment @param {PointSet} set what the engine answers to points()
 */
export function takeOver(experiment, set) {
  const {data, plane} = experiment;
  if (data.kind === 'points') return withMarks(experiment, set);
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

/** @param {Experiment} experiment @param {PointSet} set */
function withMarks(experiment, set) {
  const data = ownPoints(experiment);
  const size = targetAt(data.task) + 1;
  if (set.test.length !== data.points.length || data.points.every((point) => point.length > size)) return experiment;
  const points = data.points.map((point, i) => (point.length > size ? point : [...point, set.test[i]]));
  return withData(experiment, {...data, points});
}

/**
 * Adds a point at the end. It moves to the centre of its grid cell; where the very same one lies already, nothing is added.
 * Without a side of its own it goes to where the share kept for testing wants one.
 * @param {Experiment} experiment
 * @param {{x: number, y?: number, target: number, test?: boolean}} point a curve's point has no y: its height is the target
 */
export function addPoint(experiment, {x, y = 0, target, test}) {
  const data = ownPoints(experiment);
  if (data.points.length >= LIMITS.samples) return experiment;
  const place = placeOf(experiment, {x, y});
  const same = [...place, target, ...(test === undefined ? [] : [Number(test)])];
  if (data.points.some((point) => same.every((part, i) => part === point[i]))) return experiment;
  const classes = data.task === 'classification' ? Math.max(data.classes, target + 1) : data.classes;
  const side = Number(test ?? wantsTest(data));
  return withData(experiment, {...data, classes, points: [...data.points, [...place, target, side]]});
}

/** Whether the next point is one to keep for testing, as the share says. @param {PointsData} data */
function wantsTest({task, points, testShare}) {
  const at = targetAt(task) + 1;
  const kept = points.reduce((sum, point) => sum + (point[at] ?? 0), 0);
  return kept < Math.min(points.length, Math.floor(testShare * (points.length + 1) + 0.5));
}

/**
 * Moves points to other places. They keep their targets, except on a curve, where y is the target.
 * @param {Experiment} experiment @param {ReadonlyMap<number, Place>} places by the points' indexes
 */
export function movePoints(experiment, places) {
  const data = ownPoints(experiment);
  const {yMin, yMax} = experiment.plane;
  const from = data.task === 'curve' ? 1 : 2;
  return withPoints(experiment, [...places.keys()], (point, index) => {
    const to = /** @type {Place} */ (places.get(index));
    const height = data.task === 'curve' ? [snap(to.y, yMin, yMax)] : [];
    return [...placeOf(experiment, to), ...height, ...point.slice(from + height.length)];
  });
}

/**
 * Where points come to when all of them move alike: by whole cells of the grid, and no further than the plane's edge allows,
 * so that what they form keeps its shape.
 * @param {readonly Place[]} points @param {Iterable<number>} indexes @param {Place} by @param {Box} plane
 */
export function movedTogether(points, indexes, by, plane) {
  const chosen = [...indexes].filter((index) => points[index]);
  const along = (/** @type {'x' | 'y'} */ axis, /** @type {number} */ min, /** @type {number} */ max) => {
    const cell = (max - min) / GRID_CELLS;
    let [lowest, highest] = [-Infinity, Infinity];
    for (const index of chosen) {
      lowest = Math.max(lowest, Math.min(0, min + cell / 2 - points[index][axis]));
      highest = Math.min(highest, Math.max(0, max - cell / 2 - points[index][axis]));
    }
    return cell * Math.trunc(Math.min(highest, Math.max(lowest, by[axis])) / cell + Math.sign(by[axis]) * 1e-9);
  };
  const [dx, dy] = [along('x', plane.xMin, plane.xMax), along('y', plane.yMin, plane.yMax)];
  return new Map(chosen.map((index) => [index, {x: points[index].x + dx, y: points[index].y + dy}]));
}

/**
 * Gives points another class or value.
 * @param {Experiment} experiment @param {Iterable<number>} indexes @param {number} target
 */
export function setTargets(experiment, indexes, target) {
  const {task, classes} = ownPoints(experiment);
  const edited = withPoints(experiment, indexes, (point) => point.with(targetAt(task), target));
  if (task !== 'classification' || target < classes || edited === experiment) return edited;
  return withData(edited, {...ownPoints(edited), classes: target + 1});
}

/** Keeps points for testing, or gives them to training. @param {Experiment} experiment @param {Iterable<number>} indexes @param {boolean} test */
export function setSides(experiment, indexes, test) {
  const end = targetAt(ownPoints(experiment).task) + 1;
  return withPoints(experiment, indexes, (point) => [...point.slice(0, end), Number(test)]);
}

/** @param {Experiment} experiment @param {Iterable<number>} indexes */
export function removePoints(experiment, indexes) {
  const data = ownPoints(experiment);
  const gone = new Set(indexes);
  const points = data.points.filter((_, index) => !gone.has(index));
  return points.length === data.points.length ? experiment : withData(experiment, {...data, points});
}

/**
 * @param {Experiment} experiment @param {Iterable<number>} indexes those of no point are passed over
 * @param {(point: number[], index: number) => number[]} change
 */
function withPoints(experiment, indexes, change) {
  const data = ownPoints(experiment);
  const points = [...data.points];
  let changed = false;
  for (const index of indexes) {
    if (points[index] === undefined) continue;
    const after = change(points[index], index);
    if (after.length === points[index].length && after.every((part, i) => part === points[index][i])) continue;
    points[index] = after;
    changed = true;
  }
  return changed ? withData(experiment, {...data, points}) : experiment;
}

/** @param {Experiment} experiment @param {Place} place */
function placeOf({plane, data}, {x, y}) {
  const place = snapPoint(x, y, plane);
  return taskOf(data) === 'curve' ? [place.x] : [place.x, place.y];
}
