import assert from 'node:assert/strict';
import {test} from 'node:test';

import * as experiments from '../../../web/src/state/experiment.js';
import {snap} from '../../../web/src/state/grid.js';
import {parseExperiment} from '../../../web/src/state/schema.js';
import {ACTIVATIONS, LOSSES, TASKS} from '../../../web/src/state/vocabulary.js';
import {DATASETS} from '../../../web/src/state/datasets.js';

const {defaultExperiment} = experiments;

/** Asserts that an edit gave a valid frozen experiment, and returns it. */
function valid(experiment) {
  const result = parseExperiment(experiment);
  assert.deepEqual(result.problems ?? [], []);
  assert.deepEqual(result.experiment, experiment, 'parsing changes nothing');
  assert.ok(Object.isFrozen(experiment) && Object.isFrozen(experiment.data) && Object.isFrozen(experiment.layers));
  return experiment;
}
const output = (experiment) => experiment.layers.at(-1);
const drawing = (task) => experiments.startDrawing(defaultExperiment(), task);

test('every built-in set gives a valid experiment, whatever came before', () => {
  let experiment = defaultExperiment();
  for (const before of DATASETS) {
    for (const after of DATASETS) {
      experiment = valid(experiments.setDataset(valid(experiments.setDataset(experiment, before.name)), after.name));
      assert.equal(experiments.taskOf(experiment.data), after.task);
    }
  }
});

test('a neuron is frozen and silenced, and free again', () => {
  let experiment = experiments.markNeuron(defaultExperiment(), 0, 5, 'frozenNeurons', true);
  experiment = valid(experiments.markNeuron(experiment, 0, 2, 'frozenNeurons', true));
  experiment = valid(experiments.markNeuron(experiment, 0, 5, 'silentNeurons', true));
  assert.deepEqual([experiment.layers[0].frozenNeurons, experiment.layers[0].silentNeurons], [[2, 5], [5]]);
  assert.equal(experiments.markNeuron(experiment, 0, 2, 'frozenNeurons', true), experiment);
  experiment = valid(experiments.markNeuron(experiment, 0, 2, 'frozenNeurons', false));
  experiment = valid(experiments.markNeuron(experiment, 0, 5, 'frozenNeurons', false));
  experiment = valid(experiments.markNeuron(experiment, 0, 5, 'silentNeurons', false));
  assert.deepEqual(experiment, defaultExperiment());
  assert.deepEqual(valid(experiments.markNeuron(experiment, 2, 1, 'frozenNeurons', true)).layers[2].frozenNeurons, [1]);
  for (const [layer, neuron, mark] of [[2, 1, 'silentNeurons'], [0, 8, 'frozenNeurons'], [7, 0, 'frozenNeurons']]) {
    assert.equal(experiments.markNeuron(experiment, layer, neuron, mark, true), experiment);
  }
});

test('marks of neurons go with the neurons, in the output layer too', () => {
  const marked = valid(experiments.setLayer(experiments.setNeurons(defaultExperiment(), 0, 6), 0, {silentNeurons: [1, 5], frozenNeurons: [5]}));
  const narrower = valid(experiments.setNeurons(marked, 0, 4));
  assert.deepEqual(narrower.layers[0].silentNeurons, [1]);
  assert.equal(narrower.layers[0].frozenNeurons, undefined);
  assert.deepEqual(valid(experiments.setNeurons(marked, 0, 6)).layers[0], marked.layers[0]);
  const spiral = valid(experiments.setClasses(experiments.setDataset(defaultExperiment(), 'spiral'), 3));
  const frozen = valid(experiments.setLayer(spiral, spiral.layers.length - 1, {frozenNeurons: [0, 2], biases: [0, 0, 0]}));
  const fewer = valid(experiments.setClasses(frozen, 2));
  assert.deepEqual(output(fewer).frozenNeurons, [0]);
  assert.equal(output(fewer).biases, undefined);
});

test('switching the kind of target switches output activation and loss together', () => {
  const values = valid(experiments.setTask(defaultExperiment(), 'regression'));
  assert.deepEqual([output(values).activation, output(values).neurons, values.loss.kind], ['linear', 1, 'squared-error']);
  const classes = valid(experiments.setTask(values, 'classification'));
  assert.deepEqual([output(classes).activation, output(classes).neurons, classes.loss.kind],
    ['softmax', 2, 'categorical-cross-entropy']);
  for (const from of TASKS) for (const to of TASKS) valid(experiments.setTask(drawing(from), to));
});

