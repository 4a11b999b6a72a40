/** How the browser tests run: browsers from the machine, the built site from a server of their own. */
import {defineConfig} from '@playwright/test';

import {notTheFirstVisit} from './visits.js';
import {findChromium, findFirefox} from '../../build-scripts/setup/browsers.js';

const PORT = Number(process.env.DOWNHILL_TEST_PORT ?? 4199);
const ADDRESS = `http://127.0.0.1:${PORT}`;
/** Everything, every look and every story in both browsers, takes three quarters of an hour; `npm test -- long` does it. */
const LONG = process.env.DOWNHILL_LONG === '1';
/** Firefox' share of a short run: what differs most from browser to browser. */
const SHORT_IN_FIREFOX = ['first-page', 'access', 'links', 'digests', 'keys', 'hosting', 'frames', 'one-file', 'component'].map((name) => `${name}.test.js`);

export default defineConfig({
  testDir: '.',
  testIgnore: 'webkit/**', // driven by other means
  outputDir: '../../.build/browser',
  timeout: 60_000,
  expect: {timeout: 15_000},
  workers: 2, // a story mostly waits: one alone leaves three quarters of two cores idle
  retries: 1, // a machine may be busy for a moment; what passes only now and then has failed all the same, and is named
  grepInvert: LONG ? undefined : /@long/,
  use: {
    baseURL: `${ADDRESS}/`,
    viewport: {width: 1280, height: 720},
    serviceWorkers: 'block', // tests see each request; offline.test.js lets the browser keep the site
    storageState: notTheFirstVisit(ADDRESS)
  },
  projects: [
    {
      name: 'chromium',
      use: {browserName: 'chromium', launchOptions: {executablePath: findChromium() ?? '', args: ['--no-sandbox']}}
    },
    {
      name: 'firefox',
      testMatch: LONG ? undefined : SHORT_IN_FIREFOX,
      grepInvert: /@chromium/, // what this way of driving Firefox cannot do, or what need not be done twice
      use: {browserName: 'firefox', channel: 'moz-firefox', launchOptions: {executablePath: findFirefox() ?? ''}}
    }
  ],
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --config web/vite.config.js --host 127.0.0.1 --port ${PORT} --strictPort`,
    cwd: '../..',
    url: `${ADDRESS}/`,
    reuseExistingServer: false
  }
});
