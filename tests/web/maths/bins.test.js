/** Counting values into bins. */
import assert from 'node:assert/strict';
import test from 'node:test';

import {countIn, rangeOf, spreadOf} from '../../../web/src/maths/bins.js';

test('every value of a range is counted once, both ends too', () => {
  assert.deepEqual([...countIn([-1, -0.5, 0, 0.49, 0.5, 1], {low: -1, high: 1}, 4)], [1, 1, 2, 2]);
  assert.deepEqual([...countIn([-1.1, NaN, Infinity, 2], {low: -1, high: 1}, 2)], [0, 0]);
  const values = Float32Array.from({length: 1000}, (_, i) => Math.sin(i));
  assert.equal(countIn(values, {low: -1, high: 1}, 17).reduce((sum, count) => sum + count), 1000);
});

test('a spread says smallest, mean, standard deviation and largest, and how many are no numbers', () => {
  assert.deepEqual(spreadOf([1, 3, NaN, Infinity]), {count: 2, low: 1, high: 3, mean: 2, deviation: 1, odd: 2});
  const far = spreadOf(Float64Array.of(1e9 + 1, 1e9 + 2, 1e9 + 3));
  assert.equal(far.mean, 1e9 + 2);
  assert.ok(Math.abs(far.deviation - Math.sqrt(2 / 3)) < 1e-6, 'far from zero no digits are lost');
  assert.ok(Number.isNaN(spreadOf([]).mean));
});

test('an axis is round, has zero in it and everything else; even ones reach as far to both sides', () => {
  assert.deepEqual(rangeOf([{low: 0.12, high: 0.93}], false), {low: 0, high: 1});
  assert.deepEqual(rangeOf([{low: -0.3, high: 0.93}, {low: -1.9, high: 0}], true), {low: -2, high: 2});
  assert.deepEqual(rangeOf([{low: 0, high: 0}], false), {low: 0, high: 1});
  assert.deepEqual(rangeOf([{low: NaN, high: NaN}], true), {low: -1, high: 1});
});
