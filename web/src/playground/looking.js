/** How a person looks at what was learned: what the map and the network show, remembered by the browser. */
import {remembered} from './remembered.js';

/** @typedef {ReturnType<typeof createLooking>} Looking */
/** @typedef {import('../draw/ground.js').Reading} Reading */

/** @type {readonly Reading[]} */
export const READINGS = ['smooth', 'discrete', 'uncertainty'];

/** What the links of the network can stand for, by the names of what a frame holds. */
export const LINKS_SHOW = /** @type {const} */ (['parameters', 'gradients', 'lastUpdate']);

const isSwitch = (/** @type {unknown} */ value) => typeof value === 'boolean';

export function createLooking() {
  return {
    links: remembered('links', /** @type {typeof LINKS_SHOW[number]} */ ('parameters'), (value) => LINKS_SHOW.some((name) => name === value)),
    reading: remembered('map', /** @type {Reading} */ ('smooth'), (value) => READINGS.some((reading) => reading === value)),
    /** Whether points the network gets wrong are marked. */
    mistakes: remembered('mistakes', false, isSwitch)
  };
}
