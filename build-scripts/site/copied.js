/** Files that lie at a site's root as they are written. */
import {readFileSync} from 'node:fs';
import {basename} from 'node:path';

import {inRoot} from '../tools/paths.js';

/** For Vite. @param {string[]} paths below the root of the project @returns {import('vite').Plugin} */
export function copied(...paths) {
  return {
    name: 'copied',
    generateBundle() {
      for (const path of paths) this.emitFile({type: 'asset', fileName: basename(path), source: readFileSync(inRoot(path), 'utf8')});
    }
  };
}
