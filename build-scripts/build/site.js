/** Builds the site from web/ into dist/ with Vite. */
import {MODULES} from './engine.js';
import {filesBelow, inBuild, inPackage, inRoot} from '../tools/paths.js';
import {run} from '../tools/run.js';
import {digestOf, unlessDone} from '../tools/stamp.js';
import {step} from '../tools/step.js';

export const VITE_CONFIG = inRoot('web/vite.config.js');

/** The engine's modules must be there. */
export function buildSite() {
  const modules = MODULES.flatMap(({name}) => [inBuild(name, 'nn-core.mjs'), inBuild(name, 'nn-core.wasm')]);
  const sources = [...filesBelow('web'), ...filesBelow('build-scripts/site'), ...modules, inRoot('core/limits.json'), inRoot('core/function-limits.json'), inRoot('package.json'), inRoot('package-lock.json')];
  const made = {stamp: inBuild('site'), digest: digestOf(sources), product: inRoot('dist/index.html')};
  return step('Building the site', () =>
    unlessDone(made, () => run(process.execPath, [inPackage('vite/bin/vite.js'), 'build', '--config', VITE_CONFIG], {log: 'site'}))
  );
}
