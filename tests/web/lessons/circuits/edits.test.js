/** What a reader does with a circuit. */
import assert from 'node:assert/strict';
import {test} from 'node:test';

import {choose, setGiven, setLoss, setValue} from '../../../../web/src/lessons/instruments/circuits/edits.js';
import {ownForm, textOf} from '../../../../web/src/lessons/instruments/circuits/forms.js';

const STATE = {of: 'w·x', values: {w: 2, x: 3, t: 1}, learned: ['w'], loss: 'target', rate: 0.1, updates: 4, only: '', back: 2, chosen: 'w', nudge: 0.001, given: {}};
const RUN = {values: {w: 1.5, x: 3, t: 1}};

test('who moves a number begins from where the updates had come', () => {
  const next = setValue(STATE, RUN, 'x', -1);
  assert.deepEqual(next.values, {w: 1.5, x: -1, t: 1});
  assert.deepEqual([next.updates, next.nudge], [0, 0]);
  assert.equal(next.chosen, 'w');
});

test('without a target its way is lit no longer', () => {
  assert.equal(setLoss({...STATE, chosen: 't'}, 'square', RUN).chosen, '');
  assert.equal(setLoss({...STATE, chosen: 't'}, 'target', RUN).chosen, 't');
  assert.equal(setLoss(STATE, 'none', RUN).chosen, 'w');
});

test('chosen again, nothing is', () => {
  assert.equal(choose(STATE, 'x').chosen, 'x');
  assert.equal(choose(STATE, 'w').chosen, '');
});

test('what was filled in can be taken away', () => {
  const filled = setGiven(STATE, 'dw', 6);
  assert.deepEqual(filled.given, {dw: 6});
  assert.deepEqual(setGiven(filled, 'dw', null).given, {});
});

test('of a typed function the weights and biases are learned; without any, all is', () => {
  assert.deepEqual(ownForm('w1·x + b', ['w1', 'x', 'b'], {x: 5}), {of: 'w1·x + b', values: {w1: 1, x: 5, b: 1}, learned: ['w1', 'b'], named: []});
  assert.deepEqual(ownForm('x·y', ['x', 'y'], {}).learned, ['x', 'y']);
  assert.deepEqual(ownForm('x − t', ['x', 't'], {}).values, {x: 1});
  assert.equal(textOf('w·x', 'target'), '(w·x − t)²');
});
