import assert from 'node:assert/strict';
import {test} from 'node:test';

import {setStrategy} from '../../../web/src/state/experiment.js';
import {experiment, opened} from './bench.js';

const step = (bench) => {
  bench.send({type: 'step', unit: 'phase'});
  const {phase, progress} = bench.frame();
  return [phase.name, progress.update];
};

test('phase by phase an update takes four steps, and only the last one changes anything', async () => {
  const bench = await opened();
  bench.laboratory.log.length = 0;
  assert.deepEqual([1, 2, 3, 4, 5].map(() => step(bench)),
    [['forward', 0], ['loss', 0], ['backward', 0], ['update', 1], ['forward', 1]]);
  const {phase} = bench.frame();
  assert.deepEqual(phase, {
    name: 'forward', names: ['forward', 'loss', 'backward', 'update'], update: 2, batch: 2, batches: 10, samples: 10, loss: 1 / 3, gradientNorm: 1, clippedTo: null,
    learningRate: 0.1, biggest: {layer: 0, role: 'weight', input: 0, neuron: 0, change: 1, gradient: -10}
  });
});

test('anything else that is done ends the phases', async () => {
  const bench = await opened();
  for (const [name, request] of Object.entries({
    update: {type: 'step', unit: 'update'}, reset: {type: 'reset'}, back: {type: 'back', updates: 1}, adopt: {type: 'adopt', experiment},
    edit: {type: 'ask', question: 'setParameter', args: [{}, 1]}, play: {type: 'play', speed: {kind: 'update'}}
  })) {
    assert.equal(step(bench)[0], 'forward', name);
    bench.send(request);
    bench.send({type: 'pause'});
    assert.equal(bench.frame().phase, null, name);
  }
});

test('a pause keeps the phase, and playing goes on from it', async () => {
  const bench = await opened();
  step(bench);
  bench.send({type: 'pause'});
  bench.send({type: 'play', speed: {kind: 'slow', everyMs: 4000}});
  assert.equal(bench.frame().phase.name, 'loss');
});

test('a search tries and keeps', async () => {
  const bench = await opened({configured: setStrategy(experiment, {kind: 'random-search'})});
  assert.deepEqual([1, 2, 3].map(() => step(bench)), [['try', 0], ['keep', 1], ['try', 1]]);
});

test('an update that breaks down is not shown in phases; it says so at once', async () => {
  const bench = await opened();
  bench.laboratory.divergeAt = 1;
  bench.send({type: 'play', speed: {kind: 'slow', everyMs: 400}});
  const {phase, divergence, playing} = bench.frame();
  assert.deepEqual([phase, divergence.update, playing], [null, 1, false]);
});
