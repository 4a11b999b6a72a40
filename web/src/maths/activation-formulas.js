/** What each activation computes and how steep it is, as it is written. The engine's own are core/include/nn/activations/. */
import {call, cases, divided, exp, minus, number, plus, power, relation, symbol, times, total} from './expression.js';

/** @typedef {import('./expression.js').Expression} Expression */
/** @typedef {import('../state/experiment.js').LayerSpec} LayerSpec */
/** @typedef {{rule: Expression, spelled: Expression}} Formula the rule in letters, and with numbers */

/** Leaky ReLU's slope below zero, where a layer names none; the engine's. */
const LEAK = 0.01;
const ZERO = number(0);
const ONE = number(1);
/** A silenced neuron says 0, whatever its sum. @type {Formula} */
const SILENT = Object.freeze({rule: ZERO, spelled: ZERO});

const sigmoid = (/** @type {Expression} */ z) => divided(ONE, plus(ONE, exp(minus(z))));
const isPositive = (/** @type {Expression} */ z) => relation(z, '>', ZERO);
const isNot = (/** @type {Expression} */ z) => relation(z, '≤', ZERO);

/**
 * y = f(z) of neuron `j`.
 * @param {LayerSpec} layer @param {number} j counted from 0 @param {ArrayLike<number>} sums @returns {Formula}
 */
export function outputFormula({activation, slope = LEAK, silentNeurons}, j, sums) {
  if (silentNeurons?.includes(j)) return SILENT;
  const z = symbol('z', [j + 1]);
  const at = number(sums[j]);
  const alike = (/** @type {(z: Expression) => Expression} */ f) => ({rule: f(z), spelled: f(at)});
  switch (activation) {
    case 'linear': return alike((x) => x);
    case 'relu': return alike((x) => call('max', ZERO, x));
    case 'leaky-relu': return piecewise(z, sums[j], (x) => x, (x) => times(number(slope), x));
    case 'elu': return piecewise(z, sums[j], (x) => x, (x) => plus(exp(x), number(-1)));
    case 'softplus': return alike((x) => call('ln', plus(ONE, exp(x))));
    case 'gelu': return alike((x) => times(x, call('Φ', x)));
    case 'swish': return alike((x) => times(x, call('σ', x)));
    case 'sigmoid': return alike(sigmoid);
    case 'tanh': return alike((x) => call('tanh', x));
    case 'sine': return alike((x) => call('sin', x));
    case 'softmax': return {
      rule: divided(exp(z), total('k', exp(symbol('z', ['k'])))),
      spelled: divided(exp(at), plus(...Array.from(sums, (sum) => exp(number(sum)))))
    };
  }
}

/**
 * dy/dz of neuron `j`; for softmax the diagonal of its Jacobian.
 * @param {LayerSpec} layer @param {number} j counted from 0 @param {ArrayLike<number>} sums @param {ArrayLike<number>} outputs @returns {Formula}
 */
export function slopeFormula({activation, slope = LEAK, silentNeurons}, j, sums, outputs) {
  if (silentNeurons?.includes(j)) return SILENT;
  const [z, y] = [symbol('z', [j + 1]), symbol('y', [j + 1])];
  const [sum, output] = [number(sums[j]), number(outputs[j])];
  const ofOutput = (/** @type {(y: Expression) => Expression} */ f) => ({rule: f(y), spelled: f(output)});
  const ofSum = (/** @type {(z: Expression) => Expression} */ f) => ({rule: f(z), spelled: f(sum)});
  switch (activation) {
    case 'linear': return {rule: ONE, spelled: ONE};
    case 'relu': return piecewise(z, sums[j], () => ONE, () => ZERO);
    case 'leaky-relu': return piecewise(z, sums[j], () => ONE, () => number(slope));
    case 'elu': return piecewise(z, sums[j], () => ONE, (x) => plus(x === z ? y : output, ONE));
    case 'softplus': return ofSum(sigmoid);
    case 'gelu': return ofSum((x) => plus(call('Φ', x), times(x, call('φ', x))));
    case 'swish': return {
      rule: plus(call('σ', z), times(y, plus(ONE, minus(call('σ', z))))),
      spelled: plus(call('σ', sum), times(output, plus(ONE, minus(call('σ', sum)))))
    };
    case 'sine': return ofSum((x) => call('cos', x));
    case 'tanh': return ofOutput((x) => plus(ONE, minus(power(x, 2))));
    case 'sigmoid':
    case 'softmax': return ofOutput((x) => times(x, plus(ONE, minus(x))));
  }
}

/**
 * A formula with one branch above zero and one for the rest; with numbers only the branch that applies is written.
 * @param {Expression} z @param {number} value of z @param {(z: Expression) => Expression} above @param {(z: Expression) => Expression} below
 * @returns {Formula}
 */
function piecewise(z, value, above, below) {
  return {
    rule: cases([above(z), isPositive(z)], [below(z), isNot(z)]),
    spelled: (value > 0 ? above : below)(number(value))
  };
}
