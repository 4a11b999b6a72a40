/** What web/src/engine/lzma.js unpacks. */
import {execFileSync} from 'node:child_process';

/** With one context for all places in the code, which suits WebAssembly and text. @param {Uint8Array} bytes */
export const packed = (bytes) => execFileSync('xz', ['--format=lzma', '--lzma1=preset=9e,pb=0,nice=273'], {input: bytes, maxBuffer: 2 ** 26});
