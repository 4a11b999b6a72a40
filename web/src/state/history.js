/**
 * Undo and redo of everything a person does. It listens to the store, so nothing else has to remember what changed there;
 * what happens outside of it (an edited weight, a reset) is recorded as an action. While a gesture lasts (a drag, a slider
 * being held) all changes of the experiment count as one step, and so do actions with the same key.
 */

/** @typedef {import('./experiment.js').Experiment} Experiment */
/** @typedef {import('./store.js').Store} Store */
/** @typedef {ReturnType<typeof createHistory>} History */
/**
 * Something done outside the store, and how to do the opposite. `key`: what it was done to.
 * @typedef {{key: string, undo: () => void, redo: () => void}} Action
 */
/** What undo or redo goes to: an experiment, or an action to be done backwards or again. @typedef {Experiment | Action} Step */

/** @param {Step} step @returns {step is Action} */
const isAction = (step) => 'undo' in step;

/** @param {Store} store @param {{limit?: number}} [options] limit: how many steps back are kept */
export function createHistory(store, {limit = 200} = {}) {
  const past = /** @type {Step[]} */ ([]);
  const future = /** @type {Step[]} */ ([]);
  const listeners = /** @type {Set<() => void>} */ (new Set());
  let travelling = false; // true while undo or redo itself changes the store
  let gestures = 0;
  let beforeGesture = /** @type {Experiment | null} */ (null);
  let inGesture = /** @type {Action | null} */ (null); // the last action of the running gesture

  const tell = () => [...listeners].forEach((listener) => listener());

  /** @param {Step} step what a person can go back to, or undo */
  function remember(step) {
    past.push(step);
    if (past.length > limit) past.shift();
    future.length = 0;
    tell();
  }

  const stopListening = store.subscribe((_now, before) => {
    if (travelling) return;
    if (gestures === 0) remember(before);
  });

  /** @param {Step[]} from @param {Step[]} to @param {'undo' | 'redo'} way */
  function travel(from, to, way) {
    endAllGestures();
    const target = from.pop();
    if (target === undefined) return false;
    travelling = true;
    try {
      if (isAction(target)) {
        to.push(target);
        target[way]();
      } else {
        to.push(store.get());
        store.replace(target);
      }
    } finally {
      travelling = false;
    }
    tell();
    return true;
  }

  /** Folds what happened since the gesture began into one step, or into none if nothing changed. */
  function finishGesture() {
    const before = beforeGesture;
    beforeGesture = inGesture = null;
    if (before !== null && before !== store.get()) remember(before);
  }

  function endAllGestures() {
    if (gestures === 0) return;
    gestures = 0;
    finishGesture();
  }

  return {
    /** @returns {boolean} whether there was anything to undo */
    undo: () => travel(past, future, 'undo'),
    /** @returns {boolean} whether there was anything to redo */
    redo: () => travel(future, past, 'redo'),
    canUndo: () => past.length > 0 || (beforeGesture !== null && beforeGesture !== store.get()),
    canRedo: () => future.length > 0,

    /** Remembers something that was just done outside the store. @param {Action} action */
    record(action) {
      if (travelling) return;
      if (inGesture !== null && inGesture.key === action.key && past.at(-1) === inGesture) {
        past.pop();
        action = {...action, undo: inGesture.undo};
      }
      remember(action);
      if (gestures > 0) inGesture = action;
    },

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
      beforeGesture = inGesture = null;
      tell();
    },

    /** Puts all steps aside, for what is done on the side. @returns {() => void} brings them back in the place of what came after */
    aside() {
      endAllGestures();
      const [back, forth] = [past.splice(0), future.splice(0)];
      tell();
      return () => {
        past.splice(0, Infinity, ...back);
        future.splice(0, Infinity, ...forth);
        tell();
      };
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
