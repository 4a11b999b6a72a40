import assert from 'node:assert/strict';
import {test} from 'node:test';

import {defaultExperiment} from '../../../web/src/state/experiment.js';
import {readRuns, writeRuns} from '../../../web/src/state/stored-runs.js';

const run = (id, more = {}) => ({
  id, name: `Run ${id}`, shown: id === 1,
  keepsake: {
    saved: {experiment: defaultExperiment(), bytes: new Uint8Array([1, 2, id, 250]), progress: {update: 23, epoch: 1}, watch: {best: null, bestEpoch: 0, targetMet: false}, journal: null},
    run: {samples: [{update: 23, epochs: 1, trainLoss: 0.123456789, testLoss: NaN, trainScore: 0.5, testScore: NaN}], marks: []},
    leftFor: null
  },
  result: {update: 23, epoch: 1, digest: '0123456789abcdef', parameters: 99, trainLoss: 0.1, testLoss: NaN, trainScore: 0.9, testScore: NaN},
  ...more
});

test('runs come back as they were; of the curve, as many digits as can be drawn', () => {
  const runs = [run(1), run(2)];
  const back = readRuns(writeRuns(runs, 1e6));
  const sample = back[0].keepsake.run.samples[0];
  assert.deepEqual([sample.trainLoss, sample.testLoss], [0.1234568, NaN]);
  runs.forEach(({keepsake}) => (keepsake.run.samples[0].trainLoss = 0.1234568));
  assert.deepEqual(back, runs);
});

test('where not all fit, the latest are kept', () => {
  const size = writeRuns([run(1)], 1e6).length;
  const names = (most) => readRuns(writeRuns([run(1), run(2), run(3)], most)).map(({name}) => name);
  assert.deepEqual([names(2.5 * size), names(1.5 * size), names(10)], [['Run 2', 'Run 3'], ['Run 3'], []]);
});

test('what is no run is left out, whatever it is', () => {
  const good = JSON.parse(writeRuns([run(1)], 1e6))[0];
  for (const text of [null, '', '{', '7', '{}', 'null', '[null, 1, "x", [], {}]']) assert.deepEqual(readRuns(text), [], String(text));
  for (const change of [
    {name: 7}, {name: 'x'.repeat(61)}, {experiment: {}}, {experiment: {...good.experiment, batchSize: -1}}, {bytes: '!'}, {bytes: 7}, {curve: 'x'},
    {curve: [1, 2]}, {curve: Array(6000).fill([])}, {result: null}, {result: {}}, {progress: {}}, {watch: null}, {watch: {best: 'x'}}
  ]) {
    assert.deepEqual(readRuns(JSON.stringify([{...good, ...change}, good])).map(({id, name}) => [id, name]), [[1, 'Run 1']], JSON.stringify(change).slice(0, 60));
  }
});
