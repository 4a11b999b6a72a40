/** The plane seen through two neurons: grid lines that were straight, and the regions the output layer makes of the rest. */

/** @typedef {import('../../../core/bindings/nn-core.d.ts').Box} Box */
/** @typedef {import('../../../core/bindings/nn-core.d.ts').LayerParameters} LayerParameters */
/** @typedef {import('../draw/ground.js').Grid} Grid */
/** `at`: where the line lies on the plane; the middle ones are the axes. @typedef {{first: number, count: number, axis: 'x' | 'y', at: number}} Line */

/**
 * Lines of a grid over the plane, as points to ask the engine about: row-major coordinates, and where each line is among them.
 * With one dimension there is one line, the x axis.
 * @param {Box} plane @param {{dimensions: number, lines: number, steps: number}} size lines in each direction, points along each
 * @returns {{coordinates: number[], lines: Line[]}}
 */
export function gridLines({xMin, xMax, yMin, yMax}, {dimensions, lines, steps}) {
  const along = (/** @type {number} */ low, /** @type {number} */ high, /** @type {number} */ count) =>
    Array.from({length: count}, (_, i) => low + (i / (count - 1)) * (high - low));
  const xs = along(xMin, xMax, steps);
  if (dimensions === 1) return {coordinates: xs, lines: [{first: 0, count: steps, axis: 'x', at: 0}]};
  const coordinates = /** @type {number[]} */ ([]);
  const made = /** @type {Line[]} */ ([]);
  const add = (/** @type {'x' | 'y'} */ axis, /** @type {number} */ at, /** @type {number[][]} */ places) => {
    made.push({first: coordinates.length / 2, count: places.length, axis, at});
    coordinates.push(...places.flat());
  };
  for (const y of along(yMin, yMax, lines)) add('x', y, xs.map((x) => [x, y]));
  const ys = along(yMin, yMax, steps);
  for (const x of along(xMin, xMax, lines)) add('y', x, ys.map((y) => [x, y]));
  return {coordinates, lines: made};
}

/**
 * The sums of the output layer over the space of two of its inputs, the other inputs held still.
 * @param {LayerParameters} output @param {{across: number, up: number}} neurons which two @param {ArrayLike<number>} others what the inputs are held at
 * @param {Box} box of the space @param {number} cells along each side @returns {Grid}
 */
export function outputRegions({inputs, neurons: outputs, weights, biases}, {across, up}, others, {xMin, xMax, yMin, yMax}, cells) {
  const values = new Float32Array(outputs * cells * cells);
  for (let k = 0; k < outputs; k += 1) {
    let rest = biases[k];
    for (let i = 0; i < inputs; i += 1) if (i !== across && i !== up) rest += weights[i * outputs + k] * others[i];
    for (let row = 0; row < cells; row += 1) {
      const b = yMax - ((row + 0.5) / cells) * (yMax - yMin);
      for (let column = 0; column < cells; column += 1) {
        const a = xMin + ((column + 0.5) / cells) * (xMax - xMin);
        values[(k * cells + row) * cells + column] = rest + weights[across * outputs + k] * a + weights[up * outputs + k] * b;
      }
    }
  }
  return {values, columns: cells, rows: cells, outputs};
}
