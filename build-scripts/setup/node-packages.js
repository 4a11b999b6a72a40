/** Installs the packages of a package-lock.json, unless those very ones are there. */
import {join} from 'node:path';

import {inRoot} from '../tools/paths.js';
import {run} from '../tools/run.js';
import {digestOf, unlessDone} from '../tools/stamp.js';
import {step} from '../tools/step.js';

/** @param {string} [folder] where package.json is, inside the checkout */
export function installNodePackages(folder = '.') {
  const place = inRoot(folder);
  const made = {
    stamp: join(place, 'node_modules/.installed'),
    digest: digestOf(['package.json', 'package-lock.json'].map((name) => join(place, name)), [process.version]),
    product: join(place, 'node_modules')
  };
  return step(folder === '.' ? 'Installing the npm packages' : `Installing the npm packages of ${folder}`, (progress) =>
    unlessDone(made, () =>
      run('npm', ['ci', '--no-fund', '--no-audit'], {log: `npm-${folder.replaceAll(/\W+/g, '-')}`, cwd: place, onLine: progress})
    )
  );
}
