/** Which edits throw training away, and what is kept for undo. */
import assert from 'node:assert/strict';
import test from 'node:test';

import {createKeepsakes, losesTraining, startsAnew} from '../../../web/src/playground/keepsakes.js';
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

test('the oldest keepsakes go when they take too much room', () => {
  const keepsakes = createKeepsakes();
  const keepsake = (bytes) => ({saved: {bytes: new Uint8Array(bytes)}, run: {samples: [], marks: []}});
  const experiments = [now, setNeurons(now, 0, 5), setNeurons(now, 0, 6)];
  keepsakes.keep(experiments[0], keepsake(30e6));
  keepsakes.keep(experiments[1], keepsake(30e6));
  assert.ok(keepsakes.get(experiments[0]));
  keepsakes.keep(experiments[2], keepsake(30e6));
  assert.equal(keepsakes.get(experiments[0]), undefined);
  assert.ok(keepsakes.get(experiments[1]) && keepsakes.get(experiments[2]));
});
