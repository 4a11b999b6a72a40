/** The engine's GoogleTest suite in one flavour. */
import {readFileSync, rmSync} from 'node:fs';

import {build} from '../build/engine.js';
import {inBuild} from '../tools/paths.js';
import {runToEnd, tailOf} from '../tools/run.js';
import {step} from '../tools/step.js';

/** @param {string} name @param {import('../build/engine.js').Flavour} flavour @returns {import('./suites.js').Suite} */
export function coreSuite(name, flavour) {
  return {
    name,
    needs: [() => step(`Building ${name}`, (progress) => build(flavour, 'nn-tests', progress))],
    async run() {
      const report = inBuild(flavour.name, 'report.json');
      rmSync(report, {force: true});
      const program = inBuild(flavour.name, flavour.wasm ? 'tests/nn-tests.js' : 'nn-tests');
      const options = [`--gtest_output=json:${report}`, '--gtest_brief=1'];
      const [command, args] = flavour.wasm ? [process.execPath, [program, ...options]] : [program, options];
      const {code, log} = await runToEnd(command, args, {log: name.replaceAll(' ', '-'), env: {UBSAN_OPTIONS: 'print_stacktrace=1'}});
      return outcomeOf(report, code, log);
    }
  };
}

/** @param {string} report @param {number | string} code @param {string} log @returns {import('./suites.js').Outcome} */
function outcomeOf(report, code, log) {
  let tests;
  try {
    tests = testsIn(JSON.parse(readFileSync(report, 'utf8')));
  } catch {
    return {passed: 0, failed: 1, details: `${tailOf(log)}\nIt ended with ${code}, before its report was written.`};
  }
  const completed = tests.filter(({result}) => result === 'COMPLETED'); // the others were skipped
  const failures = completed.filter((test) => test.failures).length;
  const failed = failures || (code === 0 ? 0 : 1); // a sanitizer may object after the last test
  return {passed: completed.length - failures, failed, details: failed ? tailOf(log) : ''};
}

/** @param {{testsuites: {testsuite: {result: string, failures?: unknown[]}[]}[]}} report GoogleTest's */
const testsIn = ({testsuites}) => testsuites.flatMap(({testsuite}) => testsuite);
