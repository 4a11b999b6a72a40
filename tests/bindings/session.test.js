import assert from 'node:assert/strict';
import {test} from 'node:test';

import {DATASETS} from '../../web/src/state/datasets.js';
import {setData, setDataset} from '../../web/src/state/experiment.js';
import {MODULES, coreOf, has, isFailure, smallExperiment, value, withSession} from './laboratory.js';

const GRID = {columns: 6, rows: 4, xMin: -6, xMax: 6, yMin: -6, yMax: 6};

for (const name of MODULES) {
  const core = await coreOf(name);
  const Reals = name === 'double' ? Float64Array : Float32Array;

  test(`${name}: a summary says what was built`, () => withSession(core, (session) => {
    assert.deepEqual(value(session.configure(smallExperiment())), {
      inputs: 3, outputs: 3, parameters: 4 * 5 + 6 * 4 + 5 * 3, trainSamples: 40, testSamples: 10, updatesPerEpoch: 3,
      layers: [{inputs: 3, neurons: 5}, {inputs: 5, neurons: 4}, {inputs: 4, neurons: 3}]
    });
  }));

  test(`${name}: before configure() everything is refused as not configured`, () => withSession(core, (session) => {
    const calls = {
      reset: [], trainUpdates: [1], trainEpochs: [1], trainFor: [1], progress: [], evaluate: [], points: [],
      predict: [[0, 0]], outputGrid: [GRID], neuronGrids: [GRID], neuronOutputs: [[0, 0]], parameters: [], gradients: [], fullGradients: [],
      lastUpdate: [], moments: [], sampleGradients: [], resetNeuron: [0, 0], setParameter: [{layer: 0, role: 'bias', neuron: 0}, 0],
      setParameters: [[]], trace: [[0, 0], [0]], traceCheck: [[0, 0], [0], 1e-5], batchTrace: [0], checkGradient: [{layer: 0, role: 'bias', neuron: 0}, 1e-5],
      checkpoint: [], restore: [new Uint8Array(8)], digest: []
    };
    for (const [method, args] of Object.entries(calls)) {
      if (has(name, method)) assert.equal(session[method](...args).error?.code, 'not-configured', method);
      else assert.equal(session[method], undefined, method);
    }
  }));

  test(`${name}: training counts updates, batches and epochs`, () => withSession(core, (session) => {
    value(session.configure(smallExperiment()));
    const start = value(session.progress());
    assert.deepEqual([start.update, start.epoch, start.batch, start.learningRate], [0, 0, 0, 0.01]);
    assert.ok(Number.isNaN(start.batchLoss));
    const two = value(session.trainUpdates(2));
    assert.deepEqual([two.update, two.epoch, two.batch, two.updatesDone, two.stopped], [2, 0, 2, 2, 'done']);
    assert.ok(two.batchLoss > 0 && two.gradientNorm > 0 && two.learningRate < 0.01);
    const epoch = value(session.trainEpochs(1));
    assert.deepEqual([epoch.update, epoch.epoch, epoch.batch, epoch.updatesDone], [3, 1, 0, 1], 'a running epoch is finished');
    const slice = value(session.trainFor(2));
    assert.equal(slice.stopped, 'time');
    assert.equal(slice.update, 3 + slice.updatesDone);
    assert.ok(slice.updatesDone >= 1);
    assert.equal(value(session.trainUpdates(0)).updatesDone, 0);
  }));

  test(`${name}: answers have the types and sizes of the contract`, () => withSession(core, (session) => {
    value(session.configure(smallExperiment()));
    value(session.trainUpdates(3));
    const {train, test: held, regularization} = value(session.evaluate());
    assert.deepEqual([train.samples, held.samples], [40, 10]);
    assert.ok(train.confusion instanceof Uint32Array && train.confusion.length === 9);
    assert.equal(train.confusion.reduce((sum, count) => sum + count, 0), 40);
    assert.ok(Number.isNaN(train.rSquared) && train.accuracy >= 0 && train.accuracy <= 1 && regularization > 0);

    const points = value(session.points());
    assert.equal(points.dimensions, 2);
    assert.ok(points.coordinates instanceof Reals && points.coordinates.length === 100);
    assert.ok(points.test instanceof Uint8Array && points.test.reduce((sum, mark) => sum + mark, 0) === 10);

    const outputs = value(session.predict([0, 0, 1, 1]));
    assert.ok(outputs instanceof Reals && outputs.length === 6);
    assert.ok(Math.abs(outputs[0] + outputs[1] + outputs[2] - 1) < 1e-6, 'softmax outputs add up to 1');
    assert.equal(value(session.outputGrid(GRID)).length, 3 * 24);
    assert.equal(value(session.neuronGrids(GRID)).length, (3 + 5 + 4 + 3) * 24);
    const neurons = value(session.neuronOutputs([0, 0, 1, 1]));
    assert.ok(neurons instanceof Reals && neurons.length === (3 + 5 + 4 + 3) * 2);
    assert.deepEqual([0, 1, 2].map((output) => neurons[(12 + output) * 2]), Array.from(outputs.slice(0, 3)));

    for (const method of ['parameters', 'gradients', 'fullGradients', 'lastUpdate']) {
      const layers = value(session[method]());
      assert.deepEqual(layers.map(({inputs, neurons, weights, biases}) => [inputs, neurons, weights.length, biases.length]),
        [[3, 5, 15, 5], [5, 4, 20, 4], [4, 3, 12, 3]], method);
      assert.ok(layers.every(({weights, biases}) => weights instanceof Reals && biases instanceof Reals), method);
    }
    const {first, second} = value(session.moments());
    assert.deepEqual([first.length, second.length], [3, 3]);
    const single = value(session.sampleGradients());
    assert.equal(single.gradients.length, single.samples * single.parameters);
    assert.equal(single.parameters, 59);

    assert.match(value(session.digest()), /^[0-9a-f]{16}$/);
    assert.ok(value(session.checkpoint()) instanceof Uint8Array);
  }));

  if (name === 'double') test('each derivative of a trace stands beside its difference', () => withSession(core, (session) => {
    value(session.configure(smallExperiment()));
    value(session.trainUpdates(5));
    const [step, bound] = [1e-6, 1e-6];
    const trace = value(session.trace([1, 2], [0]));
    assert.equal(trace.inputs.length, 3);
    assert.deepEqual(Array.from(trace.target), [1, 0, 0]);
    assert.deepEqual(trace.layers.map(({products}) => products.length), [15, 20, 12]);
    const check = value(session.traceCheck([1, 2], [0], step));
    assert.equal(check.step, step);
    assert.equal(check.layers.length, 3);
    check.layers.forEach((layer, index) => {
      assert.deepEqual(Object.keys(layer), ['dOutputs', 'dSums', 'dWeights', 'dBiases', 'dInput']);
      for (const [key, numbers] of Object.entries(layer)) {
        const wanted = trace.layers[index][key];
        assert.ok(numbers instanceof Reals && numbers.length === wanted.length, key);
        numbers.forEach((number, i) => assert.ok(Math.abs(number - wanted[i]) <= bound * Math.max(1, Math.abs(wanted[i])), `${key} ${i}`));
      }
    });
  }));

  test(`${name}: a batch passes a layer as matrices`, () => withSession(core, (session) => {
    value(session.configure(smallExperiment()));
    value(session.trainUpdates(2)); // 40 training samples in batches of 16: the next one has 8
    const trace = value(session.batchTrace(1));
    const sizes = {
      indices: 8, input: 8 * 5, weights: 5 * 4, biases: 4, sums: 8 * 4, outputs: 8 * 4, dOutputs: 8 * 4, dSums: 8 * 4,
      dWeights: 5 * 4, dBiases: 4, dInput: 8 * 5
    };
    assert.equal(trace.samples, 8);
    assert.ok(trace.loss > 0 && trace.indices instanceof Uint32Array);
    for (const [key, size] of Object.entries(sizes)) assert.equal(trace[key].length, size, key);
    const {coordinates, test: held} = value(session.points());
    assert.ok([...trace.indices].every((index) => held[index] === 0));
    const first = value(session.batchTrace(0));
    [...first.indices].forEach((index, row) => assert.equal(first.input[3 * row], coordinates[2 * index]));
    const sum = trace.biases[2] + [0, 1, 2, 3, 4].reduce((all, i) => all + trace.input[3 * 5 + i] * trace.weights[i * 4 + 2], 0);
    assert.ok(Math.abs(trace.sums[3 * 4 + 2] - sum) < 1e-5);
    assert.equal(session.batchTrace(3).error.code, 'invalid-argument');
  }));

  test(`${name}: a neuron goes back to its start alone`, () => withSession(core, (session) => {
    value(session.configure(smallExperiment()));
    const [start] = value(session.parameters());
    value(session.trainUpdates(5));
    const [trained] = value(session.parameters());
    assert.equal(value(session.resetNeuron(0, 2)).update, 5);
    const [after] = value(session.parameters());
    after.weights.forEach((weight, i) => assert.equal(weight, (i % 5 === 2 ? start : trained).weights[i]));
    after.biases.forEach((bias, i) => assert.equal(bias, (i === 2 ? start : trained).biases[i]));
    assert.equal(value(session.moments()).first[0].biases[2], 0);
    assert.equal(session.resetNeuron(0, 5).error.code, 'invalid-argument');
  }));

  if (name === 'double') test('every gradient agrees with its central difference, dropout and regularisation included', () => {
    const [step, bound] = [1e-5, 1e-6];
    withSession(core, (session) => {
      const {layers} = smallExperiment();
      layers[1].activation = 'gelu'; // no kink that a long step could cross
      value(session.configure(smallExperiment({layers})));
      value(session.trainUpdates(5));
      value(session.parameters()).forEach(({inputs, neurons}, layer) => {
        for (let neuron = 0; neuron < neurons; neuron += 1) {
          const places = [{layer, role: 'bias', neuron}];
          for (let input = 0; input < inputs; input += 1) places.push({layer, role: 'weight', input, neuron});
          for (const place of places) {
            const check = value(session.checkGradient(place, step));
            assert.ok(check.relative < bound, `${JSON.stringify(place)}: ${JSON.stringify(check)}`);
          }
        }
      });
    });
  });

  test(`${name}: arrays are copies; changing one changes nothing inside, and growth does not empty it`, async () => {
    withSession(core, (session) => {
      value(session.configure(smallExperiment()));
      const digest = value(session.digest());
      const [layer] = value(session.parameters());
      const before = Array.from(layer.weights);
      layer.weights.fill(7);
      assert.equal(value(session.digest()), digest);
      value(session.outputGrid({...GRID, columns: 500, rows: 500}));
      assert.equal(layer.weights.length, 15);
      assert.equal(layer.weights[0], 7);
      assert.deepEqual(Array.from(value(session.parameters())[0].weights), before);
      assert.notEqual(layer.weights.buffer, core.HEAPU8.buffer);
      assert.equal(layer.weights.byteOffset, 0, 'it owns its buffer, so that it can be transferred');
      assert.equal(layer.weights.byteLength, layer.weights.buffer.byteLength);
    });
  });

  test(`${name}: reset gives the very same start, and other seeds other ones`, () => withSession(core, (session) => {
    value(session.configure(smallExperiment()));
    const start = value(session.digest());
    value(session.trainEpochs(3));
    const trained = value(session.digest());
    assert.notEqual(trained, start);
    assert.equal(value(session.reset()).update, 0);
    assert.equal(value(session.digest()), start);
    value(session.trainEpochs(3));
    assert.equal(value(session.digest()), trained);
    const {seeds} = smallExperiment();
    value(session.configure(smallExperiment({seeds: {...seeds, weights: 99}})));
    assert.notEqual(value(session.digest()), start);
  }));

  test(`${name}: moving the noise or the split never draws other points`, () => withSession(core, (session) => {
    const pointsWith = (data, seeds) => {
      const experiment = smallExperiment();
      value(session.configure({...experiment, data: {...experiment.data, ...data}, seeds: {...experiment.seeds, ...seeds}}));
      return value(session.points());
    };
    const still = pointsWith({noise: 0}, {});
    assert.deepEqual(pointsWith({noise: 0}, {noise: 77}).coordinates, still.coordinates);
    assert.deepEqual(pointsWith({noise: 0, testShare: 0.5}, {split: 77}).coordinates, still.coordinates);
    assert.deepEqual(pointsWith({noise: 0.3, testShare: 0.5}, {}).targets, still.targets);
    assert.notDeepEqual(pointsWith({noise: 0}, {data: 77}).coordinates, still.coordinates);
  }));

  test(`${name}: more points leave those there are in place, in every set that draws them one by one`, () => {
    const pointsOf = (set, samples) =>
      value(core.drawPoints(setData(setDataset(smallExperiment(), set), {noise: 0.2, samples})));
    // The course's come from NumPy's stream class by class, and the sine is a ruler over as many places as there are points.
    const drawn = core.datasets().filter((info) => !/^(course-|sine$)/.test(info.name));
    assert.equal(drawn.length, core.datasets().length - 3);
    for (const {name: set} of drawn) {
      const [fewer, more] = [60, 90].map((samples) => pointsOf(set, samples));
      assert.deepEqual(more.coordinates.slice(0, fewer.coordinates.length), fewer.coordinates, set);
      assert.deepEqual(more.targets.slice(0, 60), fewer.targets, set);
    }
  });

  test(`${name}: rows of a table that say so are kept for testing, whatever the share and its seed`, () => {
    const table = (more) => smallExperiment({
      layers: [{neurons: 2, activation: 'softmax'}],
      data: {kind: 'table', task: 'classification', inputs: 2, outputs: 2, samples: [1, 2, 3, 4, 5, 6, 7, 8], targets: [0, 1, 0, 1], testShare: 0.5, ...more}
    });
    assert.deepEqual(value(core.drawPoints(table({test: [0, 0, 0, 1]}))).test, new Uint8Array([0, 0, 0, 1]));
    assert.equal(value(core.drawPoints(table({}))).test.reduce((sum, test) => sum + test), 2);
  });

  test(`${name}: adopt keeps the weights wherever shapes allow`, () => withSession(core, (session) => {
    const experiment = smallExperiment();
    value(session.configure(experiment));
    value(session.trainUpdates(5));
    const digest = value(session.digest());
    value(session.adopt({...experiment, optimizer: {kind: 'sgd', learningRate: 0.5}, batchSize: 0}));
    assert.equal(value(session.digest()), digest);
    assert.equal(value(session.progress()).update, 5);
    const wider = [{...experiment.layers[0], neurons: 6}, ...experiment.layers.slice(1)];
    const before = value(session.parameters());
    value(session.adopt({...experiment, layers: wider}));
    const after = value(session.parameters());
    for (let input = 0; input < 3; input += 1) {
      assert.deepEqual(after[0].weights.slice(input * 6, input * 6 + 5), before[0].weights.slice(input * 5, input * 5 + 5));
    }
    assert.deepEqual(after[2], before[2]);
  }));

  test(`${name}: parameters can be set, one or all, and frozen layers stand still`, () => withSession(core, (session) => {
    const experiment = smallExperiment();
    experiment.layers[1].frozen = true;
    value(session.configure(experiment));
    value(session.setParameter({layer: 1, role: 'weight', input: 2, neuron: 3}, 0.25));
    value(session.setParameter({layer: 1, role: 'bias', neuron: 3}, -0.5));
    const [, frozen] = value(session.parameters());
    assert.deepEqual([frozen.weights[2 * 4 + 3], frozen.biases[3]], [0.25, -0.5]);
    value(session.trainUpdates(5));
    assert.deepEqual(value(session.parameters())[1], frozen);
    const ones = value(session.parameters()).map(({weights, biases}) => ({weights: weights.fill(1), biases: biases.fill(1)}));
    value(session.setParameters(ones));
    assert.ok(value(session.parameters()).every(({weights, biases}) => [...weights, ...biases].every((x) => x === 1)));
  }));

  test(`${name}: a neuron can be silenced and frozen while it trains, and let go again`, () => withSession(core, (session) => {
    const experiment = smallExperiment();
    value(session.configure(experiment));
    value(session.trainUpdates(5));
    const [before] = value(session.parameters());
    experiment.layers[0].frozenNeurons = [1, 4];
    experiment.layers[0].silentNeurons = [2];
    value(session.adopt(experiment));
    assert.equal(value(session.progress()).update, 5);
    assert.equal(value(session.neuronOutputs([1, 2]))[3 + 2], 0);
    value(session.trainUpdates(5));
    const [after] = value(session.parameters());
    after.weights.forEach((weight, i) => assert.equal(weight === before.weights[i], [1, 4].includes(i % 5), `weight ${i}`));
    assert.equal(value(session.lastUpdate())[0].biases[4], 0);
    assert.equal(value(session.fullGradients())[0].biases[4], 0);
    value(session.adopt(smallExperiment()));
    assert.notEqual(value(session.neuronOutputs([1, 2]))[3 + 2], 0);
  }));

  test(`${name}: divergence stops at once and keeps the last finite state`, () => withSession(core, (session) => {
    value(session.configure(smallExperiment({
      layers: [{neurons: 3, activation: 'linear'}], loss: {kind: 'squared-error'},
      optimizer: {kind: 'sgd', learningRate: 1e6}, schedule: {kind: 'constant'}
    })));
    const answer = value(session.trainUpdates(10_000));
    assert.equal(answer.stopped, 'diverged');
    assert.equal(answer.divergence.update, answer.update + 1);
    assert.match(answer.divergence.quantity, /^(loss|gradient|weight)$/);
    assert.match(answer.divergence.message, /\.$/);
    for (const {weights, biases} of value(session.parameters())) {
      assert.ok([...weights, ...biases].every(Number.isFinite));
    }
    assert.equal(value(session.trainUpdates(1)).stopped, 'diverged', 'it would diverge again');
    assert.equal(value(session.reset()).update, 0);
  }));

  test(`${name}: what the page knows of the data sets is what the engine knows`, () => {
    assert.deepEqual(core.datasets(), DATASETS.map((info) => ({...info, plane: info.plane && {...info.plane}})));
    assert.equal(core.precision(), name === 'double' ? 'double' : 'float');
  });

  test(`${name}: a schedule's curve is the rate that training uses`, () => withSession(core, (session) => {
    const schedule = {kind: 'cosine', period: 20, minimum: 0.1, warmUp: 4};
    value(session.configure(smallExperiment({schedule})));
    const curve = value(core.scheduleCurve(0.01, schedule, 1, 10));
    assert.ok(curve instanceof Float64Array);
    for (const rate of curve) {
      assert.equal(value(session.progress()).learningRate, rate);
      value(session.trainUpdates(1));
    }
  }));

  test(`${name}: a failure is an object with a code and a sentence`, () => withSession(core, (session) => {
    assert.ok(isFailure(session.configure(null)));
  }));
}
