/** Canvases at the screen's own resolution, in the style sheet's units and colours. */

import {packed} from './colors.js';

/** What drawings take from the style sheet, by the names of roles.css. */
const ROLES = /** @type {const} */ (['ink', 'soft', 'paper', 'line', 'accent', 'negative', 'positive']);

/** Once registered, the roles arrive worked out: a length in px, colours as rgb, whatever theme they come from. */
export function registerRoles() {
  const register = (/** @type {string} */ name, /** @type {string} */ syntax, /** @type {string} */ initialValue) => {
    try {
      CSS.registerProperty({name, syntax, inherits: true, initialValue});
    } catch {
      // registered before
    }
  };
  register('--drawn-unit', '<length>', '1px');
  for (const role of ROLES) register(`--drawn-${role}`, '<color>', 'black');
}

/** How many CSS pixels the style sheet's unit is: 1 at the usual text size, more for larger text and on a projector. @param {Element} element */
export const unitOf = (element) => parseFloat(getComputedStyle(element).getPropertyValue('--drawn-unit')) || 1;

/** A length in units, for the style of an element that belongs to a drawing. */
export const units = (/** @type {number} */ length) => `calc(${length} * var(--unit))`;

/** @param {Element} element @returns {{width: number, height: number}} in units */
export function sizeOf(element) {
  const unit = unitOf(element);
  return {width: element.clientWidth / unit, height: element.clientHeight / unit};
}

/** Where a pointer is on an element, in units. @param {MouseEvent} event */
export function placeOn(event) {
  const unit = unitOf(/** @type {Element} */ (event.currentTarget));
  return {x: event.offsetX / unit, y: event.offsetY / unit};
}

/**
 * Makes the canvas as many pixels as it covers on the screen, and returns a context, and its size, in units: what is drawn
 * grows with the text around it.
 * @param {HTMLCanvasElement} canvas
 */
export function contextOf(canvas) {
  const {clientWidth, clientHeight} = canvas;
  const unit = unitOf(canvas);
  const ratio = Math.min(3, globalThis.devicePixelRatio || 1);
  const [w, h] = [Math.round(clientWidth * ratio), Math.round(clientHeight * ratio)];
  if (canvas.width !== w || canvas.height !== h) [canvas.width, canvas.height] = [w, h];
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  const [width, height] = [clientWidth / unit, clientHeight / unit];
  context.setTransform(ratio * unit, 0, 0, ratio * unit, 0, 0);
  context.clearRect(0, 0, width, height);
  return {context, width, height};
}

/**
 * Calls back when canvases below a root have to be drawn again although nothing else changed: the machine dropped what was on
 * them, or the window went to a screen with other pixels.
 * @param {Node} root @param {() => void} redraw @returns {() => void} call it to stop listening
 */
export function whenPicturesAreLost(root, redraw) {
  let screen = matchMedia('all');
  /** A query holds for one resolution, so each change needs another. */
  function follow() {
    screen.removeEventListener('change', onOtherScreen);
    screen = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    screen.addEventListener('change', onOtherScreen);
  }
  function onOtherScreen() {
    follow();
    redraw();
  }
  follow();
  root.addEventListener('contextrestored', redraw, {capture: true}); // it does not bubble
  return () => {
    screen.removeEventListener('change', onOtherScreen);
    root.removeEventListener('contextrestored', redraw, {capture: true});
  };
}

/**
 * The colours a canvas takes from the style sheet.
 * @param {Element} element @returns {Record<typeof ROLES[number], string>}
 */
export function inkOf(element) {
  const style = getComputedStyle(element);
  const colors = ROLES.map((role) => [role, style.getPropertyValue(`--drawn-${role}`)]);
  return /** @type {Record<typeof ROLES[number], string>} */ (Object.fromEntries(colors));
}

/** @typedef {ReturnType<typeof inkOf>} Ink */
/** A picture of `columns` × `rows` pixels: fill `pixels` with packed colours, then show() it on `canvas`. */
export class Picture {
  /** @param {number} columns @param {number} rows */
  constructor(columns, rows) {
    this.canvas = new OffscreenCanvas(columns, rows);
    this.context = /** @type {OffscreenCanvasRenderingContext2D} */ (this.canvas.getContext('2d'));
    this.image = this.context.createImageData(columns, rows);
    this.pixels = new Uint32Array(this.image.data.buffer);
  }
  show() {
    this.context.putImageData(this.image, 0, 0);
  }
  /** @param {(index: number) => readonly number[]} colorAt */
  paint(colorAt) {
    for (let index = 0; index < this.pixels.length; index += 1) this.pixels[index] = packed(colorAt(index));
    this.show();
  }
}
