/** The language in use, and numbers as its readers write them. */
import {en} from './en.js';

export const t = en;

/** Four significant digits, a true minus sign. */
export function shortNumber(/** @type {number} */ value) {
  if (!Number.isFinite(value)) return '–';
  const size = Math.abs(value);
  const text = size !== 0 && (size < 1e-3 || size >= 1e5) ? value.toExponential(2) : trim(value.toPrecision(4));
  return text.replace('-', '−');
}
/** @param {string} text */
const trim = (text) => (text.includes('.') ? text.replace(/0+$/, '').replace(/\.$/, '') : text);

/** A fixed number of decimals, so that changing numbers do not jump. */
export const fixed = (/** @type {number} */ value, /** @type {number} */ decimals) =>
  Number.isFinite(value) ? value.toFixed(decimals).replace('-', '−') : '–';

export const wholeNumber = (/** @type {number} */ value) => Math.round(value).toLocaleString('en').replace('-', '−');

export const percent = (/** @type {number} */ share) => (Number.isFinite(share) ? `${(100 * share).toFixed(1)} %` : '–');

/** 1.9 M, 420 k */
export function rate(/** @type {number} */ value) {
  if (value >= 1e6) return `${(value / 1e6).toFixed(1)} M`;
  return value >= 1e3 ? `${Math.round(value / 1e3)} k` : `${Math.round(value)}`;
}
