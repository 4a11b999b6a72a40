/** From text to rows of cells. */
import Papa from 'papaparse';

import {LIMITS} from '../state/vocabulary.js';
import {refuseBinary} from './decode.js';
import {CsvRefusal} from './problem.js';
import {usual} from './recognise.js';

/** @typedef {',' | ';' | '\t' | '|'} Delimiter */

/** A comma may be a decimal mark, so it is the last to be believed. */
export const DELIMITERS = /** @type {readonly Delimiter[]} */ (['\t', ';', '|', ',']);

const LONGEST_LINE = 1e6;
/** Beside the samples there may be a target, a mark for testing, and some columns to pass over. */
const MOST_CELLS = LIMITS.sampleValues + 20 * LIMITS.samples;
/** Rows by which the delimiter is recognised. */
const SAMPLE = 60;

/**
 * Blank rows stay, so that rows keep their numbers.
 * @param {string} input @param {Delimiter} [wanted] recognised when absent
 * @returns {{rows: string[][], delimiter: Delimiter}} @throws {CsvRefusal}
 */
export function split(input, wanted) {
  const text = input.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n').replace(/\n+$/, '');
  refuseBinary(text);
  if (text.trim() === '') throw new CsvRefusal({code: 'empty'});
  refuseLongLines(text);
  const delimiter = wanted ?? recogniseDelimiter(text);
  if (count(text, delimiter) + count(text, '\n') > MOST_CELLS) throw new CsvRefusal({code: 'tooManyCells', most: LIMITS.sampleValues});
  const most = LIMITS.samples + 1; // and a header
  const {data, errors} = Papa.parse(text, {delimiter, newline: '\n', preview: most + 1});
  const quotes = errors.find(({code}) => code === 'MissingQuotes' || code === 'InvalidQuotes');
  if (quotes) throw new CsvRefusal({code: quotes.code === 'MissingQuotes' ? 'openQuote' : 'strayQuote', row: (quotes.row ?? 0) + 1});
  if (data.length > most) throw new CsvRefusal({code: 'tooManyRows', most: LIMITS.samples});
  return {rows: data.map((cells) => cells.map(plain)), delimiter};
}

/** @param {string} text */
function refuseLongLines(text) {
  let row = 1;
  for (let start = 0; start < text.length; row += 1) {
    const end = text.indexOf('\n', start);
    if ((end < 0 ? text.length : end) - start > LONGEST_LINE) throw new CsvRefusal({code: 'longLine', row, most: LONGEST_LINE});
    if (end < 0) return;
    start = end + 1;
  }
}

/** @param {string} text @param {string} letter */
function count(text, letter) {
  let found = 0;
  for (let at = text.indexOf(letter); at >= 0; at = text.indexOf(letter, at + 1)) found += 1;
  return found;
}

/** The one that most rows have equally often, in the order they are to be believed. @param {string} text @returns {Delimiter} */
function recogniseDelimiter(text) {
  const sample = text.split('\n', SAMPLE).join('\n');
  const scores = DELIMITERS.map((delimiter) => {
    const {data} = Papa.parse(sample, {delimiter, newline: '\n'});
    const widths = data.filter((cells) => cells.length > 1 || cells[0].trim() !== '').map(({length}) => length);
    const most = usual(widths);
    return {delimiter, even: most > 1 ? widths.filter((width) => width === most).length / widths.length : 0};
  });
  const sure = scores.find(({even}) => even > 0.9);
  const best = scores.reduce((a, b) => (b.even > a.even ? b : a));
  return sure?.delimiter ?? (best.even > 0 ? best.delimiter : ',');
}

/** A cell without the blanks around it, and without the apostrophe that kept a spreadsheet from taking it for a formula. @param {string} cell */
const plain = (cell) => cell.replace(/(^|\n)'(?=\s*[=+\-@\t\r])/g, '$1').trim();
