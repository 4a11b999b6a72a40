/** The kinds of field an experiment has, each with the end of a sentence that says what it may be. */
import * as v from 'valibot';

import {HUGE} from './vocabulary.js';

/** Whether something is a number within that; false for NaN. @param {unknown} x */
export const isReal = (x) => typeof x === 'number' && Math.abs(x) <= HUGE;

/** A value in words, short enough for a sentence. @param {unknown} value */
export function shown(value) {
  if (value === undefined) return 'missing';
  if (typeof value === 'string') return `'${value.length > 40 ? `${value.slice(0, 40)}…` : value}'`;
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value === 'function' || typeof value === 'symbol') return `a ${typeof value}`;
  return String(value);
}

/** "layers[2].neurons" @param {readonly {key: unknown}[]} path */
export function fieldName(path) {
  return path.reduce((name, {key}) => {
    if (typeof key === 'number') return `${name}[${key}]`;
    return name === '' ? String(key) : `${name}.${String(key)}`;
  }, '');
}

/** @param {string} allowed @returns {(issue: {input: unknown}) => string} */
const mustBe = (allowed) => (issue) =>
  issue.input === undefined ? `is missing; it must be ${allowed}.` : `is ${shown(issue.input)}; it must be ${allowed}.`;

/** A whole number. @param {number} low @param {number} high */
export function whole(low, high) {
  const message = mustBe(`a whole number from ${low} to ${high}`);
  return v.pipe(v.number(message), v.check((x) => Number.isInteger(x) && x >= low && x <= high, message));
}

/** A finite number. @param {number} low @param {number} high */
export function real(low, high) {
  const message = mustBe(`a number from ${low} to ${high}`);
  return v.pipe(v.number(message), v.check((x) => x >= low && x <= high, message)); // false for infinities and NaN
}

/** A text. @param {number} most letters */
export function words(most) {
  const message = mustBe(`a text of at most ${most} letters`);
  return v.pipe(v.string(message), v.maxLength(most, message));
}

/** One of some names. @template {string} T @param {readonly T[]} allowed */
export const names = (allowed) => v.picklist(allowed, mustBe(`one of ${allowed.join(', ')}`));

/**
 * A list with a number of items that is checked before the items are.
 * @template {v.GenericSchema} T @param {T} item @param {number} fewest @param {number} most
 */
export function list(item, fewest, most) {
  const message = mustBe(fewest === 0 ? `a list of at most ${most}` : `a list of ${fewest} to ${most}`);
  const fits = (/** @type {unknown} */ input) =>
    Array.isArray(input) && input.length >= fewest && input.length <= most;
  return v.pipe(v.custom(/** @type {(input: unknown) => input is unknown[]} */ (fits), message), v.array(item));
}

/** An object with these fields and no others. @template {v.ObjectEntries} T @param {T} entries */
export function object(entries) {
  const allowed = Object.keys(entries).join(', ');
  return v.strictObject(entries, (issue) => {
    if (issue.expected === 'never') return `is no field of this format; there are ${allowed}.`;
    if (issue.expected === 'Object') return `is ${shown(issue.input)}; it must be an object with ${allowed}.`;
    return 'is missing.';
  });
}
