/** How numbers on the curves are written. */
import {timeOf, valuesOf} from '../../../draw/chart.js';
import {fixed, percent, shortNumber, t, wholeNumber} from '../../../text/index.js';

/** @typedef {import('../../../draw/chart.js').Reading} Reading */
/** @typedef {import('../../../draw/chart.js').Sample} Sample */
/** @typedef {import('./shown.js').CurveName} CurveName */

/** @param {number} value @param {CurveName} name */
export const valueText = (value, name) => (name === 'accuracy' ? percent(value) : shortNumber(value));

/** @param {number} value @param {'x' | 'y'} axis @param {CurveName} name */
export function tickText(value, axis, name) {
  if (axis === 'x') return Number.isInteger(value) ? wholeNumber(value) : shortNumber(value);
  return name === 'accuracy' ? percent(value, 0) : shortNumber(value);
}

/** When, in words. @param {{update: number, epochs: number}} sample @param {Reading['time']} time */
export function timeText(sample, time) {
  if (time === 'updates') return t.atUpdate(wholeNumber(sample.update));
  const epochs = timeOf(sample, time);
  return t.atEpoch(Number.isInteger(epochs) || epochs >= 1000 ? wholeNumber(epochs) : fixed(epochs, 2));
}

/** A sample in words. @param {Sample} sample @param {Reading} reading @param {CurveName} name */
export function sampleText(sample, {quantity, time}, name) {
  const [train, test] = valuesOf(sample, quantity);
  return t.readCurve(timeText(sample, time), valueText(train, name), valueText(test, name));
}
