/** Small symbols at a neuron's upper right corner: what a person did to it, and what is wrong with it. */

/** @typedef {import('./surface.js').Ink} Ink */
/** @typedef {import('./network-layout.js').Layout} Layout */
/** @typedef {import('./network-layout.js').Node} Node */
/** @typedef {keyof typeof SYMBOLS} MarkKind */
/** What is special about a node. @typedef {{column: number, index: number, kind: MarkKind}} Mark */

/** @typedef {(context: CanvasRenderingContext2D, x: number, y: number, r: number) => void} Symbol strokes around a middle */
const SYMBOLS = Object.freeze({
  /** A padlock: its weights stay. */
  frozen: /** @type {Symbol} */ ((context, x, y, r) => {
    context.rect(x - 0.5 * r, y - 0.1 * r, r, 0.65 * r);
    context.moveTo(x - 0.32 * r, y - 0.1 * r);
    context.arc(x, y - 0.22 * r, 0.32 * r, Math.PI, 0);
    context.lineTo(x + 0.32 * r, y - 0.1 * r);
  }),
  /** A stroke through it: it says nothing. */
  silent: /** @type {Symbol} */ ((context, x, y, r) => {
    context.moveTo(x - 0.45 * r, y + 0.45 * r);
    context.lineTo(x + 0.45 * r, y - 0.45 * r);
  }),
  /** A flat line: the same for every sample. */
  dead: /** @type {Symbol} */ ((context, x, y, r) => {
    context.moveTo(x - 0.55 * r, y);
    context.lineTo(x + 0.55 * r, y);
  }),
  /** A step: at one end or the other for nearly every sample. */
  saturated: /** @type {Symbol} */ ((context, x, y, r) => {
    context.moveTo(x - 0.6 * r, y + 0.35 * r);
    context.lineTo(x, y + 0.35 * r);
    context.lineTo(x, y - 0.35 * r);
    context.lineTo(x + 0.6 * r, y - 0.35 * r);
  }),
  /** Two strokes: another does the very same. */
  equal: /** @type {Symbol} */ ((context, x, y, r) => {
    for (const dy of [-0.25, 0.25]) {
      context.moveTo(x - 0.5 * r, y + dy * r);
      context.lineTo(x + 0.5 * r, y + dy * r);
    }
  })
});

/** @param {CanvasRenderingContext2D} context @param {readonly Mark[]} marks @param {Layout} layout @param {Ink} ink */
export function drawMarks(context, marks, layout, ink) {
  const before = /** @type {Map<Node, number>} */ (new Map());
  for (const {column, index, kind} of marks) {
    const node = layout.nodes[column]?.[index];
    if (!node) continue;
    const place = before.get(node) ?? 0; // several stand side by side
    before.set(node, place + 1);
    drawMark(context, kind, node, place, ink);
  }
}

/** @param {CanvasRenderingContext2D} context @param {MarkKind} kind @param {Node} node @param {number} place @param {Ink} ink */
function drawMark(context, kind, node, place, ink) {
  const radius = node.size >= 28 ? 8 : 5.5;
  const [x, y] = [node.x + node.size / 2 - 1 - place * (2 * radius - 1), node.y - node.size / 2 + 1];
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fillStyle = ink.paper;
  context.fill();
  context.lineWidth = 1.2;
  context.strokeStyle = ink.ink;
  context.stroke();
  context.lineWidth = 1.5;
  context.beginPath();
  SYMBOLS[kind](context, x, y, radius);
  context.stroke();
}
