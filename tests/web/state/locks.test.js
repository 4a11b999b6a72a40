/** Locks: every edit is known by the parts of the page it goes through. */
import assert from 'node:assert/strict';
import {test} from 'node:test';

import {
  addLayer, addPoint, defaultExperiment, setBatchSize, setClasses, setData, setDataset, setFeature, setLayer, setNeurons, setOptimizer, setPlane, setSeeds,
  setSplitSeed, setStart, startDrawing
} from '../../../web/src/state/experiment.js';
import {partsChanged} from '../../../web/src/state/locks.js';

const now = defaultExperiment();
const drawn = addPoint(startDrawing(now), {x: 1, y: 1, target: 0});
const parts = (next, from = now) => [...partsChanged(next, from)].sort();

test('each setting belongs to the part of the page it stands in', () => {
  assert.deepEqual(parts(now), []);
  assert.deepEqual(parts(setData(now, {noise: 0.2})), ['noise']);
  assert.deepEqual(parts(setData(now, {samples: 50})), ['samples']);
  assert.deepEqual(parts(setData(now, {testShare: 0.5})), ['split']);
  assert.deepEqual(parts(setSplitSeed(now, 99)), ['split']);
  assert.deepEqual(parts(setSeeds(now, {data: 99})), ['dataset']);
  assert.deepEqual(parts(setPlane(now, {...now.plane, xMax: 9})), ['dataset']);
  assert.deepEqual(parts(setBatchSize(now, 1)), ['batch']);
  assert.deepEqual(parts(setFeature(now, 'x²', true)), ['features']);
  assert.deepEqual(parts(setNeurons(now, 0, 3)), ['neurons']);
  assert.deepEqual(parts(addLayer(now, 0)), ['layers']);
  assert.deepEqual(parts(setLayer(now, 0, {activation: 'relu'})), ['activation']);
  assert.deepEqual(parts(setLayer(now, 0, {l2: 0.1})), ['regularization']);
  assert.deepEqual(parts(setLayer(now, 0, {frozen: true})), ['weights']);
  assert.deepEqual(parts(setStart(now, {start: 'zeros'})), ['start']);
  assert.deepEqual(parts(setOptimizer(now, {learningRate: 1})), ['rate']);
  assert.deepEqual(parts(setOptimizer(now, {momentum: 0.5})), ['optimizer']);
  assert.deepEqual(parts({...now, loss: {kind: 'mean-squared-error'}}), ['loss']);
  assert.deepEqual(parts({...now, schedule: {kind: 'constant'}}), ['schedule']);
  assert.deepEqual(parts(setSeeds(now, {weights: 99})), ['seed']);
  assert.deepEqual(parts({...now, stop: {epochs: 5}}), ['stop']);
  assert.deepEqual(parts({...now, precision: 'double'}), ['precision']);
  assert.deepEqual(parts({...now, strategy: {kind: 'random-search'}}), ['strategy']);
});

test('other points are one change: of the dataset, of the drawing or of the table', () => {
  assert.ok(parts(setDataset(now, 'moons')).includes('dataset'));
  assert.ok(!parts(setDataset(now, 'moons')).includes('noise'));
  assert.ok(parts(drawn).includes('draw') && !parts(drawn).includes('dataset'));
  assert.deepEqual(parts(addPoint(drawn, {x: 2, y: 2, target: 0}), drawn), ['draw']);
  const table = {kind: 'table', task: 'classification', inputs: 2, outputs: 1, samples: [1, 2], targets: [0], testShare: 0};
  assert.ok(parts({...now, data: table}).includes('csv'));
  assert.ok(parts(now, drawn).includes('dataset'));
});

test('the output layer follows the data, whatever is locked', () => {
  assert.ok(parts(setClasses(now, 4)).includes('classes'));
  assert.ok(!parts(setClasses(now, 4)).includes('neurons'));
});
