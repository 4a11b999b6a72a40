/** The points there are to draw: a person's own at once, a built-in set's when the engine has drawn them. */
import {taskOf} from './experiment.js';

/** @typedef {import('../draw/map.js').Point} Point */

/**
 * @param {import('./experiment.js').Experiment} experiment
 * @param {import('../engine/protocol.js').PointSet | null} set the engine's points, one frame behind
 * @returns {Point[]}
 */
export function pointsOf({data}, set) {
  const task = taskOf(data);
  if (data.kind === 'points') {
    const marks = set?.test.length === data.points.length ? set.test : null;
    return data.points.map((point, index) => {
      const [x, second] = point;
      const curve = task === 'curve';
      return {x, y: second, target: curve ? second : point[2], test: (point[curve ? 2 : 3] ?? marks?.[index] ?? 0) === 1};
    });
  }
  if (!set || set.dimensions > 2) return [];
  return Array.from(set.test, (test, index) => {
    const x = set.coordinates[index * set.dimensions];
    const target = set.targets[index];
    return {x, y: set.dimensions === 1 ? target : set.coordinates[index * set.dimensions + 1], target, test: test === 1};
  });
}

/** Indexes of the points within `radius` (in plane widths) of a place, the nearest first. @param {Point[]} points @param {{x: number, y: number}} at @param {import('../draw/map.js').Box} plane @param {number} radius */
export function pointsNear(points, at, plane, radius) {
  const [width, height] = [plane.xMax - plane.xMin, plane.yMax - plane.yMin];
  return points
    .map(({x, y}, index) => ({index, distance: Math.hypot((x - at.x) / width, (y - at.y) / height)}))
    .filter(({distance}) => distance <= radius)
    .sort((a, b) => a.distance - b.distance)
    .map(({index}) => index);
}
