/** The numbers of a circuit by the names that lessons use: values, gradients (d before the name), factors of the chosen way. */

/** @typedef {import('./forms.js').Form} Form */
/** @typedef {import('./run.js').Run} Run */
/** @typedef {Record<string, number>} Numbers */

/** The longest way of a form: from a weight over product, sum, ReLU and the sum of a layer, or the distance, to the square. */
const MOST_FACTORS = 6;

/** @param {Form} form */
export function namesOf({values, learned, named}) {
  const all = [...Object.keys(values), ...named.map(([name]) => name)];
  return [
    ...all, ...all.map((name) => `d${name}`), ...learned.map((name) => `new${name}`), ...Array.from({length: MOST_FACTORS}, (_, i) => `factor${i + 1}`),
    't', 'dt', 'loss', 'before', 'change', 'silent', 'rate', 'updates', 'back', 'gates', 'filled', 'blanks'
  ];
}

/** The gates that compute something, in the order in which one goes back through them. @param {import('./run.js').Circuit} circuit */
export const wayBack = ({gates}) => [...gates.keys()].filter((i) => gates[i].inputs.length > 0).reverse();

/** ReLU gates that pass nothing on, and nothing back. @param {import('./run.js').Circuit} circuit */
export const silentGates = ({gates}) => gates.flatMap((gate, i) => (gate.name === 'relu' && gate.kind === 'call' && gates[gate.inputs[0].gate].value <= 0 ? [i] : []));

/**
 * `numbersOf(form, state, run, …)`: what is not there, because the reader typed another function, is NaN.
 * @param {Form} form @param {{rate: number, updates: number, back: number, values: Numbers}} state @param {Run} run
 * @param {Numbers} next the values after one more update
 * @returns {Numbers}
 */
export function numbersOf(form, {rate, updates, back, values}, {circuit, losses, ways, nudged}, next) {
  const numbers = Object.fromEntries(namesOf(form).map((name) => [name, NaN]));
  const note = (/** @type {string} */ name, /** @type {import('../../../../../core/bindings/nn-core.d.ts').Gate | undefined} */ gate) => {
    if (gate) Object.assign(numbers, {[name]: gate.value, [`d${name}`]: gate.gradient});
  };
  circuit.variables.forEach((name, i) => note(name, circuit.gates[i]));
  for (const [name, text] of form.named) note(name, circuit.gates.find((gate) => gate.text === text));
  const factors = [...(ways[0]?.factors ?? [])].reverse();
  factors.slice(0, MOST_FACTORS).forEach((factor, i) => (numbers[`factor${i + 1}`] = factor));
  for (const name of form.learned) numbers[`new${name}`] = next[name] ?? NaN;
  return {
    ...numbers, t: values.t ?? 0, loss: circuit.value, before: losses[0], change: nudged - circuit.value, silent: silentGates(circuit).length,
    rate, updates, back, gates: wayBack(circuit).length
  };
}
