/**
 * Stamps: small drawings made once and set down thousands of times. Up to some thousand the canvas sets them down; more are
 * put together pixel by pixel, which takes milliseconds where the canvas would take seconds.
 */

/** @typedef {CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D} Context */
/** Sets a stamp down. @typedef {(x: number, y: number) => void} SetDown */
/** Its pixels that are not clear: where they are around the middle, and their colours. @typedef {{dx: Int16Array, dy: Int16Array, colors: Uint32Array}} Pixels */
/** @typedef {{canvas: OffscreenCanvas, pixels: Pixels | null}} Made */

/** More are set down pixel by pixel. */
const MANY = 2000;
/** More stamps than this are forgotten all at once: they are of other sizes and screens. */
const MOST = 1200;
/** From this alpha on a pixel covers what was there. */
const COVERS = 160;

const made = /** @type {Map<string, Made>} */ (new Map());

/**
 * A press for about so many stamps; done() when all are set down.
 * @param {Context} context @param {{width: number, height: number}} size in the context's units @param {number} count
 */
export function createPress(context, {width, height}, count) {
  const ratio = context.getTransform().a;
  const paper = count > MANY ? paperOf(Math.round(width * ratio), Math.round(height * ratio)) : null;
  return {
    /**
     * @param {string} look what makes it different from others @param {number} reach how far it goes from its middle
     * @param {(context: Context, middle: number) => void} draw draws it around a place, the same in both directions
     * @returns {SetDown}
     */
    stamp(look, reach, draw) {
      const size = Math.ceil(2 * reach * ratio);
      const key = `${look} ${size} ${ratio}`;
      const known = made.get(key) ?? {canvas: stampOf(size, ratio, draw), pixels: null};
      if (made.size >= MOST) made.clear();
      made.set(key, known);
      if (paper) return onPaper(paper, (known.pixels ??= pixelsOf(known.canvas)), ratio);
      // On whole pixels, or it would be blurred.
      return (x, y) => context.drawImage(known.canvas, Math.round(x * ratio - size / 2) / ratio, Math.round(y * ratio - size / 2) / ratio, size / ratio, size / ratio);
    },
    done() {
      if (!paper) return;
      const canvas = new OffscreenCanvas(paper.width, paper.height);
      const image = new ImageData(new Uint8ClampedArray(paper.colors.buffer), paper.width, paper.height);
      /** @type {OffscreenCanvasRenderingContext2D} */ (canvas.getContext('2d')).putImageData(image, 0, 0);
      context.drawImage(canvas, 0, 0, width, height);
    }
  };
}

/** @param {number} width @param {number} height */
const paperOf = (width, height) => ({width, height, colors: new Uint32Array(width * height)});

/** @param {number} size @param {number} ratio @param {(context: Context, middle: number) => void} draw */
function stampOf(size, ratio, draw) {
  const canvas = new OffscreenCanvas(size, size);
  const context = /** @type {OffscreenCanvasRenderingContext2D} */ (canvas.getContext('2d', {willReadFrequently: true}));
  context.scale(ratio, ratio);
  draw(context, size / ratio / 2);
  return canvas;
}

/** @param {OffscreenCanvas} canvas @returns {Pixels} */
function pixelsOf(canvas) {
  const size = canvas.width;
  const context = /** @type {OffscreenCanvasRenderingContext2D} */ (canvas.getContext('2d'));
  const all = new Uint32Array(context.getImageData(0, 0, size, size).data.buffer);
  const seen = Array.from(all.keys()).filter((at) => all[at] >>> 24 > 0);
  const middle = Math.floor(size / 2);
  return {
    dx: Int16Array.from(seen, (at) => (at % size) - middle),
    dy: Int16Array.from(seen, (at) => Math.floor(at / size) - middle),
    colors: Uint32Array.from(seen, (at) => all[at])
  };
}

/**
 * @param {ReturnType<typeof paperOf>} paper @param {Pixels} pixels @param {number} ratio
 * @returns {SetDown}
 */
function onPaper({width, height, colors: paper}, {dx, dy, colors}, ratio) {
  return (x, y) => {
    const [left, top] = [Math.round(x * ratio), Math.round(y * ratio)];
    for (let i = 0; i < dx.length; i += 1) {
      const [px, py] = [left + dx[i], top + dy[i]];
      if (px < 0 || py < 0 || px >= width || py >= height) continue;
      const at = py * width + px;
      if (paper[at] === 0 || colors[i] >>> 24 >= COVERS) paper[at] = colors[i];
    }
  };
}
