/** A cell of the confusion matrix and its points. */
import assert from 'node:assert/strict';
import test from 'node:test';

import {defaultExperiment} from '../../../../../web/src/state/experiment.js';
import {cellPoints} from '../../../../../web/src/views/seeing/confusion/cell-points.js';

const experiment = defaultExperiment();
// five points of two classes, the last kept for testing; the first and the last two are taken for class 2
const predictions = {
  experiment, outputs: 3, values: [0, 1, 0, 1, 0, 0, 0, 0, 1, 0, 0.9, 0.1, 0, 1, 0],
  set: {targets: [0, 0, 0, 1, 0], test: new Uint8Array([0, 0, 0, 0, 1])}
};

test('rows are what points are, columns what they are taken for', () => {
  assert.deepEqual(cellPoints(predictions, {row: 0, column: 1}, 'train'), [0]);
  assert.deepEqual(cellPoints(predictions, {row: 0, column: 0}, 'train'), [1]);
  assert.deepEqual(cellPoints(predictions, {row: 1, column: 1}, 'train'), [3]);
  assert.deepEqual(cellPoints(predictions, {row: 2, column: 0}, 'train'), []);
});

test('points kept for testing have a matrix of their own', () => {
  assert.deepEqual(cellPoints(predictions, {row: 0, column: 1}, 'test'), [4]);
});
