/** The network: links by sign and size, what every neuron makes of the plane, biases, and marks of what is special about some. */
import {drawMarker} from './markers.js';
import {drawBand, drawLinks, drawMarkedLink, fits, leastDrawn} from './network-links.js';
import {drawMarks} from './network-marks.js';
import {colorOfValue, largestIn} from './neuron-pictures.js';

/** @typedef {import('./network-layout.js').Layout} Layout */
/** @typedef {import('./network-layout.js').Node} Node */
/** @typedef {import('./network-marks.js').Mark} Mark */
/** @typedef {import('./neuron-pictures.js').NeuronPictures} NeuronPictures */
/** @typedef {import('./surface.js').Ink} Ink */
/** @typedef {import('../../../core/bindings/nn-core.d.ts').LayerParameters} LayerParameters */
/** @typedef {import('../../../core/bindings/nn-core.d.ts').ParameterPlace} ParameterPlace */
/**
 * @typedef {object} Scene
 * @property {Layout} layout
 * @property {readonly LayerParameters[]} numbers what links and biases stand for: weights, gradients or the last update
 * @property {number} scale the size of a link that is drawn widest
 * @property {number} biasScale the size of a bias that has the full colour
 * @property {NeuronPictures} pictures one a node, column by column
 * @property {((context: CanvasRenderingContext2D, node: Node, left: number, top: number, size: number) => void)} drawSpare the picture of a feature that is off
 * @property {boolean} lines whether pictures are lines of functions of one coordinate
 * @property {boolean} classes whether each output stands for a class
 * @property {ParameterPlace | null} marked a link or bias that is being read
 * @property {Node | null} chosen a node whose links stand out
 * @property {readonly Mark[]} marks
 * @property {number | null} flow how far dashes have moved; null: they stand still
 */

/** How much of the other links is left while one node's stand out. */
const FADED = 0.22;

/** @param {CanvasRenderingContext2D} context @param {Scene} scene @param {Ink} ink */
export function drawNetwork(context, scene, ink) {
  scene.layout.nodes.slice(1).forEach((_, layer) => drawGap(context, scene, layer, ink));
  let at = 0;
  for (const node of scene.layout.nodes.flat()) {
    drawNode(context, scene, node, ink, (left, top, size) =>
      scene.lines ? drawLine(context, scene.pictures, at, left, top, size) : scene.pictures.draw(context, at, {left, top, width: size, height: size}));
    at += 1;
  }
  for (const node of scene.layout.spare) drawSpareNode(context, scene, node, ink);
  drawMarks(context, scene.marks, scene.layout, ink);
}

/** The links into one layer. @param {CanvasRenderingContext2D} context @param {Scene} scene @param {number} layer @param {Ink} ink */
function drawGap(context, {layout, numbers, scale, chosen, marked, flow}, layer, ink) {
  const values = numbers[layer];
  if (!fits(layout, layer, values)) return;
  const look = {color: {positive: ink.positive, negative: ink.negative, band: ink.line}, flow, strength: 1, only: null};
  const least = leastDrawn(values.weights);
  if (least > 0) drawBand(context, layout, layer, look);
  drawLinks(context, layout, layer, values, {scale, least}, {...look, strength: chosen ? FADED : 1});
  if (chosen?.column === layer || chosen?.column === layer + 1) {
    drawLinks(context, layout, layer, values, {scale, least: 0}, {...look, only: chosen});
  }
  if (marked?.role === 'weight' && marked.layer === layer && marked.input !== undefined) {
    const link = {layer, role: marked.role, input: marked.input, neuron: marked.neuron};
    if (layout.nodes[layer][link.input] && layout.nodes[layer + 1][link.neuron]) {
      drawMarkedLink(context, layout, link, values.weights[link.input * values.neurons + link.neuron], look);
    }
  }
}

/** @param {CanvasRenderingContext2D} context @param {Node} node @param {boolean} [rounded] @param {number} [size] */
function outline(context, {x, y, size: own}, rounded = true, size = own) {
  context.beginPath();
  context.roundRect(x - size / 2, y - size / 2, size, size, rounded ? 6 : 0);
}

/** Whether a node stands by itself, not in a bundle. @param {{layout: Layout}} scene @param {Node} node */
const isAlone = ({layout}, {column}) => !layout.columns[column].bundled;

/**
 * @param {CanvasRenderingContext2D} context @param {Scene} scene @param {Node} node @param {Ink} ink
 * @param {(left: number, top: number, size: number) => void} drawPicture
 */