test('points keep their places when classes become values and back', () => {
  let experiment = drawing('classification');
  [0, 1, 2].forEach((target, i) => { experiment = experiments.addPoint(experiment, {x: i, y: -i, target}); });
  experiment = valid(experiment);
  const values = valid(experiments.setTask(experiment, 'regression'));
  assert.deepEqual(values.data.points.map((point) => point[2]), [-1, 0, 1]);
  const back = valid(experiments.setTask(values, 'classification'));
  assert.deepEqual(back.data.points.map((point) => point[2]), [0, 1, 1]);
  assert.deepEqual(back.data.points.map(([x, y]) => [x, y]), experiment.data.points.map(([x, y]) => [x, y]));
});

test('whatever loss or output activation is chosen, its partner follows or nothing changes', () => {
  for (const task of TASKS) {
    for (const loss of LOSSES) {
      const chosen = valid(experiments.setLoss(drawing(task), loss));
      assert.equal(chosen.loss.kind === loss, experiments.lossesFor(task).includes(loss));
      for (const activation of ACTIVATIONS) {
        const after = valid(experiments.setActivation(chosen, chosen.layers.length - 1, activation));
        assert.equal(output(after).activation === activation || after === chosen,
          true, `${task} ${loss} ${activation}`);
        assert.equal(output(after).activation === activation, experiments.outputActivationsFor(task).includes(activation));
      }
    }
  }
});

test('a new point stands on the grid, and one of a new class makes room for it', () => {
  const experiment = valid(experiments.addPoint(drawing('classification'), {x: 0.1, y: 99, target: 4}));
  assert.deepEqual(experiment.data.points, [[snap(0.1, -6, 6), snap(99, -6, 6), 4, 0]]);
  assert.equal(experiment.data.classes, 5);
  assert.equal(output(experiment).neurons, 5);
});

test('points move, change class and go, and keep what the edit does not name', () => {
  let experiment = drawing('classification');
  for (let i = 0; i < 5; i += 1) experiment = experiments.addPoint(experiment, {x: i, y: i, target: i % 3});
  const before = experiment;
  experiment = valid(experiments.movePoints(experiment, new Map([[1, {x: -3, y: 2}]])));
  assert.deepEqual(experiment.data.points[1].slice(0, 3), [snap(-3, -6, 6), snap(2, -6, 6), 1]);
  experiment = valid(experiments.setTargets(experiment, [1, 99], 0));
  assert.equal(experiment.data.points[1][2], 0);
  experiment = valid(experiments.removePoints(experiment, [0, 2, 9]));
  assert.equal(experiment.data.points.length, 3);
  assert.equal(before.data.points.length, 5, 'the experiment before is as it was');
  assert.equal(experiments.movePoints(experiment, new Map([[7, {x: 0, y: 0}]])), experiment);
  assert.equal(experiments.setSides(experiment, [7], true), experiment);
  assert.equal(experiments.removePoints(experiment, []), experiment);
  experiment = valid(experiments.setTargets(experiment, [1], 5));
  assert.equal(experiment.data.classes, 6, 'a new class makes room for itself');
  assert.equal(output(experiment).neurons, 6);
});

test("a curve's point has its value for a height", () => {
  let experiment = experiments.addPoint(drawing('curve'), {x: 1, target: 0.5});
  assert.deepEqual(experiment.data.points, [[snap(1, -6, 6), 0.5, 0]]);
  experiment = valid(experiments.movePoints(experiment, new Map([[0, {x: 2, y: -1}]])));
  assert.deepEqual(experiment.data.points, [[snap(2, -6, 6), snap(-1, -6, 6), 0]]);
  experiment = valid(experiments.setSides(experiments.setTargets(experiment, [0], 3), [0], true));
  assert.deepEqual(experiment.data.points, [[snap(2, -6, 6), 3, 1]]);
});

test('new points keep to the share for testing, and the first is for training', () => {
  for (const testShare of [0, 0.25, 0.5, 0.9]) {
    let experiment = experiments.setData(drawing('classification'), {testShare});
    for (let i = 0; i < 40; i += 1) {
      experiment = experiments.addPoint(experiment, {x: i / 10, y: 0, target: 0});
      const kept = experiment.data.points.filter((point) => point[3] === 1).length;
      assert.equal(kept, Math.min(i, Math.floor(testShare * (i + 1) + 0.5)), `share ${testShare}, point ${i}`);
    }
    assert.equal(experiment.data.points[0][3], 0);
  }
});

