/** The one place where the experiment changes: it holds the current one and tells its listeners about the next. */

/** @typedef {import('./experiment.js').Experiment} Experiment */
/** @typedef {(now: Experiment, before: Experiment) => void} Listener */
/** @typedef {ReturnType<typeof createStore>} Store */

/** @param {Experiment} initial */
export function createStore(initial) {
  let experiment = Object.freeze(initial);
  const listeners = /** @type {Set<Listener>} */ (new Set());
  let mayBecome = (/** @type {Experiment} */ _next, /** @type {Experiment} */ _now) => true;

  /** @param {Experiment} next */
  function replace(next) {
    if (next === experiment || !mayBecome(next, experiment)) return;
    const before = experiment;
    experiment = Object.freeze(next);
    for (const listener of [...listeners]) listener(experiment, before);
  }

  return {
    get: () => experiment,

    /** Puts another whole experiment in place, unless it is refused; the same object again is no change. */
    replace,

    /**
     * Changes some fields and leaves the others.
     * @param {Partial<Experiment>} patch
     */
    update(patch) {
      replace({...experiment, ...patch});
    },

    /** From now on changes are made only if they are allowed. @param {(next: Experiment, now: Experiment) => boolean} check */
    limit(check) {
      mayBecome = check;
    },
    /** Whether a whole experiment would be taken. @param {Experiment} next */
    takes: (next) => next === experiment || mayBecome(next, experiment),

    /** @param {Listener} listener @returns {() => void} call it to stop listening */
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    }
  };
}
