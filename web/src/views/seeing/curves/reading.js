/** What the curves show of this experiment, and how numbers on them are written. */
import {taskOf} from '../../../state/experiment.js';
import {timeOf, valuesOf} from '../../../draw/chart.js';
import {fixed, percent, shortNumber, t, wholeNumber} from '../../../text/index.js';

/** @typedef {import('../../../draw/chart.js').Reading} Reading */
/** @typedef {import('../../../draw/chart.js').Sample} Sample */
/** @typedef {'loss' | 'accuracy' | 'rSquared'} CurveName */

/** @param {import('../../../playground/looking.js').Looking} looking @returns {Reading} */
export const readingOf = ({quantity, logLoss, time}) => ({quantity: quantity.value, log: logLoss.value, time: time.value});

/** @param {Reading['quantity']} quantity @param {import('../../../state/experiment.js').Experiment} experiment @returns {CurveName} */
export function curveName(quantity, {data}) {
  if (quantity === 'loss') return 'loss';
  return taskOf(data) === 'classification' ? 'accuracy' : 'rSquared';
}

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
