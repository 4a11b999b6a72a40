/** Which sample is traced. */
import assert from 'node:assert/strict';
import test from 'node:test';

import {defaultExperiment, setDataset} from '../../../web/src/state/experiment.js';
import {placeOfSample, tracedSample} from '../../../web/src/state/traced.js';

const experiment = defaultExperiment();
const points = {
  coordinates: new Float32Array([1, 2, 3, 4, 5, 6]), dimensions: 2, targets: new Float32Array([0, 1, 2]), test: new Uint8Array(3)
};

test('without a choice it is the first point, without points none', () => {
  assert.deepEqual(tracedSample(experiment, points, null), {index: 0, coordinates: [1, 2], target: [0]});
  assert.equal(tracedSample(experiment, null, null), null);
  assert.equal(tracedSample(experiment, {...points, test: new Uint8Array(0)}, null), null);
});

test('an index beyond the last point means the last one', () => {
  assert.deepEqual(tracedSample(experiment, points, {index: 1}), {index: 1, coordinates: [3, 4], target: [1]});
  assert.deepEqual(tracedSample(experiment, points, {index: 99}), {index: 2, coordinates: [5, 6], target: [2]});
});

test('a free place keeps its target as far as there is such a class, and gives way to the first point where it does not fit', () => {
  assert.deepEqual(tracedSample(experiment, points, {coordinates: [0.5, 0.5], target: 1}), {index: null, coordinates: [0.5, 0.5], target: [1]});
  assert.deepEqual(tracedSample(experiment, points, {coordinates: [0, 0], target: 5}).target, [2]);
  const curve = setDataset(experiment, 'sine');
  const line = {coordinates: new Float32Array([1, 2]), dimensions: 1, targets: new Float32Array([0.5, 0.7]), test: new Uint8Array(2)};
  assert.equal(tracedSample(curve, line, {coordinates: [0, 0], target: 1}).index, 0);
  assert.deepEqual(tracedSample(curve, line, {coordinates: [0], target: 0.25}).target, [0.25]);
});

test('a sample of a table may have several targets, and no place on the map', () => {
  const table = {...experiment, data: {kind: 'table', task: 'regression', inputs: 3, outputs: 2, samples: [], targets: [], testShare: 0}};
  const set = {coordinates: new Float32Array([1, 2, 3, 4, 5, 6]), dimensions: 3, targets: new Float32Array([1, 2, 3, 4]), test: new Uint8Array(2)};
  const sample = tracedSample(table, set, {index: 1});
  assert.deepEqual(sample, {index: 1, coordinates: [4, 5, 6], target: [3, 4]});
  assert.equal(placeOfSample(table, sample), null);
  assert.deepEqual(placeOfSample(experiment, {index: 0, coordinates: [1, 2], target: [0]}), {x: 1, y: 2});
});
