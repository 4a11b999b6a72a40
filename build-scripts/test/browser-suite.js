/** What a person does and sees, in one browser with Playwright. */
import {readFileSync, rmSync} from 'node:fs';

import {inBuild, inPackage, inRoot} from '../tools/paths.js';
import {runToEnd, tailOf} from '../tools/run.js';

const CONFIG = 'tests/browser/playwright.config.js';

/**
 * @param {'chromium' | 'firefox'} browser a project of Playwright's configuration
 * @param {boolean} long whether every look and every story is wanted
 * @param {import('./suites.js').Suite['needs']} needs @returns {import('./suites.js').Suite}
 */
export function browserSuite(browser, long, needs) {
  return {
    name: `browser ${browser}${long ? ' long' : ''}`,
    onRequest: long,
    needs,
    alone: true,
    async run() {
      const report = inBuild('logs', `browser-${browser}-report.json`);
      rmSync(report, {force: true});
      const args = [inPackage('@playwright/test/cli.js'), 'test', '--config', inRoot(CONFIG), '--project', browser, '--reporter=list,json'];
      const {code, log} = await runToEnd(process.execPath, args, {log: `browser-${browser}`, env: {PLAYWRIGHT_JSON_OUTPUT_NAME: report, DOWNHILL_LONG: long ? '1' : '0'}});
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
