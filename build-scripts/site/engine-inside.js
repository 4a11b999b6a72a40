/** Engine modules inside the script that starts them, for what consists of one file: in place of a file's address stands what gives its bytes. */
import {readFileSync} from 'node:fs';
import {basename, dirname} from 'node:path';

import {inRoot} from '../tools/paths.js';
import {packed} from './lzma.js';

/** @typedef {{name: string, bytes: Uint8Array}} Module */

/** For Vite. @param {(module: Module) => string | null} codeFor what exports a function; null: it stays a file @returns {import('vite').Plugin} */
export const engineInside = (codeFor) => ({
  name: 'engine-inside',
  enforce: 'pre',
  load(id) {
    const [file, query] = id.split('?');
    if (query !== 'url' || basename(file) !== 'nn-core.wasm') return null;
    return codeFor({name: basename(dirname(file)), bytes: readFileSync(file)});
  }
});

/** Packed, as text. @param {Module} module */
export const asText = ({bytes}) => `import {unpack} from ${JSON.stringify(inRoot('web/src/engine/lzma.js'))};
const packed = '${packed(bytes).toString('base64')}';
export default () => unpack(Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0)), ${bytes.length}).buffer;`;
