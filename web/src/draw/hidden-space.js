/** The space of two neurons' outputs: the plane's grid warped into it, the points where they end up, regions behind them. */
import {ticks} from 'd3-array';

import {drawMarker} from './markers.js';
import {drawValue} from './points.js';

/** @typedef {import('./surface.js').Ink} Ink */
/** @typedef {import('../../../core/bindings/nn-core.d.ts').Box} Box */
/** `index`: of the point it is. @typedef {{x: number, y: number, target: number, test: boolean, index: number}} HiddenPoint */
/** `strong`: one of the plane's two axes. @typedef {{places: readonly (readonly [number, number])[], axis: 'x' | 'y', strong: boolean}} HiddenLine */
/**
 * @typedef {object} Scene
 * @property {Box} box what is shown of the space
 * @property {{ground: import('./ground.js').Ground, grid: import('./ground.js').Grid, look: import('./ground.js').Look} | null} ground
 * @property {readonly HiddenLine[]} lines
 * @property {readonly HiddenPoint[]} points
 * @property {'classification' | 'regression' | 'curve'} task
 * @property {HiddenPoint | null} marked
 * @property {{across: string, up: string}} names of the axes
 */

const MARGIN = {left: 44, right: 10, top: 8, bottom: 24};
/** Markers stand on light regions in every theme, or on the card. */
const [MARKER_INK, MARKER_PAPER] = ['#1d2230', '#ffffff'];

/** From the space to the canvas. @param {Box} box @param {{width: number, height: number}} size */
export function viewOf({xMin, xMax, yMin, yMax}, {width, height}) {
  const inner = {left: MARGIN.left, top: MARGIN.top, width: width - MARGIN.left - MARGIN.right, height: height - MARGIN.top - MARGIN.bottom};
  return {
    inner,
    px: (/** @type {number} */ x) => inner.left + ((x - xMin) / (xMax - xMin)) * inner.width,
    py: (/** @type {number} */ y) => inner.top + ((yMax - y) / (yMax - yMin)) * inner.height
  };
}

/**
 * @param {CanvasRenderingContext2D} context @param {Scene} scene
 * @param {{width: number, height: number, ink: Ink, font: string, tickText: (value: number) => string}} size
 */
export function drawHiddenSpace(context, scene, size) {
  const {ink, font, tickText} = size;
  const {inner, px, py} = viewOf(scene.box, size);
  context.save();
  context.beginPath();
  context.rect(inner.left, inner.top, inner.width, inner.height);
  context.clip();
  if (scene.ground) {
    context.translate(inner.left, inner.top);
    scene.ground.ground.draw(context, scene.ground.grid, scene.ground.look, inner);
    context.translate(-inner.left, -inner.top);
  }
  for (const {places, axis, strong} of scene.lines) {
    context.beginPath();
    for (const [x, y] of places) context.lineTo(px(x), py(y));
    context.strokeStyle = scene.ground ? MARKER_INK : ink.ink;
    context.globalAlpha = strong ? 0.75 : 0.28;
    context.lineWidth = strong ? 1.75 : 1;
    context.setLineDash(axis === 'y' ? [5, 3] : []); // along y dashed, so that the two directions are told apart
    context.stroke();
  }
  context.setLineDash([]);
  context.globalAlpha = 1;
  const radius = Math.max(2, Math.min(5, 70 / Math.sqrt(scene.points.length || 1)));
  for (const point of scene.points) drawPoint(point, radius);
  if (scene.marked) {
    for (const [color, lineWidth] of /** @type {const} */ ([[MARKER_PAPER, 4.5], [MARKER_INK, 2]])) {
      context.strokeStyle = color;
      context.lineWidth = lineWidth;
      context.beginPath();
      context.arc(px(scene.marked.x), py(scene.marked.y), 9, 0, 2 * Math.PI);
      context.stroke();
    }
  }
  context.restore();
  drawAxes();

  /** @param {HiddenPoint} point @param {number} size */
  function drawPoint({x, y, target, test}, size) {
    const place = {x: px(x), y: py(y), radius: size, hollow: test, ink: MARKER_INK, paper: MARKER_PAPER};
    if (scene.task === 'classification') drawMarker(context, {...place, index: target});
    else drawValue(context, {...place, value: target});
  }
  function drawAxes() {
    context.font = font;
    context.fillStyle = ink.soft;
    context.strokeStyle = ink.line;
    context.lineWidth = 1;
    context.strokeRect(inner.left, inner.top, inner.width, inner.height);
    context.textAlign = 'center';
    context.textBaseline = 'top';
    for (const tick of ticks(scene.box.xMin, scene.box.xMax, 4)) context.fillText(tickText(tick), px(tick), inner.top + inner.height + 5);
    context.textAlign = 'right';
    context.textBaseline = 'middle';
    for (const tick of ticks(scene.box.yMin, scene.box.yMax, Math.max(2, Math.round(inner.height / 50)))) context.fillText(tickText(tick), inner.left - 5, py(tick));
    context.fillStyle = ink.ink;
    name(scene.names.across, 'right', inner.left + inner.width - 4, inner.top + inner.height - 9);
    name(scene.names.up, 'left', inner.left + 4, inner.top + 9);
  }
  /** Text that stays readable on regions, lines and points. @param {string} text @param {CanvasTextAlign} align @param {number} x @param {number} y */
  function name(text, align, x, y) {
    context.textAlign = align;
    context.lineWidth = 3;
    context.strokeStyle = ink.paper;
    context.strokeText(text, x, y);
    context.fillText(text, x, y);
  }
}
