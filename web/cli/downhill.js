#!/usr/bin/env node
/** The engine without a page: reads an experiment, trains it, prints what became of it as JSON. */
import {readFile} from 'node:fs/promises';
import {text} from 'node:stream/consumers';

import {parseExperimentText} from '../src/state/experiment.js';
import {HELP, readArguments} from './arguments.js';
import {loadCore} from './load-core.js';
import {Mistake} from './mistake.js';
import {run} from './run.js';

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

/** @param {string} input @param {import('./arguments.js').Arguments} wanted */
function readExperiment(input, {precision}) {
  const result = parseExperimentText(input);
  if (result.ok) return precision ? {...result.experiment, precision} : result.experiment;
  const [first, ...others] = result.problems;
  throw new Mistake(others.length === 0 ? first.message : `${first.message} (${others.length} more to mend after this.)`);
}

async function main() {
  const wanted = readArguments(process.argv.slice(2));
  if (wanted === 'help') {
    process.stdout.write(HELP);
    return;
  }
  const experiment = readExperiment(await readInput(wanted.file), wanted);
  const core = await loadCore(experiment.precision);
  const report = run(core, experiment, wanted);
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
}

main().catch((error) => {
  if (!(error instanceof Mistake)) throw error;
  process.stderr.write(`downhill: ${error.message}\n`);
  process.exitCode = 2;
});
