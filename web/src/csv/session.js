/** One CSV being looked at: its text stays here, whatever is chosen about it, until it is taken or given up. */
import {convert} from './convert.js';
import {decode} from './decode.js';
import {CsvRefusal} from './problem.js';
import {filled, recognise} from './recognise.js';
import {split} from './split.js';

/** @typedef {import('./problem.js').Problem} Problem */
/** @typedef {import('./recognise.js').Reading} Reading */
/** @typedef {import('./convert.js').Conversion} Conversion */
/** @typedef {{delimiter?: import('./split.js').Delimiter, header?: boolean, mark?: import('./numbers.js').Mark}} Wishes */
/**
 * What was recognised, and the first rows below the header.
 * @typedef {object} Look
 * @property {true} ok
 * @property {import('./decode.js').Encoding | null} encoding null: it was text already
 * @property {import('./split.js').Delimiter} delimiter
 * @property {number} rows with anything in them, the header not counted
 * @property {readonly import('./recognise.js').Column[]} columns
 * @property {Reading} reading
 * @property {readonly string[][]} first
 */
/** @typedef {{ok: false, problem: Problem}} Refused */
/** What taking it would come to. @typedef {{ok: true, samples: number, classes: number, left: number} | {ok: false, problems: Problem[], count: number}} Verdict */
/** @typedef {ReturnType<typeof createCsvSession>} CsvSession */

/** Rows in the preview. */
const FIRST = 5;

/** @param {Uint8Array | string} source */
export function createCsvSession(source) {
  let opened = /** @type {{text: string, encoding: Look['encoding']} | null} */ (null);
  let rows = /** @type {string[][]} */ ([]);
  let columns = /** @type {Look['columns']} */ ([]);

  return {
    /** @param {Wishes} [wishes] @returns {Look | Refused} */
    look(wishes = {}) {
      try {
        opened ??= typeof source === 'string' ? {text: source, encoding: null} : decode(source);
        const {rows: found, delimiter} = split(opened.text, wishes.delimiter);
        const {columns: named, ...reading} = recognise(found, delimiter, wishes);
        [rows, columns] = [found, named];
        const body = filled(rows).slice(reading.header ? 1 : 0);
        return {ok: true, encoding: opened.encoding, delimiter, rows: body.length, columns, reading, first: body.slice(0, FIRST)};
      } catch (error) {
        if (error instanceof CsvRefusal) return {ok: false, problem: error.problem};
        throw error;
      }
    },
    /** @param {Reading & {skip?: boolean}} reading @returns {Verdict} */
    check(reading) {
      const result = convert(rows, columns, reading);
      return result.ok ? {ok: true, samples: result.imported.targets.length, classes: result.imported.classes, left: result.left} : result;
    },
    /** @param {Reading & {skip?: boolean}} reading @returns {Conversion} */
    take: (reading) => convert(rows, columns, reading)
  };
}
