/** Both sides of the border draw the same lines. */
import assert from 'node:assert/strict';
import {test} from 'node:test';

import {parseExperiment} from '../../web/src/state/schema.js';
import {
  ACTIVATIONS, FEATURES, LIMITS, LOSSES, OPTIMIZERS, SCHEDULES, STARTS, STRATEGIES, TASKS
} from '../../web/src/state/vocabulary.js';
import {DATASETS} from '../../web/src/state/datasets.js';
import {mutated, randomFrom} from '../web/state/mutate.js';
import {coreOf, isFailure, smallExperiment, withSession} from './laboratory.js';

const core = await coreOf('float-simd');

/** Experiments around every line: [what, experiment]. */
function* candidates() {
  const e = smallExperiment;
  const at = (change) => {
    const experiment = e();
    change(experiment);
    return experiment;
  };
  for (const {name, minClasses, maxClasses} of DATASETS) {
    for (const classes of [1, minClasses, maxClasses, maxClasses + 1]) {
      yield [`${name} with ${classes}`, at((x) => { Object.assign(x.data, {name, classes}); })];
    }
  }
  for (const task of TASKS) {
    const point = task === 'curve' ? [1, 0] : [1, 2, 0];
    for (const loss of LOSSES) for (const activation of ACTIVATIONS) for (const neurons of [1, 2, 3]) {
      yield [`${task} ${loss} ${activation} ${neurons}`, at((x) => {
        x.data = {kind: 'points', task, classes: 2, points: [point, point], testShare: 0};
        x.features = ['x'];
        x.loss = {kind: loss};
        x.layers = [{neurons, activation}];
      })];
    }
    for (const feature of FEATURES) {
      yield [`${task} ${feature}`, at((x) => {
        x.data = {kind: 'points', task, classes: 2, points: [point, point], testShare: 0};
        x.features = [feature];
        x.loss = {kind: 'squared-error'};
        x.layers = [{neurons: 1, activation: 'linear'}];
      })];
    }
    for (const row of [[], [1], [1, 0], [1, 0, 0], [1, 0, 1], [1, 0, 2], [1, 0, 0.5], [1, 0, 0, 1], [1, 0, 0, 2], [1, 0, 0, 1, 1],
      [1e9, 1, 1], [1.1e9, 1, 1], [1, 1, 1.1e9]]) {
      yield [`${task} row ${row}`, at((x) => {
        x.data = {kind: 'points', task, classes: 2, points: [point, row], testShare: 0};
        x.features = ['x'];
        x.loss = {kind: 'squared-error'};
        x.layers = [{neurons: 1, activation: 'linear'}];
      })];
    }
  }
  const names = [
    ['optimizer', OPTIMIZERS], ['schedule', SCHEDULES], ['strategy', STRATEGIES]
  ];
  for (const [part, kinds] of names) {
    const more = part === 'optimizer' ? {learningRate: 0.1} : {};
    for (const kind of [...kinds, 'other']) yield [`${part} ${kind}`, at((x) => { x[part] = {kind, ...more}; })];
  }
  for (const start of [...STARTS, 'other']) yield [`start ${start}`, at((x) => { x.layers[0].start = start; })];
  for (const field of ['silentNeurons', 'frozenNeurons']) {
    for (const layer of [0, 1, 2]) {
      for (const listed of [[], [0], [2, 0, 1], [3], [4], [5], [1, 1], [-1], [0.5], [1e9], Array.from({length: 1025}, (_, i) => i)]) {
        yield [`${field} ${listed.slice(0, 5)} in layer ${layer}`, at((x) => { x.layers[layer][field] = listed; })];
      }
    }
  }
  for (const activation of [...ACTIVATIONS, 'other']) {
    yield [`hidden ${activation}`, at((x) => { x.layers[0].activation = activation; })];
  }

  /** [path, allowed edges, just beyond] */
  const ranges = [
    ['plane.xMax', [-5.9, 1e9], [-6, -7, 1.1e9]], ['plane.yMin', [-1e9, 5.9], [-1.1e9, 6]],
    ['data.samples', [3, LIMITS.samples], [0, 2, 1.5, LIMITS.samples + 1]], ['data.noise', [0, 1], [-0.01, 1.01]],
    ['data.testShare', [0, 0.9], [-0.01, 0.91]],
    ['layers.0.neurons', [1, LIMITS.neurons], [0, 2.5, LIMITS.neurons + 1]],
    ['layers.0.slope', [0, 1], [-0.1, 1.1]], ['layers.0.startValue', [-100, 100], [-101, 101]],
    ['layers.0.l1', [0, 100], [-1, 101]], ['layers.0.l2', [0, 100], [-1, 101]], ['layers.0.biasL1', [0, 100], [-1, 101]],
    ['layers.0.biasL2', [0, 100], [-1, 101]], ['layers.0.dropout', [0, 0.95], [-0.1, 0.96]], ['layers.2.dropout', [0], [0.1]],
    ['loss.delta', [1e-6, 1e6], [0, 1.1e6]],
    ['optimizer.learningRate', [0, 1e6], [-1, 1.1e6]], ['optimizer.momentum', [0, 0.9999], [-0.1, 1]],
    ['optimizer.rho', [0, 0.999999], [-0.1, 1]], ['optimizer.beta1', [0, 0.999999], [-0.1, 1]],
    ['optimizer.beta2', [0, 0.999999], [-0.1, 1]], ['optimizer.epsilon', [0, 1], [-0.1, 1.1]],
    ['optimizer.weightDecay', [0, 100], [-1, 101]], ['optimizer.clipNorm', [0, 1e9], [-1, 1.1e9]],
    ['schedule.decay', [0, 1e6], [-1, 1.1e6]], ['schedule.every', [1, 1e12], [0, 1.1e12]],
    ['schedule.factor', [0, 1], [-0.1, 1.1]], ['schedule.period', [1, 1e12], [0, 1.1e12]],
    ['schedule.minimum', [0, 1], [-0.1, 1.1]], ['schedule.warmUp', [0, 1e12], [-1, 1.1e12]],
    ['batchSize', [0, 1, LIMITS.samples], [-1, 0.5]],
    ['seeds.data', [0, 2 ** 32 - 1], [-1, 0.5, 2 ** 32]], ['seeds.order', [0, 2 ** 32 - 1], [-1, 2 ** 32]],
    ['seeds.weightsSkip', [0, 1e7], [-1, 0.5, 1e7 + 1]]
  ];
  for (const [path, good, bad] of ranges) {
    for (const number of [...good, ...bad]) {
      yield [`${path} ${number}`, at((x) => {
        const keys = path.split('.');
        const parent = keys.slice(0, -1).reduce((part, key) => part[key], x);
        parent[keys.at(-1)] = number;
      }), good.includes(number)];
    }
  }
  const wide = (neurons, layers) => at((x) => {
    x.layers = [...Array.from({length: layers}, () => ({neurons, activation: 'tanh'})), x.layers[2]];
  });
  yield ['16 layers', wide(2, 15), true];
  yield ['17 layers', wide(2, 16), false];
  yield ['nearly all parameters', wide(1024, 2), true];
  yield ['too many parameters', wide(1024, 3), false];
  yield ['too much work', {...wide(1024, 2), data: {...e().data, samples: LIMITS.samples}, batchSize: 0}, false];
}

