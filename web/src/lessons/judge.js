/** Whether a prediction is right, and if not, why somebody may have come to it. */
import {evaluate, holds} from './expressions.js';
import {isSame} from './typed-function.js';

/** @typedef {import('./format.js').Prediction} Prediction */
/** @typedef {import('./expressions.js').Numbers} Numbers */
/** @typedef {import('./text.js').Words} Words */
/**
 * What a person predicted: a number, the index of an option, numbers for the rows of a table, items in an order, or a function.
 * @typedef {number | readonly number[] | import('./typed-function.js').TypedFunction} Given
 */
/**
 * - `right`: of all of it; `parts`: of each row;
 * - `answer`: in the same form as what was given;
 * - `say`: the reason, to be filled with `numbers`; null: nobody has written one.
 * @typedef {{right: boolean, parts: readonly boolean[], answer: Given, say: Words | null, numbers: Numbers}} Verdict
 */

/** As near as people type what they read or reckon, where a lesson says nothing else. */
const USUAL_SHARE = 0.01;

/** @param {{tolerance?: number, within?: number}} allowed @param {number} answer */
const slackOf = ({tolerance, within}, answer) => tolerance ?? (within ?? USUAL_SHARE) * Math.abs(answer);

/** @param {number} given @param {number} answer @param {number} slack */
const isNear = (given, answer, slack) => Math.abs(given - answer) <= slack + 1e-9 * Math.max(1, Math.abs(answer));

/** @param {Prediction} predict @param {Given} given @param {Numbers} numbers @returns {Verdict} */
export function judge(predict, given, numbers) {
  const all = listOf(given);
  switch (predict.kind) {
    case 'function': {
      const {verdict: {sameness, differs}, wanted, likes} = /** @type {import('./typed-function.js').TypedFunction} */ (given);
      const right = isSame({sameness});
      const at = Object.values(differs?.at ?? {})[0] ?? NaN;
      const known = {...numbers, given: differs?.given ?? NaN, answer: differs?.wanted ?? NaN, at};
      const reasons = predict.reasons.filter(({like}, i) => like === undefined || likes[i]);
      const answer = {typed: wanted, wanted, verdict: {sameness: /** @type {const} */ ('alike')}, likes: likes.map(() => false)};
      return {right, parts: [right], answer, ...reasonFor({reasons}, right, known, 0)};
    }
    case 'choice': {
      const rights = predict.options.map(({right}) => (typeof right === 'boolean' ? right : holds(right, numbers)));
      const chosen = all[0];
      return {right: rights[chosen] ?? false, parts: [rights[chosen] ?? false], answer: rights.indexOf(true), say: predict.options[chosen]?.say ?? null, numbers};
    }
    case 'number': {
      const answer = evaluate(predict.answer, numbers);
      const slack = slackOf(predict, answer);
      const right = isNear(all[0], answer, slack);
      return {right, parts: [right], answer, ...reasonFor(predict, right, {...numbers, given: all[0], answer}, slack)};
    }
    case 'table': {
      const answers = predict.rows.map((row) => evaluate(row.answer, numbers));
      const parts = predict.rows.map((row, i) => isNear(all[i], answers[i], slackOf(row, answers[i])));
      const wrong = parts.indexOf(false);
      const at = Math.max(0, wrong);
      const slack = slackOf(predict.rows[at], answers[at]);
      return {right: wrong < 0, parts, answer: answers, ...reasonFor(predict, wrong < 0, {...numbers, given: all[at], answer: answers[at]}, slack)};
    }
    case 'order': {
      const values = predict.items.map((item) => evaluate(item.value, numbers));
      const sign = predict.first === 'greatest' ? 1 : -1;
      const answer = [...values.keys()].sort((a, b) => sign * (values[b] - values[a]));
      const parts = all.map((item, place) => values[item] === values[answer[place]]);
      return {right: parts.every(Boolean), parts, answer, ...reasonFor(predict, parts.every(Boolean), numbers, 0)};
    }
  }
}

/** Numbers, however many were given; a function is none. @param {Given} given @returns {readonly number[]} */
export const listOf = (given) => (typeof given === 'number' ? [given] : 'typed' in given ? [] : given);

/** The first reason that fits. @param {{reasons: readonly {when?: string, say: Words}[]}} predict @param {boolean} right @param {Numbers} numbers @param {number} slack */
function reasonFor({reasons}, right, numbers, slack) {
  const found = right ? undefined : reasons.find(({when}) => when === undefined || holds(when, numbers, slack));
  return {say: found?.say ?? null, numbers};
}
