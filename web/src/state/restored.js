/** Standardised columns made from numbers as they came, and given back to the last digit. */
import {asStored, inUnits} from './scale.js';

/** @typedef {import('./scale.js').ColumnScale} ColumnScale */
/** @typedef {import('./scale.js').Scale} Scale */

/** Columns that vary less are not divided. */
export const LEAST_DEVIATION = 1e-9;
/** As many as toFixed() has; so many stand for all there are. */
export const MOST_DECIMALS = 100;
/** As many decimal digits a double tells for certain. */
const CERTAIN_DIGITS = 15;
/** So many neighbours of a stored number are tried until one gives back the very number it stands for. */
const NEIGHBOURS = 8;

/** The number a stored one stands for, to the last digit of those its column has. @param {Scale} scale @param {number} stored */
export function restored(scale, stored) {
  const number = inUnits(scale, stored);
  return !scale || scale.decimals === MOST_DECIMALS ? number : Number(number.toFixed(scale.decimals)) + 0; // no −0
}

/** A number as it is stored, so that it can be restored. @param {ColumnScale} scale @param {number} number */
export function stored(scale, number) {
  const first = asStored(scale, number);
  for (let step = 0; step <= NEIGHBOURS; step += 1) {
    for (const sign of [1, -1]) {
      const near = first + sign * step * Math.max(Math.abs(first), Number.MIN_VALUE) * 2 ** -53;
      if (restored(scale, near) === number) return near;
    }
  }
  return first;
}

/** Mean and deviation of some of the values, and the decimals of all. @param {readonly number[]} values @param {(index: number) => boolean} counts @returns {ColumnScale} */
export function scaleOf(values, counts) {
  let [sum, count, largest, decimals] = [0, 0, 0, 0];
  values.forEach((value, index) => {
    largest = Math.max(largest, Math.abs(value));
    decimals = Math.max(decimals, decimalsOf(value));
    if (counts(index)) [sum, count] = [sum + value, count + 1];
  });
  const mean = count > 0 ? sum / count : 0;
  const squares = values.reduce((total, value, index) => (counts(index) ? total + (value - mean) ** 2 : total), 0);
  const deviation = count > 0 ? Math.sqrt(squares / count) : 0;
  const certain = Math.log10(largest || 1) + 1 + decimals <= CERTAIN_DIGITS;
  return {mean, deviation: deviation >= LEAST_DEVIATION ? deviation : 1, decimals: certain ? decimals : MOST_DECIMALS};
}

/** Decimals of a number as it is printed at its shortest. @param {number} value */
function decimalsOf(value) {
  const [digits, power = '0'] = String(value).split('e');
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(power));
}
