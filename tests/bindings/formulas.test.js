/** Every formula the page writes, with the engine's numbers in it, gives the engine's result. */
import assert from 'node:assert/strict';
import {test} from 'node:test';

import {outputActivationsFor, pairProblem} from '../../web/src/state/targets.js';
import {ACTIVATIONS, HIDDEN_ACTIVATIONS, LOSSES} from '../../web/src/state/vocabulary.js';
import {BATCH_STEPS, relationOf} from '../../web/src/maths/batch-matrices.js';
import {cloudOf, indexOfPlace, meanOf} from '../../web/src/maths/gradient-cloud.js';
import {countPaths, flowOf, pathsOf} from '../../web/src/maths/paths.js';
import {fitsTogether, stepsOf} from '../../web/src/maths/trace-steps.js';
import {AGREES, largestError, tableOf, worstOf} from '../../web/src/maths/trace-tables.js';
import {evaluate} from '../web/maths/evaluate.js';
import {coreOf, smallExperiment, value, withSession} from './laboratory.js';

const core = await coreOf('double');
const PLACES = [[0.5, -1.25], [-4, 3], [0, 0], [6, 6]];

/** Everything on one sample's way, at the session's weights. */
function walkOf(session, {layers, loss}, place, target) {
  return {trace: value(session.trace(place, target)), parameters: value(session.parameters()), layers, loss};
}

/** Compares each number of each step with its formula. */
function compareAll(walk) {
  assert.ok(fitsTogether(walk));
  let compared = 0;
  for (const step of stepsOf(walk.layers.length)) {
    const {columns, rows} = tableOf(walk, null, step);
    for (const {values, derive} of rows) {
      for (let column = 0; column < columns.length; column += 1) {
        const {spelled, value: said} = derive(column);
        const written = evaluate(spelled);
        // Sums of a few terms, in another order and through other elementary functions: a few units in the last place.
        assert.ok(Math.abs(written - said) <= 1e-9 * Math.max(1, Math.abs(said)), `${step.quantity} of layer ${step.layer + 1}: ${written} is not ${said}`);
        if (step.quantity !== 'loss' && rows.at(-1).values === values) assert.equal(said, values[column], 'the table shows what is derived');
        compared += 1;
      }
    }
  }
  return compared;
}

/** Compares each cell of a result with what is spelled out. */
function compareBatch(batch, step, about) {
  const {result, spell} = relationOf(batch, step, about);
  for (let row = 0; row < result.height; row += 1) {
    for (let column = 0; column < result.width; column += 1) {
      const [written, said] = [evaluate(spell(row, column)), result.at(row, column)];
      // As above: another order of the same terms.
      assert.ok(Math.abs(written - said) <= 1e-9 * Math.max(1, Math.abs(said)), `${step}: ${written} is not ${said}`);
    }
  }
}

for (const activation of HIDDEN_ACTIVATIONS) {
  test(`a hidden layer of ${activation}: every written number is the engine's`, () => withSession(core, (session) => {
    const experiment = smallExperiment({precision: 'double'});
    const layers = experiment.layers.map((layer, i) => (i < 2 ? {...layer, activation, dropout: 0} : layer));
    value(session.configure({...experiment, layers}));
    value(session.trainUpdates(5));
    for (const place of PLACES) assert.ok(compareAll(walkOf(session, {...experiment, layers}, place, [1])) > 100);
  }));
}

test('a silenced neuron: every written number is the engine\'s, in a trace and in a batch', () => withSession(core, (session) => {
  const experiment = smallExperiment({precision: 'double'});
  const layers = experiment.layers.with(1, {neurons: 4, activation: 'sigmoid', silentNeurons: [0, 2]});
  value(session.configure({...experiment, layers}));
  compareAll(walkOf(session, {...experiment, layers}, [1, 2], [1]));
  const batch = value(session.batchTrace(1));
  for (const step of BATCH_STEPS) compareBatch(batch, step, {layer: layers[1], isLast: false, loss: experiment.loss, target: () => 0});
}));