test('an experiment that the page accepts, the engine accepts, and what it refuses is refused there', () => {
  const differences = [];
  withSession(core, (session) => {
    for (const [what, experiment, expected] of candidates()) {
      const parsed = parseExperiment(experiment).ok;
      const configured = !isFailure(session.configure(experiment));
      if (parsed !== configured || (expected !== undefined && parsed !== expected)) {
        differences.push(`${what}: page ${parsed}, engine ${configured}`);
      }
    }
  });
  assert.deepEqual(differences, []);
});

test('experiments damaged at random are judged alike', () => {
  const SEED = 42;
  const random = randomFrom(SEED);
  const bases = [smallExperiment(), smallExperiment({
    data: {kind: 'points', task: 'regression', classes: 1, points: [[0, 0, 1], [1, 1, -1, 1], [2, 0, 0.5]], testShare: 0},
    layers: [
      {neurons: 2, activation: 'gelu', weights: [[1, 2], [3, 4], [5, 6]], biases: [0, 1]},
      {neurons: 1, activation: 'linear'}
    ],
    loss: {kind: 'huber', delta: 2}
  })];
  withSession(core, (session) => {
    for (let i = 0; i < 5000; i += 1) {
      const parsed = parseExperiment(mutated(bases[i % 2], random));
      if (!parsed.ok) continue;
      // The page lets a drawing be empty, or wholly kept for testing; only the engine must have something to train on.
      const result = session.configure(parsed.experiment);
      assert.ok(!result.error || /at least 1\.|no point left to train on/.test(result.error.message),
        `seed ${SEED}, number ${i}: ${result.error?.message}`);
    }
  });
});

test('tables are refused at the same lines', () => {
  const base = smallExperiment({
    data: {kind: 'table', task: 'classification', inputs: 2, outputs: 3, samples: [1, 2, 3, 4], targets: [0, 2], testShare: 0},
    layers: [{neurons: 3, activation: 'softmax'}]
  });
  const table = (more) => ({...base, data: {...base.data, ...more}});
  withSession(core, (session) => {
    for (const [more, good] of [
      [{}, true], [{samples: [1, 2, 3]}, false], [{samples: []}, false], [{targets: [0]}, false], [{targets: [0, 3]}, false],
      [{targets: [0, 0.5]}, false], [{targets: [0, NaN]}, false], [{inputs: 0}, false], [{inputs: 3}, false],
      [{outputs: 2}, false], [{task: 'curve'}, false], [{samples: new Float32Array([1, 2, 3, 4])}, true],
      [{test: [0, 1]}, true], [{test: [0]}, false], [{test: [0, 1, 0]}, false], [{test: [0, 2]}, false], [{test: [0, 0.5]}, false], [{test: 1}, false]
    ]) {
      assert.equal(parseExperiment(table(more)).ok, good, JSON.stringify(more));
      assert.equal(!isFailure(session.configure(table(more))), good, JSON.stringify(more));
    }
  });
});
