/** Whatever comes, the engine answers: a value or `{error}`, never an exception, and it goes on as before. */
import assert from 'node:assert/strict';
import {test} from 'node:test';

import {ODD_VALUES, coreOf, freshCore, has, isFailure, smallExperiment, value, withSession} from './laboratory.js';

const GRID = {columns: 2, rows: 2, xMin: -1, xMax: 1, yMin: -1, yMax: 1};
const PLACE = {layer: 0, role: 'weight', input: 0, neuron: 0};

/** Every method that takes arguments, with good ones. */
const CALLS = {
  configure: [smallExperiment()], adopt: [smallExperiment()], trainUpdates: [1], trainEpochs: [1], trainFor: [1],
  predict: [[0, 0]], outputGrid: [GRID], neuronGrids: [GRID], neuronOutputs: [[0, 0]], resetNeuron: [0, 0],
  setParameter: [PLACE, 0],
  setParameters: [[{weights: [], biases: []}]], trace: [[0, 0], [0]], traceCheck: [[0, 0], [0], 1e-5],
  batchTrace: [0], checkGradient: [PLACE, 1e-5],
  restore: [new Uint8Array(4)]
};

/** Calls that would train for years if they were believed. */
const MUST_NOT_RUN = new Set(['trainUpdates', 'trainEpochs', 'trainFor']);
const isLongTraining = (method, odd) =>
  MUST_NOT_RUN.has(method) && typeof odd === 'number' && Number.isInteger(odd) && odd > 1000;

/** Calls a method, which may refuse but must not throw. */
function call(target, method, args, what) {
  try {
    const result = target[method](...args);
    const refused = result !== null && typeof result === 'object' && 'error' in result;
    assert.ok(!refused || isFailure(result), `${method} with ${what}: ${JSON.stringify(result)}`);
    return result;
  } catch (error) {
    if (error instanceof assert.AssertionError) throw error;
    return assert.fail(`${method} with ${what} threw ${error}`);
  }
}

/** All places of an experiment, as [path, function that returns a copy with another value there]. */
function placesOf(experiment) {
  const places = [];
  const visit = (part, path) => {
    if (typeof part !== 'object' || part === null) return;
    for (const key of Object.keys(part)) {
      places.push([...path, key]);
      visit(part[key], [...path, key]);
    }
  };
  visit(experiment, []);
  return places.map((path) => [path.join('.'), (odd) => {
    const copy = structuredClone(experiment);
    const parent = path.slice(0, -1).reduce((part, key) => part[key], copy);
    Object.defineProperty(parent, path.at(-1), {value: odd, enumerable: true, configurable: true, writable: true});
    return copy;
  }]);
}

const rich = () => {
  const experiment = smallExperiment({
    data: {
      kind: 'points', task: 'classification', classes: 3, testShare: 0,
      points: [[0, 0, 0], [1, 1, 1, 0], [2, 2, 2, 1], [1, 0, 2]]
    },
    strategy: {kind: 'gradient-descent', scale: 0.1}
  });
  Object.assign(experiment.layers[1], {
    slope: 0.1, start: 'uniform', startValue: 1, l1: 0.1, biasL1: 0.1, biasL2: 0.1, frozen: false,
    silentNeurons: [1, 0], frozenNeurons: [2],
    weights: [[0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0]], biases: [0, 0, 0, 0]
  });
  experiment.loss.delta = 1;
  Object.assign(experiment.optimizer, {
    momentum: 0.9, rho: 0.9, beta1: 0.9, beta2: 0.99, epsilon: 1e-7, weightDecay: 0.1, clipNorm: 1
  });
  Object.assign(experiment.schedule, {every: 10, factor: 0.5, period: 10, minimum: 0, warmUp: 0});
  experiment.seeds.weightsSkip = 0;
  return experiment;
};
const table = () => smallExperiment({
  data: {kind: 'table', task: 'regression', inputs: 2, outputs: 1, samples: [1, 2, 3, 4], targets: [1, 2], testShare: 0},
  layers: [{neurons: 1, activation: 'linear'}],
  loss: {kind: 'huber', delta: 1}
});