for (const loss of LOSSES) {
  for (const activation of ACTIVATIONS.filter((name) => pairProblem('classification', loss, name) === null)) {
    test(`the loss ${loss} after ${activation}: every written number is the engine's`, () => withSession(core, (session) => {
      const experiment = smallExperiment({
        precision: 'double', loss: {kind: loss, ...(loss === 'huber' ? {delta: 0.4} : {})},
        layers: [{neurons: 4, activation: 'tanh'}, {neurons: 3, activation}]
      });
      value(session.configure(experiment));
      for (const place of PLACES) compareAll(walkOf(session, experiment, place, [2]));
    }));
  }
}

test('values as targets, one output and several inputs: every written number is the engine\'s', () => withSession(core, (session) => {
  for (const activation of outputActivationsFor('regression')) {
    for (const loss of ['squared-error', 'absolute-error', 'huber']) {
      const experiment = smallExperiment({
        precision: 'double', data: {kind: 'dataset', name: 'plane', samples: 40, classes: 2, noise: 0.1, testShare: 0},
        features: ['x', 'y', 'x²', 'y²', 'xy', 'sin x', 'sin y', 'cos x', 'cos y'], loss: {kind: loss},
        layers: [{neurons: 9, activation: 'tanh'}, {neurons: 1, activation}]
      });
      value(session.configure(experiment));
      compareAll(walkOf(session, experiment, [1, -2], [0.3]));
    }
  }
}));

test('derivatives agree with central differences, and the error over the step is a valley', () => withSession(core, (session) => {
  const experiment = smallExperiment({precision: 'double', layers: [{neurons: 5, activation: 'tanh'}, {neurons: 4, activation: 'gelu'}, {neurons: 3, activation: 'softmax'}]});
  value(session.configure(experiment));
  value(session.trainUpdates(10));
  const walk = walkOf(session, experiment, [1, -0.5], [2]);
  const check = (step) => value(session.traceCheck([1, -0.5], [2], step));
  const {layers} = check(1e-5);
  const {worst, count} = worstOf(stepsOf(3).map((step) => tableOf(walk, layers, step)));
  assert.ok(worst < AGREES, `${worst}`);
  assert.equal(count, 3 + (5 + 4) + (5 + 4 + 3) + (3 * 5 + 5 * 4 + 4 * 3 + 12) + (3 + 5 + 4), 'every dL/dy, dz, dw, db and dx');
  const [coarse, middle, fine] = [0.1, 1e-5, 1e-12].map((step) => largestError(walk.trace, check(step)));
  assert.ok(coarse > 1e3 * middle && fine > 1e3 * middle, `${coarse} ${middle} ${fine}`);
  assert.ok(coarse > AGREES && fine > AGREES, 'both ends are told from right ones');
}));

/** What a class is for the loss at one output: 1 for its own, 0 for the others. */
const targetsOf = (session, batch, outputs) => {
  const {targets} = value(session.points());
  return (sample, neuron) => (outputs === 1 ? targets[batch.indices[sample]] : Number(targets[batch.indices[sample]] === neuron));
};

for (const {loss, output, neurons, classes} of [
  {loss: 'categorical-cross-entropy', output: 'softmax', neurons: 3, classes: 3}, {loss: 'binary-cross-entropy', output: 'sigmoid', neurons: 3, classes: 3},
  {loss: 'binary-cross-entropy', output: 'sigmoid', neurons: 1, classes: 2}, {loss: 'squared-error', output: 'softmax', neurons: 3, classes: 3},
  {loss: 'hinge', output: 'tanh', neurons: 1, classes: 2}
]) {
  test(`a batch as matrices, ${loss} after ${neurons} ${output}: every cell is what is spelled out`, () => withSession(core, (session) => {
    const experiment = smallExperiment({
      precision: 'double', loss: {kind: loss}, data: {kind: 'dataset', name: classes === 2 ? 'moons' : 'spiral', samples: 50, classes, noise: 0.1, testShare: 0.2},
      layers: [{neurons: 5, activation: 'swish'}, {neurons: 4, activation: 'relu'}, {neurons, activation: output}]
    });
    value(session.configure(experiment));
    value(session.trainUpdates(3));
    experiment.layers.forEach((layer, index) => {
      const batch = value(session.batchTrace(index));
      const about = {layer, isLast: index === 2, loss: experiment.loss, target: targetsOf(session, batch, neurons)};
      for (const step of BATCH_STEPS) compareBatch(batch, step, about);
    });
  }));
}

