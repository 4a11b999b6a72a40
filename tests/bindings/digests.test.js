/** Same seed, same bits: the modules with SIMD and without end with the weights that the native build wrote down. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';

import {coreOf, value, withSession} from './laboratory.js';

/** @param {string} name */
const golden = (name) => JSON.parse(readFileSync(new URL(`../golden/${name}`, import.meta.url), 'utf8'));
const experiments = golden('experiments.json');
const digests = golden('digests.json');

/** What a module makes of an experiment: weights, and what is shown of them. */
const outcome = (core, {experiment, updates}) => withSession(core, (session) => {
  value(session.configure(experiment));
  const {stopped, update} = value(session.trainUpdates(updates));
  const {train, test: held, regularization} = value(session.evaluate());
  const digest = value(session.digest());
  return {digest, stopped, update, losses: [train.loss, held.loss, regularization], points: value(session.points())};
});

/** The names of the experiments for which `differs` holds. */
const namesWhere = (differs) => experiments.filter(differs).map(({name}) => name);

test('two hundred experiments or more are written down, and no two are the same', () => {
  assert.ok(experiments.length >= 200, `${experiments.length}`);
  assert.equal(new Set(experiments.map(({experiment}) => JSON.stringify(experiment))).size, experiments.length);
  assert.deepEqual(Object.keys(digests).sort(), experiments.map(({name}) => name).sort());
  assert.ok(new Set(Object.values(digests)).size > experiments.length * 0.9, 'hardly any two share their weights');
});

for (const name of ['float-simd', 'float-scalar']) {
  test(`every experiment gives the native build's bits in ${name}`, async () => {
    const core = await coreOf(name);
    assert.deepEqual(namesWhere((entry) => outcome(core, entry).digest !== digests[entry.name]), []);
  });
}

test('losses and points, too, are the same with SIMD and without', async () => {
  const [simd, scalar] = await Promise.all([coreOf('float-simd'), coreOf('float-scalar')]);
  assert.deepEqual(namesWhere((entry) => JSON.stringify(outcome(simd, entry)) !== JSON.stringify(outcome(scalar, entry))), []);
});
