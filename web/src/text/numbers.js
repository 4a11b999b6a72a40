/** Numbers as the readers of the language in use write them: four significant digits, a true minus sign, their decimal mark. */
import {languageInUse} from './languages.js';

const MINUS = '−';
const NONE = '–';

/** Formatters are dear to make. */
const formatters = /** @type {Map<string, Intl.NumberFormat>} */ (new Map());

/** @param {number} value @param {string} kind @param {Intl.NumberFormatOptions} options */
function format(value, kind, options) {
  const key = `${languageInUse()} ${kind}`;
  const known = formatters.get(key) ?? new Intl.NumberFormat(languageInUse(), options);
  formatters.set(key, known);
  return known.format(value).replace('-', MINUS);
}

/** The decimal mark of the language in use. */
export const decimalMark = () => format(0.5, 'mark', {}).replace(/\d/g, '');

/** Four significant digits. */
export function shortNumber(/** @type {number} */ value) {
  if (!Number.isFinite(value)) return NONE;
  const size = Math.abs(value);
  if (size === 0 || (size >= 1e-3 && size < 1e5)) return format(value, 'short', {maximumSignificantDigits: 4, useGrouping: false});
  return shortPower(value, 2);
}

/** A fixed number of decimals, so that changing numbers do not jump. */
export const fixed = (/** @type {number} */ value, /** @type {number} */ decimals) =>
  Number.isFinite(value)
    ? format(value, `fixed${decimals}`, {minimumFractionDigits: decimals, maximumFractionDigits: decimals, useGrouping: false})
    : NONE;

/** Short enough for a cell: three or four digits that matter. */
export function cellNumber(/** @type {number} */ value) {
  const size = Math.abs(value);
  if (!Number.isFinite(value)) return NONE;
  if (Number.isInteger(value) && size < 1e4) return fixed(value, 0);
  if (size < 9.5e-4 || size >= 9999.5) return shortPower(value, 0);
  return fixed(value, size >= 999.5 ? 0 : size >= 99.95 ? 1 : size >= 9.995 ? 2 : size >= 9.5e-3 ? 3 : 4);
}

/** A number with its power of ten: 1.23e−5. @param {number} value @param {number} decimals */
function shortPower(value, decimals) {
  const [digits, power] = value.toExponential(decimals).split('e');
  return `${digits.replace('.', decimalMark()).replace('-', MINUS)}e${power.replace('+', '').replace('-', MINUS)}`;
}

/** 12,360 */
export const wholeNumber = (/** @type {number} */ value) => format(Math.round(value), 'whole', {});

/** 98.7 % @param {number} share 0…1 @param {number} [decimals] */
export const percent = (share, decimals = 1) => (Number.isFinite(share) ? `${fixed(100 * share, decimals)} %` : NONE);

/** 1.9 M, 420 k */
export function rate(/** @type {number} */ value) {
  if (value >= 1e6) return `${fixed(value / 1e6, 1)} M`;
  return value >= 1e3 ? `${Math.round(value / 1e3)} k` : `${Math.round(value)}`;
}

/** A number as it stands in a field: every digit that matters, no grouping. */
export const fieldNumber = (/** @type {number} */ value) => String(value).replace('.', decimalMark()).replace(/-/g, MINUS);

/**
 * What a person typed, with a point or the language's own decimal mark, a true minus sign or a hyphen; NaN if it is no number.
 * @param {string} text
 */
export function parseNumber(text) {
  const plain = text.trim().replace(MINUS, '-').replace(decimalMark(), '.').replace(/(e)−/, '$1-');
  return plain === '' ? NaN : Number(plain);
}