test('the gradients of single samples are those of their traces, in the batch\'s order, and their mean is the batch\'s', () => withSession(core, (session) => {
  const experiment = smallExperiment({precision: 'double'});
  value(session.configure(experiment));
  value(session.trainUpdates(4));
  const gradients = value(session.sampleGradients());
  const {indices, dWeights} = value(session.batchTrace(1));
  const layers = value(session.parameters());
  const {coordinates, targets} = value(session.points());
  assert.equal(indices.length, gradients.samples);
  const place = {layer: 1, role: 'weight', input: 3, neuron: 2};
  const at = indexOfPlace(layers, place);
  const {points, mean} = cloudOf(gradients, at, at);
  points.forEach(([own], i) => {
    const trace = value(session.trace([coordinates[2 * indices[i]], coordinates[2 * indices[i] + 1]], [targets[indices[i]]]));
    assert.ok(Math.abs(own - trace.layers[1].dWeights[3 * layers[1].neurons + 2]) < 1e-12); // the same sums in another order
  });
  assert.ok(Math.abs(mean[0] - dWeights[3 * layers[1].neurons + 2]) < 1e-12);
  assert.ok(Math.abs(meanOf(gradients)[at] - mean[0]) < 1e-12);
}));

test('the products of all paths from a parameter to the loss add up to its derivative, for up to four layers', () => withSession(core, (session) => {
  for (const [seed, hidden] of [[1, []], [2, [{neurons: 4, activation: 'tanh'}]], [3, [{neurons: 5, activation: 'relu'}, {neurons: 3, activation: 'gelu'}]],
    [4, [{neurons: 4, activation: 'sine'}, {neurons: 3, activation: 'elu', silentNeurons: [1]}, {neurons: 4, activation: 'sigmoid'}]]]) {
    const base = smallExperiment({precision: 'double', layers: [...hidden, {neurons: 3, activation: 'softmax'}]});
    const experiment = {...base, seeds: {...base.seeds, weights: seed}};
    value(session.configure(experiment));
    const walk = walkOf(session, experiment, [1.5, -2], [seed % 3]);
    experiment.layers.forEach((_, layer) => {
      const {dWeights, dBiases} = walk.trace.layers[layer];
      for (const [place, derivative] of [
        [{layer, role: 'weight', input: 1, neuron: 2}, dWeights[dBiases.length + 2]], [{layer, role: 'bias', neuron: 0}, dBiases[0]]
      ]) {
        const paths = pathsOf(walk, place);
        assert.equal(paths.length, countPaths(walk, place));
        const sum = paths.reduce((total, {product}) => total + product, 0);
        const {edges, ends} = flowOf(walk, place);
        const through = (of) => edges.filter((edge) => edge.layer === of).reduce((total, {flow}) => total + flow, 0);
        const near = (other) => assert.ok(Math.abs(other - derivative) <= 1e-12 * Math.max(1, Math.abs(derivative)), `${other} is not ${derivative}`);
        near(sum);
        near(ends.reduce((total, end) => total + end, 0));
        for (let of = layer; of < experiment.layers.length - 1; of += 1) near(through(of));
      }
    });
  }
}));

test('sure of the wrong class, the cross-entropies write the probability they clipped', () => withSession(core, (session) => {
  const experiment = smallExperiment({precision: 'double'});
  value(session.configure(experiment));
  value(session.setParameter({layer: 2, role: 'bias', neuron: 0}, 60));
  const walk = walkOf(session, experiment, [1, 1], [1]);
  assert.ok(walk.trace.loss > 16 && walk.trace.loss < 17, 'clipped at 1e-7');
  compareAll(walk);
}));
