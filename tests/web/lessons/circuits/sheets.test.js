/** Exercises: every student's own numbers, and the order in which they are worked out. */
import assert from 'node:assert/strict';
import {test} from 'node:test';

import {numbersOfSheet} from '../../../../web/src/lessons/instruments/circuit.js';
import {layerForm, neuronForm} from '../../../../web/src/lessons/instruments/circuits/forms.js';
import {chainOf, inOrder} from '../../../../web/src/lessons/instruments/circuits/sheets.js';
import {numbersOfSheet as layerSheet} from '../../../../web/src/lessons/instruments/layer.js';

const NEURON = neuronForm([1, -2, 3], [-3, -1, 2], 1);
const LAYER = layerForm([1, 2, 3, 4], [[0.1, 0.2, 0.3, 0.4], [0.5, 0.6, 0.7, 0.8], [0.9, 1, 1.1, 1.2]], [0.1, 0.2, 0.3]);
const SHEETS = Array.from({length: 300}, (_, i) => i + 1);

test('a sheet has the same numbers for everyone, and another one others', () => {
  assert.deepEqual(numbersOfSheet(NEURON, 7), numbersOfSheet(NEURON, 7));
  assert.equal(new Set(SHEETS.map((sheet) => JSON.stringify(numbersOfSheet(NEURON, sheet)))).size, SHEETS.length);
  assert.deepEqual(numbersOfSheet(NEURON, 0), NEURON.values);
});

test('on every sheet the neuron is open, and its numbers are small and whole', () => {
  for (const sheet of SHEETS) {
    const {x0, x1, x2, w0, w1, w2, b} = numbersOfSheet(NEURON, sheet);
    const sum = x0 * w0 + x1 * w1 + x2 * w2 + b;
    assert.ok(sum > 0 && sum <= 12, `sheet ${sheet}: ${sum}`);
    for (const value of [x0, x1, x2, w0, w1, w2, b]) assert.ok(Number.isInteger(value) && value !== 0 && Math.abs(value) <= 4, `sheet ${sheet}: ${value}`);
  }
});

test('of a layer at most one neuron is silent, and now and then one is', () => {
  const open = SHEETS.map((sheet) => {
    const values = layerSheet(LAYER, sheet);
    return [1, 2, 3].filter((n) => [1, 2, 3, 4].reduce((sum, i) => sum + values[`w${n}${i}`] * values[`x${i}`], values[`b${n}`]) > 0).length;
  });
  assert.deepEqual([...new Set(open)].sort(), [2, 3]);
});

test('blanks are worked out forward, then back, then updated', () => {
  const chain = chainOf(NEURON, 'square');
  assert.deepEqual(chain.forward, ['product0', 'product1', 'product2', 'sum', 'output', 'loss']);
  assert.deepEqual(chain.signals, ['doutput', 'dsum', 'dproduct2', 'dproduct1', 'dproduct0']);
  assert.deepEqual(inOrder(['newb', 'dw1', 'doutput', 'sum'], chain), ['sum', 'doutput', 'dw1', 'newb']);
  const bare = chainOf(NEURON, 'none');
  assert.equal(bare.forward.at(-1), 'output');
  assert.equal(bare.signals[0], 'dsum', 'what comes out at the end has the gradient 1 without being asked');
});
