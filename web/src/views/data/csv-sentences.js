/** What is wrong with a CSV, in words. */
import {t, wholeNumber} from '../../text/index.js';

/** The longest part of a cell that is quoted. */
const MOST_LETTERS = 40;

/** @param {import('../../csv/problem.js').Problem} problem */
export function sentenceFor({code, row = 0, column = '', cell = '', count = 0, most = 0}) {
  const short = cell.length > MOST_LETTERS ? `${cell.slice(0, MOST_LETTERS)}…` : cell;
  return t.csvProblems[code]({row: wholeNumber(row), column, cell: short, count: wholeNumber(count), most: wholeNumber(most)});
}
