/**
 * NumPy's array files, .npy and .npz: written as version 1.0, read as versions 1 to 3 with 32- or 64-bit floats.
 * Source  NumPy's own description of the format, NEP 1.
 */
import {strToU8, unzipSync, zipSync} from 'fflate';

/** @typedef {{shape: number[], values: Float64Array}} NpyArray */

const MAGIC = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59];
/** Files inside an archive at most, and their size in all, in bytes. */
const MOST_FILES = 200;
const MOST_BYTES = 64e6;

/** What is wrong with a file, as the end of a sentence. */
export class BadArray extends Error {}

/** One array of 64-bit floats, row by row. @param {number[]} shape @param {ArrayLike<number>} values @returns {Uint8Array} */
export function writeNpy(shape, values) {
  const text = `{'descr': '<f8', 'fortran_order': False, 'shape': (${shape.join(', ')}${shape.length === 1 ? ',' : ''}), }`;
  const header = strToU8(text + ' '.repeat(63 - ((10 + text.length) % 64)) + '\n');
  const body = new Uint8Array(Float64Array.from(values).buffer);
  const bytes = new Uint8Array(10 + header.length + body.length);
  bytes.set([...MAGIC, 1, 0, header.length & 255, header.length >> 8]);
  bytes.set(header, 10);
  bytes.set(body, 10 + header.length);
  return bytes;
}

/** @param {Uint8Array} bytes @returns {NpyArray} @throws {BadArray} */
export function readNpy(bytes) {
  if (bytes.length < 12 || MAGIC.some((byte, i) => bytes[i] !== byte)) throw new BadArray('it is no array of NumPy\'s');
  const long = bytes[6] >= 2;
  const start = long ? 12 : 10;
  const length = bytes[8] + 256 * bytes[9] + (long ? 65536 * bytes[10] + 16777216 * bytes[11] : 0);
  if (start + length > bytes.length) throw new BadArray('it ends too early');
  const header = new TextDecoder().decode(bytes.subarray(start, start + length));
  const [, kind] = /'descr':\s*'([^']{2,8})'/.exec(header) ?? [];
  const [, sizes] = /'shape':\s*\(([\d, ]*)\)/.exec(header) ?? [];
  const fortran = /'fortran_order':\s*True/.test(header);
  const Kind = {'<f4': Float32Array, '<f8': Float64Array}[kind ?? ''];
  if (!Kind || sizes === undefined) throw new BadArray(`its numbers are ${kind ? `of kind ${kind}` : 'unreadable'}; 32- or 64-bit floats are read`);
  const shape = sizes.split(',').map((part) => part.trim()).filter(Boolean).map(Number);
  const count = shape.reduce((product, size) => product * size, 1);
  const body = bytes.slice(start + length);
  if (!(count * Kind.BYTES_PER_ELEMENT === body.length)) throw new BadArray('its length does not fit its shape');
  const values = Float64Array.from(new Kind(body.buffer));
  return {shape, values: fortran && shape.length === 2 ? transposed(values, shape) : values};
}

/** From columns one after the other to rows. @param {Float64Array} values @param {number[]} shape */
function transposed(values, [rows, columns]) {
  return values.map((_, i) => values[(i % columns) * rows + Math.floor(i / columns)]);
}

/** @param {Record<string, Uint8Array>} files by name, without .npy @returns {Uint8Array} */
export const writeNpz = (files) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, bytes]) => [`${name}.npy`, bytes])), {level: 0, mtime: '1980-01-01T00:00:00'});

/** @param {Uint8Array} bytes @returns {Map<string, NpyArray>} @throws {BadArray} */
export function readNpz(bytes) {
  let files = 0;
  let size = 0;
  let unzipped;
  try {
    unzipped = unzipSync(bytes, {
      filter({originalSize}) {
        files += 1;
        size += originalSize;
        return files <= MOST_FILES && size <= MOST_BYTES;
      }
    });
  } catch {
    throw new BadArray('it is no archive of NumPy\'s');
  }
  if (files > MOST_FILES || size > MOST_BYTES) throw new BadArray('it is larger than any network here');
  const arrays = /** @type {Map<string, NpyArray>} */ (new Map());
  for (const [name, content] of Object.entries(unzipped)) arrays.set(name.replace(/\.npy$/, ''), readNpy(content));
  return arrays;
}
