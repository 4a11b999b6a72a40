/** The colours that mean something. Controls take theirs from the style sheet; these are for what is drawn. */

/** Okabe and Ito's colours for classes, each with a marker of its own. */
export const CLASS_COLORS = ['#0072b2', '#e69f00', '#009e73', '#d55e00', '#cc79a7', '#56b4e9'];

/** Dark brown below zero, white at zero, dark violet above. */
const BROWN = [127, 59, 8];
const VIOLET = [45, 0, 75];
const WHITE = [255, 255, 255];

/** @typedef {[number, number, number]} Rgb */

/** @param {string} hex @returns {Rgb} */
export function rgbOf(hex) {
  const value = parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

export const CLASS_RGB = CLASS_COLORS.map(rgbOf);

/** The diverging scale at a value from −1 to 1; what lies beyond takes the end's colour. @param {number} value @returns {Rgb} */
export function signedColor(value) {
  const end = value < 0 ? BROWN : VIOLET;
  const share = Math.sqrt(Math.min(1, Math.abs(value) || 0)) * 0.85;
  return /** @type {Rgb} */ (WHITE.map((white, i) => Math.round(white + (end[i] - white) * share)));
}

/** A table of the scale, so that a picture needs no arithmetic per pixel. */
export const SIGNED_TABLE = Array.from({length: 257}, (_, i) => signedColor((i - 128) / 128));

/** Where in the table a value is; what is no number is drawn like 0. @param {number} value */
export const entryOf = (value) => Math.max(0, Math.min(256, Math.round((value || 0) * 128) + 128));

/** The scale at a value. @param {number} value */
export const signedEntry = (value) => SIGNED_TABLE[entryOf(value)];

/** Cividis, for what has no sign, at a share of its length: dark blue to yellow, read alike with and without colour vision. */
export function cividis(/** @type {number} */ share) {
  const t = Math.min(1, Math.max(0, share || 0));
  // Least squares through the table of Nuñez, Anderton and Renslow (2018).
  const r = -4.54 - t * (35.34 - t * (2381.73 - t * (6402.7 - t * (7024.72 - t * 2710.57))));
  const g = 32.49 + t * (170.73 + t * (52.82 - t * (131.46 - t * (176.58 - t * 67.37))));
  const b = 81.24 + t * (442.36 - t * (2482.43 - t * (6167.24 - t * (6614.94 - t * 2475.67))));
  return /** @type {Rgb} */ ([r, g, b].map((value) => Math.round(Math.min(255, Math.max(0, value)))));
}

/** A colour as one number, as pictures keep it in memory. @param {readonly number[]} color red, green, blue: 0…255 */
export const packed = ([r, g, b]) => ((255 << 24) | (b << 16) | (g << 8) | r) >>> 0;

/** For the style sheet. @param {readonly number[]} color */
export const cssColor = ([r, g, b]) => `rgb(${r}, ${g}, ${b})`;
