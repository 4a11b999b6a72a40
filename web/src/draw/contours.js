/** A surface seen from above: bands between heights, pale enough for what is drawn on them in every theme, with lines between. */
import {ticks} from 'd3-array';

import {cividis, packed} from './colors.js';
import {Picture} from './surface.js';

/** Cells in rows from the top. @typedef {{values: Float64Array, columns: number, rows: number}} Heights */
/** @typedef {import('./surface.js').Ink} Ink */
/** @typedef {{left: number, top: number, width: number, height: number}} Box */

const WANTED = 10;
/** Half of all places are this near to one end of the heights: evenly spaced levels would leave most of the picture empty. */
const CROWDED = 0.28;
/** How much of a colour is paper: of a band, and of the line around it. */
const PALE = 0.55;
const CLEAR = 0.1;
/** So far apart are the numbers on lines, in units. */
const APART = 34;

/** Heights at which lines are drawn, in order. @param {ArrayLike<number>} values */
export function levelsOf(values) {
  const sorted = Array.from(values).filter(Number.isFinite).sort((a, b) => a - b);
  const [low, high] = [sorted[0], sorted[sorted.length - 1]];
  if (!(high > low)) return [];
  const middle = (sorted[sorted.length >> 1] - low) / (high - low);
  const squares = ticks(0, Math.sqrt(high - low), WANTED).slice(1).map((root) => root * root);
  const levels = middle < CROWDED ? squares.map((above) => low + above) : middle > 1 - CROWDED ? squares.map((below) => high - below).reverse() : ticks(low, high, WANTED);
  const unit = 10 ** (Math.floor(Math.log10(high - low)) - 2); // no more digits than tell them apart
  return levels.map((level) => Number((Math.round(level / unit) * unit).toPrecision(12))).filter((level) => level > low && level < high);
}

/** Between which levels a height is: 0 is below all of them, −1 no height. @param {number} value @param {readonly number[]} levels */
export function bandOf(value, levels) {
  if (Number.isNaN(value)) return -1;
  let [low, high] = [0, levels.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value >= levels[middle]) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The height between the centres of cells, at a share of the width and of the height. @param {Heights} heights @param {number} across @param {number} down */
export function heightAt({values, columns, rows}, across, down) {
  const x = Math.max(0, Math.min(columns - 1, across * columns - 0.5));
  const y = Math.max(0, Math.min(rows - 1, down * rows - 0.5));
  const [left, top] = [Math.min(columns - 2, Math.floor(x)), Math.min(rows - 2, Math.floor(y))];
  const [h, k] = [x - left, y - top];
  const at = top * columns + left;
  return (values[at] * (1 - h) + values[at + 1] * h) * (1 - k) + (values[at + columns] * (1 - h) + values[at + columns + 1] * h) * k;
}

/**
 * @param {CanvasRenderingContext2D} context @param {Heights} heights @param {Box} box
 * @param {{ink: Ink, font: string, say: (level: number) => string}} how `say`: how the lines' heights are written
 */
export function drawContours(context, heights, {left, top, width, height}, {ink, font, say}) {
  const levels = levelsOf(heights.values);
  const times = context.getTransform().a;
  const [columns, rows] = [Math.max(1, Math.round(width * times)), Math.max(1, Math.round(height * times))];
  const bands = Int16Array.from({length: columns * rows}, (_, i) => bandOf(heightAt(heights, ((i % columns) + 0.5) / columns, (Math.floor(i / columns) + 0.5) / rows), levels));
  const paper = (ink.paper.match(/[\d.]+/g) ?? []).map(Number);
  const colorOf = (/** @type {number} */ band, /** @type {number} */ all, /** @type {number} */ share) =>
    packed(cividis(all === 0 ? 0.5 : band / all).map((part, i) => Math.round(part + (paper[i] - part) * share)));
  const colors = [-1, ...levels.map((_, i) => i), levels.length].map((band) => (band < 0 ? packed(paper) : colorOf(band, levels.length, PALE)));
  const lines = levels.map((_, i) => colorOf(i, levels.length, CLEAR));
  const picture = new Picture(columns, rows);
  bands.forEach((band, i) => {
    const right = (i + 1) % columns === 0 ? band : bands[i + 1];
    const below = i + columns < bands.length ? bands[i + columns] : band;
    const isLine = band >= 0 && right >= 0 && below >= 0 && (right !== band || below !== band);
    picture.pixels[i] = isLine ? lines[Math.min(band, right, below)] : colors[band + 1];
  });
  picture.show();
  context.drawImage(picture.canvas, left, top, width, height);
  writeLevels(context, heights, levels, {left, top, width, height}, {ink, font, say});
}

/** Each level once, where its line meets the way from the lower left to the upper right. @type {(context: CanvasRenderingContext2D, heights: Heights, levels: readonly number[], box: Box, how: {ink: Ink, font: string, say: (level: number) => string}) => void} */
function writeLevels(context, heights, levels, {left, top, width, height}, {ink, font, say}) {
  const written = new Set();
  context.font = font;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  let before = bandOf(heightAt(heights, 0, 1), levels);
  let last = -APART / 2;
  const way = Math.hypot(width, height);
  for (let at = 1; at < way - APART / 2; at += 1) {
    const share = at / way;
    const band = bandOf(heightAt(heights, share, 1 - share), levels);
    const crossed = Math.min(band, before);
    if (band !== before && crossed >= 0 && !written.has(crossed) && at - last >= APART) {
      const [x, y] = [left + share * width, top + (1 - share) * height];
      context.strokeStyle = ink.paper;
      context.lineWidth = 3;
      context.lineJoin = 'round';
      context.strokeText(say(levels[crossed]), x, y);
      context.fillStyle = ink.ink;
      context.fillText(say(levels[crossed]), x, y);
      written.add(crossed);
      last = at;
    }
    before = band;
  }
}
