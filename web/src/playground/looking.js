/** How a person looks at what was learned: what the map shows beside the points, remembered by the browser. */
import {remembered} from './remembered.js';

/** @typedef {ReturnType<typeof createLooking>} Looking */
/** @typedef {import('../draw/ground.js').Reading} Reading */

/** @type {readonly Reading[]} */
export const READINGS = ['smooth', 'discrete', 'uncertainty'];

const isSwitch = (/** @type {unknown} */ value) => typeof value === 'boolean';

export function createLooking() {
  return {
    reading: remembered('map', /** @type {Reading} */ ('smooth'), (value) => READINGS.some((reading) => reading === value)),
    /** Whether points the network gets wrong are marked. */
    mistakes: remembered('mistakes', false, isSwitch)
  };
}
