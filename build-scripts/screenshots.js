/** npm run screenshots: takes the pictures in web/help/pictures/ with Chromium; the README shows the first. */
import {rmSync} from 'node:fs';

import {buildAll} from './build.js';
import {VITE_CONFIG} from './build/site.js';
import {findChromium} from './setup/browsers.js';
import {prepare} from './setup/prepare.js';
import {runMain} from './tools/failure.js';
import {inRoot} from './tools/paths.js';
import {step} from './tools/step.js';

const FOLDER = 'web/help/pictures';

runMain(async () => {
  await prepare('screenshots');
  await buildAll();
  await step('Taking pictures', async (progress) => {
    const {preview} = await import('vite'); // not there before the packages are installed
    const {chromium} = await import('@playwright/test');
    const {takePictures} = await import('./screenshots/pictures.js');
    const server = await preview({configFile: VITE_CONFIG, logLevel: 'error', preview: {host: '127.0.0.1', port: 4199}});
    const browser = await chromium.launch({executablePath: findChromium() ?? undefined, args: ['--no-sandbox']});
    try {
      rmSync(inRoot(FOLDER), {recursive: true, force: true});
      await takePictures({browser, address: /** @type {string} */ (server.resolvedUrls?.local[0]), folder: inRoot(FOLDER), onPicture: progress});
    } finally {
      await browser.close();
      await server.close();
    }
  });
});
