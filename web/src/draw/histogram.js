/** One histogram: bars below zero in the colour of negative values, above zero in that of positive ones. */

/** @typedef {import('./surface.js').Ink} Ink */

/**
 * @param {CanvasRenderingContext2D} context
 * @param {{counts: ArrayLike<number>, low: number, high: number, top: number, marked: number | null}} data `top`: the count at full height
 * @param {{width: number, height: number, ink: Ink}} size
 */
export function drawHistogram(context, {counts, low, high, top, marked}, {width, height, ink}) {
  const bins = counts.length;
  const bar = width / bins;
  const zero = ((0 - low) / (high - low)) * width;
  const base = height - 1;
  for (let bin = 0; bin < bins; bin += 1) {
    const middle = low + ((bin + 0.5) / bins) * (high - low);
    const size = Math.min(1, counts[bin] / (top || 1)) * (base - 2);
    context.fillStyle = middle < 0 ? ink.negative : ink.positive;
    if (counts[bin] > 0) context.fillRect(bin * bar + 0.5, base - Math.max(1, size), Math.max(1, bar - 1), Math.max(1, size));
    if (bin === marked) {
      context.strokeStyle = ink.accent;
      context.lineWidth = 2;
      context.strokeRect(bin * bar + 1, 1, Math.max(2, bar - 2), base - 1);
    }
  }
  context.strokeStyle = ink.soft;
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(0, base + 0.5);
  context.lineTo(width, base + 0.5);
  context.moveTo(zero, 0);
  context.lineTo(zero, base);
  context.stroke();
}
