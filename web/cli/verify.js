/** Trains handed-in results again and tells which were reproduced to the last bit. */
import {createReplay} from '../src/engine/replay.js';
import {readLink} from '../src/share/link.js';
import {differences, readReceipt, resultOf} from '../src/share/receipt.js';

/** @typedef {import('../src/engine/protocol.js').NnCore} NnCore */
/** @typedef {import('../src/share/receipt.js').Result} Result */
/**
 * `why`: what differs, or what kept it from being trained again. `found`: what came out here.
 * @typedef {{line: number, reproduced: boolean, why: string, claimed: Result | null, found: Result | null}} Report
 */

/**
 * @param {string} text one link a line; empty lines are passed over
 * @param {(precision: 'float' | 'double') => Promise<NnCore>} loadCore
 * @returns {Promise<Report[]>}
 */
export async function verify(text, loadCore) {
  const reports = /** @type {Report[]} */ ([]);
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() !== '') reports.push({line: index + 1, ...(await verifyLink(line.trim(), loadCore))});
  }
  return reports;
}

/** @param {string} link @param {(precision: 'float' | 'double') => Promise<NnCore>} loadCore @returns {Promise<Omit<Report, 'line'>>} */
async function verifyLink(link, loadCore) {
  const failed = (/** @type {string} */ why, /** @type {Result | null} */ claimed = null) => ({reproduced: false, why, claimed, found: null});
  const opened = readLink(link.slice(link.indexOf('#') + 1));
  if (!opened.ok) return failed(opened.error.message);
  if (opened.receipt === null) return failed('This link holds no receipt; those are made by Share, Result.');
  const read = readReceipt(opened.receipt);
  if (!read.ok) return failed(read.message);
  const {experiment, changes, result: claimed} = read.receipt;
  const core = await loadCore(experiment.precision);
  let replay;
  try {
    replay = createReplay(() => new core.Session(), {experiment, changes, until: claimed.updates});
    const answer = replay.slice(Infinity, () => performance.now());
    const found = resultOf(/** @type {NonNullable<typeof answer>} */ (answer));
    const differing = differences(claimed, found);
    return {reproduced: differing.length === 0, why: differing.length === 0 ? '' : `differs in ${differing.join(', ')}`, claimed, found};
  } catch (error) {
    if (!(error instanceof Error && 'refusal' in error)) throw error;
    return failed(error.message, claimed);
  } finally {
    replay?.end();
  }
}

const HEADER = ['line', 'reproduced', 'accuracy', 'test', 'parameters', 'updates', ''];

/** @param {Report[]} reports */
export function tableOf(reports) {
  const share = (/** @type {number | null | undefined} */ value) => (typeof value === 'number' ? `${(100 * value).toFixed(1)} %` : '–');
  const rows = reports.map(({line, reproduced, why, found, claimed}) => {
    const result = found ?? claimed;
    const numbers = result ? [share(result.accuracy), share(result.testAccuracy), result.parameters, result.updates] : ['–', '–', '–', '–'];
    return [line, reproduced ? 'yes' : 'NO', ...numbers, why].map(String);
  });
  const widths = HEADER.map((_, i) => Math.max(...[HEADER, ...rows].map((row) => row[i].length)));
  const lineOf = (/** @type {string[]} */ row) => row.map((cell, i) => (i < HEADER.length - 1 ? cell.padEnd(widths[i]) : cell)).join('  ').trimEnd();
  return `${[HEADER, ...rows].map(lineOf).join('\n')}\n`;
}
