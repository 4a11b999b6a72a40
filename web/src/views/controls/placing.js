/** Where something that opens beside a thing on the screen goes. */

const GAP = 4;
/** What stays free at the edges of the screen. */
const EDGE = 8;

/** On the screen; `limit`: how far to the right one may go, so that what is there stays in sight. @typedef {{left: number, right: number, top: number, bottom: number, limit?: number}} Place */

/** @param {number} wanted @param {number} size @param {number} screen never off it */
const within = (wanted, size, screen) => `${Math.max(EDGE, Math.min(wanted, screen - size - EDGE))}px`;

/** Under the thing where there is room, above it otherwise. @param {HTMLElement} panel @param {Place} thing */
export function placeUnder(panel, {left, top, bottom}) {
  const {width, height} = panel.getBoundingClientRect();
  const below = bottom + GAP + height <= innerHeight || top - GAP - height < 0;
  panel.style.left = within(left, width, innerWidth);
  panel.style.top = within(below ? bottom + GAP : top - GAP - height, height, innerHeight);
}

/** To the right of the thing where there is room, to the left otherwise, so that it can still be seen. @param {HTMLElement} panel @param {Place} thing */
export function placeBeside(panel, {left, right, top, bottom, limit = innerWidth}) {
  const {width, height} = panel.getBoundingClientRect();
  const after = right + 4 * GAP + width <= limit || left - 4 * GAP - width < 0;
  panel.style.left = within(after ? right + 4 * GAP : left - 4 * GAP - width, width, innerWidth);
  panel.style.top = within((top + bottom - height) / 2, height, innerHeight);
}
