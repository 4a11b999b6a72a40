/** Which edits throw training away. */
import assert from 'node:assert/strict';
import test from 'node:test';

import {losesTraining, startsAnew} from '../../../web/src/state/continuity.js';
import {
  addLayer, defaultExperiment, setData, setFeature, setLayer, setNeurons, setOptimizer, setSeeds
} from '../../../web/src/state/experiment.js';

const now = defaultExperiment();

test('rate, noise, regularisation and activation lose nothing', () => {
  for (const next of [
    setOptimizer(now, {learningRate: 1}), setData(now, {noise: 0.4}), setLayer(now, 0, {l2: 0.1}), setLayer(now, 0, {activation: 'relu'})
  ]) assert.equal(losesTraining(next, now), false);
});

test('other shapes, another optimiser and another start do', () => {
  for (const next of [
    setNeurons(now, 0, 5), addLayer(now), setFeature(now, 'xy', true), setOptimizer(now, {kind: 'sgd'}), setSeeds(now, {weights: 9}),
    setLayer(now, 0, {start: 'zeros'})
  ]) assert.equal(losesTraining(next, now), true);
});

test('only another start or seed begins anew', () => {
  assert.equal(startsAnew(setSeeds(now, {weights: 9}), now), true);
  assert.equal(startsAnew(setLayer(now, 1, {start: 'xavier'}), now), true);
  assert.equal(startsAnew(setNeurons(now, 0, 5), now), false);
  assert.equal(startsAnew(setSeeds(now, {order: 9}), now), false);
});
