/**
 * Texts inside PNG pictures, under a keyword: written as UTF-8 (iTXt), read as that or as Latin-1 (tEXt), which is what some
 * programs make of it. What is packed (zTXt) nobody has to read.
 * Source  PNG (Portable Network Graphics) Specification, third edition, sections 5 and 11.3.3, and annex D for the checksum.
 */

/** @typedef {{type: string, data: Uint8Array}} Chunk */

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Length, kind and checksum, four bytes each. */
const AROUND = 12;

/** What is wrong with a picture, as the end of a sentence. */
export class BadPicture extends Error {}

/** The polynomial's remainder for each byte. */
const REMAINDERS = Uint32Array.from({length: 256}, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1;
  return rest;
});

/** CRC-32 (ISO 3309), as PNG and zip have it. @param {Uint8Array} bytes */
export function crc32(bytes) {
  let rest = 0xffffffff;
  for (let at = 0; at < bytes.length; at += 1) rest = REMAINDERS[(rest ^ bytes[at]) & 255] ^ (rest >>> 8);
  return (rest ^ 0xffffffff) >>> 0;
}

/** @param {Uint8Array} bytes */
export const isPng = (bytes) => SIGNATURE.every((byte, at) => bytes[at] === byte);

/** @param {Uint8Array} bytes @returns {Generator<Chunk>} @throws {BadPicture} */
function* chunksOf(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = SIGNATURE.length; ;) {
    const length = at + AROUND <= bytes.length ? view.getUint32(at) : Infinity;
    const end = at + AROUND + length;
    if (end > bytes.length) throw new BadPicture('it ends too early');
    const inside = bytes.subarray(at + 4, end - 4);
    if (crc32(inside) !== view.getUint32(end - 4)) throw new BadPicture('it is damaged');
    const type = latin1(inside.subarray(0, 4));
    if (type === 'IEND') return;
    yield {type, data: inside.subarray(4)};
    at = end;
  }
}

/** The same picture with a text in it, after its header. @param {Uint8Array} png @param {string} keyword @param {string} text */
export function withPngText(png, keyword, text) {
  const data = [...new TextEncoder().encode(keyword), 0, 0, 0, 0, 0]; // not packed, in no language, not translated
  const inside = join([new TextEncoder().encode('iTXt'), Uint8Array.from(data), new TextEncoder().encode(text)]);
  const ends = new DataView(new ArrayBuffer(8));
  ends.setUint32(0, inside.length - 4);
  ends.setUint32(4, crc32(inside));
  const header = SIGNATURE.length + AROUND + new DataView(png.buffer, png.byteOffset).getUint32(SIGNATURE.length);
  return join([png.subarray(0, header), new Uint8Array(ends.buffer, 0, 4), inside, new Uint8Array(ends.buffer, 4), png.subarray(header)]);
}

/** @param {Uint8Array} png @param {string} keyword @returns {string | null} null: there is none under this keyword @throws {BadPicture} */
export function pngText(png, keyword) {
  for (const {type, data} of chunksOf(png)) {
    if (type !== 'iTXt' && type !== 'tEXt') continue;
    const end = data.indexOf(0);
    if (end < 0 || latin1(data.subarray(0, end)) !== keyword) continue;
    if (type === 'tEXt') return latin1(data.subarray(end + 1));
    if (data[end + 1] !== 0) continue; // packed
    const language = data.indexOf(0, end + 3);
    const translated = language < 0 ? -1 : data.indexOf(0, language + 1);
    if (translated < 0) throw new BadPicture('it is damaged');
    return new TextDecoder().decode(data.subarray(translated + 1));
  }
  return null;
}

/** @param {Uint8Array} bytes */
const latin1 = (bytes) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');

/** @param {Uint8Array[]} parts */
function join(parts) {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  parts.reduce((at, part) => (all.set(part, at), at + part.length), 0);
  return all;
}
