import assert from 'node:assert/strict';
import {test} from 'node:test';

import {defaultExperiment, setPenalty, setStart, setStop, setStrategy} from '../../../web/src/state/experiment.js';
import {parseExperiment} from '../../../web/src/state/schema.js';

const isFine = (experiment) => parseExperiment(experiment).ok;

test('a penalty is set on every layer at once, and taken away without a trace', () => {
  const experiment = defaultExperiment();
  const both = setPenalty(setPenalty(experiment, 'l2', 0.01), 'biasL1', 0.1);
  assert.deepEqual(both.layers.map(({l2, biasL1}) => [l2, biasL1]), Array(3).fill([0.01, 0.1]));
  assert.ok(isFine(both));
  assert.deepEqual(setPenalty(setPenalty(both, 'l2', 0), 'biasL1', 0), experiment);
});

test('the start is that of every layer', () => {
  const {layers} = setStart(defaultExperiment(), {start: 'equal', startValue: 0.3});
  assert.deepEqual(layers.map(({start, startValue}) => [start, startValue]), Array(3).fill(['equal', 0.3]));
});

test('gradient descent is what an experiment without a strategy does', () => {
  const searching = setStrategy(defaultExperiment(), {kind: 'random-search'});
  assert.deepEqual(setStrategy(searching, {scale: 0.2}).strategy, {kind: 'random-search', scale: 0.2});
  assert.ok(isFine(searching));
  assert.deepEqual(setStrategy(searching, {kind: 'gradient-descent'}), defaultExperiment());
});

test('stop conditions come and go one by one', () => {
  const experiment = defaultExperiment();
  const target = {set: 'test', loss: 0.1};
  const two = setStop(setStop(experiment, {epochs: 20}), {target});
  assert.deepEqual(two.stop, {epochs: 20, target});
  assert.ok(isFine(two));
  assert.deepEqual(setStop(two, {epochs: undefined}).stop, {target});
  assert.deepEqual(setStop(setStop(two, {epochs: undefined}), {target: undefined}), experiment);
});
