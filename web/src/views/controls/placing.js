/** Where something that opens beside a thing on the screen goes. */

const GAP = 4;
/** What stays free at the edges of the screen. */
const EDGE = 8;

/** @typedef {{left: number, top: number, bottom: number}} Place */

/** Under the thing where there is room, above it otherwise, and never off the screen. @param {HTMLElement} panel @param {Place} thing */
export function placeUnder(panel, {left, top, bottom}) {
  const {width, height} = panel.getBoundingClientRect();
  const below = bottom + GAP + height <= innerHeight || top - GAP - height < 0;
  panel.style.left = `${Math.max(EDGE, Math.min(left, innerWidth - width - EDGE))}px`;
  panel.style.top = `${Math.max(EDGE, below ? Math.min(bottom + GAP, innerHeight - height - EDGE) : top - GAP - height)}px`;
}
