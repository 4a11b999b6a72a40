/** What is wrong with single neurons. */
import assert from 'node:assert/strict';
import test from 'node:test';

import {diagnose, FLAT_SIGMOID, FLAT_TANH, NEARLY_ALL, trainingCoordinates} from '../../../web/src/state/diagnosis.js';

const SAMPLES = 100;

/** One hidden layer of two neurons after one input, and one output; each answers the same to every point but the first few. */
function state({activation, answers, others = [0.5, 0.5], odd = 0, weights = [1, 2], out = [1, 1], output = 'linear'}) {
  const row = (common, other) => Array.from({length: SAMPLES}, (_, i) => (i < odd ? other : common));
  return {
    layers: [{neurons: 2, activation}, {neurons: 1, activation: output}],
    parameters: [{inputs: 1, neurons: 2, weights, biases: [0, 0]}, {inputs: 2, neurons: 1, weights: out, biases: [0]}],
    outputs: [...row(1, 1), ...row(answers[0], others[0]), ...row(answers[1], others[1]), ...row(0, 0)],
    samples: SAMPLES
  };
}
const kinds = (findings) => findings.map(({kind, layer, neuron}) => `${kind} ${layer} ${neuron}`);

test('a ReLU that answers 0 to every point is dead; one that answers once is not', () => {
  assert.deepEqual(kinds(diagnose(state({activation: 'relu', answers: [0, 0], odd: 0}))), ['dead 0 0', 'dead 0 1']);
  assert.deepEqual(kinds(diagnose(state({activation: 'relu', answers: [0, 0], others: [0.1, 0], odd: 1}))), ['dead 0 1']);
  assert.deepEqual(diagnose(state({activation: 'leaky-relu', answers: [0, 0]})), [], 'a leaky ReLU has a slope everywhere');
});

test('tanh, sigmoid and ELU are saturated at their flat ends, for nearly all points', () => {
  const few = Math.floor(SAMPLES * (1 - NEARLY_ALL));
  const flat = FLAT_TANH + 0.001;
  assert.deepEqual(kinds(diagnose(state({activation: 'tanh', answers: [flat, -flat], odd: few}))), ['saturated 0 0', 'saturated 0 1']);
  assert.deepEqual(diagnose(state({activation: 'tanh', answers: [flat, -flat], odd: few + 1})), []);
  assert.deepEqual(diagnose(state({activation: 'tanh', answers: [FLAT_TANH, -FLAT_TANH]})), []);
  assert.deepEqual(kinds(diagnose(state({activation: 'sigmoid', answers: [FLAT_SIGMOID / 2, 0.5]}))), ['saturated 0 0']);
  assert.deepEqual(kinds(diagnose(state({activation: 'sigmoid', answers: [1 - FLAT_SIGMOID / 2, 0.5]}))), ['saturated 0 0']);
  assert.deepEqual(kinds(diagnose(state({activation: 'elu', answers: [-0.99, 99]}))), ['saturated 0 0']);
});

test('an output layer is allowed to be sure', () => {
  const sure = state({activation: 'linear', answers: [1, 1], output: 'sigmoid'});
  assert.deepEqual(diagnose(sure), []);
  assert.deepEqual(kinds(diagnose({...sure, layers: [sure.layers[0], {neurons: 1, activation: 'relu'}]})), ['dead 1 0']);
});

test('a neuron that a person silenced is not dead', () => {
  const dead = state({activation: 'relu', answers: [0, 0]});
  assert.deepEqual(kinds(diagnose({...dead, layers: [{...dead.layers[0], silentNeurons: [0]}, dead.layers[1]]})), ['dead 0 1']);
});

test('neurons are alike only if their weights in and out are the same', () => {
  const twins = {activation: 'tanh', answers: [0.5, 0.5], weights: [1, 1]};
  assert.deepEqual(kinds(diagnose(state(twins))), ['equal 0 0', 'equal 0 1']);
  assert.deepEqual(diagnose(state({...twins, weights: [1, 1.0001]})), []);
  assert.deepEqual(diagnose(state({...twins, out: [1, -1]})), [], 'their gradients will differ');
});

test('without points, or while the network is another, nothing is said', () => {
  const dead = state({activation: 'relu', answers: [0, 0]});
  assert.deepEqual(diagnose({...dead, samples: 0}), []);
  assert.deepEqual(diagnose({...dead, layers: dead.layers.slice(1)}), []);
});

test('the training points are taken, evenly where there are many', () => {
  const points = {coordinates: Float32Array.from({length: 40}, (_, i) => i), dimensions: 2, test: Uint8Array.from({length: 20}, (_, i) => i % 2)};
  assert.deepEqual(trainingCoordinates(points).indexes, [0, 2, 4, 6, 8, 10, 12, 14, 16, 18]);
  const few = trainingCoordinates(points, 5);
  assert.deepEqual(few.indexes, [0, 4, 8, 12, 16]);
  assert.deepEqual(few.coordinates, [0, 1, 8, 9, 16, 17, 24, 25, 32, 33]);
});
