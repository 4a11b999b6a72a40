/** The loss over epochs, with axes: training solid, test dashed. */
import {ticks} from 'd3-array';

/** @typedef {import('./surface.js').Ink} Ink */
/** @typedef {import('../state/curve.js').Sample} Sample */

const MARGIN = {left: 42, right: 10, top: 8, bottom: 24};

/** @param {Sample[]} samples @param {number} width @param {number} height */
function scales(samples, width, height) {
  const last = Math.max(1, samples.at(-1)?.epochs ?? 1);
  let top = 0;
  for (const {trainLoss, testLoss} of samples) top = Math.max(top, trainLoss, Number.isFinite(testLoss) ? testLoss : 0);
  top = top || 1;
  const inner = {width: width - MARGIN.left - MARGIN.right, height: height - MARGIN.top - MARGIN.bottom};
  return {
    last,
    top,
    x: (/** @type {number} */ epoch) => MARGIN.left + (epoch / last) * inner.width,
    y: (/** @type {number} */ loss) => MARGIN.top + (1 - loss / top) * inner.height,
    epochAt: (/** @type {number} */ px) => ((px - MARGIN.left) / inner.width) * last
  };
}

/** The sample nearest to a horizontal place. @param {Sample[]} samples @param {number} px @param {number} width @param {number} height */
export function sampleAt(samples, px, width, height) {
  if (samples.length === 0) return null;
  const epoch = scales(samples, width, height).epochAt(px);
  return samples.reduce((best, sample) => (Math.abs(sample.epochs - epoch) < Math.abs(best.epochs - epoch) ? sample : best));
}

/**
 * @param {CanvasRenderingContext2D} context @param {{samples: Sample[], marked: Sample | null}} data
 * @param {{width: number, height: number, ink: Ink, font: string}} size
 */
export function drawLossCurve(context, {samples, marked}, {width, height, ink, font}) {
  const {last, top, x, y} = scales(samples, width, height);
  context.font = font;
  context.fillStyle = ink.soft;
  context.strokeStyle = ink.line;
  context.lineWidth = 1;
  context.textAlign = 'right';
  context.textBaseline = 'middle';
  for (const tick of ticks(0, top, 4)) {
    context.fillText(String(tick).replace('-', '−'), MARGIN.left - 6, y(tick));
    line([[MARGIN.left, y(tick)], [width - MARGIN.right, y(tick)]]);
  }
  context.textAlign = 'center';
  context.textBaseline = 'top';
  for (const tick of ticks(0, last, 4)) {
    if (Number.isInteger(tick)) context.fillText(tick.toLocaleString('en'), x(tick), height - MARGIN.bottom + 6);
  }
  context.lineWidth = 2;
  context.strokeStyle = ink.soft;
  context.setLineDash([5, 4]);
  line(samples.filter(({testLoss}) => Number.isFinite(testLoss)).map(({epochs, testLoss}) => [x(epochs), y(testLoss)]));
  context.setLineDash([]);
  context.strokeStyle = ink.accent;
  line(samples.map(({epochs, trainLoss}) => [x(epochs), y(trainLoss)]));
  if (!marked) return;
  context.lineWidth = 1;
  context.strokeStyle = ink.ink;
  line([[x(marked.epochs), MARGIN.top], [x(marked.epochs), height - MARGIN.bottom]]);

  /** @param {number[][]} places */
  function line(places) {
    context.beginPath();
    for (const [px, py] of places) context.lineTo(px, py);
    context.stroke();
  }
}
