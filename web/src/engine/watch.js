/**
 * Looks out for the end of a run: so many epochs, a loss that is low enough, or one that falls no further. The worker and the
 * command line look at the same places, where an epoch ends, so that both end at the same update.
 */

/** @typedef {import('../../../core/bindings/nn-core.d.ts').StopSpec} StopSpec */
/** @typedef {import('./protocol.js').Metrics} Metrics */
/** @typedef {import('./protocol.js').StopReason} StopReason */
/** @typedef {import('./protocol.js').WatchState} WatchState */
/** @typedef {ReturnType<typeof createWatch>} Watch */

/** @type {Readonly<WatchState>} */
const FRESH = Object.freeze({best: null, bestEpoch: 0, targetMet: false});

/** @param {StopSpec} [stop] */
export function createWatch({epochs = 0, target, plateau} = {}) {
  let {best, bestEpoch, targetMet} = FRESH;

  const needsLoss = () => (target !== undefined && !targetMet) || plateau !== undefined;

  /** @param {number} epoch @param {Metrics} metrics @returns {StopReason | null} */
  function lookAtLosses(epoch, metrics) {
    const flat = plateau ? lookForPlateau(epoch, metrics[plateau.set].loss, plateau) : null;
    if (!target || targetMet || !(metrics[target.set].loss <= target.loss)) return flat;
    targetMet = true;
    return {kind: 'target', epoch, set: target.set, loss: metrics[target.set].loss, target: target.loss};
  }

  /** @param {number} epoch @param {number} loss @param {NonNullable<StopSpec['plateau']>} wanted @returns {StopReason | null} */
  function lookForPlateau(epoch, loss, {set, by, epochs: patience}) {
    if (!Number.isFinite(loss)) return null;
    if (best === null || loss < best - by) {
      best = loss;
      bestEpoch = epoch;
    }
    if (epoch - bestEpoch < patience) return null;
    const reason = /** @type {const} */ ({kind: 'plateau', epoch, set, loss, best, bestEpoch, by});
    best = null; // whoever plays on waits as long again
    return reason;
  }

  return {
    /** Epochs until there is something to look at; Infinity: never. @param {number} epoch those completed */
    epochsUntil(epoch) {
      if (needsLoss()) return 1;
      return epochs > epoch ? epochs - epoch : Infinity;
    },

    /**
     * Why training ends here, or null. A number of epochs and a target are met once: whoever plays on goes past them.
     * @param {number} epoch just completed @param {() => Metrics} evaluate called only where the losses count
     */
    atEpochEnd(epoch, evaluate) {
      const reason = needsLoss() ? lookAtLosses(epoch, evaluate()) : null;
      return reason ?? (epoch === epochs ? /** @type {const} */ ({kind: 'epochs', epoch}) : null);
    },

    /** What it remembers; to be kept beside a checkpoint. @returns {WatchState} */
    state: () => ({best, bestEpoch, targetMet}),
    /** @param {WatchState} [state] without one, as at first */
    resume(state = FRESH) {
      ({best, bestEpoch, targetMet} = state);
    }
  };
}
