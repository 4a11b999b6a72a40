import assert from 'node:assert/strict';
import {test} from 'node:test';

import {setBatchSize, setPrecision} from '../../../web/src/state/experiment.js';
import {experiment, opened} from './bench.js';

const GRID = {columns: 4, rows: 3, xMin: 0, xMax: 1, yMin: 0, yMax: 1};

test('before there is an experiment, every request for numbers is refused and none breaks', async () => {
  const bench = await opened({configured: null});
  for (const request of [
    {type: 'reset'}, {type: 'play', speed: {kind: 'full'}}, {type: 'pause'}, {type: 'step', unit: 'update'},
    {type: 'step', unit: 'epoch'}, {type: 'frame', spec: {}}, {type: 'ask', question: 'digest', args: []},
    {type: 'checkpoint'}, {type: 'adopt', experiment}, {type: 'restore', bytes: new Uint8Array(1)}
  ]) {
    assert.equal(bench.send(request).error.code, 'not-configured', request.type);
  }
  assert.equal(bench.value({type: 'ping'}), null);
});

test('unknown requests and questions are refused by name', async () => {
  const bench = await opened();
  assert.equal(bench.send({type: 'explode'}).error.code, 'unknown-request');
  for (const question of ['delete', 'configure', 'constructor', '__proto__', 'toString', undefined, 7]) {
    assert.equal(bench.send({type: 'ask', question, args: []}).error.code, 'unknown-request', String(question));
  }
  for (const args of [[1], undefined, null, 'x', {length: 0}]) {
    assert.equal(bench.send({type: 'ask', question: 'progress', args}).error.code, 'invalid-argument', String(args));
  }
  assert.equal(bench.send({type: 'play', speed: {kind: 'warp'}}).error.code, 'invalid-argument');
  assert.equal(bench.send({type: 'play', speed: null}).error.code, 'invalid-argument');
});

test('questions asked together see the same moment of training, in their order', async () => {
  const bench = await opened();
  bench.send({type: 'play', speed: {kind: 'full'}});
  bench.run(2);
  const questions = [{question: 'progress', args: []}, {question: 'parameters', args: []}, {question: 'progress', args: []}];
  const [before, [layer], after] = bench.value({type: 'ask-together', questions});
  assert.ok(before.update > 0);
  assert.equal(layer.weights[0], before.update);
  assert.deepEqual(after, before);
  assert.equal(bench.send({type: 'ask-together', questions: [{question: 'delete', args: []}]}).error.code, 'unknown-request');
  assert.equal(bench.send({type: 'ask-together', questions: 'all'}).error.code, 'invalid-argument');
  assert.equal(bench.send({type: 'ask-together', questions: [null]}).error.code, 'invalid-argument');
});

test('a refused configure leaves the session, its weights and its training as they were', async () => {
  const bench = await opened();
  bench.send({type: 'step', unit: 'update'});
  bench.laboratory.refuse = 'That is too large.';
  assert.deepEqual(bench.send({type: 'configure', experiment}).error, {code: 'limit-exceeded', message: 'That is too large.'});
  assert.equal(bench.send({type: 'configure', experiment: setPrecision(experiment, 'double')}).type, 'refusal');
  assert.equal(bench.laboratory.alive, 1, 'the session that was refused is freed');
  assert.equal(bench.frame().progress.update, 1);
});

test('flat out, training goes on in slices with room for messages between them', async () => {
  const bench = await opened();
  bench.send({type: 'play', speed: {kind: 'full'}});
  assert.equal(bench.run(3), 3);
  const frame = bench.frame();
  const {update} = frame.progress;
  assert.ok(update >= 30 && update <= 33, `three slices of ten milliseconds, not ${update}`);
  assert.equal(frame.playing, true);
  assert.equal(bench.value({type: 'pause'}).update, update);
  bench.run();
  assert.equal(bench.frame().progress.update, update, 'nothing runs after a pause');
  assert.equal(bench.frame().samplesPerSecond, 0);
});

test('samples per second are what was trained over the time it took', async () => {
  const bench = await opened();
  bench.send({type: 'play', speed: {kind: 'full'}});
  bench.run(20);
  assert.equal(bench.frame().samplesPerSecond, 10_000, 'ten samples a millisecond');
});

test('one update a frame, and a phase of one in slow motion, move only when a frame is asked for', async () => {
  const bench = await opened();
  bench.send({type: 'play', speed: {kind: 'update'}});
  assert.equal(bench.run(), 0);
  assert.deepEqual([bench.frame(), bench.frame(), bench.frame()].map(({progress}) => progress.update), [1, 2, 3]);
  bench.send({type: 'play', speed: {kind: 'slow', everyMs: 400}});
  const seen = [];
  for (let ms = 0; ms < 500; ms += 50) {
    const {phase, progress} = bench.frame();
    seen.push(`${phase.name} ${progress.update}`);
    bench.laboratory.time += 50;
  }
  assert.deepEqual([...new Set(seen)], ['forward 3', 'loss 3', 'backward 3', 'update 4', 'forward 4']);
});

