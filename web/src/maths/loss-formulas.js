/** What each loss makes of one sample, and its slope, as they are written. The engine's own are core/include/nn/losses/. */
import {call, cases, divided, minus, number, plus, power, relation, symbol, times, total} from './expression.js';

/** @typedef {import('./expression.js').Expression} Expression */
/** @typedef {import('../state/experiment.js').Experiment['loss']} LossSpec */
/** @typedef {import('./activation-formulas.js').Formula} Formula */
/** What one output and its target give, in letters or in numbers. @typedef {(y: Expression, t: Expression, values?: {y: number, t: number}) => Expression} Term */

const ZERO = number(0);
const ONE = number(1);
const difference = (/** @type {Expression} */ y, /** @type {Expression} */ t) => plus(y, minus(t));

/** Cross-entropies keep probabilities this far from 0 and 1, so that no logarithm is infinite; the engine's. */
const CLIP = 1e-7;
const clipped = (/** @type {number} */ y) => Math.min(1 - CLIP, Math.max(CLIP, y));

/** Huber's δ, where an experiment names none; the engine's. */
const DELTA = 1;

/** The losses that are a mean over outputs: the value of one output, and its slope. @param {LossSpec} loss @returns {{value: Term, slope: Term}} */
function elementwise({kind, delta = DELTA}) {
  switch (kind) {
    case 'binary-cross-entropy': return {
      value: (y, t) => minus(plus(times(t, call('ln', y)), times(plus(ONE, minus(t)), call('ln', plus(ONE, minus(y)))))),
      slope: (y, t) => plus(divided(plus(ONE, minus(t)), plus(ONE, minus(y))), minus(divided(t, y)))
    };
    case 'absolute-error': return {value: (y, t) => call('abs', difference(y, t)), slope: (y, t) => call('sign', difference(y, t))};
    case 'huber': return {value: huberValue(delta), slope: (y, t) => call('max', number(-delta), call('min', number(delta), difference(y, t)))};
    case 'hinge': return {
      value: (y, t) => call('max', ZERO, plus(ONE, minus(times(t, y)))),
      slope: (y, t, values) => values
        ? (values.t * values.y < 1 ? minus(t) : ZERO)
        : cases([minus(t), relation(times(t, y), '<', ONE)], [ZERO, relation(times(t, y), '≥', ONE)])
    };
    default: return {value: (y, t) => power(difference(y, t), 2), slope: (y, t) => times(number(2), difference(y, t))};
  }
}

/** @param {number} delta @returns {Term} */
const huberValue = (delta) => (y, t, values) => {
  const distance = call('abs', difference(y, t));
  const near = divided(power(difference(y, t), 2), number(2));
  const far = times(number(delta), plus(distance, number(-delta / 2)));
  if (values) return Math.abs(values.y - values.t) <= delta ? near : far;
  return cases([near, relation(distance, '≤', number(delta))], [far, relation(distance, '>', number(delta))]);
};

/** Outputs as the loss takes them. @param {LossSpec} loss @param {ArrayLike<number>} outputs */
const taken = ({kind}, outputs) => Array.from(outputs, (y) => (goesStraight({kind}) ? clipped(y) : y));

const letters = (/** @type {string | number} */ k) => /** @type {const} */ ([symbol('y', [k]), symbol('t', [k], 'data')]);
const numbers = (/** @type {number} */ y, /** @type {number} */ t) => /** @type {const} */ ([number(y), number(t, 'data'), {y, t}]);

/**
 * L of one sample.
 * @param {LossSpec} loss @param {ArrayLike<number>} outputs @param {ArrayLike<number>} target @returns {Formula}
 */
export function lossFormula(loss, outputs, target) {
  if (loss.kind === 'categorical-cross-entropy') {
    const right = Array.from(target).indexOf(1);
    const f = (/** @type {Expression} */ y) => minus(call('ln', y));
    return {rule: f(symbol('y', [right + 1])), spelled: f(number(clipped(outputs[right])))};
  }
  const {value} = elementwise(loss);
  const terms = taken(loss, outputs).map((y, k) => value(...numbers(y, target[k])));
  if (terms.length === 1) return {rule: value(...letters(1)), spelled: terms[0]};
  const share = divided(ONE, number(terms.length));
  return {rule: times(share, total('k', value(...letters('k')))), spelled: times(share, plus(...terms))};
}

/**
 * dL/dy of output `j`.
 * @param {LossSpec} loss @param {number} j counted from 0 @param {ArrayLike<number>} outputs @param {ArrayLike<number>} target @returns {Formula}
 */
export function lossSlopeFormula(loss, j, outputs, target) {
  if (loss.kind === 'categorical-cross-entropy') {
    const f = (/** @type {Expression} */ y, /** @type {Expression} */ t) => minus(divided(t, y));
    return {rule: f(...letters(j + 1)), spelled: f(number(clipped(outputs[j])), number(target[j], 'data'))};
  }
  const {slope} = elementwise(loss);
  return shared({rule: slope(...letters(j + 1)), spelled: slope(...numbers(taken(loss, outputs)[j], target[j]))}, outputs.length);
}

/**
 * dL/dz of output `j` where the loss goes straight through its activation: y − t.
 * @param {LossSpec} loss @param {number} j counted from 0 @param {ArrayLike<number>} outputs @param {ArrayLike<number>} target @returns {Formula}
 */
export function straightFormula(loss, j, outputs, target) {
  const formula = {rule: difference(...letters(j + 1)), spelled: difference(number(outputs[j]), number(target[j], 'data'))};
  return loss.kind === 'categorical-cross-entropy' ? formula : shared(formula, outputs.length);
}

/** Whether the loss and its output activation cancel to y − t. @param {LossSpec} loss */
export const goesStraight = ({kind}) => kind === 'categorical-cross-entropy' || kind === 'binary-cross-entropy';

/** A mean over outputs gives each of them its share. @param {Formula} formula @param {number} outputs @returns {Formula} */
function shared({rule, spelled}, outputs) {
  if (outputs === 1) return {rule, spelled};
  const share = divided(ONE, number(outputs));
  return {rule: times(share, rule), spelled: times(share, spelled)};
}
