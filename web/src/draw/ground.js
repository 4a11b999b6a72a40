/**
 * The map's ground: what the network says everywhere, read in one of several ways, and a line of ink where its answer
 * changes, so that regions are told apart without their colours. Painted once for each answer of the network.
 */
import {CLASS_RGB, SIGNED_TABLE, cividis, packed} from './colors.js';
import {borders} from './borders.js';
import {Picture} from './surface.js';

/** Outputs over the plane, (outputs, rows, columns). @typedef {{values: ArrayLike<number>, columns: number, rows: number, outputs: number}} Grid */
/** From an output to a class's share: `output * times + plus`, 0…1. @typedef {{times: number, plus: number}} Share */
/**
 * `smooth`: classes mixed by their shares, values on the whole scale. `discrete`: the winner alone, values in steps.
 * `uncertainty`: how even the shares are.
 * @typedef {'smooth' | 'discrete' | 'uncertainty'} Reading
 */
/**
 * @typedef {object} Look
 * @property {Reading} reading
 * @property {'classes' | 'values'} kind
 * @property {Share} share of classes
 * @property {number} range values from −range to range have colours of their own
 */
/** @typedef {ReturnType<typeof createGround>} Ground */

/** How much of a class's colour shows through where the network is sure. */
const STRENGTH = 0.55;
/** Steps of the signed scale on each side, where values are shown in steps. */
const STEPS = 5;
const LINE = '#1d2230';
const SOFT_LINE = 'rgba(29, 34, 48, 0.7)';

const TINTS = CLASS_RGB.map((color) => color.map((part) => 255 * (1 - STRENGTH) + part * STRENGTH));
const table = (/** @type {(share: number) => readonly number[]} */ colorAt) => Uint32Array.from({length: 256}, (_, i) => packed(colorAt(i / 255)));
const mixed = (/** @type {number} */ share) => TINTS[0].map((part, i) => Math.round(part + (TINTS[1][i] - part) * share));

/** Lightened, so that points stay readable on it. */
export const uncertaintyColor = (/** @type {number} */ share) => cividis(share).map((part) => Math.round(255 + (part - 255) * 0.7));
const UNCERTAINTY = table(uncertaintyColor);
/** −p ln p for p = 0, 1/1024, … 1. */
const SURPRISE = Float32Array.from({length: 1025}, (_, i) => (i === 0 ? 0 : -(i / 1024) * Math.log(i / 1024)));
/** For a network with one output: colours by the second class's share. */
const TWO = {
  smooth: table(mixed),
  discrete: table((share) => mixed(share > 0.5 ? 1 : 0)),
  uncertainty: table((share) => uncertaintyColor(evenness([1 - share, share])))
};
const TINT = Uint32Array.from(TINTS, (tint) => packed(tint.map(Math.round)));
const VALUES = {
  smooth: Uint32Array.from(SIGNED_TABLE, packed),
  discrete: Uint32Array.from(SIGNED_TABLE, (_, i) => packed(SIGNED_TABLE[Math.round(stepped((i - 128) / 128) * 128) + 128]))
};

/** The middle of the step a value from −1 to 1 lies in. */
export function stepped(/** @type {number} */ value) {
  const step = Math.min(STEPS - 1, Math.floor(Math.abs(value) * STEPS));
  return (value < 0 ? -1 : 1) * ((step + 0.5) / STEPS);
}

/** How even shares are: their entropy, 0 where one has everything, 1 where all have the same. @param {readonly number[]} shares */
export function evenness(shares) {
  const entropy = shares.reduce((sum, share) => sum + (share > 0 ? -share * Math.log(share) : 0), 0);
  return shares.length < 2 ? 0 : entropy / Math.log(shares.length);
}

