/** What is drawn of a set of points belongs to the data on the page. */
import assert from 'node:assert/strict';
import {test} from 'node:test';

import {defaultExperiment, setData} from '../../../web/src/state/experiment.js';
import {pointsOf} from '../../../web/src/state/points.js';

const set = (targets) => ({coordinates: new Float32Array(2 * targets.length), dimensions: 2, targets: Float32Array.from(targets), test: new Uint8Array(targets.length)});

test('a set that cannot be of these classes is the one before, and not drawn', () => {
  const experiment = setData(defaultExperiment(), {kind: 'dataset', name: 'spiral', classes: 3});
  assert.equal(pointsOf(experiment, set([0, 1, 2])).length, 3);
  for (const values of [[0, 1, 3], [0, 1, -1], [0, 0.5, 1], [NaN, 1, 2]]) assert.deepEqual(pointsOf(experiment, set(values)), [], String(values));
});
