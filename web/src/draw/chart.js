/** A run's curve with axes: training solid, test dashed, other runs thin behind them, and marks where something changed. */
import {ticks} from 'd3-array';

import {OVERLAY_DASHES} from './overlay-dashes.js';

/** @typedef {import('./surface.js').Ink} Ink */
/** @typedef {import('../state/curve.js').Sample} Sample */
/** @typedef {import('../state/curve.js').Mark} Mark */
/** Another run, to compare with. @typedef {{name: string, samples: readonly Sample[]}} Overlay */
/**
 * What is shown of the samples. `score` is a share of right answers, or R².
 * @typedef {object} Reading
 * @property {'loss' | 'score'} quantity
 * @property {boolean} log a loss on a logarithmic scale
 * @property {'epochs' | 'updates'} time
 */
/** `timeText`: the unit of time, in words. @typedef {{ink: Ink, font: string, tickText: (value: number, axis: 'x' | 'y') => string, timeText: string}} Look */
/**
 * @typedef {object} Axes
 * @property {number[]} xTicks @property {number[]} yTicks
 * @property {(sample: {update: number, epochs: number}) => number} x @property {(value: number) => number} y
 * @property {(px: number) => number} timeAt
 * @property {{left: number, right: number, top: number, bottom: number}} inner edges of the field
 */

const MARGIN = {left: 52, right: 10, top: 8, bottom: 22};
/** A scale by powers of ten shows so many of them at most; smaller losses lie on its floor. */
const MOST_DECADES = 9;

/** @param {Sample} sample @param {Reading['quantity']} quantity @returns {[number, number]} of training and test */
export const valuesOf = (sample, quantity) =>
  quantity === 'loss' ? [sample.trainLoss, sample.testLoss] : [sample.trainScore, sample.testScore];

/** When a sample was taken, in the chosen unit. @param {{update: number, epochs: number}} sample @param {Reading['time']} time */
export const timeOf = (sample, time) => (time === 'epochs' ? sample.epochs : sample.update);

/**
 * @param {readonly (readonly Sample[])[]} runs @param {Reading} reading @param {{width: number, height: number}} size
 * @returns {Axes}
 */
