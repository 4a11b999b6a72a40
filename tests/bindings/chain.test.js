/** The chain of gears and the slope lab as models: what they read of functions that anybody may type. */
import assert from 'node:assert/strict';
import {test} from 'node:test';

import {functionsOf} from '../../web/src/functions/functions.js';
import {createAsking} from '../../web/src/lessons/asking.js';
import chain, {composed, EXAMPLES, isRight} from '../../web/src/lessons/instruments/chain.js';
import slope, {EXAMPLES as FUNCTIONS} from '../../web/src/lessons/instruments/slope.js';
import {openEngine} from './laboratory.js';

const {engine} = openEngine();
const functions = functionsOf(engine);
const ask = createAsking(engine);
const read = (model, state) => {
  const settings = model.settings({kind: ''});
  return model.read({...model.start(settings, null), ...state}, settings, ask);
};

test('the inner function takes the place of the letter, and of nothing else', async () => {
  for (const [outer, inner, whole] of [['u⁷', '3x', '(3x)⁷'], ['relu(2u) + u·u', 'x − 1', 'relu(2(x − 1)) + (x − 1)·(x − 1)'], ['5', 'x', '5']]) {
    const {is} = await functions.parse({text: outer, variables: ['u']});
    assert.equal(composed(outer, is.tree, inner), whole);
  }
});

test('in every example the slope of the whole is the product of both', async () => {
  for (const example of EXAMPLES) {
    const {numbers: {dydx, dydu, dudx}} = await read(chain, example);
    assert.ok(Math.abs(dydx - dydu * dudx) <= 1e-12 * Math.max(1, Math.abs(dydx)), `${example.outer}: rounding alone`);
  }
});

test('blanks are marked one by one; what is no function says so', async () => {
  const {filled, numbers} = await read(chain, {fills: {u: '1 − 5x + 3x²', dydu: '7u', dudx: '6y'}});
  assert.equal(numbers.filled, 1);
  assert.deepEqual([isRight(filled.u), isRight(filled.dydu), isRight(filled.dudx)], [true, false, false]);
  assert.ok(filled.dydu.verdict.differs);
  assert.equal(filled.dudx.problem.kind, 'unknown-name');
  const {problems} = await read(chain, {outer: 'u^'});
  assert.deepEqual([problems.outer.kind, problems.inner], ['nothing-after-operator', null]);
});

test('the slope lab reads every example, the second point on either side, and none at all', async () => {
  for (const example of FUNCTIONS) assert.ok(Number.isFinite((await read(slope, example)).numbers.slope), example.f);
  const right = (await read(slope, {f: 'x²', x: 1, h: 0.5})).numbers;
  const left = (await read(slope, {f: 'x²', x: 1, h: -0.5})).numbers;
  assert.deepEqual([right.beyond, right.change, right.secant, left.beyond, left.change, left.secant], [2.25, 1.25, 2.5, 0.25, -0.75, 1.5]);
  const none = (await read(slope, {f: 'x²', x: 1, h: 0})).numbers;
  assert.deepEqual([none.change, none.secant, none.slope], [0, NaN, 2]);
  assert.equal((await read(slope, {f: '(x'})).problem.kind, 'missing-bracket');
});

test('the errors of central differences make a V, and that of floats lies higher', async () => {
  const {errors: {steps, double, float}} = await read(slope, {f: 'x³', x: 1});
  const lowest = (all) => steps[all.indexOf(Math.min(...all))];
  assert.ok(lowest(double) < 1e-4 && lowest(double) > 1e-8);
  assert.ok(lowest(float) < 0.1 && lowest(float) > 1e-4);
  assert.ok(Math.min(...float) > Math.min(...double));
  for (const all of [double, float]) assert.ok(all[0] > Math.min(...all) && all.at(-1) > Math.min(...all));
});
