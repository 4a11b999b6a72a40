/** Reading the map at a place. */
import assert from 'node:assert/strict';
import test from 'node:test';

import {createProbe} from '../../../web/src/playground/probe.js';
import {defaultExperiment, setDataset, setNeurons} from '../../../web/src/state/experiment.js';

/** A probe whose engine answers when it is told to, with its argument and a count. */
function laboratory(experiment = defaultExperiment()) {
  const asked = [];
  const frames = new Set();
  const lab = {asked, experiment, time: 0, frame: () => frames.forEach((draw) => draw())};
  lab.probe = createProbe({
    engine: {ask: (_, input) => new Promise((resolve, reject) => asked.push({input, resolve, reject}))},
    experiment: () => lab.experiment,
    onFrame: (draw) => (frames.add(draw), () => frames.delete(draw)),
    now: () => lab.time
  });
  lab.answer = async (outputs = [0.2, 0.3, 0.5]) => {
    asked.shift().resolve(outputs);
    await new Promise(setImmediate);
  };
  return lab;
}

test('the pointer counts before the keys, and both before a pinned place', () => {
  const {probe} = laboratory();
  const [a, b, c] = [{x: 1, y: 1}, {x: 2, y: 2}, {x: 3, y: 3}];
  probe.pin(a);
  assert.equal(probe.place.value, a);
  probe.keyed.value = b;
  probe.pointed.value = c;
  assert.equal(probe.place.value, c);
  probe.pointed.value = null;
  assert.equal(probe.place.value, b);
  probe.keyed.value = null;
  assert.equal(probe.place.value, a);
});

test('while an answer is under way only the latest place waits', async () => {
  const lab = laboratory();
  for (const x of [1, 2, 3]) lab.probe.pointed.value = {x, y: 0};
  assert.deepEqual(lab.asked.map(({input}) => input), [[1, 0]]);
  await lab.answer();
  assert.deepEqual(lab.asked.map(({input}) => input), [[3, 0]]);
  await lab.answer([1, 0, 0]);
  assert.deepEqual(lab.probe.reading.value, {place: {x: 3, y: 0}, outputs: [1, 0, 0], experiment: lab.experiment});
  assert.equal(lab.asked.length, 0);
});

test('it follows the training, ten times a second and only while there is a place', async () => {
  const lab = laboratory();
  lab.frame();
  assert.equal(lab.asked.length, 0);
  lab.probe.pin({x: 0, y: 0});
  await lab.answer();
  lab.time = 50;
  lab.frame();
  assert.equal(lab.asked.length, 0);
  lab.time = 120;
  lab.frame();
  assert.equal(lab.asked.length, 1);
});

test('letting go leaves nothing to read, not even an answer on its way', async () => {
  const lab = laboratory();
  lab.probe.pointed.value = {x: 0, y: 0};
  lab.probe.pointed.value = null;
  await lab.answer();
  assert.equal(lab.probe.reading.value, null);
});

test('pinning the same place again lets go, and so does pinning nothing', () => {
  const {probe} = laboratory();
  probe.pointed.value = {x: 1, y: 2};
  probe.pin();
  assert.deepEqual(probe.pinned.value, {x: 1, y: 2});
  probe.pin();
  assert.equal(probe.pinned.value, null);
  probe.pin({x: 1, y: 2});
  probe.pointed.value = null;
  probe.pin();
  assert.equal(probe.pinned.value, null);
});

test('a curve has one input, and outputs of another network are not shown', async () => {
  const lab = laboratory(setDataset(defaultExperiment(), 'sine'));
  lab.probe.pointed.value = {x: 0.5, y: 9};
  assert.deepEqual(lab.asked[0].input, [0.5]);
  await lab.answer([0.1, 0.2, 0.7]);
  assert.equal(lab.probe.reading.value, null);
  lab.experiment = setNeurons(lab.experiment, 0, 3);
  lab.probe.pointed.value = {x: 0.6, y: 9};
  await lab.answer([0.1]);
  assert.deepEqual(lab.probe.reading.value.outputs, [0.1]);
});

test('a question that is refused leaves the last reading and the next question free', async () => {
  const lab = laboratory();
  lab.probe.pointed.value = {x: 1, y: 0};
  await lab.answer();
  lab.probe.pointed.value = {x: 2, y: 0};
  lab.asked.shift().reject(new Error('busy'));
  await new Promise(setImmediate);
  assert.equal(lab.probe.reading.value.place.x, 1);
  lab.probe.pointed.value = {x: 3, y: 0};
  assert.equal(lab.asked.length, 1);
});
