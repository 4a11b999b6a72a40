/** What every neuron makes of the plane, as small pictures: painted when the numbers are new, all on one sheet. */
import {SIGNED_TABLE, packed, signedEntry} from './colors.js';
import {Picture} from './surface.js';

/** Values of all nodes: (nodes, rows, columns). @typedef {{values: ArrayLike<number>, columns: number, rows: number}} Grids */
/** An output's class: its colour, and how an output becomes a share of it. @typedef {{rgb: readonly number[], share: import('./ground.js').Share}} Class */

/** Pictures side by side on the sheet. */
const ACROSS = 16;
const STEPS = 256;

const SIGNED = Uint32Array.from(SIGNED_TABLE, packed);
/** From white to a class's colour. @param {readonly number[]} rgb */
const ramp = (rgb) => Uint32Array.from({length: STEPS + 1}, (_, i) => packed(rgb.map((part) => Math.round(255 + (part - 255) * (i / STEPS)))));

/** The largest size among some values; never 0. @param {ArrayLike<number>} values @param {number} from @param {number} count */
export function largestIn(values, from, count) {
  let largest = 1e-6;
  for (let i = from; i < from + count; i += 1) largest = Math.max(largest, Math.abs(values[i]) || 0);
  return largest;
}

/**
 * Paints one node's values, relative to the largest, on the signed scale; or a class's share in its colour.
 * @param {Uint32Array} pixels @param {number} offset of the first pixel @param {number} stride from row to row
 * @param {Grids} grids @param {number} at which node @param {Class | null} asClass
 */
function paintNeuron(pixels, offset, stride, {values, columns, rows}, at, asClass) {
  const first = at * columns * rows;
  const colors = asClass ? ramp(asClass.rgb) : SIGNED;
  const {times, plus} = asClass?.share ?? {times: 0.5 / largestIn(values, first, columns * rows), plus: 0.5};
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const share = values[first + row * columns + column] * times + plus;
      pixels[offset + row * stride + column] = colors[Math.round(Math.max(0, Math.min(1, share || 0)) * STEPS)];
    }
  }
}

/** The colour that a value has beside others of which the largest is `largest`. @param {number} value @param {number} largest */
export function colorOfValue(value, largest) {
  const [r, g, b] = signedEntry(value / largest);
  return `rgb(${r}, ${g}, ${b})`;
}

/** A sheet of pictures. */
export class NeuronPictures {
  grids = /** @type {Grids | null} */ (null);
  classes = /** @type {readonly (Class | null)[]} */ ([]);
  #sheet = new Picture(1, 1);
  #painted = /** @type {Grids | null} */ (null);

  /** @param {Grids | null} grids @param {readonly (Class | null)[]} classes one entry a node: null for all but class outputs */
  show(grids, classes) {
    this.grids = grids;
    this.classes = classes;
  }

  /** How many nodes there are pictures of. */
  get count() {
    return this.grids ? this.grids.values.length / (this.grids.columns * this.grids.rows) : 0;
  }

  /** @param {CanvasRenderingContext2D} context @param {number} at @param {{left: number, top: number, width: number, height: number}} box */
  draw(context, at, {left, top, width, height}) {
    if (!this.grids || at >= this.count) return;
    this.#paint(this.grids);
    const {columns, rows} = this.grids;
    context.imageSmoothingEnabled = true;
    context.drawImage(this.#sheet.canvas, (at % ACROSS) * columns, Math.floor(at / ACROSS) * rows, columns, rows, left, top, width, height);
  }

  /** Paints the sheet if the numbers are new. @param {Grids} grids */
  #paint(grids) {
    if (this.#painted === grids) return;
    this.#painted = grids;
    const {columns, rows} = grids;
    const [width, height] = [columns * Math.min(ACROSS, this.count), rows * Math.ceil(this.count / ACROSS)];
    if (this.#sheet.canvas.width !== width || this.#sheet.canvas.height !== height) this.#sheet = new Picture(width, height);
    for (let at = 0; at < this.count; at += 1) {
      const offset = Math.floor(at / ACROSS) * rows * width + (at % ACROSS) * columns;
      paintNeuron(this.#sheet.pixels, offset, width, grids, at, this.classes[at] ?? null);
    }
    this.#sheet.show();
  }
}
