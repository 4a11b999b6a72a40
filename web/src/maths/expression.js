/** Formulas as small trees: made here, written as MathML by views/seeing/formula.jsx. Numbers in them are the engine's. */

/** What a symbol stands for; it has the same colour wherever it is written. @typedef {'data' | 'weight' | 'bias' | 'gradient' | 'loss'} Role */
/**
 * - `rest`: the terms or factors left out of a long row, with their sum, so that nothing is lost;
 * - `close`: a number right before what it multiplies, as in 2x;
 * - `total`: Σ over an index;
 * - `derivative`: dL/dz, written as a fraction; `derived`: d/dx before what is to be derived.
 * @typedef {{kind: 'number', value: number, role?: Role}
 *   | {kind: 'symbol', name: string, sub: readonly (string | number)[], role?: Role}
 *   | {kind: 'sum', terms: readonly Expression[]}
 *   | {kind: 'product', factors: readonly Expression[], close?: boolean}
 *   | {kind: 'negative', of: Expression}
 *   | {kind: 'quotient', over: Expression, under: Expression}
 *   | {kind: 'power', base: Expression, exponent: Expression}
 *   | {kind: 'call', name: string, inputs: readonly Expression[]}
 *   | {kind: 'total', index: string, of: Expression}
 *   | {kind: 'derivative', of: Expression, by: Expression}
 *   | {kind: 'derived', of: Expression, by: string}
 *   | {kind: 'cases', cases: readonly {of: Expression, when: Expression}[]}
 *   | {kind: 'relation', sign: string, left: Expression, right: Expression}
 *   | {kind: 'rest', value: number}} Expression
 */

/** What one number is: its name, the rule, the rule with numbers, and the engine's value. */
/** @typedef {{left: Expression, rule: Expression, spelled: Expression, value: number}} Derivation */

/** @param {number} value @param {Role} [role] @returns {Expression} */
export const number = (value, role) => ({kind: 'number', value, role});

/** @param {string} name @param {readonly (string | number)[]} [sub] @param {Role} [role] @returns {Expression} */
export const symbol = (name, sub = [], role) => ({kind: 'symbol', name, sub, role});

/** @param {Expression[]} terms @returns {Expression} */
export const plus = (...terms) => ({kind: 'sum', terms});

/** @param {Expression} of @returns {Expression} */
export const minus = (of) => ({kind: 'negative', of});

/** @param {Expression[]} factors @returns {Expression} */
export const times = (...factors) => ({kind: 'product', factors});

/** @param {Expression} over @param {Expression} under @returns {Expression} */
export const divided = (over, under) => ({kind: 'quotient', over, under});

/** @param {Expression} base @param {number} exponent @returns {Expression} */
export const power = (base, exponent) => ({kind: 'power', base, exponent: number(exponent)});

/** e to some power. @param {Expression} exponent @returns {Expression} */
export const exp = (exponent) => ({kind: 'power', base: symbol('e'), exponent});

/** @param {string} name @param {Expression[]} inputs @returns {Expression} */
export const call = (name, ...inputs) => ({kind: 'call', name, inputs});

/** @param {string} index @param {Expression} of @returns {Expression} */
export const total = (index, of) => ({kind: 'total', index, of});

/** dL/d… @param {Expression} by @returns {Expression} */
export const slopeOfLoss = (by) => ({kind: 'derivative', of: symbol('L', [], 'loss'), by});

/** @param {Expression} of @param {Expression} by @returns {Expression} */
export const derivative = (of, by) => ({kind: 'derivative', of, by});

/** d/dx of something. @param {string} by @param {Expression} of @returns {Expression} */
export const slopeBy = (by, of) => ({kind: 'derived', of, by});

/** @param {[Expression, Expression][]} cases what it is, and when @returns {Expression} */
export const cases = (...cases) => ({kind: 'cases', cases: cases.map(([of, when]) => ({of, when}))});

/** @param {Expression} left @param {string} sign @param {Expression} right @returns {Expression} */
export const relation = (left, sign, right) => ({kind: 'relation', sign, left, right});

/** Terms written out before a long sum is cut; the last one is always written. */
const MOST_TERMS = 6;

/**
 * A sum of many terms, the middle ones left out where there are too many to read.
 * @param {readonly Expression[]} terms @param {readonly number[]} values of the terms @param {readonly Expression[]} [after] what follows the last
 * @returns {Expression}
 */
export function longSum(terms, values, after = []) {
  if (terms.length <= MOST_TERMS) return plus(...terms, ...after);
  const hidden = values.slice(MOST_TERMS - 2, -1).reduce((sum, value) => sum + value, 0);
  return plus(...terms.slice(0, MOST_TERMS - 2), {kind: 'rest', value: hidden}, terms[terms.length - 1], ...after);
}
