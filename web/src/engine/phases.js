/**
 * An update in slow motion: forward, loss, backward, update, one after the other, each with its numbers. What is coming is
 * found by doing the update and taking it back, so that it is exact and nothing changes before its turn. A search has other
 * phases: it tries weights, and keeps them or not.
 */
import {unwrap} from './refused.js';

/** @typedef {import('./protocol.js').Experiment} Experiment */
/** @typedef {import('./protocol.js').Summary} Summary */
/** @typedef {import('./protocol.js').LayerParameters} LayerParameters */
/** @typedef {import('./protocol.js').Phase} Phase */
/** @typedef {import('./protocol.js').PhaseName} PhaseName */
/** @typedef {import('./protocol.js').BiggestChange} BiggestChange */
/** @typedef {import('./workbench.js').Workbench} Workbench */

const DESCENT = /** @type {readonly PhaseName[]} */ (['forward', 'loss', 'backward', 'update']);
const SEARCH = /** @type {readonly PhaseName[]} */ (['try', 'keep']);

/**
 * @param {Workbench} workbench
 * @param {() => void} trainOne does one update, as ever
 */
export function createPhases(workbench, trainOne) {
  let experiment = /** @type {Experiment | null} */ (null);
  let summary = /** @type {Summary | null} */ (null);
  let phase = /** @type {Phase | null} */ (null);

  const names = () => ((experiment?.strategy?.kind ?? 'gradient-descent') === 'gradient-descent' ? DESCENT : SEARCH);
  const progress = () => unwrap(workbench.session().progress());

  /** The batch whose turn it is. @param {number} done batches of this epoch */
  function batchAfter(done) {
    const {trainSamples = 0, updatesPerEpoch: batches = 1} = summary ?? {};
    const size = Math.min(experiment?.batchSize || trainSamples, trainSamples);
    return {batch: done + 1, batches, samples: names() === SEARCH ? trainSamples : Math.min(size, trainSamples - done * size)};
  }

  /** What the next update will be. @returns {Phase | null} null: it will break down */
  function lookAhead() {
    const session = workbench.session();
    const before = progress();
    const bytes = unwrap(session.checkpoint());
    const answer = unwrap(session.trainUpdates(1));
    const biggest = biggestChange(unwrap(session.lastUpdate()), unwrap(session.gradients()));
    unwrap(session.restore(bytes)); // which leaves the gradient: it is that of the batch whose turn it is
    workbench.changed();
    if (answer.divergence) return null;
    const {update, learningRate} = before;
    const {batchLoss, gradientNorm} = answer;
    const limit = experiment?.optimizer.clipNorm ?? 0;
    return {name: 'forward', names: DESCENT, update: update + 1, ...batchAfter(before.batch), loss: batchLoss, gradientNorm, learningRate, biggest,
      clippedTo: limit > 0 && gradientNorm > limit ? limit : null};
  }

  /** @returns {Phase} */
  function beforeTry() {
    const {update, batch, batchLoss} = progress();
    return {name: 'try', names: SEARCH, update: update + 1, ...batchAfter(batch), loss: batchLoss, gradientNorm: 0, learningRate: 0,
      biggest: null, clippedTo: null};
  }

  /** @param {Phase} last @returns {Phase} what it was, once it is done */
  function finish(last) {
    trainOne();
    if (last.name !== 'try') return {...last, name: 'update'};
    const {batchLoss} = progress();
    return {...last, name: 'keep', loss: batchLoss, biggest: biggestChange(unwrap(workbench.session().lastUpdate()), [])};
  }

  return {
    /** @param {Experiment} next @param {Summary} its */
    attach(next, its) {
      experiment = next;
      summary = its;
      phase = null;
    },
    clear() {
      phase = null;
    },
    /** How many an update has. */
    count: () => names().length,
    current: () => phase,
    /** On to the next phase; the last one of an update is the update itself. */
    next() {
      const all = names();
      const at = phase === null ? -1 : all.indexOf(phase.name);
      if (phase !== null && at === all.length - 2) phase = finish(phase);
      else if (phase !== null && at >= 0 && at < all.length - 1) phase = {...phase, name: all[at + 1]};
      else phase = all === SEARCH ? beforeTry() : lookAhead();
      if (phase === null) trainOne(); // it breaks down, and says so
    }
  };
}

/**
 * The weight or bias that changes most; null when none does.
 * @param {LayerParameters[]} changes @param {LayerParameters[]} gradients @returns {BiggestChange | null}
 */
function biggestChange(changes, gradients) {
  let most = 0;
  let biggest = /** @type {BiggestChange | null} */ (null);
  changes.forEach(({neurons, weights, biases}, layer) => {
    /** @param {ArrayLike<number>} values @param {'weights' | 'biases'} kind */
    const look = (values, kind) => {
      for (let i = 0; i < values.length; i += 1) {
        if (!(Math.abs(values[i]) > most)) continue;
        most = Math.abs(values[i]);
        const place = kind === 'weights' ? {role: /** @type {const} */ ('weight'), input: Math.floor(i / neurons)} : {role: /** @type {const} */ ('bias')};
        biggest = {layer, ...place, neuron: i % neurons, change: values[i], gradient: gradients[layer]?.[kind][i] ?? null};
      }
    };
    look(weights, 'weights');
    look(biases, 'biases');
  });
  return biggest;
}
