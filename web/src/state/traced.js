/** The sample that is being traced: one of the points, or a place of its own with a target to try. */
import {dimensionsOf, outputsOf, taskOf} from './targets.js';

/** @typedef {import('./experiment.js').Experiment} Experiment */
/** @typedef {import('../../../core/bindings/nn-core.d.ts').PointSet} PointSet */
/** @typedef {{index: number} | {coordinates: readonly number[], target: number}} Traced */
/** `index`: of the point; null: a place of its own. @typedef {{index: number | null, coordinates: number[], target: number[]}} Sample */

/** Targets of one sample. @param {Experiment} experiment */
const targetsPerSample = ({data}) => (data.kind === 'table' && data.task === 'regression' ? outputsOf(data) : 1);

/**
 * What the engine is asked about, or null where there are no points yet. An index beyond the last point means the last one,
 * and a place that no longer fits the data means the first point.
 * @param {Experiment} experiment @param {PointSet | null} points @param {Traced | null} traced @returns {Sample | null}
 */
export function tracedSample(experiment, points, traced) {
  const dimensions = dimensionsOf(experiment.data);
  if (traced && 'coordinates' in traced && traced.coordinates.length === dimensions && experiment.data.kind !== 'table') {
    return {index: null, coordinates: [...traced.coordinates], target: [fittingTarget(experiment, traced.target)]};
  }
  if (!points || points.test.length === 0 || points.dimensions !== dimensions) return null;
  const wanted = traced && 'index' in traced ? traced.index : 0;
  const index = Math.max(0, Math.min(points.test.length - 1, wanted));
  const targets = targetsPerSample(experiment);
  return {
    index,
    coordinates: Array.from(points.coordinates.slice(index * dimensions, (index + 1) * dimensions)),
    target: Array.from(points.targets.slice(index * targets, (index + 1) * targets))
  };
}

/** A class there is. @param {Experiment} experiment @param {number} target */
function fittingTarget({data}, target) {
  return taskOf(data) === 'classification' ? Math.max(0, Math.min(outputsOf(data) - 1, Math.round(target))) : target;
}

/** Where a sample is on the map, if it is on one. @param {Experiment} experiment @param {Sample} sample */
export function placeOfSample({data}, {coordinates, target}) {
  if (data.kind === 'table') return null;
  return {x: coordinates[0], y: coordinates[1] ?? target[0]};
}
