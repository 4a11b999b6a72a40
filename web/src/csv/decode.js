/** From the bytes of a file to its text, in whatever encoding it came. */
import {CsvRefusal} from './problem.js';

/** @typedef {'UTF-8' | 'UTF-16' | 'Windows-1252'} Encoding */

/** Larger files are refused before they are read. */
export const MOST_BYTES = 50e6;
const SAMPLE = 2000;
/** What Windows-1252 has from 80 to 9F: Node 20 takes it for Latin 1 there. */
const UPPER_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** @param {Uint8Array} bytes @returns {{text: string, encoding: Encoding}} @throws {CsvRefusal} */
export function decode(bytes) {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return {text: decodeAs('utf-16le', bytes), encoding: 'UTF-16'};
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return {text: decodeAs('utf-16be', bytes), encoding: 'UTF-16'};
  const order = bareUtf16(bytes);
  if (order) return {text: decodeAs(order, bytes), encoding: 'UTF-16'};
  try {
    return {text: new TextDecoder('utf-8', {fatal: true}).decode(bytes), encoding: 'UTF-8'};
  } catch {
    const text = decodeAs('windows-1252', bytes).replace(/[\x80-\x9f]/g, (letter) => UPPER_1252[letter.charCodeAt(0) - 0x80]);
    return {text, encoding: 'Windows-1252'};
  }
}

/** Without the mark at its beginning, if it has one. @param {string} encoding @param {Uint8Array} bytes */
const decodeAs = (encoding, bytes) => new TextDecoder(encoding).decode(bytes);

/** UTF-16 without a mark: every other byte of most letters is 0. @param {Uint8Array} bytes */
function bareUtf16(bytes) {
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = [0, 0];
  sample.forEach((byte, at) => (zeros[at % 2] += Number(byte === 0)));
  const many = sample.length / 4;
  if (bytes.length % 2 !== 0 || zeros[0] + zeros[1] < many) return null;
  return zeros[0] > zeros[1] ? 'utf-16be' : 'utf-16le';
}

/** Refuses what is no text: a zero byte stands in no CSV. @param {string} text */
export function refuseBinary(text) {
  const at = text.indexOf('\0');
  if (at >= 0) throw new CsvRefusal({code: 'notText', row: text.slice(0, at).split('\n').length});
}
