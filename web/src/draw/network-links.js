/** The links of a network: sign by colour and dash, size by width; of very many only the largest, on a band that stands for all. */

/** @typedef {import('./network-layout.js').Layout} Layout */
/** @typedef {import('./network-layout.js').Node} Node */
/** @typedef {import('../../../core/bindings/nn-core.d.ts').LayerParameters} LayerParameters */
/** A link's place among the parameters. @typedef {{layer: number, role: 'weight', input: number, neuron: number}} Link */
/** @typedef {{color: {positive: string, negative: string, band: string}, flow: number | null, strength: number, only: Node | null}} LinkLook */

/** A layer with more links than this shows the largest of them. */
export const MOST_DRAWN = 160;
/** Widths that links come in: those of one width and sign are one path. */
const LEVELS = 8;
/** Dashes and gaps; while training flows, even positive links have fine gaps, so that they are seen to move. */
const DASHES = Object.freeze({negative: [5, 4], flowing: [22, 1.2]});

/** Start, both handles and end of a link's curve. @param {Layout} layout @param {{layer: number, input: number, neuron: number}} link */
export function curveOf({nodes}, {layer, input, neuron}) {
  const from = nodes[layer][input];
  const to = nodes[layer + 1][neuron];
  const bend = (to.left - from.right) * 0.45;
  return [from.right, from.port, from.right + bend, from.port, to.left - bend, to.port, to.left, to.port];
}

/** Whether numbers belong to a gap of the layout: right after an edit they may still be those of the network before. */
export function fits(/** @type {Layout} */ {nodes}, /** @type {number} */ layer, /** @type {LayerParameters | undefined} */ numbers) {
  return numbers !== undefined && nodes[layer]?.length === numbers.inputs && nodes[layer + 1]?.length === numbers.neurons;
}

/** The largest size among all weights, and among all biases. @param {readonly LayerParameters[]} layers */
export function largestOf(layers) {
  let [weight, bias] = [0, 0];
  for (const {weights, biases} of layers) {
    for (const value of weights) weight = Math.max(weight, Math.abs(value));
    for (const value of biases) bias = Math.max(bias, Math.abs(value));
  }
  return {weight, bias};
}

/** From which size on links are drawn, so that there are not too many. @param {ArrayLike<number>} weights @param {number} [most] */
export function leastDrawn(weights, most = MOST_DRAWN) {
  if (weights.length <= most) return 0;
  return Float64Array.from(weights, Math.abs).sort()[weights.length - most];
}

/** @param {CanvasRenderingContext2D} context @param {Layout} layout @param {number} layer @param {LinkLook} look */
export function drawBand(context, {nodes, columns}, layer, {color}) {
  const [from, to] = [nodes[layer], nodes[layer + 1]];
  const [x0, x1] = [columns[layer].x + columns[layer].width / 2, columns[layer + 1].x - columns[layer + 1].width / 2];
  const ends = (/** @type {Node[]} */ column) => {
    const ports = column.map(({port}) => port);
    return [Math.min(...ports), Math.max(...ports)];
  };
  const [[top0, end0], [top1, end1]] = [ends(from), ends(to)];
  const bend = (x1 - x0) * 0.45;
  context.beginPath();
  context.moveTo(x0, top0);
  context.bezierCurveTo(x0 + bend, top0, x1 - bend, top1, x1, top1);
  context.lineTo(x1, end1);
  context.bezierCurveTo(x1 - bend, end1, x0 + bend, end0, x0, end0);
  context.closePath();
  context.globalAlpha = 0.5;
  context.fillStyle = color.band;
  context.fill();
  context.globalAlpha = 1;
}

/**
 * Draws the links of one layer whose size is at least `least`; with `only`, all links of that node and no others.
 * @param {CanvasRenderingContext2D} context @param {Layout} layout @param {number} layer @param {LayerParameters} numbers
 * @param {{scale: number, least: number}} sizes @param {LinkLook} look
 */
