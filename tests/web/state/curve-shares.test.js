/** Shares of a learned curve, read at a place. */
import assert from 'node:assert/strict';
import test from 'node:test';

import {curveShares, nearestShare, shareAt} from '../../../web/src/state/curve-shares.js';

const plane = {xMin: 0, xMax: 4, yMin: -5, yMax: 5};
// one feature, a hidden layer of two, one output; four columns, at 0.5, 1.5, 2.5 and 3.5
const experiment = {features: ['x'], layers: [{neurons: 2}, {neurons: 1}]};
const grids = [0.5, 1.5, 2.5, 3.5, 1, 2, 3, 4, 1, 1, 1, 1];
const parameters = [{inputs: 1, neurons: 2, weights: [9, 9], biases: [9, 9]}, {inputs: 2, neurons: 1, weights: [1, -2], biases: [0.25]}];
const shares = curveShares(experiment, grids, 4, parameters);

test('a share is a neuron of the last hidden layer times its weight', () => {
  assert.deepEqual(shares.lines.map((line) => [...line]), [[1, 2, 3, 4], [-2, -2, -2, -2]]);
  assert.equal(shares.bias, 0.25);
});

test('between columns a share is read on the line, beyond them at its end', () => {
  assert.equal(shareAt(shares, 0, 2, plane), 2.5);
  assert.equal(shareAt(shares, 0, -7, plane), 1);
  assert.equal(shareAt(shares, 0, 4, plane), 4);
});

test('the nearest line is found, and none where none is near', () => {
  assert.equal(nearestShare(shares, {x: 2, y: 2.4}, plane, 0.03), 0);
  assert.equal(nearestShare(shares, {x: 2, y: -2.1}, plane, 0.03), 1);
  assert.equal(nearestShare(shares, {x: 2, y: 0}, plane, 0.03), null);
});
