#!/usr/bin/env node
/** The engine without a page: trains an experiment, or verifies results, and prints what became of it. */
import {readFile} from 'node:fs/promises';
import {text} from 'node:stream/consumers';

import {readLink} from '../src/share/link.js';
import {parseExperimentText} from '../src/state/schema.js';
import {HELP, readArguments} from './arguments.js';
import {loadCore} from './load-core.js';
import {Mistake} from './mistake.js';
import {run} from './run.js';
import {tableOf, verify} from './verify.js';

/** @param {string} file '-': standard input */
async function readInput(file) {
  if (file === '-') return text(process.stdin);
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const {code} = /** @type {NodeJS.ErrnoException} */ (error);
    throw new Mistake(code === 'ENOENT' ? `There is no file '${file}'.` : `The file '${file}' could not be read (${code}).`);
  }
}

/** @param {string} input JSON, or a link @param {import('./arguments.js').RunArguments} wanted */
function readExperiment(input, {precision}) {
  const experiment = /^\s*[[{"]/.test(input) || input.trim() === '' ? fromJson(input) : fromLink(input.trim());
  return precision ? {...experiment, precision} : experiment;
}

/** @param {string} input */
function fromJson(input) {
  const result = parseExperimentText(input);
  if (result.ok) return result.experiment;
  const [first, ...others] = result.problems;
  throw new Mistake(others.length === 0 ? first.message : `${first.message} (${others.length} more to mend after this.)`);
}

/** @param {string} link */
function fromLink(link) {
  const result = readLink(link.slice(link.indexOf('#') + 1));
  if (!result.ok) throw new Mistake(result.error.message);
  if (result.notices.length > 0) throw new Mistake(result.notices[0]);
  return result.experiment;
}

async function main() {
  const wanted = readArguments(process.argv.slice(2));
  if (wanted === 'help') {
    process.stdout.write(HELP);
    return;
  }
  const input = await readInput(wanted.file);
  if (wanted.command === 'verify') {
    const reports = await verify(input, loadCore);
    process.stdout.write(wanted.json ? `${JSON.stringify(reports, null, 2)}\n` : tableOf(reports));
    if (reports.some(({reproduced}) => !reproduced)) process.exitCode = 1;
    return;
  }
  const experiment = readExperiment(input, wanted);
  const core = await loadCore(experiment.precision);
  const report = run(core, experiment, wanted);
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
}

main().catch((error) => {
  if (!(error instanceof Mistake)) throw error;
  process.stderr.write(`downhill: ${error.message}\n`);
  process.exitCode = 2;
});
