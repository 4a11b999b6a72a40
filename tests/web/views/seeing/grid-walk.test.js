/** Walking through tables of numbers. */
import assert from 'node:assert/strict';
import test from 'node:test';

import {moved, shown, windowAround, windowsAround} from '../../../../web/src/views/seeing/parts/grid-walk.js';

test('arrow keys go to the neighbour and stop at the edges', () => {
  const at = {row: 1, column: 1};
  assert.deepEqual(moved('ArrowUp', at, 3, 3), {row: 0, column: 1});
  assert.deepEqual(moved('ArrowRight', at, 3, 3), {row: 1, column: 2});
  assert.deepEqual(moved('ArrowRight', {row: 1, column: 2}, 3, 3), {row: 1, column: 2});
  assert.deepEqual(moved('End', at, 3, 40), {row: 1, column: 39});
  assert.deepEqual(moved('PageDown', at, 5, 3), {row: 4, column: 1});
  assert.equal(moved('a', at, 3, 3), null);
});

test('a window shows as many as fit and never leaves the table', () => {
  assert.deepEqual(shown(undefined, 3), [0, 1, 2]);
  assert.deepEqual(shown({first: 2, count: 3}, 10), [2, 3, 4]);
  assert.deepEqual(shown({first: 9, count: 3}, 10), [7, 8, 9]);
  assert.deepEqual(shown({first: 4, count: 30}, 3), [0, 1, 2]);
});

test('a window follows a cell no further than needed', () => {
  assert.deepEqual(windowAround({first: 3, count: 4}, 5), {first: 3, count: 4});
  assert.deepEqual(windowAround({first: 3, count: 4}, 7), {first: 4, count: 4});
  assert.deepEqual(windowAround({first: 3, count: 4}, 1), {first: 1, count: 4});
  const windows = {row: {first: 0, count: 2}, column: {first: 5, count: 2}};
  assert.deepEqual(windowsAround(windows, {row: 3, column: 5}), {row: {first: 2, count: 2}, column: {first: 5, count: 2}});
});
