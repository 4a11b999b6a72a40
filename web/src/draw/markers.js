/** The six class markers: shape says as much as colour. */
import {CLASS_COLORS} from './colors.js';

/** @typedef {CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D} Context */

/** @param {Context} context @param {number[][]} corners */
function polygon(context, corners) {
  corners.forEach(([x, y], i) => (i === 0 ? context.moveTo(x, y) : context.lineTo(x, y)));
  context.closePath();
}

/** @param {number} count @param {number} x @param {number} y @param {(i: number) => number} radius */
const star = (count, x, y, radius) =>
  Array.from({length: count}, (_, i) => {
    const angle = (2 * Math.PI * i) / count - Math.PI / 2;
    return [x + radius(i) * Math.cos(angle), y + radius(i) * Math.sin(angle)];
  });

/** @type {((context: Context, x: number, y: number, r: number) => void)[]} */
const SHAPES = [
  (context, x, y, r) => context.arc(x, y, r, 0, 2 * Math.PI),
  (context, x, y, r) => polygon(context, [[x, y - 1.2 * r], [x + 1.1 * r, y + 0.8 * r], [x - 1.1 * r, y + 0.8 * r]]),
  (context, x, y, r) => context.rect(x - 0.9 * r, y - 0.9 * r, 1.8 * r, 1.8 * r),
  (context, x, y, r) => polygon(context, [[x, y - 1.3 * r], [x + 1.1 * r, y], [x, y + 1.3 * r], [x - 1.1 * r, y]]),
  (context, x, y, r) => {
    const a = 0.4 * r;
    const b = 1.15 * r;
    polygon(context, [[x - a, y - b], [x + a, y - b], [x + a, y - a], [x + b, y - a], [x + b, y + a], [x + a, y + a],
      [x + a, y + b], [x - a, y + b], [x - a, y + a], [x - b, y + a], [x - b, y - a], [x - a, y - a]]);
  },
  (context, x, y, r) => polygon(context, star(10, x, y, (i) => (i % 2 === 0 ? 1.4 * r : 0.6 * r)))
];

/**
 * One point of a class. Test points are hollow.
 * @param {Context} context
 * @param {{x: number, y: number, radius: number, index: number, hollow?: boolean, ink: string, paper: string}} marker
 */
export function drawMarker(context, {x, y, radius, index, hollow = false, ink, paper}) {
  context.beginPath();
  SHAPES[index % SHAPES.length](context, x, y, radius);
  const color = CLASS_COLORS[index % CLASS_COLORS.length];
  context.fillStyle = hollow ? paper : color;
  context.fill();
  if (radius < 2) return; // an outline would be all there is
  context.lineWidth = hollow ? 2 : 1;
  context.strokeStyle = hollow ? color : ink;
  context.stroke();
}
