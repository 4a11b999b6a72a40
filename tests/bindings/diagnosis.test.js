/** Neurons made dead, saturated or alike on purpose are found, and the engine's gradients say that they are right. */
import assert from 'node:assert/strict';
import {test} from 'node:test';

import {diagnose, FLAT_SIGMOID, FLAT_TANH, trainingCoordinates} from '../../web/src/state/diagnosis.js';
import {coreOf, smallExperiment, value, withSession} from './laboratory.js';

const core = await coreOf('float-simd');

function look(session, {layers}) {
  const {indexes, coordinates} = trainingCoordinates(value(session.points()));
  const outputs = value(session.neuronOutputs(coordinates));
  return diagnose({layers, parameters: value(session.parameters()), outputs, samples: indexes.length});
}
const withFirst = (change) => smallExperiment({layers: [{neurons: 3, activation: 'relu', ...change}, {neurons: 4, activation: 'tanh'}, {neurons: 3, activation: 'softmax'}]});

test('a ReLU pushed far below zero is dead, and no gradient reaches its weights', () => withSession(core, (session) => {
  const experiment = withFirst({});
  value(session.configure(experiment));
  assert.deepEqual(look(session, experiment), []);
  value(session.setParameter({layer: 0, role: 'bias', neuron: 1}, -1000));
  assert.deepEqual(look(session, experiment), [{kind: 'dead', layer: 0, neuron: 1}]);
  const [{weights, biases, neurons}] = value(session.fullGradients());
  for (let input = 0; input < 3; input += 1) assert.equal(weights[input * neurons + 1], 0);
  assert.equal(biases[1], 0);
  assert.ok(weights[0] !== 0, 'its neighbour still learns');
}));

test('a tanh pushed to its flat end is saturated, and hardly any gradient reaches it', () => withSession(core, (session) => {
  const experiment = withFirst({activation: 'tanh'});
  value(session.configure(experiment));
  value(session.setParameter({layer: 0, role: 'bias', neuron: 2}, 30));
  assert.deepEqual(look(session, experiment), [{kind: 'saturated', layer: 0, neuron: 2}]);
  const [{biases}] = value(session.fullGradients());
  assert.ok(Math.abs(biases[2]) < 1e-3 * Math.abs(biases[0]));
}));

test('a layer that starts all equal stays all equal', () => withSession(core, (session) => {
  const experiment = smallExperiment({layers: [{neurons: 3, activation: 'tanh', start: 'equal', startValue: 0.3}, {neurons: 3, activation: 'softmax', start: 'equal', startValue: 0.1}]});
  value(session.configure(experiment));
  const expected = [0, 1, 2].map((neuron) => ({kind: 'equal', layer: 0, neuron}));
  assert.deepEqual(look(session, experiment), expected);
  value(session.trainUpdates(20));
  assert.deepEqual(look(session, experiment), expected);
}));

test('the slopes that the rule promises are those of the activations', () => {
  assert.ok(1 - FLAT_TANH ** 2 < 0.06);
  assert.ok(FLAT_SIGMOID * (1 - FLAT_SIGMOID) < 0.03);
  assert.ok(1 - FLAT_TANH < 0.06, 'ELU: y + 1');
});
