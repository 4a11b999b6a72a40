/**
 * What training had made of an experiment before an edit threw it away, so that undo brings back the trained network and its
 * curve, and not only its settings. Kept as long as the history holds the experiment, within a budget of bytes.
 */

/** @typedef {import('../state/experiment.js').Experiment} Experiment */
/** @typedef {import('../engine/client.js').Saved} Saved */
/**
 * `leftFor`: the experiment that was opened in its place, if it was not edited but left.
 * @typedef {{saved: Saved, run: import('../state/curve.js').Run, leftFor: Experiment | null}} Keepsake
 */

const BUDGET_BYTES = 64e6;

export function createKeepsakes() {
  const kept = /** @type {Map<Experiment, Keepsake>} */ (new Map());
  let bytes = 0;

  /** @param {Experiment} experiment */
  function drop(experiment) {
    bytes -= kept.get(experiment)?.saved.bytes.length ?? 0;
    kept.delete(experiment);
  }
  return {
    /** @param {Experiment} experiment */
    get: (experiment) => kept.get(experiment),
    /** @param {Experiment} experiment @param {Keepsake} keepsake */
    keep(experiment, keepsake) {
      drop(experiment);
      kept.set(experiment, keepsake);
      bytes += keepsake.saved.bytes.length;
      for (const oldest of kept.keys()) {
        if (bytes <= BUDGET_BYTES) break;
        drop(oldest);
      }
    }
  };
}
