/** How much the engine adds to a page's download. */
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {gzipSync} from 'node:zlib';

import {minify} from 'vite';

/** Bytes of the SIMD module and of its glue as the site ships it, gzipped. */
export async function moduleSize() {
  const glue = fileURLToPath(new URL('../../.build/wasm/float-simd/nn-core.mjs', import.meta.url));
  const {code} = await minify('nn-core.mjs', readFileSync(glue, 'utf8'));
  const bytes = (/** @type {string | Buffer} */ content) => gzipSync(content, {level: 9}).length;
  return bytes(readFileSync(glue.replace(/\.mjs$/, '.wasm'))) + bytes(code);
}
