/** What the page must know of the built-in data sets before the engine is there; a test compares it with the engine. */
import {DEFAULT_PLANE} from './vocabulary.js';

/** @typedef {import('../../../core/bindings/nn-core.d.ts').DatasetInfo} DatasetInfo */
/** @typedef {import('./vocabulary.js').DatasetName} DatasetName */

/** Sets with coordinates of their own. */
const SPIRAL_PLANE = Object.freeze({xMin: -1, xMax: 1, yMin: -1, yMax: 1});
const SINE_PLANE = Object.freeze({xMin: 0, xMax: 1, yMin: -1.25, yMax: 1.25});
const VERTICAL_PLANE = Object.freeze({xMin: -0.5, xMax: 1.5, yMin: -0.5, yMax: 1.5});

/**
 * @param {DatasetName} name @param {DatasetInfo['task']} task @param {number} minClasses @param {number} maxClasses
 * @param {DatasetInfo['plane']} [plane]
 */
const dataset = (name, task, minClasses, maxClasses, plane = null) =>
  Object.freeze({name, task, minClasses, maxClasses, plane});

/** @type {readonly Readonly<DatasetInfo>[]} */
export const DATASETS = Object.freeze([
  dataset('circle', 'classification', 2, 2),
  dataset('xor', 'classification', 2, 2),
  dataset('gaussians', 'classification', 2, 2),
  dataset('spiral', 'classification', 2, 6),
  dataset('moons', 'classification', 2, 2),
  dataset('rings', 'classification', 2, 6),
  dataset('checkerboard', 'classification', 2, 2),
  dataset('blobs', 'classification', 2, 6),
  dataset('course-spiral', 'classification', 2, 6, SPIRAL_PLANE),
  dataset('course-vertical', 'classification', 2, 6, VERTICAL_PLANE),
  dataset('sine', 'curve', 1, 1, SINE_PLANE),
  dataset('plane', 'regression', 1, 1),
  dataset('multi-gaussian', 'regression', 1, 1)
]);

const byName = new Map(DATASETS.map((info) => [info.name, info]));

/** @param {DatasetName} name */
export function datasetInfo(name) {
  const info = byName.get(name);
  if (!info) throw new TypeError(`There is no data set called '${name}'.`);
  return info;
}

/** The plane a data set is seen on. @param {DatasetName} name */
export function planeOf(name) {
  return datasetInfo(name).plane ?? DEFAULT_PLANE;
}

/** Whether noise moves the points of a set; the course's are NumPy's, as they are. @param {DatasetName} name */
export const hasNoise = (name) => !name.startsWith('course-');
