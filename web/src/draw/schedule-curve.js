/** The learning rate over updates, with axes and the present update. */
import {ticks} from 'd3-array';

/** @typedef {import('./surface.js').Ink} Ink */
/**
 * @typedef {object} Schedule
 * @property {ArrayLike<number>} rates at updates 0, `every`, 2 · `every`, …
 * @property {number} every
 * @property {{update: number, rate: number} | null} present
 */

const MARGIN = {left: 52, right: 14, top: 8, bottom: 22};

/**
 * @param {CanvasRenderingContext2D} context @param {Schedule} schedule
 * @param {{width: number, height: number, ink: Ink, font: string, say: {rate: (x: number) => string, update: (x: number) => string}}} size
 */
export function drawScheduleCurve(context, {rates, every, present}, {width, height, ink, font, say}) {
  const last = Math.max(1, (rates.length - 1) * every);
  const top = Array.from(rates).reduce((most, rate) => Math.max(most, rate), 0) || 1;
  const x = (/** @type {number} */ update) => MARGIN.left + (update / last) * (width - MARGIN.left - MARGIN.right);
  const y = (/** @type {number} */ rate) => height - MARGIN.bottom - (rate / top) * (height - MARGIN.top - MARGIN.bottom);

  context.font = font;
  context.fillStyle = ink.soft;
  context.strokeStyle = ink.line;
  context.lineWidth = 1;
  context.textAlign = 'right';
  context.textBaseline = 'middle';
  for (const tick of ticks(0, top, 3)) {
    context.fillText(say.rate(tick), MARGIN.left - 6, y(tick));
    line([[MARGIN.left, y(tick)], [width - MARGIN.right, y(tick)]]);
  }
  context.textAlign = 'center';
  context.textBaseline = 'top';
  for (const tick of ticks(0, last, 3)) context.fillText(say.update(tick), x(tick), height - MARGIN.bottom + 6);

  context.strokeStyle = ink.accent;
  context.lineWidth = 2;
  line(Array.from(rates, (rate, i) => [x(i * every), y(rate)]));
  if (!present || present.update > last) return;
  context.strokeStyle = ink.ink;
  context.lineWidth = 1;
  line([[x(present.update), MARGIN.top], [x(present.update), height - MARGIN.bottom]]);
  context.beginPath();
  context.arc(x(present.update), y(present.rate), 4, 0, 2 * Math.PI);
  context.fillStyle = ink.accent;
  context.fill();
  context.stroke();

  /** @param {number[][]} places */
  function line(places) {
    context.beginPath();
    for (const [px, py] of places) context.lineTo(px, py);
    context.stroke();
  }
}
