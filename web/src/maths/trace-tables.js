/** The numbers of one step of a trace as a table: one column per neuron, each number with its derivation and its check. */
import {number, slopeOfLoss, derivative, symbol, times} from './expression.js';
import {goesStraight} from './loss-formulas.js';
import {
  biasSlopeOf, inputSlopeOf, inputSlopeTermOf, lossOf, lossSlopeOf, outputOf, productOf, slopeOf, sumOf, sumSlopeOf, weightSlopeOf
} from './trace-steps.js';

/** @typedef {import('./expression.js').Expression} Expression */
/** @typedef {import('./expression.js').Derivation} Derivation */
/** @typedef {import('./trace-steps.js').Walk} Walk */
/** @typedef {import('./trace-steps.js').Step} Step */
/** The derivatives of a layer found by central differences. */
/** @typedef {Pick<import('../../../core/bindings/nn-core.d.ts').TraceLayer, 'dOutputs' | 'dSums' | 'dWeights' | 'dBiases' | 'dInput'>} NumericLayer */
/**
 * `values`: one for each column, or fewer. `numeric`: the same by central differences, where it is a derivative. `result`: what
 * the step is about.
 * @typedef {object} Row
 * @property {Expression} head
 * @property {ArrayLike<number>} values
 * @property {ArrayLike<number>} [numeric]
 * @property {(column: number) => Derivation} derive
 * @property {boolean} [result]
 */
/** @typedef {{columns: Expression[], rows: Row[]}} Table */

const range = (/** @type {number} */ count) => Array.from({length: count}, (_, i) => i);
const heads = (/** @type {string} */ name, /** @type {number} */ count) => range(count).map((i) => symbol(name, [i + 1]));

/** @param {Walk} walk @param {readonly NumericLayer[] | null} numeric @param {Step} step @returns {Table} */
export function tableOf(walk, numeric, {quantity, layer}) {
  const at = walk.trace.layers[layer];
  const checked = numeric?.[layer];
  const count = at.sums.length;
  const isLast = layer === walk.layers.length - 1;
  const z = symbol('z');
  const y = symbol('y');
  const {target} = walk.trace;

  const outputs = {head: y, values: at.outputs, derive: (/** @type {number} */ j) => outputOf(walk, layer, j)};
  const targets = {head: symbol('t', [], 'data'), values: target, derive: (/** @type {number} */ j) => given(symbol('t', [j + 1], 'data'), target[j], 'data')};
  const outputSlopes = {
    head: slopeOfLoss(y), values: at.dOutputs, numeric: checked?.dOutputs,
    derive: (/** @type {number} */ j) => (isLast ? lossSlopeOf(walk, j) : fromNextLayer(walk, layer, j))
  };

  switch (quantity) {
    case 'sums': return {columns: heads('z', count), rows: [...productRows(walk, layer), {
      head: symbol('b', [], 'bias'), values: walk.parameters[layer].biases,
      derive: (j) => given(symbol('b', [j + 1], 'bias'), walk.parameters[layer].biases[j], 'bias')
    }, {head: z, values: at.sums, derive: (j) => sumOf(walk, layer, j), result: true}]};
    case 'outputs': return {columns: heads('y', count), rows: [
      {head: z, values: at.sums, derive: (j) => sumOf(walk, layer, j)}, {...outputs, result: true}
    ]};
    case 'loss': return {columns: heads('y', count), rows: [
      outputs, targets, {head: symbol('L', [], 'loss'), values: [walk.trace.loss], derive: () => lossOf(walk), result: true}
    ]};
    case 'dOutputs': return {columns: heads('y', count), rows: [outputs, targets, {...outputSlopes, result: true}]};
    case 'dSums': return {columns: heads('z', count), rows: [
      ...sumSlopeFactors(),
      {head: slopeOfLoss(z), values: at.dSums, numeric: checked?.dSums, derive: (j) => sumSlopeOf(walk, layer, j), result: true}
    ]};
    case 'dWeights': return {columns: heads('z', count), rows: [...weightRows(walk, layer, checked), {
      head: slopeOfLoss(symbol('b', [], 'bias')), values: at.dBiases, numeric: checked?.dBiases,
      derive: (j) => biasSlopeOf(walk, layer, j), result: true
    }]};
    case 'dInput': return {columns: [...heads('z', count), symbol('Σ')], rows: inputRows(walk, layer, checked)};
  }

  /** What dL/dz is made of. @returns {Row[]} */
  function sumSlopeFactors() {
    if (isLast && goesStraight(walk.loss)) return [outputs, targets];
    if (walk.layers[layer].activation === 'softmax') return [outputSlopes, outputs];
    return [outputSlopes, {head: derivative(y, z), values: at.slopes, derive: (j) => slopeOf(walk, layer, j)}];
  }
}

