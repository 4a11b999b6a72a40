/** npm run build: the engine's modules and the site, in dist/. */
import {buildModules} from './build/engine.js';
import {buildSite} from './build/site.js';
import {prepare} from './setup/prepare.js';
import {runMain} from './tools/failure.js';

export async function buildAll() {
  await prepare('build');
  await buildModules();
  await buildSite();
}

if (import.meta.filename === process.argv[1]) runMain(buildAll);
