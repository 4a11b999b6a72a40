/** The points there are to draw: a person's own at once, a built-in set's when the engine has drawn them. */
import {targetAt} from './point-edits.js';
import {dimensionsOf, outputsOf, taskOf} from './targets.js';

/** @typedef {{x: number, y: number, target: number, test: boolean}} Point */
/** @typedef {import('./vocabulary.js').Box} Box */
/** @typedef {import('../engine/protocol.js').PointSet} PointSet */
/** @typedef {import('./experiment.js').Experiment['data']} Data */
/** @typedef {{x: number, y: number}} Place */

/** The lists made for data: views ask for them with every frame, and there may be 50,000 points in one. */
const made = /** @type {WeakMap<Data, {set: PointSet | null, points: readonly Point[]}>} */ (new WeakMap());

/**
 * The same list for the same data and set, so that what is drawn of it can be kept.
 * @param {import('./experiment.js').Experiment} experiment
 * @param {PointSet | null} set the engine's points, one frame behind
 * @returns {readonly Point[]}
 */
export function pointsOf({data}, set) {
  const known = made.get(data);
  if (known && known.set === set) return known.points;
  const points = makePoints(data, set);
  made.set(data, {set, points});
  return points;
}

/** @param {Data} data @param {PointSet | null} set @returns {readonly Point[]} */
function makePoints(data, set) {
  if (data.kind === 'points') return makeOwn(data, set);
  if (!set || data.kind === 'table' || !isOf(data, set)) return [];
  return Array.from(set.test, (test, index) => {
    const x = set.coordinates[index * set.dimensions];
    const target = set.targets[index];
    return {x, y: set.dimensions === 1 ? target : set.coordinates[index * set.dimensions + 1], target, test: test === 1};
  });
}

/**
 * Whether a set can be of this data: just after another kind was chosen, it is still the one before.
 * @param {Data} data @param {PointSet} set
 */
function isOf(data, {dimensions, targets}) {
  if (dimensions !== dimensionsOf(data)) return false;
  return taskOf(data) !== 'classification' || targets.every((target) => Number.isInteger(target) && target >= 0 && target < outputsOf(data));
}

/** @param {import('./experiment.js').PointsData} data @param {PointSet | null} set */
function makeOwn({task, points}, set) {
  const marks = set?.test.length === points.length ? set.test : null;
  const at = targetAt(task);
  return points.map((point, index) => ({
    x: point[0], y: point[1], target: point[at], test: (point[at + 1] ?? marks?.[index] ?? 0) === 1
  }));
}

/** How many samples there are, whatever kind of data. @param {Data} data */
export function sampleCount(data) {
  if (data.kind === 'dataset') return data.samples;
  return data.kind === 'points' ? data.points.length : data.samples.length / data.inputs;
}

/**
 * Indexes of the points within `radius` (in plane widths) of a place, the nearest first.
 * @param {readonly Point[]} points @param {Place} at @param {Box} plane @param {number} radius
 */
export function pointsNear(points, at, plane, radius) {
  const [width, height] = [plane.xMax - plane.xMin, plane.yMax - plane.yMin];
  const near = /** @type {{index: number, distance: number}[]} */ ([]);
  points.forEach(({x, y}, index) => {
    const distance = Math.hypot((x - at.x) / width, (y - at.y) / height);
    if (distance <= radius) near.push({index, distance});
  });
  return near.sort((a, b) => a.distance - b.distance).map(({index}) => index);
}

/** The smallest box around two places. @param {Place} a @param {Place} b @returns {Box} */
export const boxAround = (a, b) =>
  ({xMin: Math.min(a.x, b.x), xMax: Math.max(a.x, b.x), yMin: Math.min(a.y, b.y), yMax: Math.max(a.y, b.y)});

/** @param {Place} place @param {Box} box */
export const isInside = ({x, y}, {xMin, xMax, yMin, yMax}) => x >= xMin && x <= xMax && y >= yMin && y <= yMax;
