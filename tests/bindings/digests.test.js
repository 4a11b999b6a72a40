/** Same seed, same bits: the module with SIMD and the one without must end with the same weights. */
import assert from 'node:assert/strict';
import {test} from 'node:test';

import {experimentGrid} from './experiment-grid.js';
import {coreOf, value, withSession} from './laboratory.js';

const simd = await coreOf('float-simd');
const scalar = await coreOf('float-scalar');
const grid = experimentGrid();

/** What a module makes of an experiment: weights, and what is shown of them. */
const outcome = (core, experiment) => withSession(core, (session) => {
  value(session.configure(experiment));
  const {stopped, update} = value(session.trainEpochs(5));
  const {train, test: held, regularization} = value(session.evaluate());
  const digest = value(session.digest());
  return {digest, stopped, update, losses: [train.loss, held.loss, regularization], points: value(session.points())};
});

test('the grid uses two hundred experiments or more, and no two are the same', () => {
  assert.ok(grid.length >= 200, `${grid.length}`);
  assert.equal(new Set(grid.map(({experiment}) => JSON.stringify(experiment))).size, grid.length);
});

test('every experiment gives the same bits with SIMD and without', () => {
  const different = grid.filter(({experiment}) => {
    const [a, b] = [outcome(simd, experiment), outcome(scalar, experiment)];
    return JSON.stringify(a) !== JSON.stringify(b);
  });
  assert.deepEqual(different.map(({name}) => name), []);
});

test('the same experiment twice gives the same bits, and hardly any two share theirs', () => {
  const digests = grid.map(({experiment}) => outcome(simd, experiment).digest);
  assert.deepEqual(grid.map(({experiment}) => outcome(simd, experiment).digest), digests);
  assert.ok(new Set(digests).size > grid.length * 0.9, `${new Set(digests).size} of ${grid.length}`);
});
