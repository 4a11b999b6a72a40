import assert from 'node:assert/strict';
import {test} from 'node:test';

import {defaultExperiment} from '../../../web/src/state/experiment.js';
import {parseExperiment, parseExperimentText} from '../../../web/src/state/schema.js';
import {LIMITS} from '../../../web/src/state/vocabulary.js';

/** The default experiment as thawed JSON, changed by hand. */
function edited(change) {
  const experiment = JSON.parse(JSON.stringify(defaultExperiment()));
  change(experiment);
  return experiment;
}

const points = (rows, more = {}) => edited((e) => {
  e.data = {kind: 'points', task: 'classification', classes: 3, points: rows, testShare: 0, ...more};
});

/** The sentences an input is refused with. */
function problemsOf(input) {
  const result = parseExperiment(input);
  assert.equal(result.ok, false, 'this should have been refused');
  assert.ok(result.problems.length > 0 && result.problems.length <= 20);
  for (const {path, message} of result.problems) {
    assert.equal(typeof path, 'string');
    assert.match(message, /\.$/, 'a sentence ends with a full stop');
    assert.ok(message.length < 400, message);
  }
  return result.problems;
}

test('the default experiment is valid, frozen all the way down, and survives JSON', () => {
  const experiment = defaultExperiment();
  const result = parseExperimentText(JSON.stringify(experiment));
  assert.deepEqual(result, {ok: true, experiment});
  const unfrozen = [];
  const visit = (value, path) => {
    if (typeof value !== 'object' || value === null) return;
    if (!Object.isFrozen(value)) unfrozen.push(path);
    for (const [key, part] of Object.entries(value)) visit(part, `${path}.${key}`);
  };
  visit(result.experiment, 'experiment');
  assert.deepEqual(unfrozen, []);
});

test('a short experiment is completed with the defaults of version 1', () => {
  const result = parseExperiment({
    version: 1,
    data: {kind: 'dataset', name: 'xor', samples: 100},
    layers: [{neurons: 2, activation: 'softmax'}],
    loss: {kind: 'categorical-cross-entropy'},
    optimizer: {kind: 'sgd', learningRate: 0.1}
  });
  assert.deepEqual(result, {
    ok: true,
    experiment: {
      version: 1,
      precision: 'float',
      plane: {xMin: -6, xMax: 6, yMin: -6, yMax: 6},
      data: {kind: 'dataset', name: 'xor', samples: 100, classes: 2, noise: 0, testShare: 0},
      features: ['x', 'y'],
      layers: [{neurons: 2, activation: 'softmax'}],
      loss: {kind: 'categorical-cross-entropy'},
      optimizer: {kind: 'sgd', learningRate: 0.1},
      schedule: {kind: 'constant'},
      batchSize: 0,
      seeds: {data: 0, noise: 0, split: 0, weights: 0, order: 0, dropout: 0}
    }
  });
});

test('a field that is wrong is named, with what came and what is allowed', () => {
  const [problem] = problemsOf(edited((e) => { e.layers[1].neurons = 0; }));
  assert.deepEqual(problem, {
    path: 'layers[1].neurons',
    message: 'layers[1].neurons is 0; it must be a whole number from 1 to 1024.'
  });
  assert.match(problemsOf(edited((e) => { e.optimizer.kind = 'lion'; }))[0].message,
    /^optimizer\.kind is 'lion'; it must be one of sgd, momentum/);
});

test('unknown fields and names are refused, never dropped or replaced', () => {
  assert.equal(problemsOf(edited((e) => { e.learningrate = 1; }))[0].path, 'learningrate');
  assert.equal(problemsOf(edited((e) => { e.layers[0].neuron = 4; }))[0].path, 'layers[0].neuron');
  assert.equal(problemsOf(edited((e) => { e.data.name = 'heart'; }))[0].path, 'data.name');
  assert.equal(problemsOf(edited((e) => { e.features = ['x', 'z']; }))[0].path, 'features[1]');
  assert.match(problemsOf(edited((e) => { e.version = 2; }))[0].message, /version 1/);
});

