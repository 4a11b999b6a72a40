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

/** The scale at a value; what is no number is drawn like 0. @param {number} value */
export const signedEntry = (value) => SIGNED_TABLE[Math.max(0, Math.min(256, Math.round((value || 0) * 128) + 128))];
