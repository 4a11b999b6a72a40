/** The shares of a learned curve while somebody wants to see them, and the one that stands out. */
import {computed, effect, signal} from '@preact/signals';

import {curveShares, nearestShare} from '../state/curve-shares.js';
import {taskOf} from '../state/experiment.js';
import {follow} from './follow.js';

/** @typedef {import('../state/curve-shares.js').Shares} Shares */
/** @typedef {ReturnType<typeof createShownShares>} ShownShares */

/** Values along the axis. */
const COLUMNS = 160;
/** How near to a line one has to point, as a share of the plane's height. */
const REACH = 0.03;

/**
 * @param {object} parts
 * @param {import('../engine/client.js').Engine} parts.engine
 * @param {import('./loop.js').Loop} parts.loop
 * @param {import('./looking.js').Looking} parts.looking
 * @param {import('./probe.js').Probe} parts.probe
 */
export function createShownShares({engine, loop, looking, probe}) {
  const shares = signal(/** @type {Shares | null} */ (null));
  const pointed = signal(/** @type {number | null} */ (null)); // in a list of them
  const wanted = computed(() => looking.shares.value && taskOf(loop.experiment.value.data) === 'curve');

  /** @returns {Promise<Shares> | null} */
  function ask() {
    const experiment = loop.frame.peek()?.experiment;
    if (!experiment || taskOf(experiment.data) !== 'curve') return null;
    return engine.askTogether(['neuronGrids', {...experiment.plane, columns: COLUMNS, rows: 1}], ['parameters'])
      .then(([grids, parameters]) => curveShares(experiment, grids, COLUMNS, parameters));
  }
  const stop = effect(() => {
    if (!wanted.value) return;
    const stopFollowing = follow(loop, ask, (next) => (shares.value = next));
    return () => {
      stopFollowing();
      shares.value = null;
    };
  });

  return {
    shares, pointed,
    /** The share that stands out: pointed at in the list, or else on the map. */
    marked: computed(() => {
      const [all, place] = [shares.value, probe.pointed.value ?? probe.keyed.value];
      if (!all) return null;
      const index = pointed.value ?? (place && nearestShare(all, place, loop.experiment.value.plane, REACH));
      return index !== null && index < all.lines.length ? index : null;
    }),
    close: stop
  };
}
