/** What a program asks of a playground is done or refused, and it is told what goes on, not too often. */
import assert from 'node:assert/strict';
import {test} from 'node:test';

import {signal} from '@preact/signals';

import {createSteering} from '../../../web/src/playground/steering.js';
import {defaultExperiment, setData} from '../../../web/src/state/experiment.js';
import {createStore} from '../../../web/src/state/store.js';

const SET = {samples: 9, loss: 0.5, accuracy: NaN, rSquared: 0.25, confusion: new Uint32Array()};
const METRICS = {train: SET, test: {...SET, samples: 0, loss: NaN, rSquared: NaN}, regularization: 0};
const SUMMARY = {
  playing: false, update: 3, epoch: 1,
  train: {samples: 9, loss: 0.5, accuracy: null, rSquared: 0.25}, test: {samples: 0, loss: null, accuracy: null, rSquared: null}
};

const tick = () => new Promise((resolve) => setImmediate(resolve));

/** A playground whose engine counts updates and keeps nothing. */
function steered({lock = [], stopsAt = Infinity} = {}) {
  const store = createStore(defaultExperiment());
  const drawers = new Set();
  const notice = signal(null);
  const playing = signal(false);
  let update = 3;
  let state = 'ready';
  let resting = false;
  const engine = {
    isPlaying: () => playing.peek(),
    state: () => state,
    async stepUpdate() {
      await tick(); // the worker's answer is a message
      return {stopped: (update += 1) < stopsAt ? 'done' : 'diverged'};
    },
    askTogether: async (...asked) => asked.map(([name]) => ({progress: {update, epoch: 1}, evaluate: METRICS, digest: '0123456789abcdef'})[name])
  };
  const opened = (fragment) => (fragment === 'bad'
    ? {ok: false, error: {code: 'damaged', message: 'This link is damaged.'}}
    : {
      ok: true, experiment: ['huge', 'lesson'].includes(fragment) ? defaultExperiment() : store.get(), view: fragment === 'lesson' ? {lesson: 'slopes'} : {},
      notices: fragment === 'odd' ? ['What?'] : []
    });
  const sharing = {link: async ({training} = {}) => (training ? 'v=1&z=A' : 'v=1'), resultLink: async () => null, openLink: async (fragment) => opened(fragment), view: signal({}), look: (...looked) => (sharing.looked = looked)};
  const playground = {
    store, notice, playing, engine, sharing: signal(null), fit: signal({hide: [], lock}), frame: signal(null), needs: {add: () => () => {}}, invalidate() {}, isResting: () => resting,
    onFrame: (draw) => (drawers.add(draw), () => drawers.delete(draw)),
    play: async () => void (playing.value = true), pause: async () => void (playing.value = false), reset: async () => void (update = 0),
    stepUpdate: () => engine.stepUpdate()
  };
  const told = [];
  const steering = createSteering(playground, (type, detail) => told.push({type, ...detail}));
  const frame = (next) => {
    playground.frame.value = next;
    for (const draw of drawers) draw(next);
  };
  return {steering, playground, store, sharing, told, frame, playing, notice, engine, begin: () => (playground.sharing.value = sharing), break: () => (state = 'stopped'), rest: () => (resting = true)};
}

const refused = (code) => ({name: 'PlaygroundError', code});

test('what is asked is done, and the figures are plain values that JSON keeps', async () => {
  const {steering, playing} = steered();
  await steering.run();
  assert.equal(playing.value, true);
  assert.deepEqual(await steering.pause(), SUMMARY);
  assert.deepEqual(JSON.parse(JSON.stringify(await steering.getMetrics())), SUMMARY);
  assert.equal((await steering.reset()).update, 0);
});

test('steps are counted, and end early where training ends or something else is asked for', async () => {
  const {steering} = steered();
  assert.equal((await steering.step()).update, 4);
  assert.equal((await steering.step(5)).update, 9);
  for (const wrong of [0, -1, 1.5, NaN, Infinity, 10_001, '3', null, {}]) await assert.rejects(steering.step(wrong), refused('bad-argument'));
  assert.equal((await steered({stopsAt: 6}).steering.step(100)).update, 6);
  const [long] = await Promise.all([steering.step(10_000), tick().then(() => steering.pause())]);
  assert.ok(long.update < 1000, `${long.update}`);
});

test('what a link has locked, and what cannot be, is refused with its code', async () => {
  const {steering, playing} = steered({lock: ['play', 'step', 'reset']});
  for (const call of [steering.run, steering.pause, steering.step, steering.reset]) await assert.rejects(call(), refused('locked'));
  assert.equal(playing.value, false);
  const empty = steered();
  empty.store.update({data: {kind: 'points', task: 'classification', classes: 2, points: []}});
  await assert.rejects(empty.steering.run(), refused('nothing-to-train-on'));
  const broken = steered();
  broken.playground.play = async () => void (broken.notice.value = {message: 'The engine stopped.'});
  await assert.rejects(broken.steering.run(), refused('failed'));
  broken.break();
  await assert.rejects(broken.steering.run(), refused('stopped'));
});

