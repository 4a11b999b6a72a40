/** The map's background: which class, or which value, the network gives to each place. */
import {CLASS_RGB, signedEntry} from './colors.js';
/** @typedef {import('./surface.js').Picture} Picture */

/** @typedef {{values: ArrayLike<number>, columns: number, rows: number, outputs: number}} Grid */

/** How much of the class colour shows through where the network is sure. */
const STRENGTH = 0.55;

/**
 * Paints classes mixed by their probabilities onto white.
 * @param {Picture} picture @param {Grid} grid @param {(output: number) => number} shareOf for a single output: the second class's
 */
export function paintClasses(picture, {values, columns, rows, outputs}, shareOf) {
  const cells = columns * rows;
  const color = [0, 0, 0];
  picture.paint((cell) => {
    color[0] = color[1] = color[2] = 255 * (1 - STRENGTH);
    let total = 0;
    const count = outputs === 1 ? 2 : outputs;
    for (let k = 0; k < count; k += 1) total += share(k);
    for (let k = 0; k < count; k += 1) {
      const part = (STRENGTH * share(k)) / (total || 1);
      const [r, g, b] = CLASS_RGB[k % CLASS_RGB.length];
      color[0] += part * r;
      color[1] += part * g;
      color[2] += part * b;
    }
    return color;

    /** @param {number} k */
    function share(k) {
      if (outputs === 1) return k === 1 ? shareOf(values[cell]) : 1 - shareOf(values[cell]);
      return Math.max(0, shareOf(values[k * cells + cell]));
    }
  });
}

/** Paints values from −1 to 1 on the signed scale. @param {Picture} picture @param {Grid} grid */
export function paintValues(picture, {values}) {
  picture.paint((cell) => signedEntry(values[cell]));
}
