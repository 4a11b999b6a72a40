import assert from 'node:assert/strict';
import {test} from 'node:test';

import {BadExpression, evaluate, holds, parseExpression} from '../../../web/src/lessons/expressions.js';

const NUMBERS = {a: 3, b: -2, answer: 12, given: -12, share: 0.75};

test('sums, products, powers and signs bind as they do on paper', () => {
  for (const [text, is] of [
    ['1 + 2 * 3', 7], ['(1 + 2) * 3', 9], ['2 * 3 ^ 2', 18], ['-2 ^ 2', -4], ['2 ^ -1', 0.5], ['2 ^ 3 ^ 2', 512], ['10 - 4 - 3', 3], ['8 / 4 / 2', 1],
    ['a * b', -6], ['-b', 2], ['a - -b', 1], ['1e-3 * 1000', 1], ['max(a, b, 5)', 5], ['abs(b) + sign(b)', 1], ['round(share * 10)', 8], ['ln(exp(a))', 3], ['min(a, b)', -2], ['sqrt(answer - a)', 3]
  ]) assert.ok(Math.abs(evaluate(text, NUMBERS) - is) < 1e-12, text);
});

test('conditions say what a wrong prediction has in common with the right one', () => {
  for (const [text, is] of [
    ['given = -answer', true], ['given = answer', false], ['given != answer', true], ['sign(given) != sign(answer)', true], ['abs(given) = 4 * a', true],
    ['share >= 0.75 and a < 4', true], ['share > 0.75 or a > 4', false], ['a = 3.05 ± 0.1', true], ['a = 3.2 ± 0.1', false], ['(a > 1) + (b > 1) = 1', true]
  ]) assert.equal(holds(text, NUMBERS), is, text);
});

test('equal means as near as the prediction allows', () => {
  assert.equal(holds('given = -answer', {...NUMBERS, given: -11.8}), false);
  assert.equal(holds('given = -answer', {...NUMBERS, given: -11.8}, 0.5), true);
  assert.equal(holds('a = 3', {a: 0.1 + 0.2 + 2.7}), true, 'rounding makes nothing unequal');
});

test('a missing number holds nothing', () => {
  assert.ok(Number.isNaN(evaluate('missing + 1', NUMBERS)));
  assert.equal(holds('missing > 1', NUMBERS), false);
  assert.ok(Number.isNaN(evaluate('constructor', NUMBERS)));
});

test('what is no expression is refused with what is wrong', () => {
  for (const [text, why] of [
    ['', /ends too early/], ['1 +', /ends too early/], ['(1', /lacks a '\)'/], ['1 2', /does not belong there/], ['a $ b', /at '\$ b'/], ['hack(1)', /has a function 'hack'/],
    ['= 3', /has a '='/], [`${'('.repeat(50)}1${')'.repeat(50)}`, /nested too deeply/], ['1 + '.repeat(80), /longer than 200/]
  ]) assert.throws(() => parseExpression(text), (error) => error instanceof BadExpression && why.test(error.message), text);
});

test('an expression knows which numbers it needs', () => {
  assert.deepEqual(parseExpression('a + max(b, a) > given').names, ['a', 'b', 'given']);
});
