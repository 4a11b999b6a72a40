/** Edits told field by field. */
import assert from 'node:assert/strict';
import test from 'node:test';

import {changesBetween, nameOfParameter} from '../../../web/src/state/changes.js';
import {
  addLayer, addPoint, defaultExperiment, setData, setDataset, setFeature, setLayer, setOptimizer, startDrawing
} from '../../../web/src/state/experiment.js';

const now = defaultExperiment();
const {learningRate} = now.optimizer;

test('a setting has its name, what it was and what it is', () => {
  assert.deepEqual(changesBetween(setOptimizer(now, {learningRate: 1}), now), [{field: 'optimizer.learningRate', from: learningRate, to: 1}]);
  assert.deepEqual(changesBetween(setData(now, {noise: 0.4}), now), [{field: 'data.noise', from: now.data.noise, to: 0.4}]);
  assert.deepEqual(changesBetween(now, now), []);
});

test("a layer's setting says which layer", () => {
  const [{field, place, to}] = changesBetween(setLayer(now, 1, {l2: 0.1}), now);
  assert.deepEqual({field, place, to}, {field: 'layers.l2', place: '2', to: 0.1});
});

test('the shape of the network is one change, and so are its inputs', () => {
  const sizes = now.layers.map(({neurons}) => neurons).join('-');
  const [change, ...others] = changesBetween(addLayer(now), now);
  assert.deepEqual([change.field, change.from, others], ['layers.neurons', sizes, []]);
  assert.deepEqual(changesBetween(setFeature(now, 'xy', true), now).map(({field, to}) => [field, to]), [['features', 'x y xy']]);
});

test('points are counted, not listed', () => {
  const drawn = startDrawing(now);
  const changes = changesBetween(addPoint(drawn, {x: 1, y: 1, target: 0}), drawn);
  assert.deepEqual(changes, [{field: 'data.points', from: 0, to: 1}]);
});

test('another data set is told by its name', () => {
  const changes = changesBetween(setDataset(now, 'moons'), now);
  assert.ok(changes.some(({field, to}) => field === 'data.name' && to === 'moons'));
});

test('weights and biases are called by layer and neurons, counted from one', () => {
  assert.equal(nameOfParameter({layer: 1, role: 'weight', input: 3, neuron: 0}), '2.4→1');
  assert.equal(nameOfParameter({layer: 1, role: 'bias', neuron: 0}), '2.1');
});
