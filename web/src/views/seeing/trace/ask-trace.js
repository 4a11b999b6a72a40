/** What the engine is asked for a trace. */

/** @typedef {import('../../../state/traced.js').Sample} Sample */
/** @typedef {import('../../../engine/client.js').Engine} Engine */
/** @typedef {import('../../../../../core/bindings/nn-core.d.ts').Trace} Trace */
/** @typedef {import('../../../../../core/bindings/nn-core.d.ts').TraceCheck} TraceCheck */
/** @typedef {import('../../../../../core/bindings/nn-core.d.ts').LayerParameters} LayerParameters */

/** Networks with more weights are checked less often: a check takes about the square of their number in multiplications. */
export const MOST_CHECKED = Object.freeze({playing: 2000, paused: 20000});

/** How many weights a network has. @param {import('../../../state/experiment.js').Experiment} experiment */
export function weightsOf({data, features, layers}) {
  let inputs = data.kind === 'table' ? data.inputs : features.length;
  let sum = 0;
  for (const {neurons} of layers) {
    sum += inputs * neurons;
    inputs = neurons;
  }
  return sum;
}

/**
 * A trace with the weights it used and, with a step, its check; all of one moment.
 * @param {Engine} engine @param {Sample} sample @param {number | null} step of the central differences; null: no check
 * @returns {Promise<{trace: Trace, parameters: LayerParameters[], check: TraceCheck | null}>}
 */
export async function askTrace(engine, {coordinates, target}, step) {
  if (step === null) {
    const [trace, parameters] = await engine.askTogether(['trace', coordinates, target], ['parameters']);
    return {trace, parameters, check: null};
  }
  const [trace, parameters, check] = await engine.askTogether(['trace', coordinates, target], ['parameters'], ['traceCheck', coordinates, target, step]);
  return {trace, parameters, check};
}
