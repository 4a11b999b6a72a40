/** What a lesson says: in the reader's language, with its numbers filled in. */
import {fieldNumber, languageInUse, percent, shortNumber, wholeNumber} from '../text/index.js';
import {evaluate} from './expressions.js';

/** A text in every language it was written in, or in one. @typedef {string | Readonly<Record<string, string>>} Words */

/** {loss}, {a - b}; {accuracy %} in per cent; {epochs #} as a whole number; {loss =} with all its digits. */
const PLACE = /\{([^{}%#]+?)\s*([%#=]?)\}/g;

/** Sums that cancel leave a little rounding, which is not what a lesson is about. */
const ROUNDING = 1e-13;

/** A number as lessons and instruments write it: what is 0 but for rounding is 0. @param {number} value */
export const inDigits = (value) => shortNumber(Math.abs(value) < ROUNDING ? 0 : value);

/** So many digits of a few steps of arithmetic are not rounding. */
const CERTAIN_DIGITS = 11;

/** A number with all its digits, as 33.8724 and 309.14078976. @param {number} value */
export const inAllDigits = (value) => (Number.isFinite(value) ? fieldNumber(Number((Math.abs(value) < ROUNDING ? 0 : value).toPrecision(CERTAIN_DIGITS))) : inDigits(value));

/** The text in the reader's language; where it is not written in that, in the first it is written in. @param {Words | undefined} words */
export function inLanguage(words) {
  if (words === undefined || typeof words === 'string') return words ?? '';
  return words[languageInUse()] ?? words.en ?? Object.values(words)[0] ?? '';
}

/** The expressions in the places of a text. @param {string} text */
export const placesIn = (text) => [...text.matchAll(PLACE)].map(([, inside]) => inside);

/** @param {Words | undefined} words @param {import('./expressions.js').Numbers} numbers */
export function filled(words, numbers) {
  return inLanguage(words).replace(PLACE, (_, inside, as) => {
    const value = evaluate(inside, numbers);
    return as === '%' ? percent(value) : as === '#' ? wholeNumber(value) : as === '=' ? inAllDigits(value) : inDigits(value);
  });
}

/** So many words does a person read. @param {string} text */
export const countWords = (text) => text.trim().split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
