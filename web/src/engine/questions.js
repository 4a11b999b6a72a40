/** The questions that may be asked of the engine by name, and what kind of question each is. */

import {Refused} from './refused.js';

/** @typedef {import('./protocol.js').Question} Question */
/** @typedef {import('./protocol.js').Session} Session */

/**
 * How many arguments each takes. Embind throws where the number is wrong, so it never sees a wrong one.
 * @type {ReadonlyMap<string, number>}
 */
export const ARGUMENTS = new Map(Object.entries(/** @satisfies {Record<Question, number>} */ ({
  progress: 0, evaluate: 0, points: 0, predict: 1, outputGrid: 1, neuronGrids: 1, neuronOutputs: 1, parameters: 0,
  gradients: 0, fullGradients: 0, lastUpdate: 0, moments: 0, sampleGradients: 0, resetNeuron: 2, setParameter: 2,
  setParameters: 1, trace: 2, traceCheck: 3, batchTrace: 1, checkGradient: 2, digest: 0, datasets: 0, drawPoints: 1,
  scheduleCurve: 4, functions: 2
})));

const named = (/** @type {Question[]} */ ...names) => /** @type {ReadonlySet<string>} */ (new Set(names));

/** Answered by the double module, with the present weights if they are about them. */
export const EXACT_QUESTIONS = named('trace', 'traceCheck', 'checkGradient', 'functions');
/** Answered by the module, without a session. */
export const MODULE_QUESTIONS = named('datasets', 'drawPoints', 'scheduleCurve', 'functions');
/** After these the weights are others. */
export const CHANGING_QUESTIONS = named('resetNeuron', 'setParameter', 'setParameters');

/** The arguments of a question, in the right number: what is missing is undefined, and the engine says what it wanted. */
export function argumentsFor(/** @type {Question} */ question, /** @type {unknown} */ args) {
  const count = ARGUMENTS.get(question);
  if (count === undefined) {
    throw new Refused({code: 'unknown-request', message: `There is no question called '${String(question).slice(0, 40)}'.`});
  }
  if (!Array.isArray(args) || args.length > count) {
    throw new Refused({code: 'invalid-argument', message: `The question '${question}' takes ${count} arguments.`});
  }
  return Array.from({length: count}, (_, i) => args[i]);
}

/** Asks a session that is in nobody's training. @param {Session} session @param {Question} question @param {unknown[]} args @returns {any} as the engine answers */
export function askSession(session, question, args) {
  const given = argumentsFor(question, args);
  const asked = /** @type {any} */ (session)[question];
  if (!asked) throw new Refused({code: 'module-missing', message: `This engine cannot be asked for '${question}'.`}); // but the exact one
  return asked.call(session, ...given);
}
