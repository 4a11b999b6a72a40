/** The questions that may be asked of the engine by name, and what kind of question each is. */

/** @typedef {import('./protocol.js').Question} Question */

/**
 * How many arguments each takes. Embind throws where the number is wrong, so it never sees a wrong one.
 * @type {ReadonlyMap<string, number>}
 */
export const ARGUMENTS = new Map(Object.entries(/** @satisfies {Record<Question, number>} */ ({
  progress: 0, evaluate: 0, points: 0, predict: 1, outputGrid: 1, neuronGrids: 1, neuronOutputs: 1, parameters: 0,
  gradients: 0, fullGradients: 0, lastUpdate: 0, moments: 0, sampleGradients: 0, resetNeuron: 2, setParameter: 2,
  setParameters: 1, trace: 2, traceCheck: 3, batchTrace: 1, checkGradient: 2, digest: 0, datasets: 0, drawPoints: 1,
  scheduleCurve: 4
})));

const named = (/** @type {Question[]} */ ...names) => /** @type {ReadonlySet<string>} */ (new Set(names));

/** Answered in double precision with the present weights. */
export const EXACT_QUESTIONS = named('trace', 'traceCheck', 'checkGradient');
/** Answered by the module, without a session. */
export const MODULE_QUESTIONS = named('datasets', 'drawPoints', 'scheduleCurve');
/** After these the weights are others. */
export const CHANGING_QUESTIONS = named('resetNeuron', 'setParameter', 'setParameters');
