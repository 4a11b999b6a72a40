/** Numbers and classes of the data as a person knows them: by the names they came with, in their own units. */
import {inUnits, scaleAlong} from '../../state/scale.js';
import {dimensionsOf, taskOf} from '../../state/targets.js';
import {fixed, shortNumber, t} from '../../text/index.js';

/** @typedef {import('../../state/experiment.js').Data} Data */
/** @typedef {{x: number, y: number}} Place */

/** @param {Data} data */
const namesOf = (data) => (data.kind === 'dataset' ? undefined : data.names);
/** @param {Data} data */
const targetScale = (data) => (data.kind === 'dataset' ? undefined : data.scale?.target);

/** What the map shows along an axis. @param {Data} data @param {'x' | 'y'} axis */
export function axisName(data, axis) {
  const names = namesOf(data);
  if (axis === 'x') return names?.inputs[0] || 'x';
  return (taskOf(data) === 'curve' ? names?.target : names?.inputs[1]) || 'y';
}

/** An input of a sample, whatever the map shows. @param {Data} data @param {number} at */
export const inputName = (data, at) => namesOf(data)?.inputs[at] || (dimensionsOf(data) > 2 ? t.inputShort(at) : 'xy'[at]);

/** @param {Data} data */
export const targetName = (data) => namesOf(data)?.target || (taskOf(data) === 'classification' ? t.classHeading : t.value);

/** "class 2", or what the class is called. @param {Data} data @param {number} index */
export const className = (data, index) => namesOf(data)?.classes?.[index] || t.className(index);

/** The same where the column says that it is a class. @param {Data} data @param {number} index */
export const shortClass = (data, index) => namesOf(data)?.classes?.[index] || t.classShort(index);

/** A coordinate on the map. @param {Data} data @param {'x' | 'y'} axis @param {number} value */
export function coordinateText(data, axis, value) {
  const scale = scaleAlong(data, axis);
  return scale ? shortNumber(inUnits(scale, value)) : fixed(value, 2);
}

/** Where something is on the map: "x 1.20, y −3.00". @param {Data} data @param {Place} place */
export function placeText(data, {x, y}) {
  const across = t.coordinate(axisName(data, 'x'), coordinateText(data, 'x', x));
  return taskOf(data) === 'curve' ? across : `${across}, ${t.coordinate(axisName(data, 'y'), coordinateText(data, 'y', y))}`;
}

/** A value the network is to learn, or has learned. @param {Data} data @param {number} value */
export const valueText = (data, value) => (targetScale(data) ? shortNumber(inUnits(targetScale(data), value)) : fixed(value, 3));