test('one epoch a frame: the frame comes when the epoch is done', async () => {
  const bench = await opened();
  bench.laboratory.updateMs = 0.1;
  bench.send({type: 'play', speed: {kind: 'epoch'}});
  for (const epoch of [1, 2]) {
    assert.equal(bench.send({type: 'frame', spec: {}}), undefined, 'not yet');
    bench.run();
    assert.deepEqual([bench.last().value.progress.epoch, bench.last().value.progress.batch], [epoch, 0]);
  }
});

test('one epoch a frame: a frame does not wait longer than a person would notice', async () => {
  const bench = await opened({configured: setBatchSize(experiment, 1)});
  bench.laboratory.updateMs = 20;
  bench.send({type: 'play', speed: {kind: 'epoch'}});
  bench.send({type: 'frame', spec: {}});
  bench.run(3);
  assert.deepEqual([bench.last().type, bench.last().value.progress.update], ['answer', 3], 'an epoch has 100');
  bench.run();
  assert.equal(bench.posted.length, 3, 'configure, play, one frame: the epoch went on by itself');
  assert.equal(bench.value({type: 'pause'}).epoch, 1);
});

test('a step of one epoch ends where the epoch does, even from its middle', async () => {
  const bench = await opened();
  bench.send({type: 'step', unit: 'update'});
  assert.equal(bench.send({type: 'step', unit: 'epoch'}), undefined);
  bench.run();
  const {update, epoch, batch, updatesDone, stopped} = bench.last().value;
  assert.deepEqual([update, epoch, batch, updatesDone, stopped], [10, 1, 0, 9, 'done']);
});

test('a pause cuts a step short; both are answered', async () => {
  const bench = await opened({configured: setBatchSize(experiment, 1)});
  bench.laboratory.updateMs = 20;
  bench.send({type: 'step', unit: 'epoch'});
  bench.run(2);
  const before = bench.posted.length;
  bench.send({type: 'pause'});
  const [step, pause] = bench.posted.slice(before);
  assert.deepEqual([step.value.stopped, step.value.updatesDone, pause.value.update], ['time', 2, 2]);
  assert.equal(bench.run(), 1, 'what was deferred finds nothing to do');
  assert.equal(bench.frame().progress.update, 2);
});

test('divergence ends playing, and the frame says which update and which quantity', async () => {
  const bench = await opened();
  bench.laboratory.divergeAt = 15;
  bench.send({type: 'play', speed: {kind: 'full'}});
  bench.run();
  const frame = bench.frame();
  assert.deepEqual([frame.playing, frame.progress.update, frame.divergence.update, frame.divergence.quantity],
    [false, 14, 15, 'weight']);
  bench.send({type: 'reset'});
  assert.equal(bench.frame().divergence, null);
});

test('memory that runs out while training is told, and is no fault', async () => {
  const bench = await opened();
  bench.laboratory.memoryEndsAt = 5;
  for (const kind of ['full', 'update', 'epoch']) {
    bench.send({type: 'reset'});
    bench.send({type: 'play', speed: {kind}});
    for (let i = 0; i < 6; i += 1) {
      bench.send({type: 'frame', spec: {}});
      bench.run();
    }
    const frame = bench.frame();
    assert.deepEqual([kind, frame.playing, frame.trouble?.code], [kind, false, 'out-of-memory']);
  }
});

test('a frame holds what was asked for, and nothing else', async () => {
  const bench = await opened();
  assert.deepEqual(Object.keys(bench.frame()).sort(),
    ['change', 'divergence', 'phase', 'playing', 'progress', 'samplesPerSecond', 'stopReason', 'tookMs', 'trouble', 'watchShare']);
  const frame = bench.frame({metrics: true, outputGrid: GRID, parameters: true, points: true});
  assert.equal(frame.outputGrid.values.length, 12);
  assert.deepEqual(frame.outputGrid.request, GRID);
  assert.equal(frame.metrics.train.samples, 100);
  assert.equal(frame.parameters[0].weights.length, 1);
  assert.equal(frame.points.dimensions, 2);
  assert.equal(bench.send({type: 'frame', spec: {outputGrid: {...GRID, columns: 1e6}}}).error.code, 'limit-exceeded');
});

test('what the page already has is not made again, and seldom while training makes it dear', async () => {
  const bench = await opened();
  const whole = () => Boolean(bench.frame({metrics: true}).metrics);
  assert.deepEqual([whole(), whole()], [true, false]);
  bench.send({type: 'step', unit: 'update'});
  assert.deepEqual([whole(), whole()], [true, false]);
  bench.send({type: 'play', speed: {kind: 'full'}});
  for (const end = bench.laboratory.time + 1000; bench.laboratory.time < end;) bench.run(1); // the beginning is looked at closely
  const before = bench.laboratory.log.length;
  let frames = 0;
  for (const end = bench.laboratory.time + 1000; bench.laboratory.time < end; frames += 1) {
    bench.run(1);
    whole();
  }
  const evaluated = bench.laboratory.log.length - before;
  assert.ok(frames > 90, 'ten milliseconds of training for each frame');
  assert.ok(evaluated >= 30 && evaluated <= 40, `evaluating takes one millisecond of 25, not ${evaluated} of 1000`);
  bench.run(1);
  bench.send({type: 'pause'});
  assert.equal(bench.frame({metrics: true}).metrics.update, bench.frame().progress.update, 'fresh again at rest');
});

