/** A plane without points to train on: a fine thing to look at and to build a network for, no more. */
import {frozen} from './frozen.js';

/** @typedef {import('./experiment.js').Experiment} Experiment */
/** @typedef {import('./experiment.js').PointsData} PointsData */

/** Whether there is anything to train on. @param {Experiment} experiment */
export const isTrainable = ({data}) => data.kind !== 'points' || data.points.some((point) => point[markAt(data)] !== 1);

/** Where a point says whether it is kept for testing; those that say nothing are split by share. @param {PointsData} data */
const markAt = ({task}) => (task === 'curve' ? 2 : 3);

const made = /** @type {WeakMap<Experiment, Experiment>} */ (new WeakMap());

/**
 * What the engine is given: the experiment itself, or where it has nothing to train on, the same with one point that nobody
 * sees or trains on, so that the network can still be built and pictured. The same experiment always has the same one.
 * @param {Experiment} experiment @returns {Experiment}
 */
export function toTrain(experiment) {
  const {data} = experiment;
  if (data.kind !== 'points' || isTrainable(experiment)) return experiment;
  const known = made.get(experiment);
  if (known) return known;
  const {xMin, xMax, yMin, yMax} = experiment.plane;
  const point = data.task === 'curve' ? [(xMin + xMax) / 2, 0, 0] : [(xMin + xMax) / 2, (yMin + yMax) / 2, 0, 0];
  const stand = frozen({...experiment, data: {...data, points: [point, ...data.points]}});
  made.set(experiment, stand);
  return stand;
}
