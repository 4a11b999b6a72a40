/** Contours: which heights get a line, and what a height between cells is. */
import assert from 'node:assert/strict';
import {test} from 'node:test';

import {bandOf, heightAt, levelsOf} from '../../../web/src/draw/contours.js';

/** Over −5…5 in both directions, as the gradient lab asks for it. */
const over = (f) => Float64Array.from({length: 96 * 96}, (_, i) => f(((i % 96) + 0.5) / 9.6 - 5, 5 - (Math.floor(i / 96) + 0.5) / 9.6));

test('levels of a plane are evenly spaced round numbers', () => {
  const levels = levelsOf(over((x, y) => x + y));
  assert.deepEqual(levels, [-8, -6, -4, -2, 0, 2, 4, 6, 8]);
});

test('where half of a surface lies near its floor, levels are closer there, and likewise below a roof', () => {
  const ravine = levelsOf(over((x, y) => x * x + 20 * y * y));
  const gaps = ravine.slice(1).map((level, i) => level - ravine[i]);
  assert.ok(ravine.length >= 5);
  assert.ok(gaps.every((gap, i) => i === 0 || gap > gaps[i - 1]), String(ravine));
  const ridge = levelsOf(over((x, y) => -x * x - 20 * y * y));
  assert.deepEqual(ridge, ravine.map((level) => -level).reverse());
});

test('what is level, or nowhere a number, has no lines', () => {
  assert.deepEqual(levelsOf(over(() => 3)), []);
  assert.deepEqual(levelsOf(over(() => NaN)), []);
  assert.deepEqual(levelsOf([NaN, Infinity, 0, 5, 10]), [1, 2, 3, 4, 5, 6, 7, 8, 9]); // the rest of it has
});

test('a height is in the band above the level it reaches', () => {
  assert.deepEqual([-3, 0, 0.5, 1, 9, Infinity, NaN].map((height) => bandOf(height, [0, 1])), [0, 1, 1, 2, 2, 2, -1]);
});

test('between the centres of cells heights are in proportion, beyond them they stay', () => {
  const heights = {values: Float64Array.of(0, 4, 8, 12), columns: 2, rows: 2};
  assert.equal(heightAt(heights, 0.25, 0.25), 0);
  assert.equal(heightAt(heights, 0.5, 0.25), 2);
  assert.equal(heightAt(heights, 0.5, 0.5), 6);
  assert.equal(heightAt(heights, 1, 1), 12);
});