test('flat out, the curve has points between frames: many at first, then fewer and fewer', async () => {
  const bench = await opened();
  bench.frame({metrics: true});
  bench.send({type: 'play', speed: {kind: 'full'}});
  bench.run(60);
  const {between, metrics} = bench.frame({metrics: true});
  const updates = [...between, metrics].map(({update}) => update);
  assert.deepEqual(updates.slice(0, 10), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  assert.ok(updates.every((update, i) => i === 0 || update > updates[i - 1]), 'in order');
  assert.ok(updates.length < 100 && updates.at(-1) > 400, `${updates.length} points up to ${updates.at(-1)}`);
  assert.deepEqual(bench.frame({metrics: true}).between, [], 'each is told once');
});

test('at a speed that waits for frames every frame is whole', async () => {
  const bench = await opened();
  bench.send({type: 'play', speed: {kind: 'update'}});
  for (const update of [1, 2, 3]) {
    const {metrics, outputGrid} = bench.frame({metrics: true, outputGrid: GRID});
    assert.equal(metrics.update, update);
    assert.equal(outputGrid.values[0], update);
  }
});

test('a frame that was refused takes nothing with it', async () => {
  const bench = await opened();
  assert.ok(bench.send({type: 'frame', spec: {metrics: true, outputGrid: {...GRID, columns: 1e6}}}).error);
  assert.ok(bench.frame({metrics: true}).metrics);
});

test('metrics say when they were true', async () => {
  const bench = await opened();
  for (let i = 0; i < 12; i += 1) bench.send({type: 'step', unit: 'update'});
  const {update, epochs} = bench.frame({metrics: true}).metrics;
  assert.deepEqual({update, epochs}, {update: 12, epochs: 1.2});
});

test('the change number moves with the weights and stands with them', async () => {
  const bench = await opened();
  const first = bench.frame().change;
  assert.equal(bench.frame().change, first);
  bench.send({type: 'step', unit: 'update'});
  const second = bench.frame().change;
  assert.notEqual(second, first);
  bench.send({type: 'ask', question: 'setParameters', args: [[{weights: [3], biases: [0]}]]});
  assert.notEqual(bench.frame().change, second);
});

test('gradient checks use an exact twin with the present weights, built once', async () => {
  const bench = await opened();
  bench.send({type: 'step', unit: 'update'});
  const check = () => bench.value({type: 'ask', question: 'checkGradient', args: [{layer: 0, role: 'bias', neuron: 0}, 1e-5]});
  bench.laboratory.log.length = 0;
  assert.equal(check().relative, 0);
  check();
  bench.send({type: 'step', unit: 'update'});
  check();
  assert.deepEqual(bench.laboratory.log, [
    'configure double', 'setParameters double 1', 'checkGradient double 1', 'checkGradient double 1',
    'setParameters double 2', 'checkGradient double 2'
  ]);
  assert.equal(bench.frame().progress.update, 2, 'the session in training is untouched');
  bench.send({type: 'configure', experiment: setPrecision(experiment, 'double')});
  bench.laboratory.log.length = 0;
  check();
  assert.deepEqual(bench.laboratory.log, ['checkGradient double 0'], 'a double session answers for itself');
});

test('a checkpoint goes back where it came from, into a fresh session', async () => {
  const bench = await opened();
  for (let i = 0; i < 3; i += 1) bench.send({type: 'step', unit: 'update'});
  const {bytes, progress} = bench.value({type: 'checkpoint'});
  assert.equal(progress.update, 3);
  bench.send({type: 'step', unit: 'update'});
  bench.send({type: 'configure', experiment, checkpoint: bytes});
  assert.equal(bench.frame().progress.update, 3);
  bench.send({type: 'step', unit: 'update'});
  assert.equal(bench.value({type: 'restore', bytes}).update, 3);
  assert.equal(bench.laboratory.alive, 1);
});

test('another precision takes the weights along', async () => {
  const bench = await opened();
  bench.send({type: 'step', unit: 'update'});
  bench.send({type: 'adopt', experiment: setPrecision(experiment, 'double')});
  assert.equal(bench.frame({parameters: true}).parameters[0].weights[0], 1);
  assert.equal(bench.laboratory.alive, 1);
});

test('a trap becomes one fault, and nothing is answered after it', async () => {
  const bench = await opened();
  bench.laboratory.trapAt = 2;
  bench.send({type: 'play', speed: {kind: 'full'}});
  bench.run();
  assert.deepEqual(bench.last(), {
    type: 'fault',
    fault: {kind: 'trap', message: 'unreachable executed', signature: 'RuntimeError: unreachable executed'}
  });
  const posts = bench.posted.length;
  bench.send({type: 'ping'});
  bench.run();
  assert.equal(bench.posted.length, posts);
});
