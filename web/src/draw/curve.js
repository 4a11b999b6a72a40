/** A learned function of one number: the curve, what each neuron adds to it, and how far off it is at the points. */

/** @typedef {import('./surface.js').Ink} Ink */
/** @typedef {import('./ground.js').Grid} Grid */
/** @typedef {import('../state/curve-shares.js').Shares} Shares */
/** @typedef {{width: number, py: (y: number) => number, ink: Ink}} View */

/** @param {CanvasRenderingContext2D} context @param {Grid} grid @param {View} view */
export function drawCurve(context, {values, columns}, view) {
  drawLine(context, values, columns, view, {color: view.ink.accent, lineWidth: 2.5});
}

/** @param {CanvasRenderingContext2D} context @param {Shares} shares @param {number | null} marked @param {View} view */
export function drawShares(context, {lines, columns, bias}, marked, view) {
  const {ink, width, py} = view;
  context.setLineDash([2, 4]);
  drawLine(context, [bias, bias], 2, {...view, width: width * 2}, {color: ink.soft, lineWidth: 1});
  context.setLineDash([]);
  for (const line of lines) drawLine(context, line, columns, view, {color: ink.soft, lineWidth: 1});
  if (marked === null || !lines[marked]) return;
  context.fillStyle = ink.accent;
  context.globalAlpha = 0.15; // what this neuron adds or takes away
  context.beginPath();
  lines[marked].forEach((value, column) => context.lineTo(xOf(column, columns, width), py(value)));
  context.lineTo(width, py(0));
  context.lineTo(0, py(0));
  context.fill();
  context.globalAlpha = 1;
  drawLine(context, lines[marked], columns, view, {color: ink.ink, lineWidth: 2});
}

const xOf = (/** @type {number} */ column, /** @type {number} */ columns, /** @type {number} */ width) => ((column + 0.5) / columns) * width;

/** @param {CanvasRenderingContext2D} context @param {ArrayLike<number>} values @param {number} columns @param {View} view @param {{color: string, lineWidth: number}} style */
function drawLine(context, values, columns, {width, py}, {color, lineWidth}) {
  context.strokeStyle = color;
  context.lineWidth = lineWidth;
  context.beginPath();
  for (let column = 0; column < columns; column += 1) context.lineTo(xOf(column, columns, width), py(values[column]));
  context.stroke();
}

/**
 * A stick from every point to what the network says: up where the value is larger. On a plane, where height is no value, a
 * difference as large as the scale's half is `length` long.
 * @param {CanvasRenderingContext2D} context
 * @param {readonly {x: number, y: number, off: number}[]} places off: the value less what the network says
 * @param {{px: (x: number) => number, py: (y: number) => number, ink: Ink, length: number | null}} view length: null for curves
 */
export function drawResiduals(context, places, {px, py, ink, length}) {
  context.beginPath();
  for (const {x, y, off} of places) {
    context.moveTo(px(x), py(y));
    context.lineTo(px(x), length === null ? py(y - off) : py(y) - off * length);
  }
  for (const [color, lineWidth] of length === null ? [[ink.ink, 1.25]] : [['#ffffff', 3.5], ['#1d2230', 1.5]]) {
    context.strokeStyle = /** @type {string} */ (color);
    context.lineWidth = /** @type {number} */ (lineWidth);
    context.stroke();
  }
}
