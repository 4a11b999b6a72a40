/** Which parts of the page a step shows and which of them are locked. */
import {canLock} from '../share/view-edits.js';
import {GROUPS, PARTS} from '../share/view-text.js';

/** @typedef {import('../share/view-text.js').Part} Part */
/** @typedef {import('../share/view-text.js').Fit} Fit */

/** Named parts with all that is in them, or around them. @param {readonly Part[]} named @param {boolean} around */
const withGroups = (named, around) => PARTS.filter((part) => {
  const within = /** @type {readonly Part[]} */ (GROUPS[part] ?? []);
  return named.includes(part) || named.some((one) => GROUPS[one]?.includes(part)) || (around && within.some((one) => named.includes(one)));
});

/** @param {{show: readonly Part[], lock: readonly Part[]}} step @param {boolean} waits a prediction comes first @returns {Fit} */
export function fitOfStep({show, lock}, waits) {
  const shown = withGroups(show, true);
  return {hide: PARTS.filter((part) => !shown.includes(part)), lock: waits ? PARTS.filter(canLock) : withGroups(lock, false)};
}
