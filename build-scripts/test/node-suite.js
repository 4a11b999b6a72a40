/** The *.test.js files of a folder, with Node's own test runner. */
import {existsSync, readFileSync, rmSync} from 'node:fs';

import {filesBelow, inBuild, inRoot} from '../tools/paths.js';
import {headOf, runToEnd, tailOf} from '../tools/run.js';

const SHOWN_LINES = 80;

/**
 * @param {string} name @param {string} folder @param {import('./suites.js').Suite['needs']} needs
 * @param {string[]} [through] a command that runs the one after it @returns {import('./suites.js').Suite}
 */
export function nodeSuite(name, folder, needs, through = []) {
  return {
    name,
    needs,
    async run() {
      const log = name.replaceAll(' ', '-');
      const report = inBuild('logs', `${log}-counts.json`);
      rmSync(report, {force: true});
      const files = filesBelow(folder, /\.test\.js$/);
      if (files.length === 0) return {passed: 0, failed: 0, details: ''};
      const reporters = ['spec', 'stdout', inRoot('build-scripts/test/count-reporter.js'), report];
      const [spec, screen, counter, file] = reporters;
      const [command, ...args] = [
        ...through, process.execPath, '--test',
        `--test-reporter=${spec}`, `--test-reporter-destination=${screen}`,
        `--test-reporter=${counter}`, `--test-reporter-destination=${file}`,
        ...files
      ];
      const {code, log: said} = await runToEnd(command, args, {log});
      const {passed, failed} = JSON.parse((existsSync(report) && readFileSync(report, 'utf8')) || '{"passed": 0, "failed": 1}');
      return {passed, failed: failed || (code === 0 ? 0 : 1), details: code === 0 ? '' : failuresIn(said)};
    }
  };
}

/** The runner repeats failures at the end. @param {string} log */
function failuresIn(log) {
  const [, failures] = readFileSync(log, 'utf8').split('failing tests:');
  return failures ? headOf(failures, SHOWN_LINES, log) : tailOf(log);
}