/** @param {Walk} walk @param {number} layer @returns {Row[]} */
const productRows = (walk, layer) => {
  const {input, products, sums} = walk.trace.layers[layer];
  return range(input.length).map((i) => ({
    head: times(symbol('x', [i + 1], 'data'), symbol('w', [i + 1], 'weight')),
    values: products.slice(i * sums.length, (i + 1) * sums.length),
    derive: (j) => productOf(walk, layer, i, j)
  }));
};

/** @param {Walk} walk @param {number} layer @param {NumericLayer | undefined} checked @returns {Row[]} */
const weightRows = (walk, layer, checked) => {
  const {input, dWeights, sums} = walk.trace.layers[layer];
  const row = (/** @type {import('../../../core/bindings/nn-core.d.ts').Reals} */ all, /** @type {number} */ i) =>
    all.slice(i * sums.length, (i + 1) * sums.length);
  return range(input.length).map((i) => ({
    head: slopeOfLoss(symbol('w', [i + 1], 'weight')), values: row(dWeights, i), numeric: checked && row(checked.dWeights, i),
    derive: (j) => weightSlopeOf(walk, layer, i, j), result: true
  }));
};

/** Every term of dL/dx_i and, in the last column, their sum. @param {Walk} walk @param {number} layer @param {NumericLayer | undefined} checked @returns {Row[]} */
const inputRows = (walk, layer, checked) => {
  const {dInput, dSums} = walk.trace.layers[layer];
  const {weights, neurons} = walk.parameters[layer];
  return range(dInput.length).map((i) => ({
    head: slopeOfLoss(symbol('x', [i + 1], 'data')),
    values: [...Array.from(dSums, (slope, j) => weights[i * neurons + j] * slope), dInput[i]],
    numeric: checked && [...Array.from(dSums, () => NaN), checked.dInput[i]],
    derive: (j) => (j < dSums.length ? inputSlopeTermOf(walk, layer, i, j) : inputSlopeOf(walk, layer, i)),
    result: true
  }));
};

/** What is not computed. @param {Expression} left @param {number} value @param {import('./expression.js').Role} role @returns {Derivation} */
function given(left, value, role) {
  const itself = number(value, role);
  return {left, rule: itself, spelled: itself, value};
}

/** dL/dy of a layer is dL/dx of the one after it. @param {Walk} walk @param {number} layer @param {number} j @returns {Derivation} */
function fromNextLayer(walk, layer, j) {
  const next = inputSlopeOf(walk, layer + 1, j);
  return {...next, left: slopeOfLoss(symbol('y', [j + 1]))};
}

/** How far two derivatives are apart, as the engine says it: relative to the larger one, but never to less than 1. */
export const relativeError = (/** @type {number} */ a, /** @type {number} */ b) => Math.abs(a - b) / Math.max(1, Math.abs(a), Math.abs(b));

/**
 * Where backpropagation and central differences agree to this, the derivative is right: with a step of 1e-5 what the
 * differences leave out is about 1e-10, and what rounding adds about 1e-11.
 */
export const AGREES = 1e-6;

/** The largest disagreement of a table, or of a list of them. @param {readonly Table[]} tables */
export function worstOf(tables) {
  let worst = 0;
  let count = 0;
  for (const {rows} of tables) {
    for (const {values, numeric} of rows) {
      for (let i = 0; numeric && i < values.length; i += 1) {
        if (Number.isNaN(numeric[i])) continue;
        worst = Math.max(worst, relativeError(values[i], numeric[i]));
        count += 1;
      }
    }
  }
  return {worst, count};
}

/** The largest disagreement of all derivatives of a trace. @param {import('../../../core/bindings/nn-core.d.ts').Trace} trace @param {import('../../../core/bindings/nn-core.d.ts').TraceCheck} check */
export function largestError(trace, check) {
  let worst = 0;
  trace.layers.forEach((layer, i) => {
    for (const name of /** @type {const} */ (['dOutputs', 'dSums', 'dWeights', 'dBiases', 'dInput'])) {
      const [exact, numeric] = [layer[name], check.layers[i][name]];
      for (let k = 0; k < exact.length; k += 1) worst = Math.max(worst, relativeError(exact[k], numeric[k]));
    }
  });
  return worst;
}
