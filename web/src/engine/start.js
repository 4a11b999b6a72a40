/** The engine with the browser's parts: an inlined worker, and module bytes fetched once from beside the script. */
import double from '../../../.build/wasm/double/nn-core.wasm?url';
import floatScalar from '../../../.build/wasm/float-scalar/nn-core.wasm?url';
import floatSimd from '../../../.build/wasm/float-simd/nn-core.wasm?url';

import {createEngine} from './client.js';
import {EngineError} from './errors.js';
import {canRunSimd} from './machine.js';
import EngineWorker from './worker.js?worker&inline';

/** @typedef {import('./protocol.js').ModuleName} ModuleName */

/** Where each is, or in a build of one file what unpacks it. */
const sources = /** @type {Record<ModuleName, string | (() => ArrayBuffer)>} */ ({'float-simd': floatSimd, 'float-scalar': floatScalar, double});

/** Bytes are kept, so that a worker can be replaced without the network. */
const fetched = /** @type {Map<ModuleName, Promise<ArrayBuffer>>} */ (new Map());

/** @param {ModuleName} name @param {boolean} afresh @returns {Promise<ArrayBuffer>} */
function loadModule(name, afresh) {
  const known = fetched.get(name);
  if (known && !afresh) return known;
  const bytes = download(name, afresh ? 'reload' : 'default');
  bytes.catch(() => fetched.delete(name)); // the next attempt may succeed
  fetched.set(name, bytes);
  return bytes;
}

/** @param {ModuleName} name @param {RequestCache} cache */
async function download(name, cache) {
  const source = sources[name];
  if (typeof source !== 'string') return source();
  const response = await fetch(new URL(source, document.baseURI), {cache}).catch(() => null);
  const bytes = response?.ok ? await response.arrayBuffer().catch(() => null) : null; // it can break off half-way
  if (bytes) return bytes;
  throw new EngineError('module-missing', `A part of the engine (${name}) could not be loaded; is the network there?`);
}

/**
 * Starts the engine for a page.
 * @param {{onFault: (notice: import('./client.js').FaultNotice) => void}} options
 */
export function startEngine({onFault}) {
  return createEngine({
    createWorker: () => /** @type {import('./connection.js').WorkerLike} */ (new EngineWorker()),
    loadModule,
    floatModule: canRunSimd() ? 'float-simd' : 'float-scalar',
    onFault
  });
}
