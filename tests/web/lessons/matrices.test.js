/** What the matrix blocks can be set to, and what turning and resizing leave of them. */
import assert from 'node:assert/strict';
import {test} from 'node:test';

import {InstrumentError} from '../../../web/src/lessons/instrument.js';
import matrices, {resized, shownOf, transposed, turnedOver} from '../../../web/src/lessons/instruments/matrices.js';

const settings = matrices.settings({x: [[1, 2, 3], [4, 5, 6]], w: [3, 2]});
const start = /** @type {any} */ (matrices.start(settings, null));

test('rows of unequal length, more than five, and parts that are not there are refused', () => {
  for (const wrong of [{x: [[1, 2], [3]]}, {w: [6, 2]}, {w: [2]}, {x: []}, {x: [[]]}, {x: [[1000]]}, {turned: ['b']}, {cell: [0, 1]}, {stored: 'rows'}]) assert.throws(() => matrices.settings(wrong), InstrumentError, JSON.stringify(wrong));
});

test('a block is turned over its diagonal, and turned twice is what it was', () => {
  assert.deepEqual(transposed([[1, 2, 3], [4, 5, 6]]), [[1, 4], [2, 5], [3, 6]]);
  assert.deepEqual(shownOf(turnedOver(start, 'x'), 'x'), [[1, 4], [2, 5], [3, 6]]);
  assert.deepEqual(shownOf(turnedOver(turnedOver(start, 'x'), 'x'), 'x'), shownOf(start, 'x'));
});

test('what a smaller block cut off comes back, turned or not', () => {
  const small = resized(start, 'x', 1, 1, settings);
  assert.deepEqual(shownOf(small, 'x'), [[1]]);
  assert.deepEqual(shownOf(resized(small, 'x', 2, 3, settings), 'x'), [[1, 2, 3], [4, 5, 6]]);
  const turned = resized(turnedOver(start, 'x'), 'x', 4, 2, settings);
  assert.deepEqual(shownOf(turned, 'x').slice(0, 3), [[1, 4], [2, 5], [3, 6]]);
  assert.equal(shownOf(turned, 'x').length, 4);
});
