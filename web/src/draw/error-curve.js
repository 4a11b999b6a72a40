/** How wrong central differences are for every step, both on scales of powers of ten: a valley between curvature and rounding. */

/** @typedef {import('./surface.js').Ink} Ink */
/** Powers of ten. @typedef {{step: number, error: number}} ErrorAt */

const MARGIN = {left: 34, right: 8, top: 8, bottom: 20};
/** Errors drawn at the bottom: below this nothing is left to see. */
const LOWEST = -14;

/** Where a step stands. @param {number} width @param {readonly ErrorAt[]} points */
export function scaleOfSteps(width, points) {
  const steps = points.map(({step}) => step);
  const [first, last] = [Math.min(...steps), Math.max(...steps)];
  return (/** @type {number} */ step) => MARGIN.left + ((step - first) / (last - first || 1)) * (width - MARGIN.left - MARGIN.right);
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {{points: readonly ErrorAt[], at: number, agrees: number, power: (exponent: number) => string}} data
 *   `agrees`: below this error derivatives count as right
 * @param {{width: number, height: number, ink: Ink, font: string}} size
 */
export function drawErrorCurve(context, {points, at, agrees, power}, {width, height, ink, font}) {
  const x = scaleOfSteps(width, points);
  const highest = Math.max(0, ...points.map(({error}) => Math.ceil(error)));
  const y = (/** @type {number} */ error) =>
    MARGIN.top + ((highest - Math.max(LOWEST, error)) / (highest - LOWEST)) * (height - MARGIN.top - MARGIN.bottom);
  context.font = font;
  context.fillStyle = ink.soft;
  context.textBaseline = 'middle';
  context.textAlign = 'right';
  context.lineWidth = 1;
  context.strokeStyle = ink.line;
  for (let exponent = LOWEST + 2; exponent <= highest; exponent += 4) {
    context.fillText(power(exponent), MARGIN.left - 4, y(exponent));
    line([[MARGIN.left, y(exponent)], [width - MARGIN.right, y(exponent)]]);
  }
  context.textAlign = 'center';
  context.textBaseline = 'top';
  for (const {step} of points) if (step % 3 === 0) context.fillText(power(step), x(step), height - MARGIN.bottom + 5);
  context.setLineDash([4, 3]);
  context.strokeStyle = ink.soft;
  line([[MARGIN.left, y(agrees)], [width - MARGIN.right, y(agrees)]]);
  context.setLineDash([]);
  context.strokeStyle = ink.accent;
  context.lineWidth = 2;
  line(points.map(({step, error}) => [x(step), y(error)]));
  const chosen = points.find(({step}) => step === at);
  if (!chosen) return;
  context.beginPath();
  context.arc(x(at), y(chosen.error), 4.5, 0, 2 * Math.PI);
  context.fillStyle = ink.accent;
  context.fill();

  /** @param {number[][]} places */
  function line(places) {
    context.beginPath();
    for (const [px, py] of places) context.lineTo(px, py);
    context.stroke();
  }
}
