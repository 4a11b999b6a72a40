/** Gradients over two parameters as arrows from zero: each sample's thin with its marker, the batch's and everything's thick. */
import {ticks} from 'd3-array';

import {drawMarker} from './markers.js';
import {drawValue} from './points.js';

/** @typedef {import('./surface.js').Ink} Ink */
/** @typedef {import('../maths/gradient-cloud.js').Vector} Vector */
/** @typedef {import('../maths/gradient-cloud.js').Ellipse} Ellipse */
/**
 * @typedef {object} Scene
 * @property {readonly {at: Vector, target: number}[]} samples
 * @property {boolean} classes whether targets are classes
 * @property {Vector} batch
 * @property {Vector} full
 * @property {Ellipse | null} stray around the full gradient
 * @property {number | null} marked which sample is being read
 * @property {{across: string, up: string}} names
 */

const MARGIN = {left: 48, right: 12, top: 10, bottom: 24};
const [MARKER_INK, MARKER_PAPER] = ['#1d2230', '#ffffff'];

/** Both axes in the same scale, so that angles are true, around all arrows. @param {Scene} scene @param {{width: number, height: number}} size */
export function scalesOf({samples, batch, full, stray}, {width, height}) {
  const inner = {left: MARGIN.left, top: MARGIN.top, width: width - MARGIN.left - MARGIN.right, height: height - MARGIN.top - MARGIN.bottom};
  const [low, high] = [[0, 0], [0, 0]];
  const around = stray ? stray.long : 0;
  for (const at of [...samples.map((sample) => sample.at), batch, [full[0] - around, full[1] - around], [full[0] + around, full[1] + around]]) {
    for (const k of [0, 1]) {
      low[k] = Math.min(low[k], at[k]);
      high[k] = Math.max(high[k], at[k]);
    }
  }
  const scale = 0.92 * Math.min(inner.width / (high[0] - low[0] || 1e-12), inner.height / (high[1] - low[1] || 1e-12));
  const middle = [(low[0] + high[0]) / 2, (low[1] + high[1]) / 2];
  const [half, tall] = [inner.width / scale / 2, inner.height / scale / 2];
  return {
    inner, scale,
    box: {xMin: middle[0] - half, xMax: middle[0] + half, yMin: middle[1] - tall, yMax: middle[1] + tall},
    px: (/** @type {number} */ x) => inner.left + inner.width / 2 + (x - middle[0]) * scale,
    py: (/** @type {number} */ y) => inner.top + inner.height / 2 - (y - middle[1]) * scale
  };
}

/**
 * @param {CanvasRenderingContext2D} context @param {Scene} scene
 * @param {{width: number, height: number, ink: Ink, font: string, tickText: (value: number) => string}} size
 */
export function drawGradientArrows(context, scene, size) {
  const {ink, font, tickText} = size;
  const {inner, scale, box, px, py} = scalesOf(scene, size);
  context.save();
  context.beginPath();
  context.rect(inner.left, inner.top, inner.width, inner.height);
  context.clip();
  context.strokeStyle = ink.line;
  context.lineWidth = 1;
  line([[box.xMin, 0], [box.xMax, 0]]);
  line([[0, box.yMin], [0, box.yMax]]);
  for (const {at} of scene.samples) {
    context.strokeStyle = ink.soft;
    context.globalAlpha = 0.55;
    line([[0, 0], at]);
  }
  context.globalAlpha = 1;
  if (scene.stray) {
    context.setLineDash([4, 3]);
    context.strokeStyle = ink.ink;
    context.lineWidth = 1.25;
    context.beginPath();
    context.ellipse(px(scene.full[0]), py(scene.full[1]), scene.stray.long * scale, scene.stray.short * scale, -scene.stray.angle, 0, 2 * Math.PI);
    context.stroke();
    context.setLineDash([]);
  }
  const radius = Math.max(2.5, Math.min(5, 60 / Math.sqrt(scene.samples.length || 1)));
  scene.samples.forEach(({at, target}, i) => {
    const place = {x: px(at[0]), y: py(at[1]), radius: i === scene.marked ? radius + 3 : radius, ink: MARKER_INK, paper: MARKER_PAPER};
    if (scene.classes) drawMarker(context, {...place, index: target});
    else drawValue(context, {...place, value: target, hollow: false});
  });
  arrow(scene.full, ink.ink, [7, 4]);
  arrow(scene.batch, ink.accent, []);
  context.restore();
  drawAxes();

  /** @param {Vector} to @param {string} color @param {number[]} dash */
  function arrow(to, color, dash) {
    const [x0, y0, x1, y1] = [px(0), py(0), px(to[0]), py(to[1])];
    const angle = Math.atan2(y1 - y0, x1 - x0);
    context.strokeStyle = context.fillStyle = color;
    context.lineWidth = 3.5;
    context.setLineDash(dash);
    context.beginPath();
    context.moveTo(x0, y0);
    context.lineTo(x1, y1);
    context.stroke();
    context.setLineDash([]);
    context.beginPath();
    for (const [along, across] of [[4, 0], [-9, 6.5], [-9, -6.5]]) {
      context.lineTo(x1 + along * Math.cos(angle) - across * Math.sin(angle), y1 + along * Math.sin(angle) + across * Math.cos(angle));
    }
    context.closePath();
    context.fill();
  }
  /** @param {readonly (readonly number[])[]} places */
  function line(places) {
    context.beginPath();
    for (const [x, y] of places) context.lineTo(px(x), py(y));
    context.stroke();
  }
  function drawAxes() {
    context.font = font;
    context.fillStyle = ink.soft;
    context.strokeStyle = ink.line;
    context.lineWidth = 1;
    context.strokeRect(inner.left, inner.top, inner.width, inner.height);
    context.textAlign = 'center';
    context.textBaseline = 'top';
    for (const tick of ticks(box.xMin, box.xMax, 4)) context.fillText(tickText(tick), px(tick), inner.top + inner.height + 5);
    context.textAlign = 'right';
    context.textBaseline = 'middle';
    for (const tick of ticks(box.yMin, box.yMax, Math.max(2, Math.round(inner.height / 50)))) context.fillText(tickText(tick), inner.left - 5, py(tick));
    context.fillStyle = ink.ink;
    context.fillText(`${scene.names.across} →`, inner.left + inner.width - 6, inner.top + inner.height - 10);
    context.textAlign = 'left';
    context.fillText(`↑ ${scene.names.up}`, inner.left + 6, inner.top + 10);
  }
}
