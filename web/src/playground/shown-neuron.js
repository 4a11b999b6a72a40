/** The neuron a person looks at: while there is one, the map shows what it makes of the plane instead of the network's output. */
import {computed, effect, signal} from '@preact/signals';

import {taskOf} from '../state/experiment.js';
import {follow} from './follow.js';

/** @typedef {import('./loop.js').Experiment} Experiment */
/** @typedef {import('../engine/protocol.js').Reals} Reals */
/** A node by its column: 0 for inputs, then layer by layer. @typedef {{column: number, index: number}} NodePlace */
/** One neuron's values over the plane. @typedef {{values: Reals, columns: number, rows: number}} NeuronGrid */

/** Cells along each side, and how many values may come in all: every neuron's come with it. */
const FINEST = 100;
const MOST_VALUES = 600_000;

/** @param {{engine: import('../engine/client.js').Engine, loop: import('./loop.js').Loop}} parts */
export function createShownNeuron({engine, loop}) {
  const shownNeuron = signal(/** @type {NodePlace | null} */ (null));
  const all = signal(/** @type {(NeuronGrid & {experiment: Experiment}) | null} */ (null)); // what came last, of every neuron
  let stopFollowing = /** @type {(() => void) | null} */ (null);

  function ask() {
    const experiment = loop.frame.peek()?.experiment;
    return experiment && experiment.data.kind !== 'table' ? gridsOf(experiment) : null;
  }
  /** @param {Experiment} experiment */
  async function gridsOf(experiment) {
    const cells = Math.max(16, Math.min(FINEST, Math.floor(Math.sqrt(MOST_VALUES / countNodes(experiment)))));
    const request = {...experiment.plane, columns: cells, rows: taskOf(experiment.data) === 'curve' ? 1 : cells};
    const values = await engine.ask('neuronGrids', request);
    return {experiment, values, columns: request.columns, rows: request.rows};
  }
  const stop = effect(() => {
    if (shownNeuron.value) return void (stopFollowing ??= follow(loop, ask, (grids) => (all.value = grids)));
    stopFollowing?.();
    stopFollowing = null;
  });

  return {
    shownNeuron,
    /** What it makes of the plane, or null. */
    shownGrid: computed(() => {
      const [place, grids] = [shownNeuron.value, all.value];
      const at = place && grids ? numberOf(grids.experiment, place) : -1;
      if (!grids || at < 0) return null;
      const {columns, rows} = grids;
      return /** @type {NeuronGrid} */ ({values: grids.values.subarray(at * columns * rows, (at + 1) * columns * rows), columns, rows});
    }),
    close() {
      stop();
      stopFollowing?.();
    }
  };
}

/** @param {Experiment} experiment */
const columnSizes = ({features, layers}) => [features.length, ...layers.map(({neurons}) => neurons)];

/** @param {Experiment} experiment */
const countNodes = (experiment) => columnSizes(experiment).reduce((sum, size) => sum + size, 0);

/** Which of all nodes it is, inputs first, or −1. @param {Experiment} experiment @param {NodePlace} place */
function numberOf(experiment, {column, index}) {
  const sizes = columnSizes(experiment);
  if (!(index < sizes[column])) return -1;
  return sizes.slice(0, column).reduce((sum, size) => sum + size, 0) + index;
}
