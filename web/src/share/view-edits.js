/** Pure edits of how a link opens the page, for whoever fits it to a lesson. */
import {GROUPS, PARTS} from './view-text.js';

/** @typedef {import('./view-text.js').View} View */
/** @typedef {import('./view-text.js').Part} Part */

/** What is only looked at, or leads elsewhere, can be hidden; there is nothing in it to lock. */
const TO_LOOK_AT = /** @type {readonly Part[]} */ (['map', 'figures', 'curves', 'views', 'runs', 'share', 'hints']);

/** @param {Part} part */
export const canLock = (part) => !TO_LOOK_AT.includes(part);

/** The part that a part belongs to, if any. @param {Part} part */
export const groupOf = (part) => PARTS.find((group) => GROUPS[group]?.includes(part)) ?? null;

/** Puts a part on one of the lists, or takes it off; a whole group stands for all that is in it. @param {View} view @param {'hide' | 'lock'} list @param {Part} part @param {boolean} on @returns {View} */
export function listPart(view, list, part, on) {
  const rest = (view[list] ?? []).filter((listed) => listed !== part && !(on && GROUPS[part]?.includes(listed)));
  const {[list]: _, ...others} = view;
  const next = PARTS.filter((each) => rest.includes(each) || (on && each === part));
  return next.length > 0 ? {...others, [list]: next} : others;
}

/** Whether a part is on a list, by itself or with its group. @param {View} view @param {'hide' | 'lock'} list @param {Part} part */
export function isListed(view, list, part) {
  const group = groupOf(part);
  return view[list]?.some((listed) => listed === part || listed === group) ?? false;
}
