/**
 * npm test: installs what the tests need, builds, and runs every suite; `npm test -- core wasm` only those with these words
 * in their name. The last line counts all tests: "N passed, N failed".
 */
import {availableParallelism} from 'node:os';

import {prepare} from './setup/prepare.js';
import {suitesWith, SUITES} from './test/suites.js';
import {Failure, runMain} from './tools/failure.js';
import {say, seconds, step} from './tools/step.js';

/** @typedef {import('./test/suites.js').Suite} Suite */
/** @typedef {import('./test/suites.js').Outcome} Outcome */

runMain(async () => {
  const suites = suitesWith(process.argv.slice(2));
  if (suites.length === 0) throw new Failure(`There is no such suite; there are: ${SUITES.map(({name}) => name).join(', ')}.`);
  await prepare('test');

  const ready = /** @type {Suite[]} */ ([]);
  const outcomes = /** @type {Outcome[]} */ ([]);
  for (const suite of suites) {
    const problem = await buildFor(suite);
    if (problem === null) ready.push(suite);
    else outcomes.push(report(suite, {passed: 0, failed: 1, details: problem}, 0));
  }
  await step('Running the tests', async (progress) => {
    outcomes.push(...(await runAll(ready.filter(({alone}) => !alone), availableParallelism(), progress)));
    outcomes.push(...(await runAll(ready.filter(({alone}) => alone), 1, progress)));
    return false; // each suite has said how it ended
  });

  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
  const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  if (failed > 0) process.exitCode = 1;
});

const building = /** @type {Map<Suite['needs'][number], Promise<unknown>>} */ (new Map());

/** Builds what a suite needs, each thing once. Returns what went wrong, or null. @param {Suite} suite */
async function buildFor({needs}) {
  for (const need of needs) {
    const tried = building.has(need);
    if (!tried) building.set(need, need());
    try {
      await building.get(need);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      return tried ? 'What it needs could not be built; see above.' : error.message;
    }
  }
  return null;
}

/**
 * Runs the suites, so many at a time.
 * @param {Suite[]} suites @param {number} atOnce @param {import('./tools/step.js').Progress} progress
 */
async function runAll(suites, atOnce, progress) {
  const waiting = [...suites];
  const running = /** @type {Set<string>} */ (new Set());
  const outcomes = /** @type {Outcome[]} */ ([]);
  const worker = async () => {
    for (let suite = waiting.shift(); suite; suite = waiting.shift()) {
      const started = Date.now();
      running.add(suite.name);
      progress([...running].join(', '));
      const outcome = await suite.run();
      running.delete(suite.name);
      progress([...running].join(', '));
      outcomes.push(report(suite, outcome, Date.now() - started));
    }
  };
  await Promise.all(Array.from({length: atOnce}, worker));
  return outcomes;
}

/** Says how a suite ended. A suite that ran no test has failed. @param {Suite} suite @param {Outcome} outcome @param {number} ms */
function report({name}, outcome, ms) {
  const empty = outcome.passed + outcome.failed === 0;
  const {passed, failed, details} = empty ? {passed: 0, failed: 1, details: 'It ran no test.'} : outcome;
  say(`${failed ? '✗' : '✓'} ${name}: ${passed} passed, ${failed} failed · ${seconds(ms)}\n`);
  if (details) say(`${details.replaceAll(/^/gm, '    ')}\n`);
  return {passed, failed, details};
}
