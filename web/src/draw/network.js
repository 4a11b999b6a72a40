/** The network: links by sign and size, and what every neuron makes of the plane. */
import {CLASS_RGB, signedEntry} from './colors.js';
import {drawMarker} from './markers.js';
import {curveOf} from './network-layout.js';
import {Picture} from './surface.js';

/** @typedef {import('./network-layout.js').Layout} Layout */
/** @typedef {import('./network-layout.js').Link} Link */
/** @typedef {import('./surface.js').Ink} Ink */
/** @typedef {import('../../../core/bindings/nn-core.d.ts').LayerParameters} LayerParameters */
/**
 * @typedef {object} Scene
 * @property {Layout} layout
 * @property {LayerParameters[]} parameters
 * @property {{values: ArrayLike<number>, columns: number, rows: number} | null} grids one picture per node, column by column
 * @property {boolean} classes whether the outputs stand for classes
 * @property {Link | null} marked
 */

let picture = new Picture(1, 1);

/** @param {CanvasRenderingContext2D} context @param {Scene} scene @param {{ink: Ink}} look */
export function drawNetwork(context, scene, look) {
  scene.parameters.forEach((layer, index) => drawLinks(context, scene, layer, index, look));
  let at = 0;
  for (const nodes of scene.layout.columns) {
    for (const node of nodes) drawNode(context, scene, node, at++, look);
  }
}

/** @param {CanvasRenderingContext2D} context @param {Scene} scene @param {LayerParameters} parameters @param {number} layer @param {{ink: Ink}} look */
function drawLinks(context, {layout, marked}, {inputs, neurons, weights}, layer, {ink}) {
  if (layout.columns[layer]?.length !== inputs || layout.columns[layer + 1]?.length !== neurons) return;
  let largest = 0.5;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  const crowded = inputs * neurons > 400;
  for (let input = 0; input < inputs; input += 1) {
    for (let neuron = 0; neuron < neurons; neuron += 1) {
      const weight = weights[input * neurons + neuron];
      const size = Math.abs(weight) / largest;
      if (crowded && size < 0.25) continue;
      const link = {layer, input, neuron};
      const isMarked = marked !== null && marked.layer === layer && marked.input === input && marked.neuron === neuron;
      const [x0, y0, x1, y1, x2, y2, x3, y3] = curveOf(layout, link);
      context.beginPath();
      context.moveTo(x0, y0);
      context.bezierCurveTo(x1, y1, x2, y2, x3, y3);
      context.lineWidth = isMarked ? 6 : 0.5 + (crowded ? 2 : 4) * size;
      context.strokeStyle = weight < 0 ? ink.negative : ink.positive;
      context.globalAlpha = isMarked ? 1 : 0.15 + 0.7 * size;
      context.setLineDash(weight < 0 ? [4, 3] : []);
      context.stroke();
    }
  }
  context.globalAlpha = 1;
  context.setLineDash([]);
}

/** @param {CanvasRenderingContext2D} context @param {Scene} scene @param {import('./network-layout.js').Node} node @param {number} at @param {{ink: Ink}} look */
function drawNode(context, {layout, grids, classes, parameters}, node, at, {ink}) {
  const {x, y, size, column, index} = node;
  const [left, top] = [x - size / 2, y - size / 2];
  context.save();
  context.beginPath();
  context.roundRect(left, top, size, size, size > 16 ? 5 : 1);
  context.fillStyle = ink.paper;
  context.fill();
  const isOutput = column === layout.columns.length - 1;
  if (grids) {
    context.clip();
    paintNode(grids, at, isOutput && classes ? outputColor(layout, index) : null);
    context.imageSmoothingEnabled = true;
    context.drawImage(picture.canvas, left, top, size, size);
  }
  context.restore();
  context.lineWidth = 1;
  context.strokeStyle = ink.ink;
  context.beginPath();
  context.roundRect(left, top, size, size, size > 16 ? 5 : 1);
  context.stroke();
  if (size < 20) return;
  if (column > 0) {
    const bias = parameters[column - 1]?.biases[index] ?? 0;
    const [r, g, b] = signedEntry(Math.max(-1, Math.min(1, bias)));
    context.beginPath();
    context.arc(left, top + size, 4.5, 0, 2 * Math.PI);
    context.fillStyle = `rgb(${r}, ${g}, ${b})`;
    context.fill();
    context.stroke();
  }
  const isSoleOutput = layout.columns.at(-1)?.length === 1;
  if (isOutput && classes && !isSoleOutput) drawMarker(context, {x: left + size + 14, y, radius: 5, index, ink: ink.ink, paper: ink.paper});
}

/** @param {Layout} layout @param {number} index */
function outputColor(layout, index) {
  return layout.columns.at(-1)?.length === 1 ? null : CLASS_RGB[index % CLASS_RGB.length];
}

/**
 * Values on the signed scale, relative to the largest; or a class's share in its colour.
 * @param {{values: ArrayLike<number>, columns: number, rows: number}} grids @param {number} at @param {readonly number[] | null} color
 */
function paintNode({values, columns, rows}, at, color) {
  if (picture.canvas.width !== columns || picture.canvas.height !== rows) picture = new Picture(columns, rows);
  const cells = columns * rows;
  const first = at * cells;
  if (color) {
    const mixed = [0, 0, 0];
    picture.paint((cell) => {
      const share = Math.max(0, Math.min(1, values[first + cell]));
      for (let i = 0; i < 3; i += 1) mixed[i] = 255 + (color[i] - 255) * share;
      return mixed;
    });
    return;
  }
  let largest = 1e-6;
  for (let cell = 0; cell < cells; cell += 1) largest = Math.max(largest, Math.abs(values[first + cell]));
  picture.paint((cell) => signedEntry(values[first + cell] / largest));
}
