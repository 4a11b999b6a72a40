/** Canvases at the screen's own resolution. */

/**
 * Makes the canvas as many pixels as it covers on the screen, and returns a context in CSS pixels.
 * @param {HTMLCanvasElement} canvas
 */
export function contextOf(canvas) {
  const {clientWidth: width, clientHeight: height} = canvas;
  const ratio = Math.min(3, globalThis.devicePixelRatio || 1);
  const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== w || canvas.height !== h) [canvas.width, canvas.height] = [w, h];
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  return {context, width, height};
}

/** The colours a canvas takes from the style sheet. @param {Element} element */
export function inkOf(element) {
  const style = getComputedStyle(element);
  const role = (/** @type {string} */ name) => style.getPropertyValue(name).trim();
  return {ink: role('--ink'), soft: role('--ink-soft'), paper: role('--card'), line: role('--hairline'), accent: role('--accent')};
}

/** @typedef {ReturnType<typeof inkOf>} Ink */

/** A picture of `columns` × `rows` pixels, filled by paint(pixel index, rgba offset, data). */
export class Picture {
  /** @param {number} columns @param {number} rows */
  constructor(columns, rows) {
    this.canvas = new OffscreenCanvas(columns, rows);
    this.context = /** @type {OffscreenCanvasRenderingContext2D} */ (this.canvas.getContext('2d'));
    this.image = this.context.createImageData(columns, rows);
  }
  /** @param {(index: number) => readonly number[]} colorAt */
  paint(colorAt) {
    const {data} = this.image;
    for (let index = 0, at = 0; at < data.length; index += 1, at += 4) {
      const color = colorAt(index);
      data[at] = color[0];
      data[at + 1] = color[1];
      data[at + 2] = color[2];
      data[at + 3] = 255;
    }
    this.context.putImageData(this.image, 0, 0);
  }
}
