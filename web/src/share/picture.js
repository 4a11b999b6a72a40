/** A picture that is an experiment as well: a PNG or SVG with a link in it, or with a file where a link would be too long. */
import {readFile} from './file.js';
import {readLink} from './link.js';
import {BadPicture, isPng, pngText, withPngText} from './png.js';

/** @typedef {import('./file.js').FileResult} FileResult */

/** Under this the picture keeps it. */
const KEYWORD = 'Downhill';
const ELEMENT = 'downhill';

/** @param {Uint8Array} png @param {string} state a link, or what a file holds */
export const pngWith = (png, state) => withPngText(png, KEYWORD, state);

/** @param {string} svg with an element's end last @param {string} state */
export const svgWith = (svg, state) => svg.replace(/<\/svg>\s*$/, () => `<metadata id="${ELEMENT}">${escaped(state)}</metadata></svg>`);

/** @param {string} text */
export const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const ENTITIES = /** @type {Record<string, string>} */ ({amp: '&', lt: '<', gt: '>', quot: '"', apos: '\''});

/** Characters by name or by number, as programs write them. @param {string} text */
const plain = (text) => text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/gi, (all, decimal, hex, name) => {
  const code = decimal ? Number(decimal) : parseInt(hex, 16);
  return name ? (ENTITIES[name] ?? all) : code <= 0x10ffff ? String.fromCodePoint(code) : all;
});

/** Whatever was saved here and holds an experiment: a picture or a file. @param {Uint8Array} bytes @returns {FileResult} */
export function readAny(bytes) {
  try {
    if (isPng(bytes)) return readState(pngText(bytes, KEYWORD));
    if (isOtherPicture(bytes)) return readState(null);
    const text = new TextDecoder().decode(bytes);
    return /^\s*(\uFEFF)?</.test(text) ? readState(svgText(text)) : readFile(text);
  } catch (error) {
    if (!(error instanceof BadPicture)) throw error;
    return refuse(`This picture cannot be opened: ${error.message}.`);
  }
}

/** JPEG, GIF and WebP: what pictures become when they are sent around. @param {Uint8Array} bytes */
const isOtherPicture = ([a, b, c]) => (a === 0xff && b === 0xd8) || [a, b, c].every((byte, at) => byte === 'GIF'.charCodeAt(at) || byte === 'RIF'.charCodeAt(at));

/** @param {string} svg */
function svgText(svg) {
  const [, text] = new RegExp(`<metadata\\b[^>]*\\bid=["']${ELEMENT}["'][^>]*>([^<]*)<`).exec(svg) ?? [];
  return text === undefined ? null : plain(text).trim();
}

/** @param {string | null} state @returns {FileResult} */
function readState(state) {
  if (state === null) return refuse('There is no experiment in this picture. It has to be one that was saved here, unchanged: what is cut, converted or sent by a messenger loses it.');
  return state.startsWith('{') ? readFile(state) : readLink(state.slice(state.indexOf('#') + 1));
}

/** @param {string} message @returns {FileResult} */
const refuse = (message) => ({ok: false, error: {code: 'damaged', message}});
