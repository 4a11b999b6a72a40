/** How far a scale reaches. */
import assert from 'node:assert/strict';
import test from 'node:test';

import {rangeOf} from '../../../web/src/state/value-range.js';

test('a scale reaches a little beyond the largest value, in two digits', () => {
  assert.equal(rangeOf([0.2, -1]), 1);
  assert.equal(rangeOf([1.0734]), 1.1);
  assert.equal(rangeOf([-1234]), 1300);
  assert.equal(rangeOf([0.00123]), 0.0013);
});

test('nothing, zeros and what is no number leave a scale of one', () => {
  for (const values of [[], [0, 0], [NaN], [Infinity]]) assert.equal(rangeOf(values), 1);
});
