/** From rows of cells to the data of an experiment, or to everything that is wrong with them. */
import {LIMITS} from '../state/vocabulary.js';
import {numberIn} from './numbers.js';
import {CLASS_INDEX, sideIn} from './recognise.js';

/** @typedef {import('./problem.js').Problem} Problem */
/** @typedef {import('./recognise.js').Reading} Reading */
/** @typedef {import('./recognise.js').Column} Column */
/** @typedef {import('../../../core/bindings/nn-core.d.ts').DataNames} DataNames */
/** The samples in their own units, a row of `inputs` numbers after the other. `sides`: where the file says so. */
/**
 * @typedef {object} Imported
 * @property {'classes' | 'values'} target
 * @property {number} inputs
 * @property {number} classes of classes
 * @property {number[]} samples
 * @property {number[]} targets
 * @property {number[] | null} sides
 * @property {DataNames} names
 */
/** `left`: rows that were left out because something was wrong with them. */
/** @typedef {{ok: true, imported: Imported, left: number} | {ok: false, problems: Problem[], count: number}} Conversion */

/** More than a person reads. */
const MOST_PROBLEMS = 20;
const HUGE = 1e9;
const MOST_LETTERS = 200;

/** @param {string[][]} rows @param {readonly Column[]} columns @param {Reading & {skip?: boolean}} reading skip: leave out rows that do not fit @returns {Conversion} */
export function convert(rows, columns, {header, mark, roles, target, skip = false}) {
  const at = {
    inputs: [roles.indexOf('x'), roles.indexOf('y'), ...roles.flatMap((role, column) => (role === 'input' ? [column] : []))].filter((column) => column >= 0),
    target: roles.indexOf('target'),
    test: roles.indexOf('test')
  };
  const wrong = choiceProblem(at, columns);
  if (wrong) return {ok: false, problems: [wrong], count: 1};
  const classes = target === 'classes' ? classesIn(rows, header, at.target, columns[at.target], mark) : null;

  const [samples, targets, sides] = [/** @type {number[]} */ ([]), /** @type {number[]} */ ([]), /** @type {number[]} */ ([])];
  const problems = /** @type {Problem[]} */ ([]);
  let [count, left] = [0, 0];
  const width = columns.length;
  rows.forEach((cells, index) => {
    if ((header && index === firstOf(rows)) || cells.every((cell) => cell === '')) return;
    const problem = readRow(cells, index + 1);
    if (!problem) return;
    if (skip) return void (left += 1);
    count += 1;
    if (problems.length < MOST_PROBLEMS) problems.push(problem);
  });
  if (count > 0) return {ok: false, problems, count};
  const imported = /** @type {Imported} */ ({
    target, inputs: at.inputs.length, classes: classes?.count ?? 1, samples, targets, sides: at.test < 0 ? null : sides, names: namesOf(columns, at, classes?.names)
  });
  const last = lastProblem(imported, columns[at.target]);
  return last ? {ok: false, problems: [last], count: 1} : {ok: true, imported, left};

  /** Takes a row in, or says what is wrong with it. @param {string[]} cells @param {number} row @returns {Problem | null} */
  function readRow(cells, row) {
    if (cells.length !== width && cells.slice(width).some((cell) => cell !== '')) return {code: 'raggedRow', row, count: cells.length, most: width};
    if (cells.length < width && [...at.inputs, at.target].some((column) => column >= cells.length)) return {code: 'raggedRow', row, count: cells.length, most: width};
    const numbers = /** @type {number[]} */ ([]);
    for (const column of at.inputs) {
      const number = numberAt(cells, column, row);
      if (typeof number !== 'number') return number;
      numbers.push(number);
    }
    const goal = classes ? classAt(cells, row) : numberAt(cells, at.target, row);
    if (typeof goal !== 'number') return goal;
    const side = at.test < 0 ? false : sideIn(cells[at.test] ?? '');
    if (side === null) return {code: 'badSide', row, column: nameOf(columns, at.test), cell: cells[at.test]};
    samples.push(...numbers);
    targets.push(goal);
    sides.push(Number(side));
    return null;
  }

  /** @param {string[]} cells @param {number} column @param {number} row @returns {number | Problem} */
  function numberAt(cells, column, row) {
    const cell = cells[column];
    const place = {row, column: nameOf(columns, column), cell};
    if (cell === '') return {code: 'emptyCell', ...place};
    const number = numberIn(cell, mark);
    if (Number.isNaN(number)) return {code: mark === '.' ? 'noNumber' : 'noCommaNumber', ...place};
    return Math.abs(number) <= HUGE ? number : {code: 'hugeNumber', ...place};
  }

  /** @param {string[]} cells @param {number} row @returns {number | Problem} */
  function classAt(cells, row) {
    const cell = cells[at.target];
    const index = classes?.index.get(cell);
    return index ?? {code: cell === '' ? 'emptyCell' : 'noNumber', row, column: nameOf(columns, at.target), cell};
  }
}

