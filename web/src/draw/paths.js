/** Every way from one parameter to the loss: as wide as what flows through it, its sign in colour and dash, factors on it. */

/** @typedef {import('./surface.js').Ink} Ink */
/** @typedef {import('../maths/paths.js').Edge} Edge */
/**
 * @typedef {object} Scene
 * @property {string} start what the way begins with
 * @property {number} neuron the parameter's own
 * @property {readonly number[]} counts neurons of each layer, from the parameter's on
 * @property {number} first its layer
 * @property {number} input the first factor
 * @property {readonly (ArrayLike<number>)[]} slopes of every hidden layer's neurons, from the parameter's layer on
 * @property {readonly Edge[]} edges
 * @property {readonly number[]} ends what arrives from each output neuron
 * @property {ArrayLike<number>} errors dL/dz of the output neurons
 * @property {number} total
 * @property {readonly number[] | null} marked one path, by its neurons
 */

/** Between layers with more edges than this, factors are written only along a marked path. */
const MOST_LABELS = 12;
const NODE = 9;

/**
 * @param {CanvasRenderingContext2D} context @param {Scene} scene
 * @param {{width: number, height: number, ink: Ink, font: string, numberText: (value: number) => string}} size
 */
export function drawPaths(context, scene, {width, height, ink, font, numberText}) {
  const {counts, edges, ends, first, marked} = scene;
  const columns = counts.length + 2;
  const x = (/** @type {number} */ column) => 26 + (column * (width - 52)) / (columns - 1);
  const y = (/** @type {number} */ index, /** @type {number} */ count) => (count === 1 ? height / 2 : 22 + (index * (height - 44)) / (count - 1));
  const place = (/** @type {number} */ layer, /** @type {number} */ neuron) => /** @type {const} */ ([
    x(layer - first + 1), layer === first ? height / 2 : y(neuron, counts[layer - first])
  ]);
  const most = Math.max(...edges.map(({flow}) => Math.abs(flow)), ...ends.map(Math.abs), 1e-300);
  const start = /** @type {const} */ ([x(0), height / 2]);
  const loss = /** @type {const} */ ([x(columns - 1), height / 2]);
  const isMarked = (/** @type {number} */ layer, /** @type {number} */ from, /** @type {number} */ to) =>
    marked !== null && marked[layer - first] === from && marked[layer - first + 1] === to;
  const between = (/** @type {number} */ layer) => counts[layer - first + 1] * (layer === first ? 1 : counts[layer - first]);
  context.font = font;

  stroke(start, place(first, scene.neuron), scene.total, marked !== null);
  for (const {layer, from, to, flow} of edges) stroke(place(layer, from), place(layer + 1, to), flow, isMarked(layer, from, to));
  const last = first + counts.length - 1;
  const isOn = (/** @type {number} */ neuron) => counts.length > 1 || neuron === scene.neuron; // of the last layer
  ends.forEach((flow, neuron) => isOn(neuron) && stroke(place(last, neuron), loss, flow, marked !== null && marked[counts.length - 1] === neuron));

  label(numberText(scene.input), start, place(first, scene.neuron), 0.5);
  for (const {layer, from, to, weight} of edges) {
    // Where few lines cross: alternately nearer to one end and to the other.
    if (isMarked(layer, from, to) || (marked === null && between(layer) <= MOST_LABELS)) label(numberText(weight), place(layer, from), place(layer + 1, to), (from + to) % 2 ? 0.36 : 0.64);
  }
  ends.forEach((_, neuron) => isOn(neuron) && (marked === null || marked[counts.length - 1] === neuron) &&
    label(numberText(scene.errors[neuron]), place(last, neuron), loss, 0.4));

  node(start, scene.start, '');
  counts.forEach((count, i) => {
    for (let neuron = 0; neuron < count; neuron += 1) {
      if (i === 0 && neuron !== scene.neuron) continue;
      const slopes = scene.slopes[i];
      node(place(first + i, neuron), String(neuron + 1), slopes && (count <= 12 || (marked !== null && marked[i] === neuron)) ? numberText(slopes[neuron]) : '');
    }
  });
  node(loss, 'L', '');

  /** @param {readonly [number, number]} from @param {readonly [number, number]} to @param {number} flow @param {boolean} isBold */
  function stroke(from, to, flow, isBold) {
    const share = Math.abs(flow) / most;
    context.beginPath();
    context.moveTo(...from);
    context.lineTo(...to);
    context.lineWidth = isBold ? Math.max(3, 8 * share) : 0.5 + 7 * share;
    context.strokeStyle = flow < 0 ? ink.negative : ink.positive;
    context.globalAlpha = isBold ? 1 : marked ? 0.12 : 0.2 + 0.6 * share;
    context.setLineDash(flow < 0 ? [6, 4] : []);
    context.stroke();
    context.setLineDash([]);
    context.globalAlpha = 1;
  }
  /** @param {string} text @param {readonly [number, number]} from @param {readonly [number, number]} to @param {number} at share of the way */
  function label(text, from, to, at) {
    written(text, from[0] + at * (to[0] - from[0]), from[1] + at * (to[1] - from[1]), ink.ink);
  }
  /** @param {readonly [number, number]} at @param {string} name @param {string} slope */
  function node([px, py], name, slope) {
    context.beginPath();
    context.arc(px, py, NODE, 0, 2 * Math.PI);
    context.fillStyle = ink.paper;
    context.fill();
    context.lineWidth = 1;
    context.strokeStyle = ink.ink;
    context.stroke();
    context.fillStyle = ink.ink;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillText(name, px, py + 0.5);
    if (slope) written(slope, px, py + NODE + 8, ink.soft);
  }
  /** Text with a rim, so that it stays readable across lines. @param {string} text @param {number} px @param {number} py @param {string} color */
  function written(text, px, py, color) {
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.lineWidth = 3.5;
    context.strokeStyle = ink.paper;
    context.strokeText(text, px, py);
    context.fillStyle = color;
    context.fillText(text, px, py);
  }
}