function drawNode(context, scene, node, ink, drawPicture) {
  const {x, y, size, column, index} = node;
  const rounded = isAlone(scene, node);
  outline(context, node, rounded);
  context.fillStyle = '#ffffff'; // zero on every map, in the dark too
  context.fill();
  if (rounded) {
    context.save();
    context.clip();
  }
  drawPicture(x - size / 2, y - size / 2, size);
  if (rounded) context.restore();
  const isChosen = scene.chosen?.column === column && scene.chosen.index === index;
  context.lineWidth = isChosen ? 3 : 1;
  context.strokeStyle = isChosen ? ink.accent : ink.ink;
  outline(context, node, rounded);
  context.stroke();
  if (column > 0 && size >= 12) drawBias(context, scene, node, ink);
  if (column === scene.layout.nodes.length - 1 && scene.classes) {
    drawMarker(context, {x: x + size / 2 + 16, y, radius: 5.5, index, ink: ink.ink, paper: ink.paper});
  }
}

/** Where a neuron's bias stands: on its lower left corner; in a bundle, where others are near, inside. @param {Node} node @param {boolean} alone */
export const biasSpot = ({x, y, size}, alone) =>
  alone ? {x: x - size / 2, y: y + size / 2, radius: Math.min(5.5, size / 6)} : {x: x - size / 2 + 4.5, y: y + size / 2 - 4.5, radius: 3};

/** A dot in the sign's colour with the sign in it. @param {CanvasRenderingContext2D} context @param {Scene} scene @param {Node} node @param {Ink} ink */
function drawBias(context, scene, node, ink) {
  const {numbers, biasScale, marked} = scene;
  const bias = numbers[node.column - 1]?.biases[node.index] ?? 0;
  const spot = biasSpot(node, isAlone(scene, node));
  const isMarked = marked?.role === 'bias' && marked.layer === node.column - 1 && marked.neuron === node.index;
  const radius = spot.radius + (isMarked ? 2.5 : 0);
  context.beginPath();
  context.arc(spot.x, spot.y, radius, 0, 2 * Math.PI);
  context.fillStyle = colorOfValue(bias, biasScale);
  context.fill();
  context.lineWidth = 1;
  context.strokeStyle = ink.ink;
  context.stroke();
  const size = Math.abs(bias) / biasScale;
  if (radius < 5 || size < 0.02) return;
  context.strokeStyle = size > 0.15 ? '#ffffff' : '#1d2230';
  context.lineWidth = 1.4;
  context.beginPath();
  context.moveTo(spot.x - radius / 2, spot.y);
  context.lineTo(spot.x + radius / 2, spot.y);
  if (bias > 0) {
    context.moveTo(spot.x, spot.y - radius / 2);
    context.lineTo(spot.x, spot.y + radius / 2);
  }
  context.stroke();
}

/** A feature that is off: smaller and half as strong, where it will be when it is on. @param {CanvasRenderingContext2D} context @param {Scene} scene @param {Node} node @param {Ink} ink */
function drawSpareNode(context, scene, node, ink) {
  const size = node.size * 0.62;
  context.globalAlpha = 0.5;
  scene.drawSpare(context, node, node.x - size / 2, node.y - size / 2, size);
  context.lineWidth = 1;
  context.strokeStyle = ink.soft;
  outline(context, node, false, size);
  context.stroke();
  context.globalAlpha = 1;
}

/**
 * A function of one coordinate as a line, zero in the middle.
 * @param {CanvasRenderingContext2D} context @param {NeuronPictures} pictures @param {number} at @param {number} left
 * @param {number} top @param {number} size
 */
function drawLine(context, {grids, count}, at, left, top, size) {
  if (!grids || at >= count) return;
  const cells = grids.columns * grids.rows;
  drawFunction(context, (i) => grids.values[at * cells + i], grids.columns, largestIn(grids.values, at * cells, grids.columns), {left, top, size});
}

/** @param {CanvasRenderingContext2D} context @param {(i: number) => number} valueAt @param {number} count @param {number} largest @param {{left: number, top: number, size: number}} box */
export function drawFunction(context, valueAt, count, largest, {left, top, size}) {
  const middle = top + size / 2;
  context.lineWidth = 1;
  context.strokeStyle = '#d4d1c8';
  context.beginPath();
  context.moveTo(left, middle);
  context.lineTo(left + size, middle);
  context.stroke();
  context.lineWidth = Math.max(1.5, size / 24);
  context.strokeStyle = '#2d004b';
  context.beginPath();
  for (let i = 0; i < count; i += 1) context.lineTo(left + ((i + 0.5) / count) * size, middle - (valueAt(i) / largest) * size * 0.42);
  context.stroke();
}
