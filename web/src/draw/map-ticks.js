/** The numbers at the edges of the map: those of x at the lower edge, those of y at the left one. */

/** A number at a place along an axis. @typedef {{at: number, text: string}} Tick */
/** @typedef {{x: readonly Tick[], y: readonly Tick[]}} Ticks */
/** @typedef {{px: (x: number) => number, py: (y: number) => number, width: number, height: number}} View */

/** Length of the mark at the edge, and from there to the number. */
const [MARK, GAP] = [4, 5];
/** So near a corner there is no number: they would meet. */
const CORNER = 18;

/** @param {CanvasRenderingContext2D} context @param {Ticks} ticks @param {View & {ink: string, paper: string, font: string}} view */
export function drawTicks(context, {x, y}, {px, py, width, height, ink, paper, font}) {
  context.font = font;
  context.fillStyle = ink;
  context.strokeStyle = paper;
  context.lineWidth = 3;
  context.lineJoin = 'round';
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
  for (const {at, text} of x) {
    const left = px(at);
    if (left < 2 * CORNER || left > width - CORNER) continue;
    context.fillRect(left - 0.5, height - MARK, 1, MARK);
    write(text, left, height - MARK - GAP);
  }
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  for (const {at, text} of y) {
    const top = py(at);
    if (top < CORNER || top > height - 2 * CORNER) continue;
    context.fillRect(0, top - 0.5, MARK, 1);
    write(text, MARK + GAP, top);
  }

  /** Readable on any ground. @param {string} text @param {number} left @param {number} top */
  function write(text, left, top) {
    context.strokeText(text, left, top);
    context.fillText(text, left, top);
  }
}
