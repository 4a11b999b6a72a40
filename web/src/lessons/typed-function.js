/** A function that a reader typed, compared by the engine with what was asked for and with what it may have been taken for. */

/** @typedef {Extract<import('./format.js').Prediction, {kind: 'function'}>} FunctionPrediction */
/** @typedef {import('../functions/functions.js').Functions} Functions */
/** @typedef {import('../../../core/bindings/nn-core.d.ts').Verdict} Sameness */
/**
 * `wanted`: the right one as the engine writes it; `likes`: which of the prediction's reasons name this very function.
 * @typedef {{typed: string, wanted: string, verdict: Sameness, likes: readonly boolean[]}} TypedFunction
 */

/**
 * The typed function beside the right one, or what is wrong with its text.
 * @param {FunctionPrediction} predict @param {string} typed @param {Functions} functions
 * @returns {Promise<TypedFunction | import('../../../core/bindings/nn-core.d.ts').FunctionProblem>}
 */
export async function comparedWith({of, by, reasons}, typed, functions) {
  const compared = await functions.compare({text: of, answer: typed, ...(by !== undefined && {by})});
  if ('problem' in compared) return compared;
  const likes = await Promise.all(reasons.map(async ({like}) => {
    if (like === undefined) return false;
    const alike = await functions.compare({text: like, answer: typed});
    return !('problem' in alike) && isSame(alike.verdict); // what uses other letters is another function
  }));
  return {typed, wanted: compared.wanted.text, verdict: compared.verdict, likes};
}

/** Whether the typed function is the other one, however it is written. @param {Sameness} verdict */
export const isSame = ({sameness}) => sameness === 'alike' || sameness === 'equal';
