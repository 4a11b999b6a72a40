/**
 * Functions that a person types, as the engine understands them: read, differentiated with the rule at every step, evaluated,
 * run forward and back as a circuit. What the answers hold stands in core/bindings/nn-core.d.ts, section "functions".
 *
 *     const functions = functionsOf(playground.engine);
 *     const step = await functions.derivative({text: '(3x² − 5x + 1)⁷', by: 'x'});
 *     if ('problem' in step) …   // {kind: 'missing-bracket', in: 'text', from: 4, to: 5, what: '('}, for the page to word
 *     else step.after.text;      // '7(3x² − 5x + 1)⁶·(6x − 5)', by the rule step.rule ('chain') of step.parts and step.steps
 *
 * The first question loads the double module. A promise rejects, with an EngineError, only where every question would.
 */

/** @typedef {import('../engine/client.js').Engine} Engine */
/** @typedef {import('../../../core/bindings/nn-core.d.ts').FunctionQuestions} FunctionQuestions */
/** @typedef {import('../../../core/bindings/nn-core.d.ts').FunctionRequest} FunctionRequest */
/** @typedef {import('../../../core/bindings/nn-core.d.ts').FunctionValues} FunctionValues */
/** @typedef {import('../../../core/bindings/nn-core.d.ts').FunctionProblem} FunctionProblem */
/** @typedef {import('../../../core/bindings/nn-core.d.ts').GridRequest} GridRequest */
/** @typedef {ReturnType<typeof functionsOf>} Functions */

/** @param {Pick<Engine, 'ask'>} engine */
export function functionsOf(engine) {
  /**
   * @template {keyof FunctionQuestions} Q
   * @param {Q} question @returns {(request: Parameters<FunctionQuestions[Q]>[0]) => Promise<ReturnType<FunctionQuestions[Q]>>}
   */
  const asking = (question) => (request) => /** @type {Promise<any>} */ (engine.ask('functions', question, request));
  const evaluate = asking('evaluate');

  return {
    /** The function as a tree, and its variables: `parse({text: '2x² + 1'})`. */
    parse: asking('parse'),
    /** The derivative, step by step: `derivative({text: 'sin(x²)', by: 'x'})`. */
    derivative: asking('derivative'),
    /** Marks an answer: `compare({text: 'x³', by: 'x', answer: '3x^2'})`; without `by`, whether it is the function itself. */
    compare: asking('compare'),
    /** Values, and gradients if wanted, at many points: `evaluate({text: 'x·y', along: ['x', 'y'], points: [2, 5]})`. */
    evaluate,
    /** Difference quotients, in double and in float: `differences({text: 'x³', by: 'x', values: {x: 1}, steps: [0.1, 0.01]})`. */
    differences: asking('differences'),
    /** Gates with values, gradients and their checks: `circuit({text: 'relu(w·x + b)²', values: {w: 2, x: 3, b: 1}})`. */
    circuit: asking('circuit'),
    /** The ways from a variable's gate to the output, with their factors: the same request, and `from`, the gate. */
    paths: asking('paths'),
    /** Gradient descent: `descend({text: 'x² + 9y²', along: ['x', 'y'], values: {x: 4, y: 1}, optimizer, steps: 50})`. */
    descend: asking('descend'),

    /**
     * A curve of `count` points from `from` to `to`, both included. Slopes are NaN where values are.
     * @param {FunctionRequest & {along: string, from: number, to: number, count: number, values?: FunctionValues}} request
     * @returns {Promise<{places: Float64Array, values: Float64Array, slopes: Float64Array} | FunctionProblem>}
     */
    async curve({along, from, to, count, ...asked}) {
      const places = Float64Array.from({length: count}, (_, i) => placeAt(from, to, count > 1 ? i / (count - 1) : 0));
      const answer = await evaluate({...asked, along: [along], points: places, gradients: true});
      if ('problem' in answer) return answer;
      return {places, values: answer.values, slopes: /** @type {Float64Array} */ (answer.gradients)};
    },

    /**
     * A surface over a box, sampled at the cells' centres; row 0 is the top (yMax), as in the engine's other grids. With
     * `gradients`, two numbers for each cell.
     * @param {FunctionRequest & GridRequest & {along: [string, string], values?: FunctionValues, gradients?: boolean}} request
     */
    surface({along, xMin, xMax, yMin, yMax, columns, rows, ...asked}) {
      const points = new Float64Array(2 * columns * rows);
      for (let cell = 0; cell < columns * rows; cell++) {
        points[2 * cell] = placeAt(xMin, xMax, ((cell % columns) + 0.5) / columns);
        points[2 * cell + 1] = placeAt(yMax, yMin, (Math.floor(cell / columns) + 0.5) / rows);
      }
      return evaluate({...asked, along, points});
    }
  };
}

/** Exact at both ends, and 0 halfway between −a and a. @param {number} from @param {number} to @param {number} share */
const placeAt = (from, to, share) => from * (1 - share) + to * share;
