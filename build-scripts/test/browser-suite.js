/** What a person does and sees, in Chromium with Playwright. */
import {readFileSync, rmSync} from 'node:fs';

import {findChromium} from '../setup/chromium.js';
import {filesBelow, inBuild, inPackage, inRoot} from '../tools/paths.js';
import {runToEnd, tailOf} from '../tools/run.js';

const CONFIG = 'tests/browser/playwright.config.js';

/** @param {import('./suites.js').Suite['needs']} needs @returns {import('./suites.js').Suite} */
export function browserSuite(needs) {
  return {
    name: 'browser',
    needs,
    alone: true,
    async run() {
      if (filesBelow('tests/browser').length === 0) return {passed: 0, failed: 0, details: ''};
      const report = inBuild('logs', 'browser-report.json');
      rmSync(report, {force: true});
      const args = [inPackage('@playwright/test/cli.js'), 'test', '--config', inRoot(CONFIG), '--reporter=list,json'];
      const env = {CHROMIUM: findChromium() ?? '', PLAYWRIGHT_JSON_OUTPUT_NAME: report};
      const {code, log} = await runToEnd(process.execPath, args, {log: 'browser', env});
      return outcomeOf(report, code, log);
    }
  };
}

/** @param {string} report @param {number | string} code @param {string} log @returns {import('./suites.js').Outcome} */
function outcomeOf(report, code, log) {
  try {
    const {expected, unexpected, flaky} = JSON.parse(readFileSync(report, 'utf8')).stats;
    const failed = unexpected + flaky || (code === 0 ? 0 : 1); // what passes only now and then has failed
    return {passed: expected, failed, details: failed ? tailOf(log, 80) : ''};
  } catch {
    return {passed: 0, failed: 1, details: tailOf(log)};
  }
}
