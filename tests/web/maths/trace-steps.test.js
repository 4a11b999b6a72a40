/** The way through a network and back. That its numbers are the engine's is tested where the engine is: tests/bindings. */
import assert from 'node:assert/strict';
import test from 'node:test';

import {longSum, number} from '../../../web/src/maths/expression.js';
import {fitsTogether, stepsOf} from '../../../web/src/maths/trace-steps.js';
import {AGREES, relativeError, worstOf} from '../../../web/src/maths/trace-tables.js';
import {evaluate} from './evaluate.js';

test('the way goes forward through every layer, turns at the loss and comes back through every layer', () => {
  const steps = stepsOf(2).map(({quantity, layer}) => `${quantity} ${layer}`);
  assert.deepEqual(steps, [
    'sums 0', 'outputs 0', 'sums 1', 'outputs 1', 'loss 1', 'dOutputs 1',
    'dSums 1', 'dWeights 1', 'dInput 1', 'dSums 0', 'dWeights 0', 'dInput 0'
  ]);
});

test('a trace of another network does not fit', () => {
  const layer = {sums: [1, 2], products: [1, 2, 3, 4]};
  const parameters = [{inputs: 2, neurons: 2, weights: [1, 2, 3, 4], biases: [0, 0]}];
  const walk = {trace: {layers: [layer]}, parameters, layers: [{neurons: 2, activation: 'relu'}], loss: {kind: 'hinge'}};
  assert.ok(fitsTogether(walk));
  assert.ok(!fitsTogether({...walk, layers: [{neurons: 3, activation: 'relu'}]}));
  assert.ok(!fitsTogether({...walk, layers: [...walk.layers, ...walk.layers]}));
  assert.ok(!fitsTogether({...walk, parameters: [{...parameters[0], weights: [1, 2]}]}));
});

test('a long sum leaves out its middle and loses nothing', () => {
  const values = Array.from({length: 40}, (_, i) => i * i);
  const cut = longSum(values.map((value) => number(value)), values, [number(0.5)]);
  assert.ok(cut.terms.length < 10);
  assert.equal(evaluate(cut), values.reduce((sum, value) => sum + value, 0) + 0.5);
  const short = longSum([number(1), number(2)], [1, 2]);
  assert.deepEqual(short.terms.map(evaluate), [1, 2]);
});

test('derivatives are compared relative to the larger one, but small ones as they are', () => {
  assert.equal(relativeError(200, 100), 0.5);
  assert.equal(relativeError(1e-9, 0), 1e-9);
  const row = (values, numeric) => ({head: null, values, numeric, derive: null});
  const table = {columns: [], rows: [row([1, 2], undefined), row([1, 2], [1, 2 + 4 * AGREES]), row([3, 4], [NaN, 4])]};
  const {worst, count} = worstOf([table]);
  assert.equal(count, 3);
  assert.ok(worst > AGREES && worst < 3 * AGREES);
});