test('every number is refused when it is no finite number', () => {
  const places = [
    (e, bad) => { e.plane.xMax = bad; },
    (e, bad) => { e.data.samples = bad; },
    (e, bad) => { e.data.noise = bad; },
    (e, bad) => { e.data.testShare = bad; },
    (e, bad) => { e.layers[0].neurons = bad; },
    (e, bad) => { e.layers[0].slope = bad; },
    (e, bad) => { e.layers[0].startValue = bad; },
    (e, bad) => { e.layers[0].l2 = bad; },
    (e, bad) => { e.layers[0].dropout = bad; },
    (e, bad) => { e.layers[0].frozenNeurons = [0, bad]; },
    (e, bad) => { e.layers[0].biases = [0, 0, 0, 0, 0, 0, 0, bad]; },
    (e, bad) => { e.loss.delta = bad; },
    (e, bad) => { e.optimizer.learningRate = bad; },
    (e, bad) => { e.optimizer.epsilon = bad; },
    (e, bad) => { e.schedule.decay = bad; },
    (e, bad) => { e.batchSize = bad; },
    (e, bad) => { e.seeds.order = bad; },
    (e, bad) => { e.stop = {epochs: bad}; },
    (e, bad) => { e.stop = {target: {set: 'test', loss: bad}}; },
    (e, bad) => { e.stop = {plateau: {set: 'train', by: bad, epochs: 5}}; },
    (e, bad) => { e.data = {kind: 'points', task: 'regression', classes: 1, points: [[0, bad, 1]], testShare: 0}; }
  ];
  for (const place of places) {
    for (const bad of [NaN, Infinity, -Infinity, '1', null, {}, [], true, 1e999]) {
      problemsOf(edited((e) => place(e, bad)));
    }
  }
});

test('stop conditions are read one by one, and a set that does not exist is refused', () => {
  for (const stop of [{}, {epochs: 1}, {target: {set: 'test', loss: 0}}, {plateau: {set: 'train', by: 0, epochs: 1}}]) {
    assert.deepEqual(parseExperiment(edited((e) => { e.stop = stop; })).experiment?.stop, stop);
  }
  assert.equal(problemsOf(edited((e) => { e.stop = {target: {set: 'both', loss: 1}}; }))[0].path, 'stop.target.set');
  assert.equal(problemsOf(edited((e) => { e.stop = {epochs: 0}; }))[0].path, 'stop.epochs');
  assert.equal(problemsOf(edited((e) => { e.stop = {plateau: {set: 'test', by: 0.1}}; }))[0].path, 'stop.plateau.epochs');
});

test('keys that reach for prototypes change nothing and are refused', () => {
  const before = Object.getOwnPropertyNames(Object.prototype).sort();
  for (const key of ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty']) {
    const text = JSON.stringify(defaultExperiment()).replace('{', `{"${key}":{"polluted":true},`);
    const result = parseExperimentText(text);
    assert.equal(result.ok, false, key);
    assert.equal(result.problems[0].path, key);
  }
  assert.equal({}.polluted, undefined);
  assert.deepEqual(Object.getOwnPropertyNames(Object.prototype).sort(), before);
});

test('inherited fields, getters, proxies, cycles and instances are not believed', () => {
  problemsOf(Object.create(defaultExperiment()));
  problemsOf(new (class { version = 1; })());
  problemsOf(new Proxy({}, {ownKeys() { throw new Error('no'); }}));
  problemsOf({get version() { throw new Error('no'); }});
  problemsOf(new Map([['version', 1]]));
  problemsOf(edited((e) => { e.data.self = e; }));
  problemsOf(edited((e) => { e.data = new Date(); }));
  for (const odd of [undefined, null, 0, '', 'experiment', true, Symbol('x'), () => {}, 10n, [], [[]]]) problemsOf(odd);
});

test('huge and deep input is refused at once', () => {
  problemsOf(edited((e) => { e.layers = new Array(1e9); }));
  problemsOf(edited((e) => { e.layers = Array.from({length: LIMITS.layers + 1}, () => e.layers[0]); }));
  problemsOf(Object.fromEntries(Array.from({length: 100_000}, (_, i) => [`key${i}`, i])));
  problemsOf(points(Array.from({length: LIMITS.samples + 1}, () => [0, 0, 0])));
  assert.equal(parseExperimentText('['.repeat(100_000)).ok, false);
  let deep = {};
  for (let i = 0; i < 100_000; i += 1) deep = {deep};
  problemsOf(edited((e) => { e.data = deep; }));
});

test('text that is not JSON is refused in a sentence', () => {
  for (const text of ['', '{', 'null', '{"version":1,}', '\u0000', '"\ud800"']) {
    const result = parseExperimentText(text);
    assert.equal(result.ok, false);
    assert.match(result.problems[0].message, /^The experiment /);
  }
});

test('own points must have the form of their task', () => {
  assert.equal(parseExperiment(points([[0, 0, 0], [1, 1, 2, 1]])).ok, true);
  assert.equal(parseExperiment(points([])).ok, true, 'an empty plane is where drawing begins');
  assert.equal(problemsOf(points([[0, 0, 0], [1, 1]]))[0].path, 'data.points[1]');
  assert.equal(problemsOf(points([[0, 0, 3]]))[0].path, 'data.points[0][2]');
  assert.equal(problemsOf(points([[0, 0, 0.5]]))[0].path, 'data.points[0][2]');
  assert.equal(problemsOf(points([[0, 0, 0, 2]]))[0].path, 'data.points[0]');
  assert.equal(problemsOf(points([[0, '0', 0]]))[0].path, 'data.points[0]');
});

