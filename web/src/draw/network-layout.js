/** Where everything in the drawing of a network stands. */

/** @typedef {import('../state/experiment.js').Experiment} Experiment */
/** @typedef {{column: number, index: number, x: number, y: number, size: number}} Node */
/** @typedef {{layer: number, input: number, neuron: number}} Link */
/** @typedef {ReturnType<typeof layoutNetwork>} Layout */

/** Neurons grow where there is room. @param {number} height */
const nodeSize = (height) => Math.min(56, Math.max(36, height / 15));
/** Half a column: what stands above the neurons needs so much. */
const MARGIN = 62;
/** Above this many neurons a column is drawn as a narrow bundle. */
const READABLE = 12;

/** The width that a network wants, so that links have room. @param {Experiment} experiment */
export const wantedWidth = ({layers}) => 2 * MARGIN * (layers.length + 1);

/**
 * Columns from the features to the outputs, each centred.
 * @param {Experiment} experiment @param {number} inputs columns the first layer sees @param {number} width @param {number} height
 */
export function layoutNetwork({layers}, inputs, width, height) {
  const counts = [inputs, ...layers.map(({neurons}) => neurons)];
  const columns = counts.map((count, column) => {
    const x = MARGIN + (column * (width - 2 * MARGIN)) / Math.max(1, counts.length - 1);
    const step = Math.min(nodeSize(height) + 20, (height - 8) / count);
    const size = Math.max(3, Math.min(nodeSize(height), step - (count > READABLE ? 1 : 6)));
    const first = height / 2 - ((count - 1) * step) / 2;
    return Array.from({length: count}, (_, index) => /** @type {Node} */ ({column, index, x, y: first + index * step, size}));
  });
  return {columns, width, height};
}

/** Start, both handles and end of a link's curve. @param {Layout} layout @param {Link} link */
export function curveOf({columns}, {layer, input, neuron}) {
  const from = columns[layer][input];
  const to = columns[layer + 1][neuron];
  const [x0, x1] = [from.x + from.size / 2, to.x - to.size / 2];
  const bend = (x1 - x0) * 0.45;
  return [x0, from.y, x0 + bend, from.y, x1 - bend, to.y, x1, to.y];
}

/** @param {number[]} curve @param {number} t 0…1 */
function pointOn([x0, y0, x1, y1, x2, y2, x3, y3], t) {
  const u = 1 - t;
  const [a, b, c, d] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
  return [a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3];
}

/** The link within 8 px of a place, the nearest first. @param {Layout} layout @param {number} x @param {number} y @returns {Link | null} */
export function linkAt(layout, x, y) {
  let best = /** @type {Link | null} */ (null);
  let nearest = 8 * 8;
  layout.columns.slice(1).forEach((nodes, layer) => {
    const [left, right] = [layout.columns[layer][0]?.x ?? 0, nodes[0]?.x ?? 0];
    if (x < left || x > right) return;
    nodes.forEach((_, neuron) =>
      layout.columns[layer].forEach((__, input) => {
        const curve = curveOf(layout, {layer, input, neuron});
        const t = (x - curve[0]) / (curve[6] - curve[0] || 1);
        for (const at of [t - 0.04, t, t + 0.04]) {
          const [px, py] = pointOn(curve, Math.min(1, Math.max(0, at)));
          const distance = (px - x) ** 2 + (py - y) ** 2;
          if (distance < nearest) [nearest, best] = [distance, {layer, input, neuron}];
        }
      })
    );
  });
  return best;
}
