/** The picture of a feature that is off: what the network would see if it were on. */
import {FEATURE_FORMULAS} from '../maths/pictured-features.js';
import {drawFunction} from './network.js';
import {NeuronPictures, largestIn} from './neuron-pictures.js';

/** @typedef {import('../state/experiment.js').Feature} Feature */
/** @typedef {import('../../../core/bindings/nn-core.d.ts').Box} Box */

const CELLS = 16;
const painted = /** @type {Map<string, NeuronPictures>} */ (new Map());

/** @param {Feature} feature @param {Box} plane */
function pictureOf(feature, {xMin, xMax, yMin, yMax}) {
  const key = [feature, xMin, xMax, yMin, yMax].join(' ');
  const known = painted.get(key);
  if (known) return known;
  const values = Float32Array.from({length: CELLS * CELLS}, (_, cell) => {
    const [u, v] = [((cell % CELLS) + 0.5) / CELLS, (Math.floor(cell / CELLS) + 0.5) / CELLS];
    return FEATURE_FORMULAS[feature](xMin + u * (xMax - xMin), yMax - v * (yMax - yMin));
  });
  const pictures = new NeuronPictures();
  pictures.show({values, columns: CELLS, rows: CELLS}, []);
  if (painted.size > 100) painted.clear(); // planes of the past
  painted.set(key, pictures);
  return pictures;
}

/**
 * @param {CanvasRenderingContext2D} context @param {Feature} feature @param {Box} plane
 * @param {boolean} line as a function of one coordinate @param {{left: number, top: number, size: number}} box
 */
export function drawSpareFeature(context, feature, plane, line, {left, top, size}) {
  if (!line) return pictureOf(feature, plane).draw(context, 0, {left, top, width: size, height: size});
  const cells = 36;
  const values = Array.from({length: cells}, (_, i) => FEATURE_FORMULAS[feature](plane.xMin + ((i + 0.5) / cells) * (plane.xMax - plane.xMin), 0));
  context.fillStyle = '#ffffff';
  context.fillRect(left, top, size, size);
  drawFunction(context, (i) => values[i], cells, largestIn(values, 0, cells), {left, top, size});
}
