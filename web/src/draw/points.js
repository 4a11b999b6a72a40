/** The points on the map: a marker for each class, the signed colour for each value; test points are hollow. */
import {drawMarker} from './markers.js';
import {entryOf, rgbOf, signedEntry} from './colors.js';
import {createPress} from './stamps.js';

/** @typedef {CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D} Context */
/** @typedef {import('./map.js').Scene} Scene */
/** @typedef {{px: (x: number) => number, py: (y: number) => number, width: number, height: number}} View */

/** Points of a map lie on regions that are light in every theme. */
const [INK, PAPER] = ['#1d2230', '#ffffff'];
const [red, green, blue] = rgbOf('#5b6274');
const HOLLOW = `rgb(${red}, ${green}, ${blue})`;

/** More points than this are drawn once and kept as a picture until something about them changes. */
const MANY = 40;

/** The picture kept, and what it shows. */
let kept = /** @type {{scene: Scene, size: string, canvas: OffscreenCanvas} | null} */ (null);

/** @param {CanvasRenderingContext2D} context @param {Scene} scene @param {View} view */
export function drawPoints(context, scene, view) {
  if (scene.points.length <= MANY) drawAll(context, scene, view);
  else context.drawImage(pictureOf(context, scene, view), 0, 0, view.width, view.height);
  drawSelected(context, scene, view);
}

/** @param {CanvasRenderingContext2D} context @param {Scene} scene @param {View} view */
function pictureOf({canvas: {width, height}}, scene, view) {
  const size = `${width} × ${height}, ${view.width}`;
  if (kept && kept.size === size && looksAlike(kept.scene, scene)) return kept.canvas;
  const canvas = new OffscreenCanvas(width, height);
  const context = /** @type {OffscreenCanvasRenderingContext2D} */ (canvas.getContext('2d'));
  context.scale(width / view.width, height / view.height);
  drawAll(context, scene, view);
  kept = {scene, size, canvas};
  return canvas;
}

/** @param {Scene} a @param {Scene} b */
const looksAlike = (a, b) =>
  a.points === b.points && a.plane === b.plane && a.task === b.task && a.showTest === b.showTest && a.radius === b.radius &&
  rangeOf(a) === rangeOf(b);

/** What value has the full colour: on the map, the same as its ground. @param {Scene} scene */
const rangeOf = ({ground}) => (ground?.look.kind === 'values' ? ground.look.range : 1);

/** @param {Context} context @param {Scene} scene @param {View} view */
function drawAll(context, scene, {px, py, width, height}) {
  const radius = radiusOf(scene, width);
  const classes = scene.task === 'classification';
  const scale = scene.task === 'curve' ? 0 : 1 / rangeOf(scene);
  const press = createPress(context, {width, height}, scene.points.length);
  const stamps = /** @type {Map<number, import('./stamps.js').SetDown>} */ (new Map());
  for (const {x, y, target, test} of scene.points) {
    if (test && scene.showTest === false) continue;
    const look = 2 * (classes ? target : entryOf(target * scale)) + Number(test);
    const set = stamps.get(look) ?? stampFor(look, test, target);
    set(px(x), py(y));
  }
  press.done();

  /** @param {number} look @param {boolean} hollow @param {number} target */
  function stampFor(look, hollow, target) {
    const set = press.stamp(`${classes ? 'class' : 'value'} ${look} ${radius}`, 1.5 * radius + 2, (inside, middle) => {
      const place = {x: middle, y: middle, radius, hollow, ink: INK, paper: PAPER};
      if (classes) drawMarker(inside, {...place, index: target});
      else drawValue(inside, {...place, value: target * scale});
    });
    stamps.set(look, set);
    return set;
  }
}

/** Smaller where there are many, large enough to tell shapes up to some thousand. @param {Scene} scene @param {number} width */
export function radiusOf({radius, points: {length}}, width) {
  const root = Math.sqrt(length || 1);
  return radius ?? Math.min(6, width / 70, Math.max(60 / root, Math.min(3, 134 / root), 1.5));
}

/** A ring around each of them. @param {CanvasRenderingContext2D} context @param {Scene} scene @param {View} view */
function drawSelected(context, scene, {px, py, width, height}) {
  const {points, selected} = scene;
  if (!selected || selected.size === 0) return;
  const radius = radiusOf(scene, width) + 3;
  const press = createPress(context, {width, height}, selected.size);
  const set = press.stamp('selected', radius + 2, (inside, middle) => {
    inside.arc(middle, middle, radius, 0, 2 * Math.PI);
    for (const [color, lineWidth] of /** @type {const} */ ([[PAPER, 4], [INK, 2]])) {
      inside.strokeStyle = color;
      inside.lineWidth = lineWidth;
      inside.stroke();
    }
  });
  for (const index of selected) if (points[index]) set(px(points[index].x), py(points[index].y));
  press.done();
}

/**
 * One point with a value.
 * @param {Context} context
 * @param {{x: number, y: number, radius: number, value: number, hollow: boolean, ink: string, paper: string}} point
 */
export function drawValue(context, {x, y, radius, value, hollow, ink, paper}) {
  const [r, g, b] = signedEntry(value);
  const color = `rgb(${r}, ${g}, ${b})`;
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fillStyle = hollow ? paper : color;
  context.fill();
  if (radius < 2) return; // an outline would be all there is
  context.lineWidth = hollow ? 2 : 1;
  context.strokeStyle = hollow ? HOLLOW : ink;
  context.stroke();
}
