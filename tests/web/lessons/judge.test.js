import assert from 'node:assert/strict';
import {test} from 'node:test';

import {judge} from '../../../web/src/lessons/judge.js';

const NUMBERS = {output: 4.8, sum: 2.8, zero: 0};
const number = {
  kind: 'number', label: 'Output', answer: 'output', tolerance: 0.05,
  reasons: [{when: 'given = -answer', say: 'sign'}, {when: 'given = 2 * answer', say: 'twice'}, {when: 'given = sum', say: 'sum'}, {say: 'else'}]
};

test('a number is right within its tolerance, and a wrong one gets the first reason that fits', () => {
  for (const [given, right, say] of [[4.8, true, null], [4.84, true, null], [4.9, false, 'else'], [-4.8, false, 'sign'], [-4.78, false, 'sign'], [9.6, false, 'twice'], [2.8, false, 'sum']]) {
    const verdict = judge(number, given, NUMBERS);
    assert.deepEqual([verdict.right, verdict.say, verdict.answer], [right, say, 4.8], String(given));
    assert.equal(verdict.numbers.given, given);
  }
});

test('without a tolerance a number may be one per cent off; 0 has to be 0', () => {
  const loose = {...number, tolerance: undefined, reasons: []};
  assert.equal(judge(loose, 4.84, NUMBERS).right, true);
  assert.equal(judge(loose, 4.86, NUMBERS).right, false);
  assert.equal(judge({...loose, within: 0.1}, 5.2, NUMBERS).right, true);
  assert.equal(judge({...loose, answer: 'zero'}, 0, NUMBERS).right, true);
  assert.equal(judge({...loose, answer: 'zero'}, 0.001, NUMBERS).right, false);
});

test('an option is right by what the engine says, and says itself why not', () => {
  const choice = {kind: 'choice', options: [{text: 'more', right: 'output > 5', say: 'no, less'}, {text: 'less', right: 'output < 5'}]};
  assert.deepEqual([0, 1].map((given) => judge(choice, given, NUMBERS)).map(({right, answer, say}) => [right, answer, say]), [[false, 1, 'no, less'], [true, 1, null]]);
  assert.equal(judge(choice, 0, {output: 6}).right, true);
});

test('a table is right row by row, and its reason is about the first wrong one', () => {
  const table = {
    kind: 'table', rows: [{label: 'a', answer: 'sum'}, {label: 'b', answer: 'output'}],
    reasons: [{when: 'given = answer + 2', say: 'two too many'}]
  };
  assert.equal(judge(table, [2.8, 4.8], NUMBERS).right, true);
  const verdict = judge(table, [2.8, 6.8], NUMBERS);
  assert.deepEqual([verdict.right, verdict.parts, verdict.say], [false, [true, false], 'two too many']);
});

test('an order is by value, and what is equal may change places', () => {
  const order = {kind: 'order', items: [{text: 'a', value: 'sum'}, {text: 'b', value: 'output'}, {text: 'c', value: 'sum'}], first: 'greatest', reasons: []};
  assert.deepEqual([[1, 0, 2], [1, 2, 0], [0, 1, 2]].map((given) => judge(order, given, NUMBERS).right), [true, true, false]);
  assert.equal(judge({...order, first: 'least'}, [0, 2, 1], NUMBERS).right, true);
});
