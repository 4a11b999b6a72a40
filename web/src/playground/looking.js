/** How a person looks at what was learned: what the map and the network show, remembered by the browser. */
import {signal} from '@preact/signals';

import {remembered} from './remembered.js';

/** @typedef {ReturnType<typeof createLooking>} Looking */
/** @typedef {import('../draw/ground.js').Reading} Reading */

/** @type {readonly Reading[]} */
export const READINGS = ['smooth', 'discrete', 'uncertainty'];

/** What the links of the network can stand for, by the names of what a frame holds. */
export const LINKS_SHOW = /** @type {const} */ (['parameters', 'gradients', 'lastUpdate']);

/** @type {readonly ('loss' | 'score')[]} */
export const QUANTITIES = ['loss', 'score'];
/** @type {readonly ('epochs' | 'updates')[]} */
export const TIMES = ['epochs', 'updates'];

/** @template T @param {readonly T[]} values @returns {(value: unknown) => boolean} */
const oneOf = (values) => (value) => values.some((known) => known === value);
const isSwitch = (/** @type {unknown} */ value) => typeof value === 'boolean';

export function createLooking() {
  return {
    links: remembered('links', /** @type {typeof LINKS_SHOW[number]} */ ('parameters'), (value) => LINKS_SHOW.some((name) => name === value)),
    reading: remembered('map', /** @type {Reading} */ ('smooth'), oneOf(READINGS)),
    /** Whether points the network gets wrong are marked. */
    mistakes: remembered('mistakes', false, isSwitch),
    /** Whether sticks show how far off values are. */
    residuals: remembered('residuals', false, isSwitch),
    /** Whether a learned curve is shown as the sum of what each neuron adds. */
    shares: remembered('shares', false, isSwitch),
    /** The curves: what they show, on which scale, and over what. */
    quantity: remembered('curves', /** @type {'loss' | 'score'} */ ('loss'), oneOf(QUANTITIES)),
    logLoss: remembered('log-loss', false, isSwitch),
    time: remembered('time', /** @type {'epochs' | 'updates'} */ ('epochs'), oneOf(TIMES)),
    /** Whose confusion is shown. */
    confusionSet: remembered('confusion', /** @type {'train' | 'test'} */ ('train'), oneOf(['train', 'test'])),
    /** Other runs that are drawn beside the present one. */
    overlays: signal(/** @type {readonly import('../draw/chart.js').Overlay[]} */ ([]))
  };
}
