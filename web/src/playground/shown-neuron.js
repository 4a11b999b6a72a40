/** The neuron a person looks at: while there is one, the map shows what it makes of the plane instead of the network's output. */
import {computed, effect, signal} from '@preact/signals';

import {taskOf} from '../state/experiment.js';

/** A node by its column: 0 for inputs, then layer by layer. @typedef {{column: number, index: number}} NodePlace */
/** One neuron's values over the plane. @typedef {{values: import('../engine/protocol.js').Reals, columns: number, rows: number}} NeuronGrid */

/** Cells along each side, and how many may come in all: every neuron's values come with it. */
const FINEST = 100;
const MOST_VALUES = 600_000;

/** @param {{engine: import('../engine/client.js').Engine, loop: import('./loop.js').Loop}} parts */
export function createShownNeuron({engine, loop}) {
  const shownNeuron = signal(/** @type {NodePlace | null} */ (null));
  const answer = signal(/** @type {{experiment: import('./loop.js').Experiment, values: import('../engine/protocol.js').Reals, columns: number, rows: number} | null} */ (null));
  let asked = -1; // the change that was asked about last
  let busy = false;

  async function renew() {
    const frame = loop.frame.peek();
    if (busy || !frame || !shownNeuron.peek() || frame.experiment.data.kind === 'table' || asked === frame.change) return;
    busy = true;
    asked = frame.change;
    const {experiment} = frame;
    const cells = Math.max(16, Math.min(FINEST, Math.floor(Math.sqrt(MOST_VALUES / countNodes(experiment)))));
    const request = {...experiment.plane, columns: cells, rows: taskOf(experiment.data) === 'curve' ? 1 : cells};
    const values = await engine.ask('neuronGrids', request).catch(() => null);
    busy = false;
    if (values) answer.value = {experiment, values, columns: request.columns, rows: request.rows};
    void renew(); // something may have changed meanwhile
  }
  const stops = [
    loop.onFrame(() => void renew()),
    effect(() => {
      if (shownNeuron.value) void renew();
    })
  ];

  return {
    shownNeuron,
    /** What it makes of the plane, or null. */
    shownGrid: computed(() => {
      const [place, all] = [shownNeuron.value, answer.value];
      const at = place && all ? numberOf(all.experiment, place) : -1;
      if (!all || at < 0) return null;
      const cells = all.columns * all.rows;
      const values = all.values.subarray(at * cells, (at + 1) * cells);
      return values.length === cells ? /** @type {NeuronGrid} */ ({values, columns: all.columns, rows: all.rows}) : null;
    }),
    close: () => stops.forEach((stop) => stop())
  };
}

/** @param {import('./loop.js').Experiment} experiment */
const columnSizes = ({features, layers}) => [features.length, ...layers.map(({neurons}) => neurons)];

/** @param {import('./loop.js').Experiment} experiment */
const countNodes = (experiment) => columnSizes(experiment).reduce((sum, size) => sum + size, 0);

/** Which of all nodes it is, inputs first, or −1. @param {import('./loop.js').Experiment} experiment @param {NodePlace} place */
function numberOf(experiment, {column, index}) {
  const sizes = columnSizes(experiment);
  if (!(index < sizes[column])) return -1;
  return sizes.slice(0, column).reduce((sum, size) => sum + size, 0) + index;
}