test('points painted for testing stay so until the share is moved or the split is drawn anew', () => {
  let experiment = drawing('classification');
  for (let i = 0; i < 4; i += 1) experiment = experiments.addPoint(experiment, {x: i, y: 0, target: 0, test: i > 1});
  const sides = (e) => e.data.points.map((point) => point[3]);
  assert.deepEqual(sides(experiment), [0, 0, 1, 1]);
  experiment = valid(experiments.removePoints(valid(experiments.setSides(experiment, [0], true)), [1]));
  assert.deepEqual(sides(experiment), [1, 1, 1]);
  assert.deepEqual(sides(valid(experiments.setData(experiment, {testShare: 0.5}))), [undefined, undefined, undefined]);
  const other = valid(experiments.setSplitSeed(experiment, 12));
  assert.deepEqual(sides(other), [undefined, undefined, undefined]);
  assert.equal(other.seeds.split, 12);
  const set = {coordinates: [], dimensions: 2, targets: [], test: new Uint8Array([0, 1, 0])};
  assert.deepEqual(sides(valid(experiments.takeOver(other, set))), [0, 1, 0], 'an edit keeps each on its side');
});

test('points move together by whole cells, keep their shape, and stop at the edge', () => {
  let experiment = drawing('classification');
  for (const [x, y] of [[0, 0], [1, 1], [5.9, -5.9]]) experiment = experiments.addPoint(experiment, {x, y, target: 0});
  const points = experiment.data.points.map(([x, y]) => ({x, y}));
  const move = (by, indexes = [0, 1, 2]) => valid(experiments.movePoints(experiment, experiments.movedTogether(points, indexes, by, experiment.plane)));
  const shape = (e) => e.data.points.map(([x, y]) => [x - e.data.points[0][0], y - e.data.points[0][1]].map((d) => Math.round(d * 1e9) / 1e9));
  for (const by of [{x: 0.5, y: 0.5}, {x: 99, y: -99}, {x: -3.333, y: 2}, {x: 1e-9, y: 0}]) assert.deepEqual(shape(move(by)), shape(experiment));
  assert.equal(move({x: 99, y: 0}).data.points[2][0], snap(6, -6, 6), 'as far as the edge');
  assert.equal(move({x: 12 / 4096, y: 0}, [0]).data.points[0][0], snap(12 / 4096 + 1e-6, -6, 6), 'by a cell');
  assert.deepEqual(move({x: 1, y: 0}, [1]).data.points[0], experiment.data.points[0], 'and only those named');
});

test('a plane takes other edges, and the points keep their places', () => {
  const experiment = experiments.addPoint(drawing('classification'), {x: 5, y: -5, target: 0});
  const narrow = valid(experiments.setPlane(experiment, {xMin: -1, xMax: 1, yMin: -2, yMax: 2}));
  assert.deepEqual(narrow.data, experiment.data);
  assert.deepEqual(narrow.plane, {xMin: -1, xMax: 1, yMin: -2, yMax: 2});
});

test('fewer classes take their points with them', () => {
  let experiment = drawing('classification');
  for (let target = 0; target < 4; target += 1) experiment = experiments.addPoint(experiment, {x: target, y: 0, target});
  experiment = valid(experiments.setClasses(experiment, 2));
  assert.deepEqual(experiment.data.points.map((point) => point[2]), [0, 1]);
  assert.equal(output(experiment).neurons, 2);
});

test('taking over a built-in set keeps every point, its class and its side of the split', () => {
  const set = {
    coordinates: new Float32Array([1, 2, -3, 4]),
    dimensions: 2,
    targets: new Float32Array([0, 2]),
    test: new Uint8Array([0, 1])
  };
  const experiment = valid(experiments.takeOver(defaultExperiment(), set));
  assert.deepEqual(experiment.data, {
    kind: 'points', task: 'classification', classes: 3, testShare: 0.25,
    points: [[snap(1, -6, 6), snap(2, -6, 6), 0, 0], [snap(-3, -6, 6), snap(4, -6, 6), 2, 1]]
  });
  assert.equal(experiments.takeOver(experiment, set), experiment);
  assert.throws(() => experiments.addPoint(defaultExperiment(), {x: 0, y: 0, target: 0}), /takeOver/);
});

test('softmax stays where it belongs', () => {
  const experiment = defaultExperiment();
  assert.equal(experiments.setActivation(experiment, 0, 'softmax'), experiment);
  assert.equal(valid(experiments.setActivation(experiment, 0, 'relu')).layers[0].activation, 'relu');
});

