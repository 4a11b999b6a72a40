/** Wild settings by the hundred: whatever breaks down stops at once, says where, leaves sound numbers, and trains on. */
import assert from 'node:assert/strict';
import {test} from 'node:test';

import {setOptimizer} from '../../web/src/state/experiment.js';
import {parseExperiment} from '../../web/src/state/schema.js';
import {OPTIMIZERS} from '../../web/src/state/vocabulary.js';
import {openEngine} from './laboratory.js';

/** A small generator, so that the same experiments come every time. @param {number} seed */
function dice(seed) {
  let state = seed;
  const next = () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
  return {next, pick: (list) => list[Math.floor(next() * list.length)]};
}

/** Deep or shallow, with rates from sensible to absurd. */
function wild(seed) {
  const {next, pick} = dice(seed);
  const values = next() < 0.7;
  const hidden = Array.from({length: Math.floor(next() * 6)}, () => ({
    neurons: 1 + Math.floor(next() * 8), activation: pick(['relu', 'linear', 'tanh', 'elu', 'softplus', 'swish', 'sine']),
    start: pick(['he', 'uniform', 'equal']), startValue: pick([0.5, 10, 100])
  }));
  const {ok, experiment, problems} = parseExperiment({
    version: 1,
    data: {kind: 'dataset', name: values ? pick(['plane', 'multi-gaussian']) : 'spiral', samples: 60, ...(!values && {classes: 3}), testShare: 0.25},
    features: pick([['x', 'y'], ['x', 'y', 'x²', 'y²', 'xy']]),
    layers: [...hidden, {neurons: values ? 1 : 3, activation: values ? 'linear' : 'softmax'}],
    loss: {kind: values ? pick(['squared-error', 'huber', 'absolute-error']) : 'categorical-cross-entropy'},
    optimizer: {kind: pick(OPTIMIZERS), learningRate: 10 ** (next() * 8 - 3)},
    batchSize: pick([0, 1, 10]), seeds: {weights: seed}
  });
  assert.ok(ok, JSON.stringify(problems));
  return experiment;
}

test('of three hundred wild experiments none shows a number that is none, and all that broke down train on', async () => {
  const {engine, notices} = openEngine();
  let broken = 0;
  for (let seed = 1; seed <= 300; seed += 1) {
    const experiment = wild(seed);
    await engine.configure(experiment);
    const before = (await engine.requestFrame({metrics: true})).metrics.train.loss;
    await engine.play({kind: 'epoch'});
    let frame;
    for (let i = 0; i < 6; i += 1) frame = await engine.requestFrame({metrics: true, parameters: true});
    await engine.pause();
    for (const {weights, biases} of await engine.ask('parameters')) {
      assert.ok([...weights, ...biases].every(Number.isFinite), `weights of ${seed}`);
    }
    if (!frame.divergence) continue;
    broken += 1;
    const {update, back, message} = frame.divergence;
    assert.match(message, new RegExp(`^At update ${update} (the loss|a gradient|a weight) `));
    assert.ok(back.update < update && frame.progress.update === back.update && !frame.playing, `${seed}`);
    if (Number.isFinite(before)) assert.ok(back.loss <= 2 * before, `${seed}: ${back.loss} after ${before}`);
    await engine.adopt(setOptimizer(experiment, {learningRate: 0}));
    const {divergence} = await engine.stepUpdate();
    if (Number.isFinite(back.loss)) assert.equal(divergence, undefined, `${seed} goes on`);
  }
  assert.ok(broken >= 30, `${broken} broke down`);
  assert.deepEqual(notices, []);
});