export function createGround() {
  let picture = new Picture(1, 1);
  let shown = /** @type {{values: ArrayLike<number>, look: string} | null} */ (null);
  let lines = /** @type {ReturnType<typeof borders>} */ (new Float32Array(0));

  /** @param {Grid} grid @param {Look} look */
  function paint(grid, look) {
    const key = JSON.stringify(look);
    if (shown?.values === grid.values && shown.look === key) return;
    shown = {values: grid.values, look: key};
    if (picture.canvas.width !== grid.columns || picture.canvas.height !== grid.rows) picture = new Picture(grid.columns, grid.rows);
    if (look.kind === 'values') paintValues(picture.pixels, grid, look);
    else if (grid.outputs === 1) paintTwoClasses(picture.pixels, grid, look);
    else paintClasses(picture.pixels, grid, look);
    picture.show();
    lines = borders(grid, look.kind === 'values' ? 0 : (0.5 - look.share.plus) / look.share.times);
  }

  return {
    /** @param {CanvasRenderingContext2D} context @param {Grid} grid @param {Look} look @param {{width: number, height: number}} size */
    draw(context, grid, look, {width, height}) {
      paint(grid, look);
      context.imageSmoothingEnabled = look.reading !== 'discrete';
      context.drawImage(picture.canvas, 0, 0, width, height);
      context.beginPath();
      for (let i = 0; i < lines.length; i += 4) {
        context.moveTo(lines[i] * width, lines[i + 1] * height);
        context.lineTo(lines[i + 2] * width, lines[i + 3] * height);
      }
      context.strokeStyle = look.reading === 'smooth' ? SOFT_LINE : LINE;
      context.lineWidth = 1; // a hairline is drawn ten times as fast as one that is a little wider
      context.stroke();
    }
  };
}

/** @param {Uint32Array} pixels @param {Grid} grid @param {Look} look */
function paintValues(pixels, {values}, {reading, range}) {
  const colors = VALUES[reading === 'discrete' ? 'discrete' : 'smooth'];
  const scale = 128 / range;
  for (let cell = 0; cell < pixels.length; cell += 1) {
    pixels[cell] = colors[Math.max(0, Math.min(256, (values[cell] * scale || 0) + 128.5)) | 0];
  }
}

/** @param {Uint32Array} pixels @param {Grid} grid @param {Look} look */
function paintTwoClasses(pixels, {values}, {reading, share: {times, plus}}) {
  const colors = TWO[reading];
  for (let cell = 0; cell < pixels.length; cell += 1) {
    pixels[cell] = colors[Math.max(0, Math.min(255, (values[cell] * times + plus || 0) * 255 + 0.5)) | 0];
  }
}

/** @param {Uint32Array} pixels @param {Grid} grid @param {Look} look */
function paintClasses(pixels, {values, outputs}, {reading, share: {times, plus}}) {
  const cells = pixels.length;
  const most = Math.log(outputs);
  const shares = new Float32Array(outputs);
  for (let cell = 0; cell < cells; cell += 1) {
    let total = 0;
    let best = 0;
    for (let k = 0, at = cell; k < outputs; k += 1, at += cells) {
      const share = Math.max(0, Math.min(1, values[at] * times + plus || 0));
      shares[k] = share;
      total += share;
      if (values[at] > values[best * cells + cell]) best = k;
    }
    if (reading === 'discrete') {
      pixels[cell] = TINT[best % TINT.length];
    } else if (reading === 'uncertainty') {
      let entropy = 0;
      for (let k = 0; k < outputs; k += 1) entropy += SURPRISE[((shares[k] / total) * 1024) | 0];
      pixels[cell] = UNCERTAINTY[total > 0 ? Math.min(255, ((entropy / most) * 255) | 0) : 255];
    } else {
      let [r, g, b] = [0.5, 0.5, 0.5];
      for (let k = 0; k < outputs; k += 1) {
        const tint = TINTS[k % TINTS.length];
        const part = total > 0 ? shares[k] / total : 1 / outputs;
        r += tint[0] * part;
        g += tint[1] * part;
        b += tint[2] * part;
      }
      pixels[cell] = ((255 << 24) | (b << 16) | (g << 8) | r) >>> 0;
    }
  }
}