test('layers come, go and change size; the output layer stays', () => {
  let experiment = valid(experiments.addLayer(defaultExperiment()));
  assert.deepEqual(experiment.layers.map(({neurons}) => neurons), [8, 6, 6, 3]);
  experiment = valid(experiments.setNeurons(experiment, 2, 12));
  experiment = valid(experiments.removeLayer(experiment, 0));
  assert.deepEqual(experiment.layers.map(({neurons}) => neurons), [6, 12, 3]);
  assert.equal(experiments.removeLayer(experiment, 2), experiment);
  assert.equal(valid(experiments.setNeurons(experiment, 2, 9)).layers[2].neurons, 3, 'the data decide');
  assert.equal(valid(experiments.setNeurons(experiment, 0, 1e9)).layers[0].neurons, 1024);
  for (let i = 0; i < 40; i += 1) experiment = experiments.addLayer(experiment, 0);
  assert.equal(valid(experiment).layers.length, 16);
});

test('hidden layers change places among themselves, and keep what they are made of', () => {
  let experiment = experiments.setLayer(experiments.addLayer(defaultExperiment()), 0, {activation: 'relu', l2: 0.1});
  const [first, second, third, last] = experiment.layers;
  experiment = valid(experiments.moveLayer(experiment, 0, 2));
  assert.deepEqual(experiment.layers, [second, third, first, last]);
  assert.deepEqual(valid(experiments.moveLayer(experiment, 2, 0)).layers, [first, second, third, last]);
  for (const [from, to] of [[1, 1], [0, 3], [3, 0], [-1, 0], [0, -1], [9, 0]]) {
    assert.equal(experiments.moveLayer(experiment, from, to), experiment, `${from} to ${to}`);
  }
});

test('exact start values go with the shape they belonged to', () => {
  const exact = parseExperiment({
    ...defaultExperiment(),
    layers: [
      {neurons: 2, activation: 'tanh', weights: [[1, 2], [3, 4]], biases: [0, 1]},
      {neurons: 3, activation: 'softmax', weights: [[1, 2, 3], [4, 5, 6]], biases: [0, 1, 2]}
    ]
  }).experiment;
  const wider = valid(experiments.setNeurons(exact, 0, 3));
  assert.deepEqual(wider.layers, [
    {neurons: 3, activation: 'tanh'},
    {neurons: 3, activation: 'softmax'}
  ]);
  const three = parseExperiment({...exact, layers: [
    exact.layers[0], {neurons: 2, activation: 'relu', weights: [[1, 2], [3, 4]]}, {neurons: 3, activation: 'softmax'}
  ]}).experiment;
  assert.deepEqual(valid(experiments.moveLayer(three, 1, 0)).layers[0], three.layers[1], 'two inputs it has there, too');
  const wide = experiments.setFeature(three, 'xy', true);
  assert.equal(valid(experiments.moveLayer(wide, 1, 0)).layers[0].weights, undefined, 'there are three inputs now');
  assert.equal(valid(experiments.removeLayer(wide, 0)).layers[0].weights, undefined);
  assert.equal(valid(experiments.setFeature(exact, 'xy', true)).layers[0].weights, undefined);
  assert.deepEqual(valid(experiments.setFeature(exact, 'xy', true)).layers[1], exact.layers[1]);
});

test('features are switched one by one, in their order, and never all off', () => {
  const more = valid(experiments.setFeature(defaultExperiment(), 'x²', true));
  const most = valid(experiments.setFeature(more, 'sin x', true));
  assert.deepEqual(most.features, ['x', 'y', 'x²', 'sin x']);
  let fewer = most;
  for (const feature of most.features) fewer = experiments.setFeature(fewer, feature, false);
  assert.deepEqual(fewer.features, ['sin x']);
  assert.deepEqual(valid(experiments.setTask(more, 'curve')).features, ['x', 'x²'], 'a curve has no y');
});

test('settings of learning change one by one', () => {
  let experiment = defaultExperiment();
  experiment = valid(experiments.setOptimizer(experiment, {kind: 'momentum', learningRate: 0.5, momentum: 0.8}));
  experiment = valid(experiments.setSchedule(experiment, {kind: 'step', every: 50, factor: 0.5}));
  experiment = valid(experiments.setBatchSize(experiment, 0));
  experiment = valid(experiments.setSeeds(experiment, {data: 99}));
  experiment = valid(experiments.setPrecision(experiment, 'double'));
  experiment = valid(experiments.setLoss(experiments.setTask(experiment, 'regression'), 'huber', 2));
  experiment = valid(experiments.setData(experiment, {noise: 7, samples: 10, testShare: -1}));
  assert.deepEqual([experiment.data.noise, experiment.data.samples, experiment.data.testShare], [1, 10, 0]);
  assert.deepEqual(experiment.loss, {kind: 'huber', delta: 2});
});
