/** Links: short, exact, and safe to open whatever they hold. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';

import {readFile, writeFile} from '../../../web/src/share/file.js';
import {isTooLarge, MOST_CHARACTERS, readLink, writeLink, writePlace} from '../../../web/src/share/link.js';
import {toBase64Url} from '../../../web/src/share/base64url.js';
import {centreOf} from '../../../web/src/state/grid.js';
import {addLayer, addPoint, defaultExperiment, setData, setFeature, setLayer, setTask, startDrawing} from '../../../web/src/state/experiment.js';
import {parseExperiment} from '../../../web/src/state/schema.js';
import {randomFrom} from '../state/mutate.js';

const experiments = JSON.parse(readFileSync(new URL('../../golden/experiments.json', import.meta.url), 'utf8'));

/** What a link says in so many words although the format lets one leave it out. */
function spelledOut(experiment) {
  const {schedule} = experiment;
  return {
    ...experiment,
    layers: experiment.layers.map((layer) => ({start: 'he', ...layer})),
    schedule: schedule.kind === 'inverse-time' ? {decay: 0, ...schedule} : schedule
  };
}

const parsed = (input) => {
  const result = parseExperiment(input);
  assert.ok(result.ok, JSON.stringify(result));
  return result.experiment;
};

function opened(link) {
  const result = readLink(link);
  assert.ok(result.ok, JSON.stringify(result));
  assert.deepEqual(result.notices, []);
  return result;
}

/** Two hundred points drawn by hand, three classes. */
function drawn(count = 200) {
  const random = randomFrom(5);
  let experiment = startDrawing(defaultExperiment());
  for (let i = 0; i < count; i += 1) experiment = addPoint(experiment, {x: random() * 12 - 6, y: random() * 12 - 6, target: i % 3});
  return experiment;
}

test('every kind of experiment goes through a link and back unchanged', () => {
  for (const {name, experiment} of experiments) {
    const whole = parsed(experiment);
    assert.deepEqual(spelledOut(opened(writeLink({experiment: whole})).experiment), spelledOut(whole), name);
  }
});

test('the default experiment and its near relatives fit in 120 characters', () => {
  const link = writeLink({experiment: defaultExperiment()});
  assert.equal(link, 'v=1&d=spiral&net=8t-6t');
  for (const experiment of [setTask(defaultExperiment(), 'regression'), addLayer(defaultExperiment()), setFeature(setData(defaultExperiment(), {noise: 0.1}), 'xy', true)]) {
    assert.ok(writeLink({experiment}).length < 120, writeLink({experiment}));
  }
});

test('a link can be written by hand', () => {
  const {experiment} = opened('#net=4t-2t&d=moons&lr=0.1&opt=sgd&seed=5');
  assert.equal(experiment.data.name, 'moons');
  assert.deepEqual(experiment.layers.map(({neurons, activation}) => `${neurons} ${activation}`), ['4 tanh', '2 tanh', '2 softmax']);
  assert.deepEqual(experiment.optimizer, {kind: 'sgd', learningRate: 0.1});
  assert.equal(experiment.seeds.order, 5);
  assert.deepEqual(opened('').experiment, opened('v=1&d=spiral&net=8t-6t').experiment);
  assert.equal(opened('net=0&d=gaussians').experiment.layers.length, 1);
});

test('what is special about a layer, exact weights, points and tables go through unchanged', () => {
  const special = setLayer(setLayer(defaultExperiment(), 0, {
    activation: 'leaky-relu', slope: 0.2, start: 'uniform', startValue: -1e-7, l1: 0.1, l2: 1e-9, biasL1: 3, biasL2: 4, dropout: 0.5, frozen: true
  }), 2, {l2: 0.5, weights: Array.from({length: 6}, (_, i) => [i, -i / 3, 1e-9]), biases: [1, 2.5, -3]});
  const regression = {
    ...setTask(defaultExperiment(), 'regression'),
    data: {kind: 'points', task: 'regression', classes: 1, testShare: 0.3, points: [[0.1, 0.2, 0.3], [1 / 3, -2, 0.7, 1], [-6, 6, -1, 0]]}
  };
  const curve = parsed({...setTask(defaultExperiment(), 'curve'), data: {kind: 'points', task: 'curve', classes: 1, testShare: 0, points: [[0.5, 1], [0.25, -0.125, 1]]}});
  const table = {
    ...defaultExperiment(),
    data: {kind: 'table', task: 'classification', inputs: 4, outputs: 3, samples: [5.1, 3.5, 1.4, 0.2, 7, 3.2, 4.7, 1.4, 6.3, 3.3, 6, 2.5], targets: [0, 1, 2], testShare: 0}
  };
  for (const experiment of [special, drawn(), parsed(regression), curve, parsed(table)]) {
    assert.deepEqual(spelledOut(opened(writeLink({experiment})).experiment), spelledOut(experiment));
  }
});

