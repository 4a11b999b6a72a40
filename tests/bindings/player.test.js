/** A lesson as it is played, with the engine behind it: what is locked, what is reached, and what goes back. */
import assert from 'node:assert/strict';
import {after, test} from 'node:test';

import {signal} from '@preact/signals';

import {parseLesson} from '../../web/src/lessons/format.js';
import neuron from '../../web/src/lessons/instruments/neuron.js';
import {createPlayer} from '../../web/src/lessons/player.js';
import {PARTS} from '../../web/src/share/view-text.js';
import {openEngine} from './laboratory.js';

const {engine} = openEngine();
await engine.ready;

const STEPS = [
  {
    title: 'Neuron', text: 'What is it?', instrument: {kind: 'neuron'}, values: {output: {instrument: 'output'}, bare: {instrument: 'output', with: {b: 0}}},
    predict: {kind: 'number', label: 'Output', answer: 'output', reasons: [{when: 'given = bare', say: 'no bias'}]},
    goal: {text: 'Zero.', when: 'output = 0 ± 0.01'}, hints: ['One.', 'Two.']
  },
  {
    title: 'Spiral', text: 'How low?', experiment: 'd=spiral&n=60&net=4t', show: ['map', 'play', 'rate'], lock: ['rate'], speed: 'epoch', view: 'confusion',
    values: {before: {measure: 'loss'}, after: {measure: 'loss', after: {epochs: 2}}, fall: 'before - after'},
    predict: {kind: 'number', label: 'Loss', answer: 'before'}, goal: {text: 'Better.', when: 'accuracy > 0.9 and epochs <= 100'}
  },
  {title: 'On', text: 'Go on.', experiment: 'd=spiral&n=60&net=4t', goOn: true},
  {title: 'Words', text: 'Well?', predict: {kind: 'choice', options: [{text: 'yes', right: true}, {text: 'no', right: false, say: 'but yes'}]}}
];

/** What the player uses of the playground, and what it did there. */
function open(change = {}) {
  const opened = [];
  const playground = {
    engine, frame: signal(null), fit: signal({hide: [], lock: []}), needs: {add: () => () => {}}, openView: signal('loss'), inspecting: {wide: signal(null)}, sharing: signal(null),
    history: {clear: () => opened.push('cleared')}, setSpeed: (index) => opened.push(`speed ${index}`),
    openExperiment: async (experiment) => void opened.push(experiment)
  };
  const {lesson, problems} = parseLesson({version: 1, title: 'T', goal: 'G', minutes: 1, steps: STEPS});
  assert.ok(lesson, problems?.[0].message);
  const player = createPlayer({playground, lesson, modelOf: async () => neuron, ...change});
  after(() => player.close());
  return {playground, player, opened, experiments: () => opened.filter((one) => typeof one === 'object')};
}

/** Until a signal has what is wanted. */
const until = (source, fine = (value) => value !== null) => new Promise((resolve) => {
  const stop = source.subscribe((value) => fine(value) && (resolve(value), queueMicrotask(() => stop())));
});

test('a prediction comes before everything else, and stays; the goal is seen in what the instrument says', async () => {
  const {player} = open();
  await player.begin();
  await until(player.reading);
  player.setState({...player.state.value, b: 0});
  assert.equal(player.state.value.b, 2, 'locked');
  player.predict(2.8);
  assert.deepEqual([player.locked.value, player.shown.value], [false, false]);
  const {right, say, answer} = player.verdicts.main.value;
  assert.deepEqual([right, say, answer], [false, 'no bias', player.values.value.output]);
  player.hint(), player.hint(), player.hint();
  assert.equal(player.progress.value.hints, 2);
  player.setState({...player.state.value, b: -2.8});
  await until(player.progress, ({reached}) => reached);
  player.reveal();
  assert.equal(player.shown.value, true);
  await player.goTo(3);
  await player.goTo(0);
  assert.deepEqual([player.progress.value.main.given, player.state.value.b], [2.8, -2.8], 'it is as it was left');
});

test('a step with an experiment shows its parts, locks all until there is a prediction, and opens it', async () => {
  const {player, playground, opened, experiments} = open({at: 1});
  await player.begin();
  await until(player.values);
  const shown = PARTS.filter((part) => !playground.fit.value.hide.includes(part));
  assert.deepEqual(shown, ['learning', 'rate', 'play', 'map']);
  assert.ok(playground.fit.value.lock.includes('play'));
  assert.equal(experiments()[0].data.samples, 60);
  assert.deepEqual([opened.includes('speed 2'), playground.openView.value], [true, 'confusion']);
  assert.ok(Math.abs(player.values.value.fall - (player.values.value.before - player.values.value.after)) < 1e-12 && player.values.value.fall > 0);
  player.skip();
  assert.deepEqual(playground.fit.value.lock, ['rate']);
  assert.equal(player.verdicts.main.value, null);
  const metrics = (accuracy, epochs) => ({metrics: {train: {loss: 1, accuracy, rSquared: NaN}, test: {loss: 1, accuracy, rSquared: NaN}, epochs, update: 1}});
  playground.frame.value = metrics(0.95, 101);
  assert.equal(player.progress.value.reached, false);
  playground.frame.value = metrics(0.95, 100);
  assert.equal(player.progress.value.reached, true);
});

test('what goes on from the step before is not opened again; gone to from elsewhere it is', async () => {
  const {player, experiments} = open({at: 1});
  await player.begin();
  await player.goTo(2);
  assert.equal(experiments().length, 1);
  await player.goTo(3);
  await player.goTo(2);
  assert.equal(experiments().length, 2);
});

test('three ways back: the step, the lesson, and another seed', async () => {
  const {player, experiments} = open({at: 1, seed: 5});
  await player.begin();
  assert.equal(experiments()[0].seeds.weights, 5);
  player.predict(1);
  await player.resetStep();
  assert.deepEqual([player.locked.value, experiments().length, player.seed.value], [true, 2, 5]);
  player.predict(1);
  await player.newSeed();
  assert.deepEqual([player.seed.value, experiments().at(-1).seeds.data, player.locked.value], [6, 6, true]);
  await player.resetLesson();
  assert.deepEqual([player.seed.value, player.at.value], [null, 0]);
});

test('a step of words shows its answer with the prediction', async () => {
  const {player} = open({at: 3});
  await player.begin();
  player.predict(1);
  await until(player.values);
  assert.deepEqual([player.shown.value, player.verdicts.main.value.right, player.verdicts.main.value.say], [true, false, 'but yes']);
});

test('what the engine refuses is said, and the lesson goes on', async () => {
  const {player} = open();
  const broken = createPlayer({playground: {...open().playground, engine: {...engine, replay: () => Promise.reject(new Error('No engine.'))}}, lesson: player.lesson, modelOf: async () => neuron});
  await broken.begin();
  assert.equal(broken.problem.value, 'No engine.');
  await broken.goTo(3);
  assert.equal(broken.problem.value, null);
  broken.close();
});
