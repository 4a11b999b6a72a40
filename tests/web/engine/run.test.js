/** Runs that end by themselves, go back, and break down. */
import assert from 'node:assert/strict';
import {test} from 'node:test';

import {setBatchSize} from '../../../web/src/state/experiment.js';
import {experiment, opened} from './bench.js';

const stopping = (stop) => ({...experiment, stop});
/** Plays at a speed for a while; the last frame. */
function play(bench, kind, frames = 60) {
  bench.send({type: 'play', speed: {kind}});
  let last = null;
  for (let i = 0; i < frames; i += 1) {
    last = bench.send({type: 'frame', spec: {}});
    bench.run(20);
    last ??= bench.posted.findLast(({value}) => value?.tookMs !== undefined);
  }
  return last.value;
}

test('at every speed training ends exactly at the epoch asked for, and goes on past it when played again', async () => {
  for (const kind of ['full', 'update', 'epoch']) {
    const bench = await opened({configured: stopping({epochs: 4})});
    const frame = play(bench, kind);
    assert.deepEqual([kind, frame.playing, frame.progress.update, frame.stopReason],
      [kind, false, 40, {kind: 'epochs', epoch: 4}]);
    assert.equal(frame.watchShare, 0, 'counting epochs costs nothing');
    const further = play(bench, kind);
    assert.ok(further.progress.update > 40 && further.stopReason === null);
  }
});

test('a target and a plateau end training at the same update at every speed, and looking has its price', async () => {
  for (const kind of ['full', 'update', 'epoch']) {
    const bench = await opened({configured: stopping({target: {set: 'test', loss: 1}})});
    bench.laboratory.lossAt = (update) => 1 - update / 100;
    const frame = play(bench, kind);
    assert.deepEqual([kind, frame.playing, frame.progress.update, frame.stopReason],
      [kind, false, 50, {kind: 'target', epoch: 5, set: 'test', loss: 1, target: 1}]);
    if (kind === 'full') assert.equal(frame.watchShare, 5 / 55, 'five looks of a millisecond, fifty updates');
    bench.send({type: 'adopt', experiment: stopping({plateau: {set: 'train', by: 0.05, epochs: 2}})});
    bench.laboratory.lossAt = () => 1;
    assert.equal(play(bench, kind).stopReason.epoch, 8, 'the count begins with the first look');
  }
});

test('a checkpoint remembers how long the loss has not fallen', async () => {
  const configured = stopping({plateau: {set: 'train', by: 0, epochs: 5}});
  const bench = await opened({configured});
  for (let i = 0; i < 4; i += 1) {
    bench.send({type: 'step', unit: 'epoch'});
    bench.run();
  }
  const {bytes, watch} = bench.value({type: 'checkpoint'});
  assert.deepEqual(watch, {best: 1, bestEpoch: 1, targetMet: false});
  const other = await opened({configured: null});
  other.send({type: 'configure', experiment: configured, checkpoint: bytes, watch});
  assert.equal(play(other, 'full').stopReason.epoch, 6);
});

test('gone back, it has waited for the loss to fall as long as it had then', async () => {
  const bench = await opened({configured: stopping({plateau: {set: 'train', by: 0, epochs: 25}})});
  for (let i = 0; i < 22; i += 1) {
    bench.send({type: 'step', unit: 'epoch'});
    bench.run();
  }
  assert.equal(bench.value({type: 'back', updates: 10}).update, 210);
  assert.equal(bench.laboratory.log.findLast((entry) => entry.startsWith('restore')), 'restore 190', 'not from the beginning');
  assert.equal(play(bench, 'full').stopReason.epoch, 26);
});

test('one, ten and more updates back, as far as the start', async () => {
  const bench = await opened();
  const back = (updates) => bench.value({type: 'back', updates}).update;
  assert.equal(back(1), 0, 'before any training there is no way back');
  bench.send({type: 'play', speed: {kind: 'full'}});
  bench.run(25);
  const {update} = bench.frame().progress;
  assert.ok(update >= 250);
  assert.deepEqual([back(1), back(1), back(10), back(100), back(1000)], [1, 2, 12, 112, update].map((by) => update - by));
  assert.equal(bench.frame().playing, false);
  for (const updates of [0, -1, 0.5, 1001, NaN, '1', undefined]) {
    assert.equal(bench.send({type: 'back', updates}).error.code, 'invalid-argument', String(updates));
  }
});

test('back over an edited weight comes to the weights as they were before it', async () => {
  const bench = await opened();
  const weight = () => bench.frame({parameters: true}).parameters[0].weights[0];
  for (let i = 0; i < 5; i += 1) bench.send({type: 'step', unit: 'update'});
  bench.send({type: 'ask', question: 'setParameter', args: [{}, 100]});
  for (let i = 0; i < 3; i += 1) bench.send({type: 'step', unit: 'update'});
  assert.equal(weight(), 103);
  bench.send({type: 'back', updates: 2});
  assert.equal(weight(), 101);
  bench.send({type: 'back', updates: 1});
  assert.equal(weight(), 100, 'the edit itself stands at its update');
  bench.send({type: 'back', updates: 1});
  assert.equal(weight(), 4);
});

test('back over changed settings keeps the settings; over another network there is no way', async () => {
  const bench = await opened();
  const steps = (count) => Array.from({length: count}, () => bench.send({type: 'step', unit: 'update'}));
  const back = (updates) => bench.value({type: 'back', updates}).update;
  steps(5);
  bench.send({type: 'adopt', experiment: stopping({epochs: 9})});
  steps(5);
  bench.laboratory.log.length = 0;
  assert.deepEqual([back(7), bench.laboratory.alive], [3, 1]);
  assert.deepEqual(bench.laboratory.log, ['configure float', 'restore 0', 'restore 3'], 'gone again elsewhere, with the old settings');
  steps(2);
  assert.equal(back(4), 1);
  bench.send({type: 'adopt', experiment: setBatchSize(experiment, 50)});
  steps(3);
  assert.equal(back(10), 1, 'epochs have become others here');
});

test('after a breakdown training stands where the loss was still healthy, and says where', async () => {
  const bench = await opened();
  bench.laboratory.divergeAt = 60;
  bench.laboratory.lossAt = (update) => (update < 50 ? 1 : 1000 * update);
  bench.send({type: 'play', speed: {kind: 'full'}});
  bench.run();
  const {progress, divergence, playing} = bench.frame();
  assert.equal(playing, false);
  assert.deepEqual([divergence.update, divergence.back], [60, {update: 44, loss: 1}], 'sixteen updates before');
  assert.equal(progress.update, 44);
});
