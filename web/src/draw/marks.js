/** What is said about points and places: which the network gets wrong, and where it is read. */

/** @typedef {{px: (x: number) => number, py: (y: number) => number}} View */

/** Points lie on regions that are light in every theme. */
const [INK, PAPER] = ['#1d2230', '#ffffff'];

/**
 * A ring with a cross around each place: a shape of its own, on top of any marker.
 * @param {CanvasRenderingContext2D} context @param {readonly {x: number, y: number}[]} places @param {View} view @param {number} radius
 */
export function drawMistakes(context, places, {px, py}, radius) {
  const arm = radius * Math.SQRT1_2;
  context.beginPath();
  for (const place of places) {
    const [x, y] = [px(place.x), py(place.y)];
    context.moveTo(x + radius, y);
    context.arc(x, y, radius, 0, 2 * Math.PI);
    for (const [dx, dy] of [[arm, arm], [arm, -arm]]) {
      context.moveTo(x - dx, y - dy);
      context.lineTo(x + dx, y + dy);
    }
  }
  for (const [color, lineWidth] of /** @type {const} */ ([[PAPER, 4], [INK, 1.75]])) {
    context.strokeStyle = color;
    context.lineWidth = lineWidth;
    context.stroke();
  }
}

/** A disc with an eye, unlike any marker. @param {CanvasRenderingContext2D} context @param {number} x @param {number} y */
export function drawPin(context, x, y) {
  for (const [color, radius] of /** @type {const} */ ([[PAPER, 8], [INK, 6.5], [PAPER, 3.5], [INK, 1.5]])) {
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.fillStyle = color;
    context.fill();
  }
}