test('states go out and come in, once the code for links is there', async () => {
  const {steering, begin} = steered();
  await assert.rejects(steering.getState(), refused('not-loaded'));
  await assert.rejects(steering.setState('v=1'), refused('not-loaded'));
  begin();
  assert.equal(await steering.getState(), 'v=1');
  assert.equal(await steering.getState({training: true}), 'v=1&z=A');
  await assert.rejects(steering.getState({receipt: true}), refused('no-receipt'));
  assert.deepEqual(await steering.setState('https://a.example/#v=1'), []);
  assert.deepEqual(await steering.setState('odd'), ['What?']);
  await assert.rejects(steering.setState('bad'), refused('damaged'));
  await assert.rejects(steering.setState('huge'), refused('refused')); // the engine kept what it had
  assert.deepEqual(await steering.setState('lesson'), []); // whose step has put its own experiment there
  await assert.rejects(steering.setState(7), refused('bad-argument'));
});

test('an attribute changes what it says, and leaves the rest of the view', async () => {
  const {steering, sharing, begin} = steered();
  begin();
  sharing.view.value = {hide: ['noise'], theme: 'dark'};
  const element = (attributes) => ({getAttribute: (name) => attributes[name] ?? null});
  await steering.followAttribute(element({lock: 'data, nonsense'}), 'lock');
  assert.deepEqual(sharing.looked, [{hide: ['noise'], lock: ['data'], theme: 'dark'}, ["There is no part of the page called 'nonsense' to lock."]]);
  await steering.followAttribute(element({}), 'theme');
  assert.deepEqual(sharing.looked, [{hide: ['noise'], theme: undefined}, []]);
  await steering.followAttribute(element({presenting: ''}), 'presenting');
  assert.equal(sharing.looked[0].present, true);
});

test('edits are told once they rest, figures at most four times a second and only when they are others', async (context) => {
  context.mock.timers.enable({apis: ['setTimeout']});
  let now = 0;
  context.mock.method(performance, 'now', () => now);
  const pass = async (ms) => {
    now += ms;
    context.mock.timers.tick(ms);
    await tick();
    await tick();
  };
  const {store, told, frame, begin, steering} = steered();
  begin();
  for (let i = 1; i <= 10; i += 1) {
    store.replace(setData(store.get(), {noise: i / 100}));
    await pass(100);
  }
  assert.deepEqual(told, []);
  await pass(400);
  await pass(400);
  assert.deepEqual(told.splice(0), [{type: 'state', state: 'v=1'}]);
  for (let update = 1; update <= 40; update += 1) {
    frame({playing: true, progress: {update: update + 1, epoch: 0}, metrics: {...METRICS, update, epochs: update / 10}});
    await pass(25);
  }
  assert.deepEqual(told.map(({type, update, epoch}) => [type, update, epoch]), [['metrics', 10, 1], ['metrics', 20, 2], ['metrics', 30, 3], ['metrics', 40, 4]]);
  frame({...told, playing: true, metrics: {...METRICS, update: 40, epochs: 4}});
  await pass(1000);
  assert.equal(told.length, 4);
  store.replace(setData(store.get(), {noise: 0.5}));
  steering.close();
  await pass(1000);
  assert.equal(told.length, 4);
});

test('a result says why training ended; what is wrong is told with its code, what is only said is not', async () => {
  const {told, frame, playing, notice, rest, break: stop} = steered();
  const ends = async (next) => {
    playing.value = true;
    frame(next);
    playing.value = false;
    await tick();
    return told.splice(0).map(({type, reason, digest}) => [type, reason, digest]);
  };
  const digest = '0123456789abcdef';
  assert.deepEqual(await ends({playing: true}), [['result', 'paused', digest]]);
  for (const kind of ['epochs', 'target', 'plateau']) assert.deepEqual(await ends({playing: false, divergence: null, trouble: null, stopReason: {kind}}), [['result', kind, digest]]);
  assert.deepEqual(await ends({playing: false, divergence: {}, trouble: null, stopReason: null}), [['result', 'diverged', digest]]);
  rest(); // nobody sees it
  assert.deepEqual(await ends({playing: true}), []);
  notice.value = {message: 'Training stopped at the target.', quiet: true};
  notice.value = {message: 'It broke down.', code: 'diverged'};
  stop();
  notice.value = {message: 'The engine stopped.'};
  assert.deepEqual(told, [{type: 'error', code: 'diverged', message: 'It broke down.'}, {type: 'error', code: 'stopped', message: 'The engine stopped.'}]);
});
