/** Engine modules inside the script that starts them, for what consists of one file. */
import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {basename, dirname} from 'node:path';

import {inRoot} from '../tools/paths.js';

const MODULE = /\/nn-core\.wasm\?url$/;

/** As small as it gets with one context for all places in the code, which suits WebAssembly. @param {Uint8Array} bytes */
export const packed = (bytes) => execFileSync('xz', ['--format=lzma', '--lzma1=preset=9e,pb=0,nice=273'], {input: bytes});

/** For Vite. @param {(name: string) => boolean} isInside which modules are; the others stay files @returns {import('vite').Plugin} */
export const engineInside = (isInside) => ({
  name: 'engine-inside',
  enforce: 'pre',
  load(id) {
    const [file] = id.split('?');
    if (!MODULE.test(id) || !isInside(basename(dirname(file)))) return null;
    const bytes = readFileSync(file);
    return [
      `import {unpack} from ${JSON.stringify(inRoot('web/src/engine/lzma.js'))};`,
      `const packed = '${packed(bytes).toString('base64')}';`,
      `export default () => unpack(Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0)), ${bytes.length}).buffer;`
    ].join('\n');
  }
});
