/** How far a reader is in a step: pure data, and the edits of it. */

/** @typedef {import('./format.js').Step} Step */
/** @typedef {import('./judge.js').Given} Given */
/**
 * `given`: the prediction; null: none yet, or skipped. `done`: given or skipped. `shown`: its answer is on screen.
 * @typedef {{given: Given | null, done: boolean, shown: boolean}} Answering
 */
/**
 * `reached`: the goal; `hints`: so many are shown; `instrument`: what state it is in, null before anything was done with it.
 * @typedef {object} Progress
 * @property {Answering} main
 * @property {Answering} transfer
 * @property {boolean} reached
 * @property {number} hints
 * @property {import('./instrument.js').State | null} instrument
 */

const OPEN = Object.freeze({given: null, done: false, shown: false});

/** @type {Progress} */
export const UNTOUCHED = Object.freeze({main: OPEN, transfer: OPEN, reached: false, hints: 0, instrument: null});

/** Whether a prediction still comes before everything else. @param {Step} step @param {Progress} progress */
export const waits = ({predict}, {main}) => predict !== undefined && !main.done;

/** Whether there is something to do between prediction and answer. @param {Step} step */
const hasSomethingToTry = ({instrument, experiment}) => instrument !== undefined || experiment !== undefined;

/** Whether the answer, or what the step comes to, is on screen. @param {Step} step @param {Progress} progress */
export const isShown = (step, progress) => progress.main.shown || (!waits(step, progress) && !hasSomethingToTry(step)) || (step.predict === undefined && step.goal === undefined);

/** @param {'main' | 'transfer'} which @param {Progress} progress @param {Partial<Answering>} change @returns {Progress} */
export const answering = (which, progress, change) => ({...progress, [which]: {...progress[which], ...change}});

/** Everything a step asks for is done. @param {Step} step @param {Progress} progress */
export const isDone = (step, progress) =>
  isShown(step, progress) && (step.goal === undefined || progress.reached) && (step.transfer === undefined || progress.transfer.done);
