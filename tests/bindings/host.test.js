/** The worker's message loop over the real engine: what the page would see. */
import assert from 'node:assert/strict';
import {test} from 'node:test';

import {defaultExperiment, setNeurons, setPrecision} from '../../web/src/state/experiment.js';
import {openEngine as opened} from './laboratory.js';

const GRID = {columns: 20, rows: 10, xMin: -6, xMax: 6, yMin: -6, yMax: 6};

test('a page can train flat out and draw at the same time', async () => {
  const {engine, notices} = opened();
  const summary = await engine.configure(defaultExperiment());
  assert.deepEqual([summary.trainSamples, summary.testSamples, summary.updatesPerEpoch], [225, 75, 23]);
  const before = await engine.requestFrame({metrics: true, points: true});
  assert.equal(before.points.targets.length, 300);
  await engine.play({kind: 'full'});
  let frame = before;
  let drawn = {}; // a frame leaves out what is dear while its turn has not come
  while (frame.progress.epoch < 200 || !drawn.outputGrid || !drawn.neuronGrids) {
    frame = await engine.requestFrame({metrics: true, outputGrid: GRID, neuronGrids: GRID, parameters: true});
    drawn = {outputGrid: frame.outputGrid ?? drawn.outputGrid, neuronGrids: frame.neuronGrids ?? drawn.neuronGrids};
  }
  assert.equal(drawn.outputGrid.values.length, 3 * 200);
  assert.equal(drawn.neuronGrids.values.length, (2 + 8 + 6 + 3) * 200);
  assert.ok(frame.samplesPerSecond > 0 && frame.playing);
  await engine.pause();
  const metrics = (await engine.requestFrame({metrics: true})).metrics ?? frame.metrics;
  assert.ok(metrics.train.loss < before.metrics.train.loss / 2, `${metrics.train.loss}`);
  assert.deepEqual(notices, []);
});

test('what the page opens with is learned within four hundred epochs', async () => {
  const {engine} = opened();
  await engine.configure(defaultExperiment());
  await engine.play({kind: 'epoch'});
  for (let i = 0; i < 400; i += 1) await engine.requestFrame({});
  const {metrics} = await engine.requestFrame({metrics: true});
  assert.ok(metrics.train.accuracy > 0.97 && metrics.test.accuracy > 0.95, JSON.stringify(metrics));
});

test('one epoch a frame and single steps end where they should', async () => {
  const {engine} = opened();
  await engine.configure(defaultExperiment());
  await engine.play({kind: 'epoch'});
  const epochs = [];
  for (let i = 0; i < 3; i += 1) epochs.push((await engine.requestFrame({})).progress);
  assert.deepEqual(epochs.map(({epoch, batch}) => [epoch, batch]), [[1, 0], [2, 0], [3, 0]]);
  assert.equal((await engine.stepUpdate()).update, 70);
  assert.deepEqual([(await engine.stepEpoch()).update, engine.isPlaying()], [92, false]);
});

test('the same start gives the same weights, stepped or flat out, with SIMD or without', async () => {
  const digests = [];
  for (const module of ['float-simd', 'float-scalar']) {
    const {engine} = opened(module);
    await engine.configure(defaultExperiment());
    for (let i = 0; i < 10; i += 1) await engine.stepEpoch();
    digests.push(await engine.ask('digest'));
    await engine.reset();
    await engine.play({kind: 'epoch'});
    for (let i = 0; i < 10; i += 1) await engine.requestFrame({});
    digests.push(await engine.ask('digest'));
  }
  assert.equal(new Set(digests).size, 1);
});

test('a float experiment is traced and checked in double, with its very weights', async () => {
  const {engine} = opened();
  await engine.configure(defaultExperiment());
  await engine.stepEpoch();
  const trace = await engine.ask('trace', [1, 2], [1]);
  assert.ok(trace.layers[0].products instanceof Float64Array);
  const [layer] = await engine.ask('parameters');
  assert.ok(layer.weights instanceof Float32Array);
  for (let neuron = 0; neuron < 8; neuron += 1) assert.equal(trace.layers[0].products[neuron], 1 * layer.weights[neuron]);
  const check = await engine.ask('checkGradient', {layer: 1, role: 'weight', input: 2, neuron: 3}, 1e-5);
  assert.ok(check.relative < 1e-6, JSON.stringify(check));
});

test('a question with too few or odd arguments is refused, and the worker lives on', async () => {
  const {engine, notices} = opened();
  await engine.configure(defaultExperiment());
  for (const question of ['predict', 'outputGrid', 'setParameter', 'setParameters', 'trace', 'checkGradient', 'scheduleCurve']) {
    await assert.rejects(engine.ask(question), {name: 'EngineError'}, question);
    await assert.rejects(engine.ask(question, null), {name: 'EngineError'}, question);
  }
  await assert.rejects(engine.requestFrame({outputGrid: 7}), {code: 'invalid-argument'});
  await assert.rejects(engine.requestFrame(null), {code: 'invalid-argument'});
  await assert.rejects(engine.configure(null), {name: 'EngineError'});
  assert.equal((await engine.stepUpdate()).update, 1);
  assert.deepEqual(notices, []);
});

test('adopting another precision or another shape goes on from where it was', async () => {
  const {engine} = opened();
  const experiment = defaultExperiment();
  await engine.configure(experiment);
  await engine.stepEpoch();
  const [before] = await engine.ask('parameters');
  await engine.adopt(setPrecision(experiment, 'double'));
  const [wide] = await engine.ask('parameters');
  assert.deepEqual(Array.from(wide.weights), Array.from(before.weights));
  await engine.adopt(setNeurons(experiment, 0, 9));
  assert.equal((await engine.ask('parameters'))[0].neurons, 9);
});

test('a checkpoint taken here goes on there, bit for bit', async () => {
  const first = opened().engine;
  const second = opened().engine;
  await first.configure(defaultExperiment());
  await first.stepEpoch();
  const saved = await first.checkpoint();
  await first.stepEpoch();
  await second.restore(saved);
  await second.stepEpoch();
  assert.equal(await second.ask('digest'), await first.ask('digest'));
});
