/** Gradients of single samples as a cloud. */
import assert from 'node:assert/strict';
import test from 'node:test';

import {angleBetween, cloudOf, flat, indexOfPlace, meanOf, mostAtOdds, placeOfIndex, strayOf} from '../../../web/src/maths/gradient-cloud.js';

const LAYERS = [{inputs: 2, neurons: 3}, {inputs: 3, neurons: 1}];
const near = (a, b) => assert.ok(Math.abs(a - b) < 1e-12, `${a} is not ${b}`); // a few roundings

test('every parameter has its place in the list, weights before biases, layer by layer', () => {
  assert.equal(indexOfPlace(LAYERS, {layer: 0, role: 'weight', input: 1, neuron: 2}), 5);
  assert.equal(indexOfPlace(LAYERS, {layer: 0, role: 'bias', neuron: 0}), 6);
  assert.equal(indexOfPlace(LAYERS, {layer: 1, role: 'weight', input: 2, neuron: 0}), 11);
  assert.equal(indexOfPlace(LAYERS, {layer: 1, role: 'bias', neuron: 0}), 12);
  for (let index = 0; index < 13; index += 1) assert.equal(indexOfPlace(LAYERS, placeOfIndex(LAYERS, index)), index);
  assert.throws(() => placeOfIndex(LAYERS, 13), RangeError);
  const values = flat(LAYERS.map(({inputs, neurons}, layer) => ({
    inputs, neurons, weights: Array.from({length: inputs * neurons}, (_, i) => 100 * layer + i), biases: Array.from({length: neurons}, (_, i) => 100 * layer + 50 + i)
  })));
  assert.equal(values[indexOfPlace(LAYERS, {layer: 1, role: 'weight', input: 2, neuron: 0})], 102);
  assert.equal(values[indexOfPlace(LAYERS, {layer: 0, role: 'bias', neuron: 1})], 51);
});

const BATCH = {samples: 4, parameters: 3, gradients: [1, 0, 10, 3, 0, 30, 1, 0, 12, 3, 0, 28]};

test('a cloud has its mean in the middle and its spread around it', () => {
  const {points, mean, covariance} = cloudOf(BATCH, 0, 2);
  assert.deepEqual(points, [[1, 10], [3, 30], [1, 12], [3, 28]]);
  assert.deepEqual(mean, [2, 20]);
  near(covariance.xx, 4 / 3);
  near(covariance.yy, (100 + 100 + 64 + 64) / 3);
  near(covariance.xy, (10 + 10 + 8 + 8) / 3);
  assert.equal(cloudOf({samples: 1, parameters: 1, gradients: [1]}, 0, 0).covariance, null);
});

test('a batch strays by its samples\' spread over the root of its size, and not at all when it is everything', () => {
  const round = {xx: 9, xy: 0, yy: 4};
  const one = strayOf(round, 1, 1e9);
  near(one.long, 3);
  near(one.short, 2);
  near(one.angle, 0);
  near(strayOf(round, 100, 1e12).long, 0.3 * Math.sqrt((1e12 - 100) / (1e12 - 1)));
  assert.equal(strayOf(round, 50, 50).long, 0);
  const slanted = strayOf({xx: 2, xy: 1, yy: 2}, 1, 1e9);
  near(slanted.angle, Math.PI / 4);
  near(slanted.long ** 2 + slanted.short ** 2, 4);
});

test('the parameters most at odds are found, and vectors are compared by their angle', () => {
  assert.deepEqual(mostAtOdds(BATCH), [2, 0]);
  assert.deepEqual([...meanOf(BATCH)], [2, 0, 20]);
  near(angleBetween([1, 0], [0, 5]), 90);
  near(angleBetween([1, 1], [-2, -2]), 180);
  assert.ok(Number.isNaN(angleBetween([0, 0], [1, 1])));
});
