/** Slow motion over the real engine: what the phases announce is what the update then does. */
import assert from 'node:assert/strict';
import {test} from 'node:test';

import {OPTIMIZERS} from '../../web/src/state/vocabulary.js';
import {openEngine, smallExperiment} from './laboratory.js';

async function phases(engine, count) {
  const seen = [];
  for (let i = 0; i < count; i += 1) {
    await engine.stepPhase();
    seen.push({...(await engine.requestFrame({gradients: true, parameters: true})), digest: await engine.ask('digest')});
  }
  return seen;
}

for (const kind of OPTIMIZERS) {
  test(`${kind}: four phases announce and do exactly the update that one step does`, async () => {
    const experiment = smallExperiment({optimizer: {kind, learningRate: 0.05, clipNorm: 0.1}});
    const [slow, plain] = [openEngine().engine, openEngine().engine];
    for (const engine of [slow, plain]) {
      await engine.configure(experiment);
      await engine.stepUpdate();
      await engine.stepUpdate();
    }
    const start = await plain.ask('digest');
    const {learningRate} = await plain.ask('progress');
    const [before] = await plain.ask('parameters');
    const [forward, loss, backward, update] = await phases(slow, 4);
    assert.deepEqual([forward, loss, backward].map(({digest}) => digest), [start, start, start]);

    const done = await plain.stepUpdate();
    assert.equal(update.digest, await plain.ask('digest'));
    assert.deepEqual([forward.phase.loss, forward.phase.gradientNorm, forward.phase.learningRate], [done.batchLoss, done.gradientNorm, learningRate]);
    assert.deepEqual([forward.phase.update, forward.phase.batch, forward.phase.batches, forward.phase.samples], [3, 3, 3, 8], '40 points in batches of 16');
    assert.equal(forward.phase.clippedTo, done.gradientNorm > 0.1 ? 0.1 : null);
    assert.deepEqual(backward.gradients, await plain.ask('gradients'), 'the links show the gradient before it is used');

    const changes = (await plain.ask('lastUpdate')).flatMap(({weights, biases}) => [...weights, ...biases]);
    const {biggest} = update.phase;
    assert.equal(Math.abs(biggest.change), Math.max(...changes.map(Math.abs)));
    if (biggest.layer === 0 && biggest.role === 'weight') {
      const [after] = await plain.ask('parameters');
      const at = biggest.input * after.neurons + biggest.neuron;
      assert.equal(Math.fround(before.weights[at] + biggest.change), after.weights[at]);
    }
    assert.deepEqual(await slow.ask('moments'), await plain.ask('moments'));
  });
}

test('a search announces a try, and says what became of it', async () => {
  const {engine} = openEngine();
  await engine.configure(smallExperiment({strategy: {kind: 'random-local-search', scale: 0.2}}));
  let kept = 0;
  for (let i = 0; i < 20; i += 1) {
    const before = await engine.ask('digest');
    const [attempt, outcome] = await phases(engine, 2);
    assert.deepEqual([attempt.phase.name, attempt.digest, outcome.phase.name], ['try', before, 'keep']);
    assert.equal(outcome.phase.biggest === null, outcome.digest === before);
    if (outcome.phase.biggest) {
      kept += 1;
      if (i > 0) assert.ok(outcome.phase.loss < attempt.phase.loss);
    }
  }
  assert.ok(kept > 1 && kept < 20, `${kept} of 20 tries were better`);
});
