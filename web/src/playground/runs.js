/**
 * Runs that were put aside to be compared and brought back: settings, curve, final numbers and the very state of training.
 * They last as long as the session; a reload finds them again where the browser allows it and they are not too large.
 */
import {signal} from '@preact/signals';

import {countParameters} from '../state/sizes.js';

/** @typedef {ReturnType<typeof createRuns>} Runs */
/**
 * What became of a run; scores are accuracies or R², and NaN where there is none.
 * @typedef {object} Result
 * @property {number} update
 * @property {number} epoch
 * @property {string} digest of the weights
 * @property {number} parameters
 * @property {number} trainLoss @property {number} testLoss
 * @property {number} trainScore @property {number} testScore
 */
/** `shown`: drawn beside the present run. @typedef {{id: number, name: string, shown: boolean, keepsake: Keepsake, result: Result}} SavedRun */

const MOST_NAME = 60;
const STORED = 'downhill.runs';
/** Browsers keep some five million characters for all of a page's session. */
const MOST_STORED = 3e6;

/** How runs become text and back; loaded when there are some. */
const storage = () => import('../state/stored-runs.js');

/** @typedef {import('./keepsakes.js').Keepsake} Keepsake */
/** @typedef {import('../engine/protocol.js').Metrics} Metrics */

/**
 * @param {object} parts
 * @param {import('../state/history.js').History} parts.history
 * @param {import('./looking.js').Looking} parts.looking
 * @param {import('./announcer.js').Announcer} parts.announcer
 * @param {() => Promise<{keepsake: Keepsake, digest: string, metrics: Metrics}>} parts.keepMoment everything as it is now
 * @param {(keepsake: Keepsake) => Promise<void>} parts.bringBack
 * @param {import('../text/languages.js').Catalogue} parts.text
 */
export function createRuns({history, looking, announcer, keepMoment, bringBack, text}) {
  const runs = signal(/** @type {readonly SavedRun[]} */ ([]));
  let lastId = 0;
  void recall();

  /** @param {readonly SavedRun[]} next */
  function replace(next) {
    runs.value = next;
    show();
    void store();
  }

  async function store() {
    try {
      const {writeRuns} = await storage();
      sessionStorage.setItem(STORED, writeRuns(runs.value, MOST_STORED));
    } catch {
      // they stay in memory, no more
    }
  }

  /** Brings back what an earlier visit of the session put aside. */
  async function recall() {
    try {
      const stored = sessionStorage.getItem(STORED);
      if (stored === null) return;
      const earlier = (await storage()).readRuns(stored);
      runs.value = [...earlier, ...runs.value.map((run) => ({...run, id: run.id + earlier.length}))];
      lastId += earlier.length;
      show();
    } catch {
      // forbidden storage holds nothing
    }
  }

  /** Draws those that are to be seen beside the present curve. */
  function show() {
    looking.overlays.value = runs.value.filter(({shown}) => shown).map(({name, keepsake}) => ({name, samples: keepsake.run.samples}));
  }

  /** A name that no other run has. @param {string} wanted @param {number} [own] */
  function unique(wanted, own) {
    const taken = new Set(runs.value.filter(({id}) => id !== own).map(({name}) => name));
    let name = wanted;
    for (let count = 2; taken.has(name); count += 1) name = `${wanted} (${count})`;
    return name;
  }

  /** @param {number} id @param {Partial<SavedRun>} patch */
  const change = (id, patch) => replace(runs.value.map((run) => (run.id === id ? {...run, ...patch} : run)));

  /** Puts the present run aside. */
  async function save() {
    const {keepsake, digest, metrics} = await keepMoment();
    const {experiment, progress} = keepsake.saved;
    const score = (/** @type {Metrics['train']} */ set) => (Number.isNaN(set.accuracy) ? set.rSquared : set.accuracy);
    lastId += 1;
    const run = {
      id: lastId, name: unique(text.runName(lastId)), shown: true, keepsake,
      result: {
        update: progress.update, epoch: progress.epoch, digest, parameters: countParameters(experiment),
        trainLoss: metrics.train.loss, testLoss: metrics.test.loss, trainScore: score(metrics.train), testScore: score(metrics.test)
      }
    };
    replace([...runs.value, run]);
    announcer.say(text.runSaved(run.name));
  }

  return {
    runs, save,
    /** @param {number} id @param {string} wanted an empty one changes nothing */
    rename(id, wanted) {
      const before = runs.value.find((run) => run.id === id)?.name;
      const name = unique(wanted.trim().slice(0, MOST_NAME), id);
      if (name === '' || before === undefined || name === before) return;
      change(id, {name});
      history.record({key: `run ${id}`, undo: () => change(id, {name: before}), redo: () => change(id, {name})});
    },
    /** @param {number} id @param {boolean} shown */
    setShown: (id, shown) => change(id, {shown}),
    /** @param {number} id */
    remove(id) {
      const before = runs.value;
      const remove = () => replace(runs.value.filter((run) => run.id !== id));
      remove();
      history.record({key: `run ${id} removed`, undo: () => replace(before), redo: remove});
    },
    /** Goes back to a run: its settings, weights, curve and place. @param {number} id */
    async bringBack(id) {
      const run = runs.value.find((one) => one.id === id);
      if (!run) return;
      await bringBack(run.keepsake);
      announcer.say(text.runBack(run.name));
    }
  };
}