export function axesOf(runs, reading, {width, height}) {
  const {quantity, time} = reading;
  const inner = {left: MARGIN.left, right: width - MARGIN.right, top: MARGIN.top, bottom: height - MARGIN.bottom};
  let last = 0;
  let [low, high] = [Infinity, -Infinity];
  for (const samples of runs) {
    for (const sample of samples) {
      last = Math.max(last, timeOf(sample, time));
      for (const value of valuesOf(sample, quantity)) {
        if (!Number.isFinite(value) || (isLog(reading) && value <= 0)) continue;
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
  }
  last = last || 1;
  const [bottom, top] = rangeOf(low, high, reading);
  const project = isLog(reading) ? Math.log10 : Number;
  const [from, to] = [project(bottom), project(top)];
  const few = Math.max(2, Math.round((inner.bottom - inner.top) / 26));
  return {
    inner,
    x: (sample) => inner.left + (timeOf(sample, time) / last) * (inner.right - inner.left),
    y: (value) => inner.bottom - ((project(Math.max(bottom, Math.min(top, value))) - from) / (to - from)) * (inner.bottom - inner.top),
    timeAt: (px) => ((px - inner.left) / (inner.right - inner.left)) * last,
    xTicks: ticks(0, last, Math.max(2, Math.round(width / 90))).filter((tick) => time === 'epochs' || Number.isInteger(tick)),
    yTicks: isLog(reading) ? logTicks(bottom, top, few) : ticks(bottom, top, few)
  };
}

const isLog = (/** @type {Reading} */ {quantity, log}) => quantity === 'loss' && log;

/** @param {number} low @param {number} high @param {Reading} reading @returns {[number, number]} */
function rangeOf(low, high, reading) {
  if (low > high) return isLog(reading) ? [0.1, 1] : [0, 1];
  if (isLog(reading)) {
    const top = roundSteps(high / 5, high * 10).find((step) => step >= high) ?? high;
    const bottom = roundSteps(low / 10, low).findLast((step) => step <= low) ?? low;
    return [Math.max(top / 10 ** MOST_DECADES, bottom < top ? bottom : top / 10), top];
  }
  if (reading.quantity === 'loss') return [0, high || 1];
  // Scores end at 1; R² may fall without end, and below −1 it matters no more by how much.
  return [Math.max(-1, Math.min(0.9, Math.floor(low * 10) / 10)), 1];
}

/** 1, 2 and 5 times the powers of ten within bounds. @param {number} low @param {number} high */
function roundSteps(low, high) {
  const steps = [];
  for (let power = Math.floor(Math.log10(low)) - 1; power <= Math.ceil(Math.log10(high)); power += 1) {
    for (const digit of [1, 2, 5]) steps.push(Number(`${digit}e${power}`)); // as it is written, so that 1e-3 is 0.001
  }
  return steps.filter((step) => step >= low * (1 - 1e-9) && step <= high * (1 + 1e-9));
}

/** Powers of ten, as many as fit; where there is only one, what lies between. @param {number} low @param {number} high @param {number} few */
function logTicks(low, high, few) {
  const steps = roundSteps(low, high);
  const powers = steps.filter((step) => String(step.toExponential()).startsWith('1e'));
  if (powers.length < 2) return steps;
  const every = Math.ceil(powers.length / few);
  return powers.filter((_, i) => i % every === 0);
}

/** The sample nearest to a horizontal place. @param {readonly Sample[]} samples @param {Axes} axes @param {number} px */
export function sampleAt(samples, axes, px) {
  let best = /** @type {Sample | null} */ (null);
  for (const sample of samples) if (!best || Math.abs(axes.x(sample) - px) < Math.abs(axes.x(best) - px)) best = sample;
  return best;
}

/** The mark at a horizontal place, if one is near. @param {readonly Mark[]} marks @param {Axes} axes @param {number} px @param {number} reach */
export function markAt(marks, axes, px, reach) {
  const near = marks.filter((mark) => Math.abs(axes.x(mark) - px) <= reach);
  return near.reduce((best, mark) => (best && Math.abs(axes.x(best) - px) <= Math.abs(axes.x(mark) - px) ? best : mark), /** @type {Mark | null} */ (null));
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {{samples: readonly Sample[], marks: readonly Mark[], overlays: readonly Overlay[], reading: Reading, axes: Axes, at: Sample | null}} scene
 *   at: the sample being read
 * @param {Look} look
 */
export function drawChart(context, {samples, marks, overlays, reading, axes, at}, look) {
  const {x, y, inner} = axes;
  const {ink} = look;
  drawAxes(context, axes, look);
  for (const mark of marks) drawMark(context, x(mark), inner, ink);
  overlays.forEach((overlay, i) => {
    drawLine(overlay.samples, 0, {color: ink.ink, width: 1, dash: OVERLAY_DASHES[i % OVERLAY_DASHES.length]});
  });
  drawLine(samples, 1, {color: ink.soft, width: 2, dash: [5, 4]});
  drawLine(samples, 0, {color: ink.accent, width: 2, dash: []});
  if (!at) return;
  stroke([[x(at), inner.top], [x(at), inner.bottom]], {color: ink.ink, width: 1, dash: []});
  valuesOf(at, reading.quantity).forEach((value, set) => Number.isFinite(value) && dot(x(at), y(value), set === 0 ? ink.accent : ink.soft));

  /** @param {readonly Sample[]} run @param {0 | 1} set training or test @param {{color: string, width: number, dash: number[]}} style */
  function drawLine(run, set, style) {
    const places = /** @type {number[][]} */ ([]);
    for (const sample of run) {
      const value = valuesOf(sample, reading.quantity)[set];
      if (Number.isFinite(value)) places.push([x(sample), y(value)]);
    }
    stroke(places, style);
  }
  /** @param {number[][]} places @param {{color: string, width: number, dash: number[]}} style */
  function stroke(places, {color, width, dash}) {
    context.strokeStyle = color;
    context.lineWidth = width;
    context.lineJoin = 'round';
    context.setLineDash(dash);
    context.beginPath();
    for (const [px, py] of places) context.lineTo(px, py);
    context.stroke();
    context.setLineDash([]);
  }
  /** @param {number} px @param {number} py @param {string} color */
  function dot(px, py, color) {
    context.beginPath();
    context.arc(px, py, 3.5, 0, 2 * Math.PI);
    context.fillStyle = color;
    context.fill();
  }
}

/** @param {CanvasRenderingContext2D} context @param {Axes} axes @param {Look} look */
function drawAxes(context, {x, y, xTicks, yTicks, inner}, {ink, font, tickText, timeText}) {
  context.font = font;
  context.fillStyle = ink.soft;
  context.strokeStyle = ink.line;
  context.lineWidth = 1;
  context.textAlign = 'right';
  context.textBaseline = 'middle';
  for (const tick of yTicks) {
    context.fillText(tickText(tick, 'y'), inner.left - 6, y(tick));
    context.beginPath();
    context.moveTo(inner.left, y(tick));
    context.lineTo(inner.right, y(tick));
    context.stroke();
  }
  context.textBaseline = 'top';
  context.fillText(timeText, inner.left - 10, inner.bottom + 6, inner.left - 10);
  xTicks.forEach((tick) => {
    const text = tickText(tick, 'x');
    const half = context.measureText(text).width / 2;
    context.textAlign = 'center';
    context.fillText(text, Math.min(x({epochs: tick, update: tick}), inner.right + MARGIN.right - half), inner.bottom + 6);
  });
}

/** @param {CanvasRenderingContext2D} context @param {number} px @param {Axes['inner']} inner @param {Ink} ink */
function drawMark(context, px, inner, ink) {
  context.strokeStyle = ink.soft;
  context.lineWidth = 1;
  context.setLineDash([2, 3]);
  context.beginPath();
  context.moveTo(px, inner.top);
  context.lineTo(px, inner.bottom);
  context.stroke();
  context.setLineDash([]);
  context.fillStyle = ink.soft;
  context.beginPath();
  context.moveTo(px, inner.bottom - 5);
  context.lineTo(px + 4, inner.bottom + 2);
  context.lineTo(px - 4, inner.bottom + 2);
  context.fill();
}