export function drawLinks(context, layout, layer, {inputs, neurons, weights}, {scale, least}, look) {
  const {only} = look;
  const paths = /** @type {(number[] | undefined)[]} */ (new Array(2 * LEVELS));
  for (let input = 0; input < inputs; input += 1) {
    for (let neuron = 0; neuron < neurons; neuron += 1) {
      const at = input * neurons + neuron;
      const size = Math.abs(weights[at]);
      if (only ? !isOf(only, layer, input, neuron) : size < least) continue;
      const level = Math.min(LEVELS - 1, Math.floor((size / scale) * LEVELS));
      (paths[weights[at] < 0 ? level : LEVELS + level] ??= []).push(input, neuron);
    }
  }
  const widest = least > 0 ? 3 : 5;
  paths.forEach((ends, path) => {
    if (!ends) return;
    const negative = path < LEVELS;
    const share = (path % LEVELS) / (LEVELS - 1);
    context.beginPath();
    for (let i = 0; i < ends.length; i += 2) {
      const [x0, y0, x1, y1, x2, y2, x3, y3] = curveOf(layout, {layer, input: ends[i], neuron: ends[i + 1]});
      context.moveTo(x0, y0);
      context.bezierCurveTo(x1, y1, x2, y2, x3, y3);
    }
    stroke(context, {negative, width: 0.7 + (widest - 0.7) * share, alpha: (0.25 + 0.65 * Math.sqrt(share)) * look.strength}, look);
  });
  context.globalAlpha = 1;
  context.setLineDash([]);
}

/** @param {CanvasRenderingContext2D} context @param {{negative: boolean, width: number, alpha: number}} line @param {LinkLook} look */
function stroke(context, {negative, width, alpha}, {color, flow}) {
  context.lineWidth = width;
  context.globalAlpha = alpha;
  context.strokeStyle = negative ? color.negative : color.positive;
  context.setLineDash(negative ? DASHES.negative : flow === null ? [] : DASHES.flowing);
  context.lineDashOffset = -(flow ?? 0);
  context.stroke();
}

/** One link, on top of all others. @param {CanvasRenderingContext2D} context @param {Layout} layout @param {Link} link @param {number} value @param {LinkLook} look */
export function drawMarkedLink(context, layout, link, value, look) {
  const [x0, y0, x1, y1, x2, y2, x3, y3] = curveOf(layout, link);
  context.beginPath();
  context.moveTo(x0, y0);
  context.bezierCurveTo(x1, y1, x2, y2, x3, y3);
  stroke(context, {negative: value < 0, width: 6, alpha: 1}, look);
  context.setLineDash([]);
}

/** @param {Node} node @param {number} layer @param {number} input @param {number} neuron */
const isOf = ({column, index}, layer, input, neuron) =>
  (column === layer && index === input) || (column === layer + 1 && index === neuron);

/** @param {number[]} curve @param {number} t 0…1 */
function pointOn([x0, y0, x1, y1, x2, y2, x3, y3], t) {
  const u = 1 - t;
  const [a, b, c, d] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
  return [a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3];
}

/**
 * The link within reach of a place, the nearest first.
 * @param {Layout} layout @param {number} x @param {number} y
 * @param {(layer: number, input: number, neuron: number) => boolean} isDrawn
 * @param {number} [reach] px @returns {Link | null}
 */
export function linkAt(layout, x, y, isDrawn, reach = 8) {
  let best = /** @type {Link | null} */ (null);
  let nearest = reach * reach;
  layout.nodes.slice(1).forEach((targets, layer) => {
    const sources = layout.nodes[layer];
    if (x < (sources[0]?.right ?? 0) || x > (targets[0]?.left ?? 0)) return;
    for (let input = 0; input < sources.length; input += 1) {
      for (let neuron = 0; neuron < targets.length; neuron += 1) {
        if (!isDrawn(layer, input, neuron)) continue;
        const curve = curveOf(layout, {layer, input, neuron});
        const t = (x - curve[0]) / (curve[6] - curve[0] || 1);
        for (const at of [t - 0.04, t, t + 0.04]) {
          const [px, py] = pointOn(curve, Math.min(1, Math.max(0, at)));
          const distance = (px - x) ** 2 + (py - y) ** 2;
          if (distance < nearest) [nearest, best] = [distance, {layer, role: 'weight', input, neuron}];
        }
      }
    }
  });
  return best;
}