test('an output layer that does not fit data and loss is refused by name', () => {
  assert.match(problemsOf(edited((e) => { e.layers[2].activation = 'relu'; }))[0].message,
    /The loss categorical-cross-entropy does not go with the output activation relu; it needs softmax\./);
  assert.match(problemsOf(edited((e) => { e.data.name = 'plane'; e.data.classes = 1; }))[0].message,
    /categorical-cross-entropy does not go with targets that are values/);
  assert.match(problemsOf(edited((e) => { e.layers[2].neurons = 4; }))[0].message,
    /layers\[2\]\.neurons is 4; the output layer has 3 for 3 classes/);
  assert.equal(problemsOf(edited((e) => { e.layers[0].activation = 'softmax'; }))[0].path, 'layers[0].activation');
  assert.equal(problemsOf(edited((e) => { e.data.samples = 2; }))[0].path, 'data.samples');
  assert.equal(problemsOf(edited((e) => { e.plane.yMax = -6; }))[0].path, 'plane.yMax');
  assert.equal(problemsOf(edited((e) => { e.layers[2].dropout = 0.5; }))[0].path, 'layers[2].dropout');
});

test('silent and frozen neurons must be there, once each, and the output layer has no silent ones', () => {
  for (const field of ['silentNeurons', 'frozenNeurons']) {
    const listing = (neurons, layer = 0) => edited((e) => { e.layers[layer][field] = neurons; });
    const first = edited(() => {}).layers[0].neurons;
    for (const good of [[], [0], [first - 1, 0]]) assert.ok(parseExperiment(listing(good)).ok, `${field} ${good}`);
    assert.match(problemsOf(listing([first]))[0].message, new RegExp(`layers\\[0\\]\\.${field} names ${first}; .* from 0 to ${first - 1}\\.`));
    assert.match(problemsOf(listing([1, 0, 1]))[0].message, /names 1 twice/);
    assert.equal(problemsOf(listing([0.5]))[0].path, `layers[0].${field}[0]`);
    assert.equal(problemsOf(listing(3))[0].path, `layers[0].${field}`);
    assert.equal(parseExperiment(listing([0], 2)).ok, field === 'frozenNeurons', 'in the output layer');
  }
});

test('exact weights must have the shape of their layer', () => {
  const exact = (weights, biases) => edited((e) => {
    e.layers = [{neurons: 3, activation: 'softmax', weights, biases}];
  });
  assert.equal(parseExperiment(exact([[1, 2, 3], [4, 5, 6]], [0, 0, 0])).ok, true);
  assert.equal(problemsOf(exact([[1, 2, 3]], [0, 0, 0]))[0].path, 'layers[0].weights');
  assert.equal(problemsOf(exact([[1, 2], [4, 5]], [0, 0, 0]))[0].path, 'layers[0].weights');
  assert.equal(problemsOf(exact([[1, 2, 3], [4, 5, 6]], [0]))[0].path, 'layers[0].biases');
  const typed = parseExperiment(exact([new Float32Array(3), new Float64Array(3)], new Float32Array(3)));
  assert.deepEqual(typed.experiment.layers[0].biases, [0, 0, 0], 'typed arrays become plain ones');
});

test('tables are checked for their shape, their classes and their size', () => {
  const table = (more) => edited((e) => {
    e.data = {kind: 'table', task: 'classification', inputs: 2, outputs: 3, samples: [1, 2, 3, 4], targets: [0, 2],
      testShare: 0, ...more};
  });
  assert.equal(parseExperiment(table({})).ok, true);
  assert.equal(problemsOf(table({samples: [1, 2, 3]}))[0].path, 'data.samples');
  assert.equal(problemsOf(table({samples: []}))[0].path, 'data.samples');
  assert.equal(problemsOf(table({samples: [1, NaN, 3, 4]}))[0].path, 'data.samples');
  assert.equal(problemsOf(table({targets: [0]}))[0].path, 'data.targets');
  assert.equal(problemsOf(table({targets: [0, 3]}))[0].path, 'data.targets[1]');
});

test('a network or a batch that costs too much is refused with its cost', () => {
  assert.match(problemsOf(edited((e) => {
    e.layers = [{neurons: 1024, activation: 'relu'}, {neurons: 1024, activation: 'relu'},
      {neurons: 1024, activation: 'relu'}, ...e.layers.slice(-1)];
  }))[0].message, new RegExp(`at most ${LIMITS.parameters} are allowed`));
  assert.match(problemsOf(edited((e) => {
    e.data.samples = LIMITS.samples;
    e.batchSize = 0;
    e.layers = [{neurons: 1024, activation: 'relu'}, {neurons: 1024, activation: 'relu'}, ...e.layers.slice(-1)];
  }))[0].message, /smaller batch/);
});