/** The first row that is not blank. @param {readonly string[][]} rows */
const firstOf = (rows) => rows.findIndex((cells) => cells.some((cell) => cell !== ''));

/** @param {readonly Column[]} columns @param {number} at */
const nameOf = (columns, at) => columns[at]?.name || String(at + 1);

/** @param {{inputs: number[], target: number}} at @param {readonly Column[]} columns @returns {Problem | null} */
function choiceProblem({inputs, target}, columns) {
  if (target < 0) return {code: 'noTarget'};
  if (inputs.length === 0) return {code: 'noInput'};
  if (inputs.length > LIMITS.inputs) return {code: 'tooManyInputs', count: inputs.length, most: LIMITS.inputs};
  const empty = [...inputs, target].find((column) => columns[column].kind === 'empty');
  return empty === undefined ? null : {code: 'emptyColumn', column: nameOf(columns, empty)};
}

/** @param {Imported} imported @param {Column} target @returns {Problem | null} */
function lastProblem({target: kind, inputs, classes, samples, targets, sides}, {name}) {
  if (targets.length === 0) return {code: 'noRows'};
  if (samples.length > LIMITS.sampleValues) return {code: 'tooManyCells', count: targets.length * inputs, most: LIMITS.sampleValues};
  if (targets.length > LIMITS.samples) return {code: 'tooManyRows', most: LIMITS.samples};
  if (sides?.every((side) => side === 1)) return {code: 'onlyTest'};
  if (kind === 'values') return null;
  if (classes > LIMITS.classes) return {code: 'tooManyClasses', column: name, count: classes, most: LIMITS.classes};
  return new Set(targets).size < 2 ? {code: 'oneClass', column: name} : null;
}

/**
 * The classes of a column. The page's own are numbered already; other numbers stand in their order, words in that of the
 * alphabet, and are the names of their classes.
 * @param {string[][]} rows @param {boolean} header @param {number} at @param {Column} column @param {import('./numbers.js').Mark} mark
 * @returns {{index: Map<string, number>, count: number, names?: string[]}}
 */
function classesIn(rows, header, at, {name}, mark) {
  const first = firstOf(rows);
  const cells = new Set(rows.flatMap((row, index) => ((header && index === first) || !row[at] ? [] : [row[at]])));
  const different = [...cells].map((cell) => ({cell, number: numberIn(cell, mark)}));
  const numbers = different.every(({number}) => !Number.isNaN(number));
  if (name === CLASS_INDEX && different.every(({number}) => Number.isInteger(number) && number >= 0)) {
    return {index: new Map(different.map(({cell, number}) => [cell, number])), count: Math.max(2, ...different.map(({number}) => number + 1))};
  }
  different.sort(numbers ? (a, b) => a.number - b.number : (a, b) => (a.cell < b.cell ? -1 : Number(a.cell > b.cell)));
  const keys = [...new Set(different.map(({cell, number}) => (numbers ? number : cell)))]; // 1 and 1.0 are one class
  const index = new Map(different.map(({cell, number}) => [cell, keys.indexOf(numbers ? number : cell)]));
  const plain = keys.every((key, rank) => key === rank);
  return {index, count: keys.length, ...(!plain && {names: keys.map((key) => String(key).slice(0, MOST_LETTERS))})};
}

/** The page's own name for classes is none of the person's. @param {readonly Column[]} columns @param {{inputs: number[], target: number}} at @param {string[] | undefined} classes @returns {DataNames} */
function namesOf(columns, {inputs, target}, classes) {
  const cut = (/** @type {number} */ column) => columns[column].name.slice(0, MOST_LETTERS);
  return {inputs: inputs.map(cut), target: columns[target].name === CLASS_INDEX ? '' : cut(target), ...(classes && {classes})};
}
