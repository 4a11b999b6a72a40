/** npm run dev: the site as its sources are, renewed whenever one changes; the engine's too. */
import {watch} from 'node:fs';

import {buildModules} from './build/engine.js';
import {VITE_CONFIG} from './build/site.js';
import {prepare} from './setup/prepare.js';
import {runMain} from './tools/failure.js';
import {inRoot} from './tools/paths.js';

const QUIET_MS = 100; // an editor saves a file in several moves

runMain(async () => {
  await prepare('build');
  await buildModules();
  const {createServer} = await import('vite');
  const server = await createServer({
    configFile: VITE_CONFIG,
    server: {host: '127.0.0.1', watch: {ignored: ['**/.build/**']}} // the page is reloaded once all modules are new
  });
  await server.listen();
  server.printUrls();
  const rebuild = oneAtATime(async () => {
    if (!(await buildModules())) return;
    server.moduleGraph.invalidateAll();
    server.ws.send({type: 'full-reload'});
  });
  let timer = /** @type {NodeJS.Timeout | undefined} */ (undefined);
  watch(inRoot('core'), {recursive: true}, () => {
    clearTimeout(timer);
    timer = setTimeout(rebuild, QUIET_MS);
  });
});

/** Runs the work whenever it is asked for, once more if it is asked for meanwhile. @param {() => Promise<void>} work */
function oneAtATime(work) {
  let running = false;
  let again = false;
  return async () => {
    again = true;
    if (running) return;
    running = true;
    while (again) {
      again = false;
      await work().catch((error) => process.stderr.write(`${error.message}\n`)); // a mistake in the source; the next save may mend it
    }
    running = false;
  };
}
