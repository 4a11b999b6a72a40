/**
 * What each neuron of the last hidden layer adds to a learned curve: its output times its weight. With the bias these shares
 * sum up to the curve (where the output has an activation, to what goes into it).
 */

/** @typedef {import('./experiment.js').Experiment} Experiment */
/** @typedef {import('../../../core/bindings/nn-core.d.ts').LayerParameters} LayerParameters */
/** `lines`: one share per neuron, each with a value per column. @typedef {{lines: Float64Array[], columns: number, bias: number}} Shares */

/**
 * @param {Experiment} experiment
 * @param {ArrayLike<number>} grids every feature's and neuron's output along the axis @param {number} columns
 * @param {readonly LayerParameters[]} parameters of the same moment
 * @returns {Shares}
 */
export function curveShares({layers, features}, grids, columns, parameters) {
  const {inputs, neurons, weights, biases} = parameters[layers.length - 1];
  const sizes = [features.length, ...layers.slice(0, -1).map((layer) => layer.neurons)];
  const first = sizes.slice(0, -1).reduce((sum, size) => sum + size, 0);
  const lines = Array.from({length: inputs}, (_, neuron) =>
    Float64Array.from({length: columns}, (__, column) => grids[(first + neuron) * columns + column] * weights[neuron * neurons]));
  return {lines, columns, bias: biases[0]};
}

/** A share's value at a place along the axis. @param {Shares} shares @param {number} index @param {number} x @param {{xMin: number, xMax: number}} plane */
export function shareAt({lines, columns}, index, x, {xMin, xMax}) {
  const place = Math.max(0, Math.min(columns - 1, ((x - xMin) / (xMax - xMin)) * columns - 0.5));
  const left = Math.min(columns - 2, Math.floor(place));
  const line = lines[index];
  return columns < 2 ? line[0] : line[left] + (line[left + 1] - line[left]) * (place - left);
}

/**
 * Which share passes nearest to a place, or null if none is near.
 * @param {Shares} shares @param {{x: number, y: number}} place @param {import('../../../core/bindings/nn-core.d.ts').Box} plane
 * @param {number} reach as a share of the plane's height
 */
export function nearestShare(shares, {x, y}, plane, reach) {
  const far = reach * (plane.yMax - plane.yMin);
  let best = /** @type {number | null} */ (null);
  let least = far;
  for (let index = 0; index < shares.lines.length; index += 1) {
    const distance = Math.abs(shareAt(shares, index, x, plane) - y);
    if (distance <= least) [best, least] = [index, distance];
  }
  return best;
}
