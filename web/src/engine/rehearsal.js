/** The first updates of an experiment, as the page would do them: what an exported program is compared with. */
import {unwrap} from './refused.js';

/** @typedef {import('./protocol.js').Session} Session */
/** @typedef {import('./protocol.js').Experiment} Experiment */
/** @typedef {Omit<import('../share/code/source.js').CodeSource, 'experiment'>} Rehearsal */

/**
 * @param {Session} session it is configured anew @param {Experiment} experiment @param {number} updates
 * @returns {Rehearsal} fewer batches and losses where it diverges
 */
export function rehearse(session, experiment, updates) {
  unwrap(session.configure(experiment));
  const {coordinates, dimensions, targets, test} = unwrap(session.points());
  const width = targets.length / test.length;
  const rows = (/** @type {import('./protocol.js').Reals} */ values, /** @type {number} */ size) =>
    Array.from(test, (_, i) => Array.from(values.subarray(i * size, (i + 1) * size)));
  const start = unwrap(session.parameters()).map(({inputs, neurons, weights, biases}) => ({
    weights: Array.from({length: inputs}, (_, i) => Array.from(weights.subarray(i * neurons, (i + 1) * neurons))),
    biases: Array.from(biases)
  }));
  const batches = [];
  const losses = [];
  for (let i = 0; i < updates; i += 1) {
    const {indices} = unwrap(session.batchTrace(experiment.layers.length - 1));
    const {stopped, batchLoss} = unwrap(session.trainUpdates(1));
    if (stopped === 'diverged') break;
    batches.push(Array.from(indices));
    losses.push(batchLoss);
  }
  return {start, points: rows(coordinates, dimensions), targets: rows(targets, width), test: Array.from(test, (side) => side === 1), batches, losses};
}
