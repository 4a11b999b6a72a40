/** Where things stand in the slope lab's plots, and which numbers dragging gives. */
import assert from 'node:assert/strict';
import {test} from 'node:test';

import {fittedRise, lineThrough, pathOf, scaleOf, snapped, stepIn, zoomed} from '../../../web/src/lessons/instruments/slope/scale.js';

const size = {width: 260, height: 138};
const scale = scaleOf([0, 10], [0, 5], size); // 200 × 100 inside, with room for 46, 14, 12 and 26

test('the corners of what is seen are the corners of the picture', () => {
  assert.deepEqual([scale.px(0), scale.px(10), scale.py(0), scale.py(5)], [46, 246, 112, 12]);
  assert.equal(scale.x(scale.px(7)), 7);
  assert.deepEqual(scale.xTicks, [0, 5, 10]);
});

test('a curve is seen whole, with the axis; a pole does not press it flat', () => {
  const [low, high] = fittedRise([2, 4, 3]);
  assert.ok(low < 0 && low > -0.5 && high > 4 && high < 4.5);
  const pole = Array.from({length: 201}, (_, i) => 1 / ((i - 100) / 100));
  assert.ok(fittedRise(pole)[1] < 40, 'not as high as the highest');
  assert.deepEqual(fittedRise([NaN, Infinity]), [-1, 1]);
});

test('dragging and arrow keys give round numbers', () => {
  assert.deepEqual([[-3, 6], [-1, 6], [0, 1], [0, 1000]].map(stepIn), [0.1, 0.1, 0.01, 10]);
  assert.equal(snapped(0.30000000000000004, 0.1), 0.3);
});

test('a curve is interrupted where it has no value and where it leaps over the whole picture', () => {
  const moves = (values) => pathOf(values.map((_, i) => i), values, scale).replace(/[^ML]/g, '');
  assert.equal(moves([1, 2, 3]), 'MLL');
  assert.equal(moves([1, NaN, 3, 2]), 'MML');
  assert.equal(moves([1, 90, -90, 2]), 'MLML');
});

test('a tangent goes through its point with its slope', () => {
  const {x1, y1, x2, y2} = lineThrough(5, 2.5, 0.5, scale);
  assert.deepEqual([x1, y1, x2, y2], [46, 112, 246, 12]);
});

test('zooming leaves the place around which it is done', () => {
  assert.deepEqual(zoomed([-3, 6], 1, 0.5), [-1, 3.5]);
});
