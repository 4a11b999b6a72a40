/**
 * What happens once in a person's life here: training starts by itself, so that there is something to watch, and hints say
 * what to try. What was seen or done does not come again; where nothing can be remembered, or in somebody else's page, it does
 * not come at all.
 */
import {signal} from '@preact/signals';

import {canRemember, remembered} from './remembered.js';

/** @typedef {ReturnType<typeof createFirsts>} Firsts */
/** @typedef {typeof HINTS[number]} Hint */

export const HINTS = /** @type {const} */ (['draw', 'layer', 'neuron']);
const ALL = /** @type {const} */ (['start', ...HINTS]);

/** @param {unknown} value */
const isListOfFirsts = (value) => Array.isArray(value) && value.every((item) => ALL.includes(item));

/**
 * @param {object} parts
 * @param {import('../state/store.js').Store} parts.store
 * @param {boolean} parts.alone whether the page is the playground's own
 * @param {() => boolean} parts.still whether nothing should move by itself
 * @param {() => void} parts.start
 */
export function createFirsts({store, alone, still, start}) {
  const nothing = /** @type {(typeof ALL[number])[]} */ ([]);
  const seen = alone && canRemember() ? remembered('seen', nothing, isListOfFirsts) : signal([...ALL]);
  const initial = store.get();

  /** @param {(typeof ALL[number])[]} firsts */
  function done(...firsts) {
    const fresh = firsts.filter((first) => !seen.peek().includes(first));
    if (fresh.length > 0) seen.value = [...seen.peek(), ...fresh];
  }
  // Who did it needs no hint.
  const stopListening = store.subscribe((now, before) => {
    if (now.layers.length > before.layers.length) done('layer');
    if (now.data.kind === 'points' && now.data !== before.data) done('draw');
  });
  return {
    done,
    /** The hints still to be given. */
    hints: () => HINTS.filter((hint) => !seen.value.includes(hint)),
    /** Starts the very first training, unless something else is on the page than what everybody finds there. */
    begin() {
      if (seen.peek().includes('start') || still() || store.get() !== initial) return;
      done('start');
      start();
    },
    close: stopListening
  };
}
