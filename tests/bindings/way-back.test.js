/** Steps back, stop conditions and retreats over the real engine: what comes back is what was, to the bit. */
import assert from 'node:assert/strict';
import {test} from 'node:test';

import {run} from '../../web/cli/run.js';
import {defaultExperiment, setOptimizer} from '../../web/src/state/experiment.js';
import {parseExperiment} from '../../web/src/state/schema.js';
import {OPTIMIZERS, STRATEGIES} from '../../web/src/state/vocabulary.js';
import {coreOf, openEngine, smallExperiment, value, withSession} from './laboratory.js';

const core = await coreOf('float-simd');

/** Everything there is to see of a state. */
const stateOf = async (engine) => ({
  digest: await engine.ask('digest'), progress: await engine.ask('progress'), moments: await engine.ask('moments'),
  gradients: await engine.ask('gradients'), lastUpdate: await engine.ask('lastUpdate')
});

/** The digest after so many updates without any stop. */
const digestAfter = (experiment, updates) => withSession(core, (session) => {
  value(session.configure(experiment));
  value(session.trainUpdates(updates));
  return value(session.digest());
});

for (const [name, change] of [
  ...OPTIMIZERS.map((kind) => [kind, {optimizer: {kind, learningRate: 0.01}}]),
  ...STRATEGIES.map((kind) => [kind, {strategy: {kind, scale: 0.1}}])
]) {
  test(`${name}: back and on again is as if one had never gone back, gradient and last update too`, async () => {
    const {engine} = openEngine();
    const experiment = smallExperiment(change);
    await engine.configure(experiment);
    const states = [];
    for (let i = 0; i < 25; i += 1) {
      await engine.stepUpdate();
      states.push(await stateOf(engine));
    }
    for (const [back, update] of [[1, 24], [1, 23], [10, 13], [1, 12]]) {
      assert.equal((await engine.stepBack(back)).update, update);
      assert.deepEqual(await stateOf(engine), states[update - 1], `update ${update}`);
    }
    for (let i = 0; i < 13; i += 1) await engine.stepUpdate();
    assert.deepEqual(await stateOf(engine), states[24]);
    assert.equal((await engine.stepBack(1000)).update, 0);
    assert.equal(await engine.ask('digest'), digestAfter(experiment, 0));
  });
}

test('ten back from far out flat out, and on, gives the uninterrupted run\'s digest', async () => {
  const {engine} = openEngine();
  const experiment = defaultExperiment();
  await engine.configure(experiment);
  await engine.play({kind: 'full'});
  while ((await engine.requestFrame({})).progress.update < 3000);
  const {update} = await engine.pause();
  assert.equal((await engine.stepBack(10)).update, update - 10);
  assert.equal(await engine.ask('digest'), digestAfter(experiment, update - 10));
  for (let i = 0; i < 30; i += 1) await engine.stepBack(10);
  assert.equal(await engine.ask('digest'), digestAfter(experiment, update - 310));
  for (let i = 0; i < 20; i += 1) await engine.stepUpdate();
  assert.equal(await engine.ask('digest'), digestAfter(experiment, update - 290));
});

test('back over a change of the rate: the weights come back, the new rate stays', async () => {
  const {engine} = openEngine();
  const experiment = defaultExperiment();
  const faster = setOptimizer(experiment, {learningRate: 0.1});
  await engine.configure(experiment);
  for (let i = 0; i < 12; i += 1) await engine.stepUpdate();
  await engine.adopt(faster);
  for (let i = 0; i < 3; i += 1) await engine.stepUpdate();
  assert.equal((await engine.stepBack(5)).update, 10);
  assert.equal(await engine.ask('digest'), digestAfter(experiment, 10));
  await engine.stepUpdate();
  assert.equal(await engine.ask('digest'), withSession(core, (session) => {
    value(session.configure(experiment));
    value(session.trainUpdates(10));
    value(session.adopt(faster));
    value(session.trainUpdates(1));
    return value(session.digest());
  }));
});

const stops = {
  epochs: {epochs: 20},
  target: {target: {set: 'train', loss: 0.9}},
  plateau: {plateau: {set: 'test', by: 0.01, epochs: 5}}
};
for (const [kind, stop] of Object.entries(stops)) {
  test(`${kind}: the page's worker at every speed and the command line stop at the same update, for the same reason`, async () => {
    const experiment = {...defaultExperiment(), stop};
    const {stopped, final, digest} = run(core, experiment, {epochs: 500, trace: []});
    assert.equal(stopped.kind, kind);
    assert.equal(stopped.epoch, final.epoch);
    if (kind === 'target') assert.equal(stopped.loss, final.loss);
    for (const speed of ['full', 'epoch', 'update']) {
      const {engine} = openEngine();
      await engine.configure(experiment);
      await engine.play({kind: speed});
      let frame = await engine.requestFrame({});
      while (frame.playing) frame = await engine.requestFrame({});
      assert.deepEqual([speed, frame.stopReason, frame.progress.update], [speed, stopped, final.update]);
      assert.equal(await engine.ask('digest'), digest);
      if (kind !== 'plateau') continue;
      await engine.stepBack(200);
      await engine.play({kind: speed});
      while ((frame = await engine.requestFrame({})).playing);
      assert.deepEqual(frame.stopReason, stopped, 'gone back, it has counted as it did then');
    }
  });
}

test('a trace ends where the run stops', () => {
  const {trace, stopped} = run(core, {...defaultExperiment(), stop: {epochs: 7}}, {epochs: 100, trace: [0, 7, 8, 100]});
  assert.deepEqual([trace.map(({epoch}) => epoch), stopped], [[0, 7], {kind: 'epochs', epoch: 7}]);
});

test('a breakdown goes back to where the loss was healthy; from there a lower rate learns', async () => {
  const {ok, experiment} = parseExperiment({
    version: 1,
    data: {kind: 'dataset', name: 'plane', samples: 100, testShare: 0},
    layers: [{neurons: 1, activation: 'linear'}],
    loss: {kind: 'squared-error'},
    optimizer: {kind: 'sgd', learningRate: 0.01},
    batchSize: 10
  });
  assert.ok(ok);
  const {engine} = openEngine();
  await engine.configure(experiment);
  for (let i = 0; i < 5; i += 1) await engine.stepEpoch();
  const before = (await engine.requestFrame({metrics: true})).metrics.train.loss;
  await engine.adopt(setOptimizer(experiment, {learningRate: 1}));
  const outcomes = [];
  for (const kind of ['full', 'update']) {
    await engine.play({kind});
    let frame = await engine.requestFrame({metrics: true});
    while (frame.playing) frame = await engine.requestFrame({metrics: true});
    const {divergence, progress, metrics} = frame;
    assert.ok(divergence.update > 50 && divergence.back.update >= 50 && divergence.back.update < divergence.update);
    assert.equal(progress.update, divergence.back.update);
    assert.ok(metrics.train.loss <= 2 * before && metrics.train.loss === divergence.back.loss, `${metrics.train.loss}`);
    outcomes.push([divergence, await engine.ask('digest')]);
  }
  assert.deepEqual(outcomes[0], outcomes[1], 'it does not matter how fast it went');
  await engine.adopt(setOptimizer(experiment, {learningRate: 0.01}));
  for (let i = 0; i < 5; i += 1) await engine.stepEpoch();
  assert.ok((await engine.requestFrame({metrics: true})).metrics.train.loss < before);
});
