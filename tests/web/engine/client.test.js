import assert from 'node:assert/strict';
import {test} from 'node:test';

import {createEngine} from '../../../web/src/engine/client.js';
import {EngineError} from '../../../web/src/engine/errors.js';
import {defaultExperiment, setBatchSize, setPrecision} from '../../../web/src/state/experiment.js';
import {createLaboratory, EMPTY_MODULE} from './fake-core.js';
import {createFakeWorker} from './fake-worker.js';

const experiment = defaultExperiment();
const other = setBatchSize(experiment, 20);

/** An engine over fake workers, with a clock that the test turns. */
function opened({loadModule = async () => EMPTY_MODULE} = {}) {
  const laboratory = createLaboratory();
  const workers = [];
  const notices = [];
  const listeners = [];
  let time = 0;
  let action = () => {};
  const engine = createEngine({
    createWorker() {
      workers.push(createFakeWorker(laboratory));
      return workers.at(-1);
    },
    loadModule,
    floatModule: 'float-simd',
    onFault(notice) {
      notices.push(notice);
      listeners.splice(0).forEach((listener) => listener(notice));
    },
    clock: {
      now: () => time,
      every(ms, then) {
        action = () => {
          time += ms;
          then();
        };
        return () => { action = () => {}; };
      }
    }
  });
  return {
    engine, laboratory, workers, notices,
    tick: () => action(),
    later: (ms) => { time += ms; },
    /** The next notice of a fault. */
    notice: () => new Promise((resolve) => listeners.push(resolve))
  };
}

/** Lets a tick happen, and what it set off arrive. */
async function tickAndSettle({tick, engine}) {
  tick();
  await engine.checkpoint(); // requests keep their order, so the one that the tick asked for has come by then
}

test('an experiment is configured, stepped, reset and asked', async () => {
  const {engine} = opened();
  await engine.ready;
  assert.equal(engine.state(), 'ready');
  assert.equal((await engine.configure(experiment)).updatesPerEpoch, 10);
  assert.equal((await engine.stepUpdate()).update, 1);
  assert.equal((await engine.stepEpoch()).epoch, 1);
  assert.equal((await engine.ask('parameters'))[0].weights[0], 10);
  assert.equal((await engine.reset()).update, 0);
  assert.equal((await engine.ask('datasets'))[0].name, 'xor');
  engine.close();
});

test('requests may be made before the engine is there', async () => {
  const {engine} = opened();
  const [summary, , frame] = await Promise.all([
    engine.configure(experiment), engine.play({kind: 'update'}), engine.ready.then(() => engine.stepUpdate())
  ]);
  assert.equal(summary.parameters, 1);
  assert.equal(frame.update, 1);
  engine.close();
});

test('a refusal rejects with its code and its sentence', async () => {
  const {engine, laboratory} = opened();
  await assert.rejects(engine.stepUpdate(), (error) => error instanceof EngineError && error.code === 'not-configured');
  laboratory.refuse = 'That is too large.';
  await assert.rejects(engine.configure(experiment), {code: 'limit-exceeded', message: 'That is too large.'});
  engine.close();
});

test('what cannot be sent is refused and harms nothing', async () => {
  const {engine} = opened();
  await engine.configure(experiment);
  await assert.rejects(engine.ask('predict', () => {}), {code: 'invalid-argument'});
  assert.equal((await engine.stepUpdate()).update, 1);
  engine.close();
});

test('one frame is under way at most, and it comes with its experiment', async () => {
  const {engine} = opened();
  await engine.configure(experiment);
  await engine.play({kind: 'update'});
  const [first, second] = await Promise.all([engine.requestFrame({}), engine.requestFrame({})]);
  assert.equal(first.progress.update, 1);
  assert.equal(first.experiment, experiment);
  assert.equal(second, null);
  await engine.adopt(other);
  assert.equal((await engine.requestFrame({})).experiment, other);
  engine.close();
});

test('a frame after a divergence tells the client that nobody plays any more', async () => {
  const {engine, laboratory} = opened();
  laboratory.divergeAt = 3;
  await engine.configure(experiment);
  await engine.play({kind: 'update'});
  const playing = [];
  for (let i = 0; i < 4; i += 1) {
    await engine.requestFrame({});
    playing.push(engine.isPlaying());
  }
  assert.deepEqual(playing, [true, true, false, false]);
  engine.close();
});

test('requests keep their order even when one of them needs a module first', async () => {
  let release = () => {};
  const gate = new Promise((resolve) => { release = resolve; });
  const {engine} = opened({
    async loadModule(name) {
      if (name === 'double') await gate;
      return EMPTY_MODULE;
    }
  });
  await engine.configure(experiment);
  const done = [];
  const exact = engine.configure(setPrecision(experiment, 'double')).then(() => done.push('configured'));
  const step = engine.stepUpdate().then(() => done.push('stepped'));
  assert.ok(await engine.requestFrame({}), 'frames go on meanwhile');
  release();
  await Promise.all([exact, step]);
  assert.deepEqual(done, ['configured', 'stepped']);
  engine.close();
});

