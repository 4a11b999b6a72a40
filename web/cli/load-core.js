/** The engine's modules in Node. */
import {readFile} from 'node:fs/promises';

import {canRunSimd} from '../src/engine/machine.js';
import {Mistake} from './mistake.js';

/** @typedef {import('../src/engine/protocol.js').NnCore} NnCore */
/** @typedef {import('../src/engine/protocol.js').ModuleName} ModuleName */

/** @param {ModuleName} name @returns {Promise<NnCore>} */
export async function loadModule(name) {
  const glue = import.meta.resolve(`#core/${name}`);
  let factory, wasmBinary;
  try {
    [{default: factory}, wasmBinary] = await Promise.all([import(glue), readFile(new URL('nn-core.wasm', glue))]);
  } catch (error) {
    const {code} = /** @type {NodeJS.ErrnoException} */ (error);
    if (code !== 'ERR_MODULE_NOT_FOUND' && code !== 'ENOENT') throw error;
    throw new Mistake(`The engine's module ${name} is not built yet; 'npm run build' builds it.`);
  }
  return factory({wasmBinary});
}

/** The fastest module of a precision that runs here. @param {'float' | 'double'} precision */
export function loadCore(precision) {
  if (precision === 'double') return loadModule('double');
  return loadModule(canRunSimd() ? 'float-simd' : 'float-scalar');
}
