/** What a reader worked out, and the first of it that is wrong. */
import assert from 'node:assert/strict';
import {test} from 'node:test';

import {countRight, firstWrong, mark} from '../../../../web/src/lessons/instruments/circuits/blanks.js';

const NUMBERS = {neww0: -3.012, sum: 6, loss: 36, dsum: 12, dw0: 12, dw1: -24, dw2: 36, silent: 0, updates: 5, factor1: 7};

test('near enough is right, and a wrong sign is told from a wrong number', () => {
  assert.deepEqual(mark('dw1', -24.05, NUMBERS), {right: true, why: 'none', other: ''});
  assert.deepEqual(mark('dw1', 24, NUMBERS), {right: false, why: 'sign', other: ''});
  assert.deepEqual(mark('dw1', 3, NUMBERS), {right: false, why: 'none', other: ''});
});

test('a number that stands elsewhere in the circuit is called by its name', () => {
  assert.deepEqual(mark('dw1', 36, NUMBERS), {right: false, why: 'other', other: 'loss'});
  assert.equal(mark('dw1', 5, NUMBERS).why, 'none', 'how often was updated is no number of the circuit');
  assert.equal(mark('dw1', 7, NUMBERS).why, 'none');
  assert.equal(mark('dw1', 0, NUMBERS).why, 'none', '0 is nobody’s in particular');
});

test('a new weight is right only if it moved the right way', () => {
  assert.ok(mark('neww0', -3.012, NUMBERS).right);
  assert.ok(!mark('neww0', -2.988, NUMBERS).right);
});

test('the first wrong number of the chain is named, whenever it was given', () => {
  const blanks = ['sum', 'dsum', 'dw0', 'dw1'];
  assert.equal(firstWrong(blanks, {}, NUMBERS), null);
  assert.equal(firstWrong(blanks, {dw1: 24, sum: 6}, NUMBERS), 'dw1');
  assert.equal(firstWrong(blanks, {dw1: 24, sum: 6, dsum: 6}, NUMBERS), 'dsum');
  assert.equal(countRight(blanks, {dw1: 24, sum: 6, dsum: 6, dw0: 12}, NUMBERS), 2);
});