// The scalar module reads its arguments with the same code as the other float module.
for (const name of ['float-simd', 'double']) {
  const calls = Object.entries(CALLS).filter(([method]) => has(name, method));
  const core = await coreOf(name);

  test(`${name}: an odd value in any argument of any method is answered, and nothing breaks`, () => {
    withSession(core, (session) => {
      value(session.configure(smallExperiment()));
      for (const [method, good] of calls) {
        good.forEach((_, position) => {
          for (const [what, odd] of ODD_VALUES) {
            if (isLongTraining(method, odd)) continue;
            call(session, method, good.with(position, odd), what);
          }
        });
      }
      value(session.configure(smallExperiment()));
      assert.equal(value(session.trainUpdates(3)).update, 3);
    });
  });

  test(`${name}: arguments that are missing, or too many, are no exception either`, () => {
    withSession(core, (session) => {
      value(session.configure(smallExperiment()));
      for (const [method, good] of calls) {
        const result = call(session, method, good.map(() => undefined), 'nothing');
        assert.ok(isFailure(result), method);
      }
    });
  });

  test(`${name}: an odd value at any place of an experiment is refused or understood, and a refusal changes nothing`, () => {
    withSession(core, (session) => {
      value(session.configure(smallExperiment()));
      const digest = value(session.digest());
      for (const base of [smallExperiment(), rich(), table()]) {
        assert.ok(!isFailure(withSession(core, (other) => other.configure(base))), 'the base itself is good');
        for (const [path, withOdd] of placesOf(base)) {
          for (const [what, odd] of ODD_VALUES) {
            const refused = isFailure(call(session, 'configure', [withOdd(odd)], `${what} for ${path}`));
            if (refused) assert.equal(value(session.digest()), digest, `${what} for ${path}`);
            else value(session.configure(smallExperiment()));
          }
        }
      }
    });
  });

  test(`${name}: odd values inside grids, places and parameters are refused`, () => {
    withSession(core, (session) => {
      value(session.configure(smallExperiment()));
      for (const [what, odd] of ODD_VALUES) {
        for (const key of Object.keys(GRID)) {
          for (const method of ['outputGrid', 'neuronGrids']) {
            call(session, method, [{...GRID, [key]: odd}], `${what} for ${key}`);
          }
        }
        for (const key of Object.keys(PLACE)) {
          call(session, 'setParameter', [{...PLACE, [key]: odd}, 0], `${what} for ${key}`);
          if (has(name, 'checkGradient')) call(session, 'checkGradient', [{...PLACE, [key]: odd}, 1e-5], `${what} for ${key}`);
        }
        for (const key of ['weights', 'biases']) {
          const layers = value(session.parameters());
          layers[1] = {...layers[1], [key]: odd};
          assert.ok(isFailure(call(session, 'setParameters', [layers], `${what} for ${key}`)), `${what} for ${key}`);
        }
        call(core, 'scheduleCurve', [odd, {kind: 'constant'}, 1, 3], what);
        call(core, 'scheduleCurve', [0.1, odd, 1, 3], what);
        call(core, 'scheduleCurve', [0.1, {kind: 'step', every: odd}, 1, 3], what);
        call(core, 'scheduleCurve', [0.1, {kind: 'constant'}, odd, 3], what);
        if (odd !== 2 ** 31 && odd !== 2 ** 32) call(core, 'scheduleCurve', [0.1, {kind: 'constant'}, 1, odd], what);
      }
      for (const odd of [NaN, Infinity, '1', null, undefined, {}, [], true]) {
        assert.ok(isFailure(session.outputGrid({...GRID, columns: odd})), `columns ${String(odd)}`);
        assert.ok(isFailure(session.outputGrid({...GRID, xMin: odd})), `xMin ${String(odd)}`);
        assert.ok(isFailure(session.setParameter({...PLACE, layer: odd}, 0)), `layer ${String(odd)}`);
        assert.ok(isFailure(session.setParameter(PLACE, odd)), `value ${String(odd)}`);
        if (has(name, 'checkGradient')) assert.ok(isFailure(session.checkGradient(PLACE, odd)), `step ${String(odd)}`);
        assert.ok(isFailure(session.trainUpdates(odd)), `updates ${String(odd)}`);
        assert.ok(isFailure(session.trainFor(odd)), `budget ${String(odd)}`);
        assert.ok(isFailure(session.predict([0, odd])), `coordinate ${String(odd)}`);
      }
    });
  });

  test(`${name}: fields that an object only inherits are not read`, () => {
    withSession(core, (session) => {
      const {optimizer, ...rest} = smallExperiment();
      const inherited = Object.assign(Object.create({optimizer}), rest);
      assert.ok(isFailure(session.configure(inherited)));
      assert.ok(isFailure(session.configure(Object.create(smallExperiment()))));
      assert.equal({}.polluted, undefined);
    });
  });

  test(`${name}: refusals leave nothing behind in memory`, async () => {
    const own = await freshCore(name);
    withSession(own, (session) => {
      value(session.configure(smallExperiment()));
      const refuseAll = () => {
        const long = new Array(10_000).fill(1);
        for (let i = 0; i < 200; i += 1) {
          session.configure({...smallExperiment(), features: long});
          session.configure({...smallExperiment(), layers: 'x'.repeat(10_000)});
          session.predict([...long, NaN]);
          session.outputGrid({...GRID, columns: 'many'});
          session.restore(new Uint8Array(10_000));
        }
      };
      refuseAll();
      const before = own.HEAPU8.length;
      for (let round = 0; round < 5; round += 1) refuseAll();
      assert.equal(own.HEAPU8.length, before);
      assert.equal(value(session.trainUpdates(1)).update, 1);
    });
  });
}
