import assert from 'node:assert/strict';
import {test} from 'node:test';

import {signal} from '@preact/signals';

import {createDoctor, worstOf} from '../../../web/src/playground/doctor.js';
import {addLayer, defaultExperiment, setActivation, setNeurons} from '../../../web/src/state/experiment.js';
import {createStore} from '../../../web/src/state/store.js';
import {allTexts, t} from '../../../web/src/text/index.js';

await allTexts();

const found = (kind, layer, neurons) => neurons.map((neuron) => ({kind, layer, neuron}));
const diagnosisOf = (...findings) => ({findings: findings.flat(), samples: 225});

test('single dead neurons are not worth a word, half a layer is; alike ones always are, and first', () => {
  const experiment = defaultExperiment(); // 8 and 6 hidden neurons
  const worst = (...findings) => worstOf(diagnosisOf(...findings), experiment, () => false);
  assert.equal(worst(), null);
  assert.equal(worst(found('dead', 0, [1, 2, 3])), null);
  assert.deepEqual(worst(found('dead', 1, [0, 1, 2])), {kind: 'dead', layer: 1, count: 3});
  assert.equal(worst(found('saturated', 0, [1, 2, 3])), null);
  assert.deepEqual(worst(found('saturated', 0, [0, 1, 2, 3]), found('equal', 1, [4, 5])), {kind: 'equal', layer: 1, count: 2});
});

function opened() {
  const store = createStore(setActivation(defaultExperiment(), 1, 'relu'));
  const experiment = signal(store.get());
  store.subscribe((now) => (experiment.value = now));
  const frame = signal({progress: {update: 0}});
  const diagnosis = signal(null);
  const starts = [];
  const doctor = createDoctor({store, experiment, frame, diagnosis, newStart: () => starts.push(1), text: t});
  return {store, frame, diagnosis, starts, doctor, says: () => doctor.advice.value?.message ?? null};
}

test('what was closed is not said again before the next start, and then the next thing is', () => {
  const {doctor, frame, diagnosis, says} = opened();
  diagnosis.value = diagnosisOf(found('dead', 1, [0, 1, 2, 3]), found('saturated', 0, [0, 1, 2, 3, 4]));
  assert.match(says(), /^Layer 2: 4 of 6 neurons are dead\./);
  doctor.dismiss();
  assert.match(says(), /^Layer 1: 5 of 8 neurons are saturated\./);
  doctor.dismiss();
  assert.equal(says(), null);
  frame.value = {progress: {update: 50}};
  diagnosis.value = diagnosisOf(found('dead', 1, [0, 1, 2, 3, 4]));
  assert.equal(says(), null, 'one more dead neuron is the same complaint');
  frame.value = {progress: {update: 0}};
  assert.match(says(), /^Layer 2: 5 of 6 neurons are dead\./);
});

test('a remedy is applied, and the complaint goes with it', () => {
  const {store, doctor, diagnosis, starts, says} = opened();
  diagnosis.value = diagnosisOf(found('dead', 1, [0, 1, 2, 3]));
  const [again, leaky] = doctor.advice.value.actions;
  assert.deepEqual([again.label, leaky.label], ['New start', 'Use leaky ReLU']);
  leaky.run();
  assert.deepEqual([store.get().layers[1].activation, says()], ['leaky-relu', null]);
  diagnosis.value = diagnosisOf(found('equal', 0, [0, 1, 2]));
  doctor.advice.value.actions[0].run();
  assert.ok(store.get().layers.every(({start}) => start === 'he'));
  diagnosis.value = diagnosisOf(found('dead', 1, [0, 1, 2]));
  doctor.advice.value.actions[0].run();
  assert.equal(starts.length, 1);
});

test('a network that has learned nearly everything needs no advice', () => {
  const {frame, diagnosis, says} = opened();
  diagnosis.value = diagnosisOf(found('saturated', 0, [0, 1, 2, 3, 4]));
  for (const [train, complains] of [[{accuracy: 0.7, rSquared: NaN}, true], [{accuracy: 0.95, rSquared: NaN}, false], [{accuracy: NaN, rSquared: 0.99}, false]]) {
    frame.value = {progress: {update: 9}, metrics: {train}};
    assert.equal(says() !== null, complains, JSON.stringify(train));
  }
});

test('large networks are left alone', () => {
  const {store, diagnosis, says} = opened();
  diagnosis.value = diagnosisOf(found('equal', 0, [0, 1]));
  assert.ok(says());
  store.replace(setNeurons(addLayer(setNeurons(store.get(), 0, 64)), 1, 64));
  store.replace(setNeurons(store.get(), 2, 64));
  assert.equal(says(), null);
});
