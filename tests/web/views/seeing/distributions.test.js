/** What histograms count, layer by layer. */
import assert from 'node:assert/strict';
import test from 'node:test';

import {distributionOf, outputsByLayer} from '../../../../web/src/views/seeing/histograms/distributions.js';

test('each layer gets the answers of its own neurons, the features are left out', () => {
  const layers = [{inputs: 2, neurons: 1}, {inputs: 1, neurons: 2}];
  const outputs = Float32Array.from([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]); // two samples
  assert.deepEqual(outputsByLayer(outputs, layers).map((values) => [...values]), [[3, 3], [4, 4, 5, 5]]);
});

test('layers of a group share both axes, and heights are shares of a layer', () => {
  const {layers} = distributionOf('weights', [[-1, -1, -1, 0.5], [0, 2]]);
  for (const {low, high} of layers) assert.deepEqual([low, high], [-2, 2]);
  assert.equal(layers[0].top / 4, layers[1].top / 2, 'full height is the same share');
  assert.equal(layers[0].top, 3, 'the fullest bar reaches it');
});

test('outputs share axes only within their group', () => {
  const {layers} = distributionOf('outputs', [[0, 30], [-1, 1], [0.2, 0.8]], ['relu', 'tanh', 'tanh']);
  assert.deepEqual(layers.map(({low, high}) => [low, high]), [[0, 30], [-1, 1], [-1, 1]]);
});
