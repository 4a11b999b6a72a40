/** How the browser tests run: Chromium from the machine, the built site from a server of their own. */
import {defineConfig} from '@playwright/test';

const PORT = Number(process.env.DOWNHILL_TEST_PORT ?? 4199);

export default defineConfig({
  testDir: '.',
  outputDir: '../../.build/browser',
  timeout: 60_000,
  expect: {timeout: 15_000},
  workers: 1, // the engine wants a core for itself, the page another
  retries: 0,
  use: {
    baseURL: `http://127.0.0.1:${PORT}/`,
    viewport: {width: 1280, height: 720},
    launchOptions: {executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox']}
  },
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --config web/vite.config.js --host 127.0.0.1 --port ${PORT} --strictPort`,
    cwd: '../..',
    url: `http://127.0.0.1:${PORT}/`,
    reuseExistingServer: false
  }
});
