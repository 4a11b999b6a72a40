/** Emscripten: the one that EMSDK or PATH names, or Debian's. */
import {existsSync, realpathSync} from 'node:fs';
import {delimiter, dirname, join} from 'node:path';

import {findProgram} from '../tools/paths.js';

const TOOLCHAIN = 'cmake/Modules/Platform/Emscripten.cmake';
/** Where Debian keeps Node's modules, of which emcc needs one. Debian's own Node looks there by itself, others do not. */
const DEBIAN_MODULES = '/usr/share/nodejs';

/** @returns {string | null} its folder */
export function findEmscripten() {
  const {EMSDK} = process.env;
  const onPath = findProgram('emcc');
  const folders = [EMSDK && join(EMSDK, 'upstream/emscripten'), onPath && dirname(realpathSync(onPath))];
  return folders.find((folder) => folder && existsSync(join(folder, TOOLCHAIN))) || null;
}

/** @returns {string} CMake's description of it */
export function emscriptenToolchain() {
  const folder = findEmscripten();
  if (folder === null) throw new Error('Emscripten is looked for before it is installed');
  return join(folder, TOOLCHAIN);
}

/** What its programs need in their environment. @returns {NodeJS.ProcessEnv} */
export function emscriptenEnvironment() {
  const {NODE_PATH} = process.env;
  return {NODE_PATH: NODE_PATH ? `${NODE_PATH}${delimiter}${DEBIAN_MODULES}` : DEBIAN_MODULES};
}
