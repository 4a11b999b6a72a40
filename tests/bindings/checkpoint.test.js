import assert from 'node:assert/strict';
import {test} from 'node:test';

import {OPTIMIZERS, SCHEDULES, STRATEGIES} from '../../web/src/state/vocabulary.js';
import {MODULES, coreOf, isFailure, smallExperiment, value, withSession} from './laboratory.js';

/** Trains on from a checkpoint in another session, and compares with never having stopped. */
function assertResumes(core, experiment, before, after) {
  withSession(core, (first) => withSession(core, (second) => {
    value(first.configure(experiment));
    value(first.trainUpdates(before));
    const bytes = value(first.checkpoint());
    const there = value(first.progress());
    value(first.trainUpdates(after));

    value(second.configure(experiment));
    // The last batch's gradient is no part of training on, so it is not kept; the next update makes another.
    const {gradientNorm, ...restored} = value(second.restore(bytes));
    assert.deepEqual({...restored, gradientNorm: there.gradientNorm}, there);
    value(second.trainUpdates(after));
    assert.equal(value(second.digest()), value(first.digest()));
    assert.deepEqual(value(second.progress()), value(first.progress()));
    assert.deepEqual(value(second.moments()), value(first.moments()));
    assert.deepEqual(value(second.checkpoint()), value(first.checkpoint()));
  }));
}

for (const name of MODULES) {
  const core = await coreOf(name);

  for (const kind of OPTIMIZERS) {
    test(`${name}: ${kind} resumes bit for bit, in the middle of an epoch too`, () => {
      for (const before of [0, 1, 3, 7]) {
        assertResumes(core, smallExperiment({optimizer: {kind, learningRate: 0.01}}), before, 11);
      }
    });
  }

  test(`${name}: a checkpoint is small enough for a link`, () => withSession(core, (session) => {
    const moments = {sgd: 0, momentum: 1, nesterov: 1, adagrad: 1, rmsprop: 1, adam: 2, adamw: 2};
    for (const kind of OPTIMIZERS) {
      const {parameters} = value(session.configure(smallExperiment({optimizer: {kind, learningRate: 0.01}})));
      value(session.trainUpdates(4));
      const size = value(session.checkpoint()).length - parameters * (1 + moments[kind]) * (name === 'double' ? 8 : 4);
      assert.ok(size <= 96, `${kind}: ${size} bytes more than its numbers`);
    }
  }));

  test(`${name}: every schedule and every strategy resumes bit for bit`, () => {
    for (const kind of SCHEDULES) assertResumes(core, smallExperiment({schedule: {kind, decay: 0.01, warmUp: 6}}), 4, 9);
    for (const kind of STRATEGIES) assertResumes(core, smallExperiment({strategy: {kind, scale: 0.1}}), 4, 9);
  });

  test(`${name}: a checkpoint of a session that trained on goes back in the same session`, () => withSession(core, (session) => {
    value(session.configure(smallExperiment()));
    value(session.trainUpdates(4));
    const bytes = value(session.checkpoint());
    const digest = value(session.digest());
    value(session.trainUpdates(20));
    value(session.restore(bytes));
    assert.equal(value(session.digest()), digest);
  }));

  test(`${name}: updates go back one by one, over epochs and in their midst`, () => withSession(core, (session) => {
    const EVERY = 10; // a checkpoint is taken before every tenth update
    value(session.configure(smallExperiment())); // Adam, dropout, three reshuffled batches an epoch
    const digests = [value(session.digest())];
    const ring = [];
    for (let update = 0; update < 34; update += 1) {
      if (update % EVERY === 0) ring.push(value(session.checkpoint()));
      value(session.trainUpdates(1));
      digests.push(value(session.digest()));
    }
    const goTo = (update) => {
      value(session.restore(ring[Math.floor(update / EVERY)]));
      assert.equal(value(session.trainUpdates(update % EVERY)).update, update);
      assert.equal(value(session.digest()), digests[update], `update ${update}`);
    };
    for (let update = 33; update >= 0; update -= 1) goTo(update);
    for (const update of [24, 14, 34 - 1]) goTo(update);
    value(session.trainUpdates(1));
    assert.equal(value(session.digest()), digests[34], 'and forward again');
  }));

  test(`${name}: bytes that are no checkpoint are refused and change nothing`, () => withSession(core, (session) => {
    value(session.configure(smallExperiment()));
    value(session.trainUpdates(4));
    const bytes = value(session.checkpoint());
    const digest = value(session.digest());
    const refuse = (wrong, what) => {
      const result = session.restore(wrong);
      assert.ok(isFailure(result), what);
      assert.equal(value(session.digest()), digest, what);
      return result.error.code;
    };
    assert.equal(refuse(new Uint8Array(0), 'nothing'), 'bad-checkpoint');
    for (let length = 0; length < bytes.length; length += 1) refuse(bytes.slice(0, length), `cut at ${length}`);
    refuse(new Uint8Array([...bytes, 0]), 'one byte too many');
    for (let at = 0; at < bytes.length; at += 1) {
      const flipped = bytes.slice();
      flipped[at] ^= 0x10;
      refuse(flipped, `bit flipped in byte ${at}`);
    }
    const other = withSession(core, (second) => {
      value(second.configure(smallExperiment({features: ['x', 'y']})));
      return value(second.checkpoint());
    });
    assert.equal(refuse(other, "another network's"), 'bad-checkpoint');
    value(session.restore(bytes));
  }));
}
