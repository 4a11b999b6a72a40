/** Makes the service worker's script: beside the pages, with the list of everything that was built with it. */
import {createHash} from 'node:crypto';
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

import {inRoot} from '../tools/paths.js';

export const SERVICE_WORKER = 'service-worker.js';

/** What fetch() can check a file by. @param {string | Uint8Array} content */
const integrityOf = (content) => `sha256-${createHash('sha256').update(content).digest('base64')}`;

/**
 * The list as the script's first line. The version is a digest of it all, so that the script changes whenever a file does.
 * @param {Record<string, string | Uint8Array>} contents by path below the site @param {string} script
 */
export function withFiles(contents, script) {
  const files = Object.fromEntries(Object.keys(contents).sort().map((path) => [path, integrityOf(contents[path])]));
  const version = createHash('sha256').update(JSON.stringify(files) + script).digest('hex').slice(0, 12);
  return `self.__SITE__=${JSON.stringify({version, files})};\n${script}`;
}

/** For Vite. @returns {import('vite').Plugin} */
export function offline() {
  return {
    name: 'offline',
    apply: 'build',
    buildStart() {
      this.emitFile({type: 'chunk', id: inRoot('web/src/offline/service-worker.js'), fileName: SERVICE_WORKER});
    },
    writeBundle: {
      order: 'post',
      handler({dir = ''}, bundle) {
        const built = Object.keys(bundle).filter((name) => name.startsWith('assets/') || name.endsWith('.html')); // the others are for other sites
        const contents = Object.fromEntries(built.map((name) => [name, readFileSync(join(dir, name))]));
        const script = join(dir, SERVICE_WORKER);
        writeFileSync(script, withFiles(contents, readFileSync(script, 'utf8')));
      }
    }
  };
}
