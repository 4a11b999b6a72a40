/**
 * Trains an experiment again, beside the one on the page and untouched by it: from its start or from a checkpoint, with the
 * changes a person made at the updates they made them, up to a given update. Being exact, it ends with the same bits, which is
 * how a link proves that it was reproduced and how a result is verified.
 */
import {askSession} from './questions.js';
import {Refused, unwrap} from './refused.js';

/** @typedef {import('./protocol.js').Experiment} Experiment */
/** @typedef {import('./protocol.js').Session} Session */
/** @typedef {import('./protocol.js').Summary} Summary */
/** @typedef {import('../../../core/bindings/nn-core.d.ts').ParameterPlace} ParameterPlace */
/**
 * What a person did while it trained, before the update that comes after `at` updates.
 * @typedef {{at: number} & (
 *   {experiment: Experiment} | {place: ParameterPlace, value: number} | {neuron: {layer: number, neuron: number}}
 * )} Change
 */
/**
 * @typedef {object} ReplayTask
 * @property {Experiment} experiment as it began
 * @property {Uint8Array} [checkpoint] where to begin; absent: at the experiment's start
 * @property {readonly Change[]} changes in the order they were made
 * @property {number} until the update to stop after
 * @property {boolean} [inEpochs] `until` counts epochs instead
 * @property {readonly (readonly [import('./protocol.js').Question, ...unknown[]])[]} [questions] to be asked in the end, each with its arguments
 */
/**
 * @typedef {object} ReplayAnswer
 * @property {number} update where it ended; less than asked for only where it diverged
 * @property {string} digest of the weights there
 * @property {import('./protocol.js').Metrics} metrics
 * @property {number} parameters
 * @property {Summary} summary
 * @property {any[]} answers to the questions
 */

/** What a replay may cost: so many multiplications, which take half a minute or so, and overhead counted as such. */
export const MOST_WORK = 1e11;
const OVERHEAD_PER_UPDATE = 20_000;

/** Roughly what a replay costs. @param {Summary} summary @param {number} batchSize @param {number} updates */
export function workOf({parameters, trainSamples}, batchSize, updates) {
  return updates * (OVERHEAD_PER_UPDATE + parameters * (batchSize === 0 ? trainSamples : Math.min(batchSize, trainSamples)));
}

/**
 * One replay, a slice at a time.
 * @param {(precision: Experiment['precision']) => Session} newSession
 * @param {ReplayTask} task
 */
export function createReplay(newSession, task) {
  const session = newSession(task.experiment.precision);
  const waiting = [...task.changes];
  let summary = /** @type {Summary} */ ({});
  let {until} = task;

  try {
    begin();
  } catch (error) {
    session.delete();
    throw error;
  }

  function begin() {
    if (!(Number.isInteger(task.until) && task.until >= 0)) throw refused('a replay ends after a whole number of updates');
    if (waiting.some(({at}, i) => !(at >= (waiting[i - 1]?.at ?? 0)))) throw refused('the changes of a replay are in the order they were made');
    const its = unwrap(session.configure(task.experiment));
    if (task.inEpochs) until *= its.updatesPerEpoch;
    allow(task.experiment, its);
    if (task.checkpoint) unwrap(session.restore(task.checkpoint));
  }

  /** @param {Experiment} experiment @param {Summary} its */
  function allow(experiment, its) {
    summary = its;
    const work = workOf(summary, experiment.batchSize, until - unwrap(session.progress()).update);
    if (!(work <= MOST_WORK)) throw refused(`training it again would take some ${work.toExponential(0)} steps; at most ${MOST_WORK.toExponential(0)} are done`);
  }

  /** @param {Change} change */
  function make(change) {
    if ('experiment' in change) {
      if (change.experiment.precision !== task.experiment.precision) throw refused('a replay keeps to one precision');
      allow(change.experiment, unwrap(session.adopt(change.experiment)));
    } else if ('place' in change) {
      unwrap(session.setParameter(change.place, change.value));
    } else {
      unwrap(session.resetNeuron(change.neuron.layer, change.neuron.neuron));
    }
  }

  /** @returns {ReplayAnswer} */
  function answer() {
    const answers = (task.questions ?? []).map(([question, ...args]) => unwrap(askSession(session, question, args)));
    return {update: unwrap(session.progress()).update, digest: unwrap(session.digest()), metrics: unwrap(session.evaluate()), parameters: summary.parameters, summary, answers};
  }

  let updatesAtOnce = 1; // adapts to what an update costs
  return {
    /**
     * Goes on for about `milliseconds`.
     * @param {number} milliseconds @param {() => number} now @returns {ReplayAnswer | null} null: there is more to do
     */
    slice(milliseconds, now) {
      const began = now();
      for (;;) {
        const {update} = unwrap(session.progress());
        while (waiting.length > 0 && waiting[0].at <= update) make(/** @type {Change} */ (waiting.shift()));
        if (update >= until) return answer();
        const next = Math.min(until, waiting[0]?.at ?? Infinity);
        const {stopped} = unwrap(session.trainUpdates(Math.min(updatesAtOnce, next - update)));
        if (stopped === 'diverged') return answer();
        const spent = now() - began;
        if (spent < milliseconds / 4) updatesAtOnce *= 2;
        else if (spent > milliseconds) {
          updatesAtOnce = Math.max(1, Math.floor(updatesAtOnce / 2));
          return null;
        }
      }
    },
    end: () => session.delete()
  };
}

/** @param {string} why */
const refused = (why) => new Refused({code: 'invalid-argument', message: `This cannot be trained again: ${why}.`});
