/** What the engine says of a function at one place: its gates after so many updates, the ways to a chosen variable, and a nudge. */

/** @typedef {import('../../../functions/functions.js').Functions} Functions */
/** @typedef {import('../../../../../core/bindings/nn-core.d.ts').Circuit} Circuit */
/** @typedef {import('../../../../../core/bindings/nn-core.d.ts').CircuitPath} CircuitPath */
/** @typedef {import('../../../../../core/bindings/nn-core.d.ts').FunctionProblem} FunctionProblem */
/** @typedef {Readonly<Record<string, number>>} Values */
/**
 * `only`: the one variable that updates change; '' for all that are learned. `chosen`: '' for none. `nudge`: what is added to it.
 * @typedef {{text: string, values: Values, learned: readonly string[], only?: string, rate: number, updates: number, chosen: string, nudge: number}} Task
 */
/**
 * `values`: after the updates; `losses`: before the first and after each; `nudged`: what comes out then.
 * @typedef {{circuit: Circuit, values: Values, losses: readonly number[], ways: readonly CircuitPath[], nudged: number}} Run
 */

/** @param {Functions} functions @param {Task} task @returns {Promise<Run | FunctionProblem>} */
export async function run(functions, {text, values: start, learned, only = '', rate, updates, chosen, nudge}) {
  let values = start;
  let losses = /** @type {number[]} */ ([]);
  const along = only === '' ? [...learned] : [only];
  if (updates > 0 && along.length > 0) {
    const descent = await functions.descend({text, along, values: start, optimizer: {kind: 'sgd', learningRate: rate}, steps: updates});
    if ('problem' in descent) return descent;
    values = {...start, ...Object.fromEntries(along.map((name, i) => [name, descent.points[descent.steps * along.length + i]]))};
    losses = [...descent.values];
  }
  const circuit = await functions.circuit({text, values});
  if ('problem' in circuit) return circuit;
  if (losses.length === 0) losses = [circuit.value];
  const from = circuit.variables.indexOf(chosen);
  const ways = from < 0 ? null : await functions.paths({text, values, from});
  const moved = from < 0 || nudge === 0 ? circuit : await functions.circuit({text, values: {...values, [chosen]: values[chosen] + nudge}});
  return {circuit, values, losses, ways: ways && !('problem' in ways) ? ways.paths : [], nudged: 'problem' in moved ? NaN : moved.value};
}
