/** The map: regions, points, crosshair; or for curves the function itself. */
import {drawCurve, drawResiduals, drawShares} from './curve.js';
import {drawTicks} from './map-ticks.js';
import {drawMistakes, drawPin} from './marks.js';
import {drawPoints, radiusOf} from './points.js';

/** @typedef {import('./surface.js').Ink} Ink */
/** @typedef {import('./ground.js').Grid} Grid */
/** @typedef {import('../../../core/bindings/nn-core.d.ts').Box} Box */
/** @typedef {import('../state/points.js').Point} Point */
/**
 * @typedef {object} Scene
 * @property {Box} plane
 * @property {'classification' | 'regression' | 'curve'} task
 * @property {{ground: import('./ground.js').Ground, grid: Grid, look: import('./ground.js').Look} | null} ground of a plane
 * @property {import('./neuron-pictures.js').NeuronPictures | null} [neuron] one neuron's picture, instead of the ground
 * @property {Grid | null} curve what is learned where the input is one number
 * @property {{shares: import('../state/curve-shares.js').Shares, marked: number | null} | null} [shares] what the neurons add to it
 * @property {readonly Point[]} points
 * @property {readonly {x: number, y: number, off: number}[]} [residuals] how far off it is at the points, on the scale's terms
 * @property {readonly Point[]} [mistakes] those to be marked
 * @property {boolean} [showTest] false: points kept for testing are hidden
 * @property {ReadonlySet<number>} [selected] indexes of points
 * @property {Box | null} [band] what is being selected by dragging
 * @property {{x: number, y: number} | null} crosshair
 * @property {readonly {x: number, y: number}[]} [rings] places to point out
 * @property {{x: number, y: number} | null} [pin] where it is read all the time
 * @property {import('./map-ticks.js').Ticks} [ticks] numbers at the edges
 * @property {string} [font] theirs
 * @property {number} [radius] of the markers, where the picture is not for drawing on
 */

/** Numbers on regions, which are light in every theme. */
const ON_GROUND = {ink: 'rgba(29, 34, 48, 0.8)', paper: 'rgba(255, 255, 255, 0.7)'};

/** @param {CanvasRenderingContext2D} context @param {Scene} scene @param {{width: number, height: number, ink: Ink}} size */
export function drawMap(context, scene, {width, height, ink}) {
  if (context.canvas.width === 0 || context.canvas.height === 0) return; // the window is shut to nothing
  const {plane, ground, neuron, curve, task} = scene;
  const px = (/** @type {number} */ x) => ((x - plane.xMin) / (plane.xMax - plane.xMin)) * width;
  const py = (/** @type {number} */ y) => ((plane.yMax - y) / (plane.yMax - plane.yMin)) * height;
  context.fillStyle = ink.paper;
  context.fillRect(0, 0, width, height);
  if (neuron) neuron.draw(context, 0, {left: 0, top: 0, width, height});
  else if (ground) ground.ground.draw(context, ground.grid, ground.look, {width, height});
  drawAxes(context, {px, py, width, height, ink, onColor: task !== 'curve'});
  if (scene.shares) drawShares(context, scene.shares.shares, scene.shares.marked, {width, py, ink});
  if (curve) drawCurve(context, curve, {width, py, ink});
  if (scene.residuals?.length) drawResiduals(context, scene.residuals, {px, py, ink, length: task === 'curve' ? null : height / 8});
  drawPoints(context, scene, {px, py, width, height});
  if (scene.mistakes?.length) drawMistakes(context, scene.mistakes, {px, py}, radiusOf(scene, width) + 2.5);
  for (const {x, y} of scene.rings ?? []) drawRing(context, px(x), py(y));
  if (scene.pin) drawPin(context, px(scene.pin.x), py(scene.pin.y));
  if (scene.band) drawBand(context, scene.band, {px, py});
  if (scene.ticks) drawTicks(context, scene.ticks, {px, py, width, height, ...(task === 'curve' ? {ink: ink.soft, paper: ink.paper} : ON_GROUND), font: scene.font ?? '12px sans-serif'});
  if (scene.crosshair) drawCrosshair(context, px(scene.crosshair.x), py(scene.crosshair.y));
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {{px: (x: number) => number, py: (y: number) => number, width: number, height: number, ink: Ink, onColor: boolean}} view
 */
function drawAxes(context, {px, py, width, height, ink, onColor}) {
  context.strokeStyle = onColor ? 'rgba(29, 34, 48, 0.18)' : ink.line;
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(px(0), 0);
  context.lineTo(px(0), height);
  context.moveTo(0, py(0));
  context.lineTo(width, py(0));
  context.stroke();
}

/** @param {CanvasRenderingContext2D} context @param {number} x @param {number} y */
function drawRing(context, x, y) {
  for (const [color, lineWidth] of /** @type {const} */ ([['#ffffff', 4.5], ['#1d2230', 2]])) {
    context.strokeStyle = color;
    context.lineWidth = lineWidth;
    context.beginPath();
    context.arc(x, y, 9, 0, 2 * Math.PI);
    context.stroke();
  }
}

/** Dark on light and light on dark, so that it is seen on every region. */
function drawCrosshair(/** @type {CanvasRenderingContext2D} */ context, /** @type {number} */ x, /** @type {number} */ y) {
  for (const [color, lineWidth] of /** @type {const} */ ([['#ffffff', 4], ['#1d2230', 1.5]])) {
    context.strokeStyle = color;
    context.lineWidth = lineWidth;
    context.beginPath();
    context.arc(x, y, 7, 0, 2 * Math.PI);
    for (const [dx, dy] of [[1, 0], [-1, 0], [0, 1], [0, -1]]) {
      context.moveTo(x + 4 * dx, y + 4 * dy);
      context.lineTo(x + 14 * dx, y + 14 * dy);
    }
    context.stroke();
  }
}

/** @param {CanvasRenderingContext2D} context @param {Box} band @param {{px: (x: number) => number, py: (y: number) => number}} view */
function drawBand(context, {xMin, xMax, yMin, yMax}, {px, py}) {
  for (const [color, dash] of /** @type {const} */ ([['#ffffff', []], ['#1d2230', [5, 4]]])) {
    context.strokeStyle = color;
    context.lineWidth = 1.5;
    context.setLineDash([...dash]);
    context.strokeRect(px(xMin), py(yMax), px(xMax) - px(xMin), py(yMin) - py(yMax));
  }
  context.setLineDash([]);
}
