/** What rows of cells are about: whether the first holds names, how numbers are written, and what each column is good for. */
import {LIMITS} from '../state/vocabulary.js';
import {numberIn, recogniseMark} from './numbers.js';

/** @typedef {import('./numbers.js').Mark} Mark */
/** x and y are the first two inputs. @typedef {typeof ROLES[number]} Role */
/** @typedef {{name: string, kind: 'numbers' | 'words' | 'empty'}} Column */
/** What to make of the cells. @typedef {{header: boolean, mark: Mark, roles: Role[], target: 'classes' | 'values'}} Reading */

export const ROLES = /** @type {const} */ (['x', 'y', 'input', 'target', 'test', 'ignore']);

/** The name of the column by which the page tells its own classes, counted from 0. */
export const CLASS_INDEX = 'class_index';

const FIRST_INPUTS = /** @type {readonly Role[]} */ (['x', 'y']);

/** Rows that are looked at. */
const SAMPLE = 1000;
/** A column with more different whole numbers is taken for one of values. */
const FEW_CLASSES = 12;
/** A column of numbers has them in so many of its cells; the others will be complained about. */
const ENOUGH = 0.5;

/** @param {readonly string[][]} rows @returns {string[][]} those with anything in them */
export const filled = (rows) => rows.filter((cells) => cells.some((cell) => cell !== ''));

/**
 * @param {readonly string[][]} rows @param {import('./split.js').Delimiter} delimiter
 * @param {{header?: boolean, mark?: Mark}} [wanted] what the person knows better
 * @returns {Reading & {columns: Column[]}}
 */
export function recognise(rows, delimiter, wanted = {}) {
  const sample = filled(rows.slice(0, SAMPLE));
  const width = usual(sample.map(({length}) => length));
  const mark = wanted.mark ?? recogniseMark(sample.slice(1).flat(), delimiter === ',');
  const header = wanted.header ?? hasHeader(sample, mark);
  const body = header ? sample.slice(1) : sample;
  const columns = Array.from({length: width}, (_, at) => ({
    name: header ? (sample[0][at] ?? '') : '',
    kind: kindOf(body.map((cells) => cells[at] ?? ''), mark)
  }));
  const roles = rolesOf(columns, body, mark);
  const at = roles.indexOf('target');
  return {header, mark, columns, roles, target: at >= 0 && looksLikeClasses(columns[at], body.map((cells) => cells[at] ?? ''), mark) ? 'classes' : 'values'};
}

/** The most frequent one; the greater of two. @param {readonly number[]} values */
export function usual(values) {
  const counts = /** @type {Map<number, number>} */ (new Map());
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce((best, one) => (one[1] > best[1] || (one[1] === best[1] && one[0] > best[0]) ? one : best), [0, 0])[0];
}

/** Names are no numbers, and stand above something else. @param {readonly string[][]} rows @param {Mark} mark */
function hasHeader([first, ...rest], mark) {
  const isNumber = (/** @type {string | undefined} */ cell) => cell !== undefined && !Number.isNaN(numberIn(cell, mark));
  if (rest.length === 0 || first.some(isNumber)) return false;
  if (first.some((_, at) => rest.some((cells) => isNumber(cells[at])))) return true;
  return first.every((cell, at) => cell !== '' && rest.every((cells) => cells[at] !== cell));
}

/** @param {readonly string[]} cells @param {Mark} mark @returns {Column['kind']} */
function kindOf(cells, mark) {
  const present = cells.filter((cell) => cell !== '');
  if (present.length === 0) return 'empty';
  const numbers = present.filter((cell) => !Number.isNaN(numberIn(cell, mark))).length;
  return numbers >= ENOUGH * present.length ? 'numbers' : 'words';
}

/** @param {readonly Column[]} columns @param {readonly string[][]} body @param {Mark} mark @returns {Role[]} */
function rolesOf(columns, body, mark) {
  const test = columns.findIndex(({name}, at) => /^(test|is_?test|split|set|side)$/i.test(name) && body.every((cells) => sideIn(cells[at] ?? '') !== null));
  const free = columns.map((_, at) => at).filter((at) => at !== test && columns[at].kind !== 'empty' && !looksLikeCounter(columns[at], body, at, mark));
  const target = targetAmong(columns, free);
  let inputs = 0;
  return columns.map(({kind}, at) => {
    if (at === test) return 'test';
    if (at === target) return 'target';
    if (kind !== 'numbers' || !free.includes(at)) return 'ignore';
    inputs += 1;
    return inputs > LIMITS.inputs ? 'ignore' : (FIRST_INPUTS[inputs - 1] ?? 'input');
  });
}

/** The one that says so, the last one of words, or the last one. @param {readonly Column[]} columns @param {readonly number[]} free */
function targetAmong(columns, free) {
  const named = free.find((at) => /^(class|class_index|label|target|y_true|species|value|quality)$/i.test(columns[at].name));
  const words = free.findLast((at) => columns[at].kind === 'words');
  return named ?? words ?? free.at(-1) ?? -1;
}

/** A first column without a name, or called id, that only counts the rows. @param {Column} column @param {readonly string[][]} body @param {number} at @param {Mark} mark */
function looksLikeCounter({name}, body, at, mark) {
  if (at !== 0 || body.length < 3 || !/^(|id|index|no\.?|nr\.?|#|row)$/i.test(name)) return false;
  const first = numberIn(body[0][0] ?? '', mark);
  return (name !== '' || first <= 1) && body[0].length > 2 && body.every((cells, row) => numberIn(cells[0] ?? '', mark) === first + row);
}

/** @param {Column} column @param {readonly string[]} cells @param {Mark} mark */
function looksLikeClasses({name, kind}, cells, mark) {
  if (kind === 'words') return true;
  const different = new Set(cells.filter((cell) => cell !== '').map((cell) => numberIn(cell, mark)));
  const whole = [...different].every(Number.isInteger);
  const named = /^(class|class_index|label|species)$/i.test(name);
  return whole && (named ? different.size <= LIMITS.classes : different.size >= 2 && different.size <= FEW_CLASSES && cells.length >= 2 * different.size);
}

/** Whether a sample is kept for testing, as 0 and 1 or in words; null: neither. @param {string} cell */
export function sideIn(cell) {
  if (/^(1|1\.0|true|test|testing|yes)$/i.test(cell)) return true;
  return /^(0|0\.0|false|train|training|no|)$/i.test(cell) ? false : null;
}