test('the double module is loaded when an exact question is asked, and not before', async () => {
  const asked = [];
  const {engine} = opened({
    async loadModule(name) {
      asked.push(name);
      return EMPTY_MODULE;
    }
  });
  await engine.configure(experiment);
  assert.deepEqual(asked, ['float-simd']);
  await engine.ask('checkGradient', {layer: 0, role: 'bias', neuron: 0}, 1e-5);
  await engine.ask('checkGradient', {layer: 0, role: 'bias', neuron: 0}, 1e-5);
  assert.deepEqual(asked, ['float-simd', 'double']);
  engine.close();
});

test('questions asked together are answered together, an exact one among them loading its module', async () => {
  const loaded = [];
  const {engine} = opened({
    async loadModule(name) {
      loaded.push(name);
      return EMPTY_MODULE;
    }
  });
  await engine.configure(experiment);
  const [layers, check] = await engine.askTogether(['parameters'], ['checkGradient', {layer: 0, role: 'bias', neuron: 0}, 1e-5]);
  assert.equal(layers.length, 1);
  assert.equal(check.analytic, 1e-5);
  assert.deepEqual(loaded, ['float-simd', 'double']);
  await assert.rejects(engine.askTogether(['parameters'], ['colour']), {code: 'unknown-request'});
  engine.close();
});

test('a checkpoint is kept while training, and after every change at rest', async () => {
  const lab = opened();
  const {engine} = lab;
  await engine.configure(experiment);
  await tickAndSettle(lab);
  assert.equal(engine.latestCheckpoint().progress.update, 0);
  await engine.stepUpdate();
  await tickAndSettle(lab);
  assert.equal(engine.latestCheckpoint().progress.update, 1);
  assert.equal(engine.latestCheckpoint().experiment, experiment);
  await engine.play({kind: 'update'});
  await engine.requestFrame({});
  await tickAndSettle(lab);
  assert.equal(engine.latestCheckpoint().progress.update, 2);
  engine.close();
});

test('after a trap a new worker takes over where the last checkpoint was, playing on, and the person is told', async () => {
  const lab = opened();
  const {engine, laboratory, workers, notices} = lab;
  await engine.configure(experiment);
  for (let i = 0; i < 5; i += 1) await engine.stepUpdate();
  await tickAndSettle(lab);
  laboratory.trapAt = 7;
  const told = lab.notice();
  await engine.play({kind: 'update'});
  await engine.requestFrame({});
  await assert.rejects(engine.requestFrame({}), {code: 'worker-lost'});
  laboratory.trapAt = Infinity;
  const notice = await told;
  assert.match(notice.message, /^The engine broke \(unreachable executed\); it was started again/);
  assert.equal(notice.stopped, false);
  assert.deepEqual([workers.length, workers[0].isTerminated(), workers[1].isTerminated()], [2, true, false]);
  assert.equal(engine.isPlaying(), true);
  assert.equal((await engine.requestFrame({})).progress.update, 6, 'the checkpoint held five updates');
  assert.equal(notices.length, 1);
  engine.close();
});

test('what was adopted after the checkpoint is adopted again', async () => {
  const lab = opened();
  const {engine, laboratory} = lab;
  await engine.configure(experiment);
  await engine.stepUpdate();
  await tickAndSettle(lab);
  await engine.adopt(other);
  laboratory.trapAt = 0;
  laboratory.log.length = 0;
  const told = lab.notice();
  await assert.rejects(engine.stepUpdate(), {code: 'worker-lost'});
  laboratory.trapAt = Infinity;
  await told;
  assert.deepEqual(laboratory.log, ['configure float', 'restore 1', 'adopt float']);
  assert.equal((await engine.requestFrame({})).experiment, other);
  engine.close();
});

test('a worker that falls silent is replaced after half a minute, and not because the tab slept', async () => {
  const lab = opened();
  const {engine, workers} = lab;
  await engine.configure(experiment);
  await tickAndSettle(lab);
  lab.later(3_600_000);
  await tickAndSettle(lab);
  assert.equal(workers.length, 1, 'an hour passed for the clock, one tick for the worker');
  workers[0].deaf = true;
  const lost = engine.stepUpdate();
  lost.catch(() => {});
  const told = lab.notice();
  await new Promise(setImmediate);
  for (let i = 0; i < 61; i += 1) lab.tick();
  await assert.rejects(lost, {code: 'worker-lost'});
  assert.match((await told).message, /^The engine stopped answering; it was started again/);
  assert.equal((await engine.requestFrame({})).progress.update, 0);
  engine.close();
});

