/** The edit that puts samples from elsewhere in place of the present ones. */
import {planeAround} from './plane.js';
import {scaleAlong} from './scale.js';
import {takeOver} from './point-edits.js';
import {pointsOf} from './points.js';
import {setStandardised} from './standardise.js';
import {withData} from './with-data.js';

/** @typedef {import('./experiment.js').Experiment} Experiment */
/** @typedef {import('../csv/convert.js').Imported} Imported */
/** @typedef {import('../../../core/bindings/nn-core.d.ts').PointSet} PointSet */

/**
 * One input and a value make a curve, one or two inputs points in the plane, more a table. One input with a class stands on
 * the line y = 0, and the network sees x alone.
 * @param {Experiment} experiment @param {Imported} imported
 */
export function importData(experiment, imported) {
  const {target, inputs, classes, names} = imported;
  const {testShare} = experiment.data;
  if (inputs > 2) return withData(experiment, tableOf(imported, testShare));
  const onLine = inputs === 1 && target === 'classes';
  const task = target === 'classes' ? 'classification' : inputs === 1 ? 'curve' : 'regression';
  const data = /** @type {import('./experiment.js').PointsData} */ ({
    kind: 'points', task, classes, points: pointsFrom(imported, onLine), testShare, names: onLine ? {...names, inputs: [names.inputs[0], '']} : names
  });
  return withData(onLine ? {...experiment, features: ['x']} : experiment, data);
}

/** @param {Imported} imported @param {boolean} onLine */
function pointsFrom({inputs, samples, targets, sides}, onLine) {
  return targets.map((target, row) => {
    const place = samples.slice(row * inputs, (row + 1) * inputs);
    return [...place, ...(onLine ? [0] : []), target, ...(sides ? [sides[row]] : [])];
  });
}

/** @param {Imported} imported @param {number} testShare @returns {import('./experiment.js').TableData} */
function tableOf({target, inputs, classes, samples, targets, sides, names}, testShare) {
  const classified = target === 'classes';
  return {
    kind: 'table', task: classified ? 'classification' : 'regression', inputs, outputs: classified ? classes : 1, samples, targets,
    ...(sides && {test: sides}), testShare, names
  };
}

/**
 * Fits what was imported to how it will be seen: standardised if wanted, by the training set as it is split now, which then
 * stays as it is; and on a plane around the points.
 * @param {Experiment} experiment @param {PointSet} set what the engine makes of it @param {boolean} standardised
 */
export function settle(experiment, set, standardised) {
  const split = standardised && experiment.data.kind === 'points' ? takeOver(experiment, set) : experiment;
  const scaled = standardised ? setStandardised(split, true, set.test) : split;
  if (scaled.data.kind === 'table') return scaled;
  const plane = planeAround(pointsOf(scaled, set), (axis) => scaleAlong(scaled.data, axis));
  return withData({...scaled, plane}, scaled.data);
}
