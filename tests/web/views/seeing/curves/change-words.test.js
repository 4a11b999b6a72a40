/** What a mark on the curve says. */
import assert from 'node:assert/strict';
import test from 'node:test';

import {changesBetween} from '../../../../../web/src/state/changes.js';
import {addLayer, defaultExperiment, setBatchSize, setDataset, setLayer, setOptimizer} from '../../../../../web/src/state/experiment.js';
import {allTexts, t} from '../../../../../web/src/text/index.js';
import {wordsOf} from '../../../../../web/src/views/seeing/curves/change-words.js';

await allTexts();
const now = defaultExperiment();
const words = (next) => wordsOf(changesBetween(next, now));

test('numbers and names are said as they stand on the page', () => {
  assert.equal(words(setOptimizer(now, {learningRate: 0.1})), 'rate 0.02 → 0.1');
  assert.equal(words(setOptimizer(now, {kind: 'sgd'})).split(';')[0], 'optimiser Adam → SGD');
  assert.equal(words(setBatchSize(now, 0)), 'batch 10 → all');
  assert.equal(words(setLayer(now, 0, {activation: 'relu'})), `layer 1: activation tanh → ${t.activations.relu}`);
  assert.equal(words(addLayer(now)).split(';')[0], 'neurons 8-6-3 → 8-6-6-3');
});

test('what happened outside the settings has its words too', () => {
  assert.equal(wordsOf([{field: 'reset', from: '', to: ''}]), 'Same start again');
  assert.equal(wordsOf([{field: 'weight', place: '2.4→1', from: 0.5, to: 0.75}]), 'weight 2.4→1 0.5 → 0.75');
});

test('a change of many things is cut short', () => {
  const many = words(setDataset(now, 'sine'));
  assert.match(many, /data set .* → Sine/);
  assert.match(many, /and (one|\d+) more changes?$/);
});

test('every field of an experiment has a name', () => {
  const others = {
    ...now, precision: 'double', batchSize: 1, plane: {xMin: 0, xMax: 1, yMin: 0, yMax: 1}, features: ['x'],
    data: {kind: 'points', task: 'regression', classes: 1, points: [[1, 1, 1]], testShare: 0.9},
    layers: now.layers.map((layer) => ({...layer, neurons: layer.neurons, activation: 'sine', slope: 0.5, start: 'uniform', startValue: 9, l1: 9, l2: 9, biasL1: 9, biasL2: 9,
      dropout: 0.9, frozen: true, silentNeurons: [0], frozenNeurons: [0], weights: [[1]], biases: [1]})),
    loss: {kind: 'huber', delta: 9},
    optimizer: {kind: 'adamw', learningRate: 9, momentum: 9, rho: 9, beta1: 9, beta2: 9, epsilon: 9, weightDecay: 9, clipNorm: 9},
    schedule: {kind: 'cosine', decay: 9, every: 9, factor: 9, period: 9, minimum: 9, warmUp: 9},
    seeds: {data: 9, noise: 99, split: 99, weights: 99, order: 99, dropout: 99, weightsSkip: 99},
    strategy: {kind: 'random-search', scale: 9}
  };
  const unnamed = new Set(changesBetween(others, now).map(({field}) => field).filter((field) => !(field in t.changedFields)));
  assert.deepEqual([...unnamed], []);
});