test('an idle worker is asked for a sign of life, so that its loss is noticed', async () => {
  const lab = opened();
  await lab.engine.configure(experiment);
  await tickAndSettle(lab);
  await new Promise(setImmediate);
  lab.workers[0].deaf = true;
  const told = lab.notice();
  for (let i = 0; i < 62; i += 1) lab.tick();
  await told;
  assert.equal(lab.workers.length, 2);
  lab.engine.close();
});

test('the same fault three times in a minute stops the engine and keeps the work, until the person tries again', async () => {
  const lab = opened();
  const {engine, laboratory, workers, notices} = lab;
  await engine.configure(experiment);
  for (let i = 0; i < 4; i += 1) await engine.stepUpdate();
  await tickAndSettle(lab);
  laboratory.trapAt = 5;
  for (let i = 0; i < 3; i += 1) {
    const told = lab.notice();
    await assert.rejects(engine.stepUpdate(), {code: 'worker-lost'});
    await told;
  }
  assert.deepEqual(notices.map(({stopped}) => stopped), [false, false, true]);
  assert.match(notices[2].message, /three times within a minute and is now at rest; your work is kept\.$/);
  assert.equal(engine.state(), 'stopped');
  assert.equal(workers.length, 3);
  await assert.rejects(engine.stepUpdate(), {code: 'stopped'});
  await assert.rejects(engine.play({kind: 'full'}), {code: 'stopped'});
  assert.equal(engine.isPlaying(), false);
  assert.equal(engine.latestCheckpoint().progress.update, 4);
  laboratory.trapAt = Infinity;
  await engine.tryAgain();
  assert.equal((await engine.stepUpdate()).update, 5);
  engine.close();
});

test('faults that are rare, or different, do not stop it', async () => {
  const lab = opened();
  const {engine, laboratory} = lab;
  await engine.configure(experiment);
  for (let i = 0; i < 5; i += 1) {
    const told = lab.notice();
    laboratory.trapAt = 0;
    await assert.rejects(engine.stepUpdate(), {code: 'worker-lost'});
    laboratory.trapAt = Infinity;
    assert.equal((await told).stopped, false);
    lab.later(31_000);
  }
  engine.close();
});

test('module bytes that do not come are told, and trying again may succeed', async () => {
  let offline = true;
  const lab = opened({
    async loadModule() {
      if (offline) throw new EngineError('module-missing', 'The engine could not be loaded.');
      return EMPTY_MODULE;
    }
  });
  await assert.rejects(lab.engine.ready, {code: 'module-missing'});
  if (lab.engine.state() !== 'stopped') await lab.notice();
  assert.equal(lab.notices.at(-1).stopped, true);
  offline = false;
  await lab.engine.tryAgain();
  assert.equal((await lab.engine.configure(experiment)).parameters, 1);
  lab.engine.close();
});

test('bytes that are no module are told, and fetched afresh', async () => {
  const asked = [];
  const lab = opened({
    async loadModule(name, afresh) {
      asked.push(afresh);
      return afresh ? EMPTY_MODULE : new TextEncoder().encode('<html>').buffer;
    }
  });
  const told = lab.notice();
  await assert.rejects(lab.engine.ready, {code: 'module-missing'});
  assert.deepEqual([(await told).message, (await told).stopped], ['A part of the engine (float-simd) arrived damaged. Now it is there.', false]);
  assert.deepEqual(asked, [false, true]);
  assert.equal((await lab.engine.configure(experiment)).parameters, 1);
  lab.engine.close();
});

test('a worker whose script cannot run is told', async () => {
  const lab = opened();
  await lab.engine.configure(experiment);
  const told = lab.notice();
  lab.workers[0].onerror({message: 'SyntaxError: unexpected token'});
  assert.match((await told).message, /SyntaxError: unexpected token/);
  lab.engine.close();
});

test('closing ends the worker, rejects what is open and tells nobody', async () => {
  const lab = opened();
  await lab.engine.configure(experiment);
  const open = lab.engine.ask('progress');
  open.catch(() => {});
  await new Promise((resolve) => queueMicrotask(resolve));
  lab.engine.close();
  await assert.rejects(open, {code: 'closed'});
  await assert.rejects(lab.engine.stepUpdate(), {code: 'closed'});
  assert.equal(lab.workers[0].isTerminated(), true);
  assert.equal(lab.notices.length, 0);
});

test('a checkpoint can be taken away and brought back', async () => {
  const {engine} = opened();
  await engine.configure(experiment);
  await engine.stepUpdate();
  const saved = await engine.checkpoint();
  await engine.configure(other);
  await engine.restore(saved);
  const frame = await engine.requestFrame({});
  assert.deepEqual([frame.progress.update, frame.experiment, engine.isPlaying()], [1, experiment, false]);
  engine.close();
});
