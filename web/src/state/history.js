/**
 * Undo and redo over the store. It listens, so nothing else has to remember what changed. While a gesture lasts (a drag, a
 * slider being held) all changes count as one.
 */

/** @typedef {import('./experiment.js').Experiment} Experiment */
/** @typedef {import('./store.js').Store} Store */
/** @typedef {ReturnType<typeof createHistory>} History */

/** @param {Store} store @param {{limit?: number}} [options] limit: how many steps back are kept */
export function createHistory(store, {limit = 200} = {}) {
  const past = /** @type {Experiment[]} */ ([]);
  const future = /** @type {Experiment[]} */ ([]);
  const listeners = /** @type {Set<() => void>} */ (new Set());
  let travelling = false; // true while undo or redo itself changes the store
  let gestures = 0;
  let beforeGesture = /** @type {Experiment | null} */ (null);

  const tell = () => [...listeners].forEach((listener) => listener());

  /** @param {Experiment} experiment the state a person can come back to */
  function remember(experiment) {
    past.push(experiment);
    if (past.length > limit) past.shift();
    future.length = 0;
    tell();
  }

  const stopListening = store.subscribe((_now, before) => {
    if (travelling) return;
    if (gestures === 0) remember(before);
  });

  /** @param {Experiment[]} from @param {Experiment[]} to */
  function travel(from, to) {
    endAllGestures();
    const target = from.pop();
    if (target === undefined) return false;
    to.push(store.get());
    travelling = true;
    try {
      store.replace(target);
    } finally {
      travelling = false;
    }
    tell();
    return true;
  }

  /** Folds what happened since the gesture began into one step, or into none if nothing changed. */
  function finishGesture() {
    const before = beforeGesture;
    beforeGesture = null;
    if (before !== null && before !== store.get()) remember(before);
  }

  function endAllGestures() {
    if (gestures === 0) return;
    gestures = 0;
    finishGesture();
  }

  return {
    /** @returns {boolean} whether there was anything to undo */
    undo: () => travel(past, future),
    /** @returns {boolean} whether there was anything to redo */
    redo: () => travel(future, past),
    canUndo: () => past.length > 0 || (beforeGesture !== null && beforeGesture !== store.get()),
    canRedo: () => future.length > 0,

    /** From now on all changes are one step, until endGesture(). Gestures may overlap; the outermost counts. */
    beginGesture() {
      if (gestures === 0) beforeGesture = store.get();
      gestures += 1;
    },
    /** An end without a beginning is harmless: pointers are lost, keys are released elsewhere. */
    endGesture() {
      if (gestures === 0) return;
      gestures -= 1;
      if (gestures === 0) finishGesture();
    },

    /** Forgets everything, for a freshly opened experiment. */
    clear() {
      past.length = 0;
      future.length = 0;
      gestures = 0;
      beforeGesture = null;
      tell();
    },

    /** @param {() => void} listener called when canUndo or canRedo may have changed @returns {() => void} */
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    /** Stops listening to the store. */
    destroy: stopListening
  };
}
