/**
 * Questions to the engine about experiments that are not the one on the page: they are built, and trained if wanted, beside it.
 * One at a time, in order; what was asked before is answered from memory. `functions` are the questions about typed functions.
 */
import {EXACT_QUESTIONS} from '../engine/questions.js';
import {functionsOf} from '../functions/functions.js';

/** @typedef {import('../state/experiment.js').Experiment} Experiment */
/** @typedef {import('../engine/replay.js').ReplayAnswer} ReplayAnswer */
/** @typedef {import('../engine/protocol.js').Question} Question */
/** @typedef {{epochs?: number, updates?: number}} After */
/** A question and its arguments, as the engine's Session has them. @typedef {readonly [Question, ...unknown[]]} Asked */
/** @typedef {(experiment: Experiment, questions?: readonly Asked[], after?: After) => Promise<ReplayAnswer>} AskOfExperiment */
/** @typedef {AskOfExperiment & {functions: import('../functions/functions.js').Functions}} Ask */

/** So many answers are remembered. */
const MOST_REMEMBERED = 200;

/** @param {Pick<import('../engine/client.js').Engine, 'replay' | 'ask'>} engine @returns {Ask} */
export function createAsking(engine) {
  const remembered = /** @type {Map<string, Promise<ReplayAnswer>>} */ (new Map());
  let last = /** @type {Promise<unknown>} */ (Promise.resolve());

  /** @type {AskOfExperiment} */
  function ask(experiment, questions = [], {epochs, updates = 0} = {}) {
    const exact = questions.some(([question]) => EXACT_QUESTIONS.has(question));
    const task = {
      experiment: exact ? {...experiment, precision: /** @type {const} */ ('double')} : experiment,
      changes: [], questions, until: epochs ?? updates, inEpochs: epochs !== undefined
    };
    const key = JSON.stringify(task);
    const known = remembered.get(key);
    if (known) return known;
    const answer = last.then(() => engine.replay(task));
    last = answer.catch(() => remembered.delete(key)); // it may be answered another time
    remembered.set(key, answer);
    for (const oldest of remembered.keys()) {
      if (remembered.size <= MOST_REMEMBERED) break;
      remembered.delete(oldest);
    }
    return answer;
  }
  return Object.assign(ask, {functions: functionsOf(engine)});
}