test('two hundred points with a trained 2-8-8-3 network fit in 2,000 characters with SGD and 3,500 with Adam', () => {
  const experiment = setLayer(setLayer(drawn(), 1, {neurons: 8}), 0, {neurons: 8});
  const parameters = 24 + 72 + 27;
  const random = randomFrom(1);
  const resume = (moments) => ({
    checkpoint: Uint8Array.from({length: 96 + 4 * parameters * (1 + moments)}, () => random() * 256), // as long as the engine's may be
    update: 12_360,
    proof: {updates: 64, digest: '0123456789abcdef'}
  });
  const sgd = {experiment: {...experiment, optimizer: {kind: 'sgd', learningRate: 0.1}}, resume: resume(0)};
  const adam = {experiment, resume: resume(2)};
  assert.ok(writeLink(sgd).length < 2000, String(writeLink(sgd).length));
  assert.ok(writeLink(adam).length < 3500, String(writeLink(adam).length));
  assert.deepEqual(opened(writeLink(adam)).resume, adam.resume);
});

test('how the page opens goes along', () => {
  const view = {hide: ['noise', 'seed'], lock: ['layers'], play: true, present: true, lang: 'de', theme: 'dark'};
  assert.deepEqual(opened(writeLink({experiment: defaultExperiment(), view})).view, view);
});

test('a lesson, its step and its seed go along, also without an experiment', () => {
  for (const view of [{lesson: 'one-neuron', step: 2}, {lesson: '~AbC-_9', step: 12, lessonseed: 0}, {instrument: 'neuron', step: 1}]) {
    const opened = readLink(writePlace(view));
    assert.deepEqual([opened.view, opened.bare, opened.notices], [view, true, []]);
    assert.equal(readLink(writeLink({experiment: setData(defaultExperiment(), {noise: 0.2}), view})).bare, undefined);
    assert.deepEqual(readFile(writeFile({experiment: setData(defaultExperiment(), {noise: 0.2}), view})).view, view);
  }
});

test('what is not known is said and never silently replaced', () => {
  const cases = {
    'd=swissroll': /no dataset called 'swissroll'/, 'net=8q': /'8q' is no layer/, 'in=x,z3': /no feature called 'z3'/, 'hide=moon': /no part .* 'moon'/, 'lesson=../x': /no lesson called/, 'step=two': /step is 'two' in this link; it must be a whole number/,
    'loss=l1': /no loss called 'l1'/, 'colour=red': /'colour' is nothing/, 'lr=fast': /no number/, 'play=yes': /can be 0 or 1/, 'plane=1,2': /four numbers/,
    'd=xor&d=moons': /stands twice/, 'lang=%': /cannot be read/
  };
  for (const [link, expected] of Object.entries(cases)) {
    const result = readLink(link);
    assert.ok(result.ok, link);
    assert.match(result.notices.join(' '), expected);
  }
});

test('what cannot be opened is refused with a code and a sentence', () => {
  const cases = {
    'v=2&d=spiral': 'newer-version', 'v=one': 'damaged', 'opt=sdg': 'invalid-experiment', 'lr=-1': 'invalid-experiment', 'net=5000t': 'invalid-experiment',
    'd=points&z=AAE': 'damaged', 'd=points&z=!': 'damaged', 'd=points&z=A': 'damaged', [`z=${toBase64Url(Uint8Array.of(9, 1, 2))}`]: 'damaged',
    [`d=spiral&z=${'A'.repeat(20_000)}`]: 'too-long'
  };
  for (const [link, code] of Object.entries(cases)) {
    const result = readLink(link);
    assert.equal(result.ok ? 'opened' : result.error.code, code, link.slice(0, 60));
    assert.match(result.error.message, /\.$/);
  }
});

test('what is too large for a link is known before it is written, and nothing that fits', () => {
  const random = randomFrom(5);
  const cell = () => centreOf(Math.floor(4096 * random()), -6, 6);
  const withPoints = (count) => ({...defaultExperiment(), data: {kind: 'points', task: 'classification', classes: 2, testShare: 0.25,
    points: Array.from({length: count}, (_, i) => [cell(), cell(), i % 2])}});
  assert.equal(isTooLarge(withPoints(50_000)), true);
  assert.equal(isTooLarge(withPoints(200)), false);
  const most = withPoints(MOST_CHARACTERS / 4); // the most that is tried
  assert.equal(isTooLarge(most), false);
  assert.ok(writeLink({experiment: most}).length > MOST_CHARACTERS);
});

test('a bomb is refused after a mebibyte, and keys of prototypes are only keys', async () => {
  const {deflateSync} = await import('fflate');
  const deflated = deflateSync(new Uint8Array(9e6), {level: 9});
  const bomb = new Uint8Array(deflated.length + 1);
  bomb[0] = 1;
  bomb.set(deflated, 1);
  assert.ok(toBase64Url(bomb).length < MOST_CHARACTERS);
  const result = readLink(`d=points&z=${toBase64Url(bomb)}`);
  assert.deepEqual(result, {ok: false, error: {code: 'damaged', message: "This link is damaged: its packed part holds more than 1048576 bytes."}});
  assert.match(readLink(`d=points&z=${toBase64Url(bomb.slice(0, 200))}`).error.message, /cannot be read/);
  for (const key of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
    const odd = readLink(`${key}=1&d=${key}&opt=adam`);
    assert.ok(odd.ok && odd.notices.length === 2, key);
  }
  assert.equal(Object.keys(Object.prototype).length, 0);
});
