/** Matrices of a batch. That their cells are the engine's is tested where the engine is: tests/bindings. */
import assert from 'node:assert/strict';
import test from 'node:test';

import {fitting, relationOf} from '../../../web/src/maths/batch-matrices.js';
import {evaluate} from './evaluate.js';

/** Two samples, two inputs, three neurons. */
const batch = {
  samples: 2, indices: Uint32Array.of(4, 7), loss: 1, input: [1, 2, 3, 4], weights: [1, 0, 2, 0, 1, 3], biases: [0.5, 0, -1],
  sums: [1.5, 2, 7, 3.5, 4, 17], outputs: [1.5, 2, 7, 3.5, 4, 17], dOutputs: [1, 0, 1, 0, 1, 0], dSums: [1, 0, 1, 0, 1, 0],
  dWeights: [1, 3, 1, 2, 4, 2], dBiases: [1, 1, 1], dInput: [3, 3, 0, 1]
};
const about = {layer: {neurons: 3, activation: 'linear'}, isLast: false, loss: {kind: 'squared-error'}, target: () => 0};

for (const step of ['sums', 'outputs', 'dSums', 'dWeights', 'dInput']) {
  test(`${step}: every cell of the result is what is spelled out`, () => {
    const {result, spell} = relationOf(batch, step, about);
    for (let row = 0; row < result.height; row += 1) {
      for (let column = 0; column < result.width; column += 1) assert.equal(evaluate(spell(row, column)), result.at(row, column));
    }
  });
}

test('shapes fit: rows of the left one, columns of the top one, and an extra row for db', () => {
  const shape = ({height, width}) => `${height}×${width}`;
  const of = (step) => {
    const {left, top, result} = relationOf(batch, step, about);
    return [left, top, result].map((matrix) => matrix && shape(matrix));
  };
  assert.deepEqual(of('sums'), ['2×2', '2×3', '2×3']);
  assert.deepEqual(of('dWeights'), ['3×2', '2×3', '3×3']);
  assert.deepEqual(of('dInput'), ['2×3', '3×2', '2×2']);
  assert.deepEqual(of('outputs'), ['2×3', null, '2×3']);
});

test('a product is shown whole where there is room, and with its inner part cut to half the room at most', () => {
  assert.deepEqual(fitting({rows: 10, columns: 8, inner: 2}, {across: 13, down: 16}), {inner: 2, columns: 8, rows: 10});
  assert.deepEqual(fitting({rows: 200, columns: 64, inner: 64}, {across: 13, down: 16}), {inner: 6, columns: 7, rows: 10});
  assert.deepEqual(fitting({rows: 10, columns: 3, inner: 64}, {across: 13, down: 16}), {inner: 8, columns: 3, rows: 8});
  assert.deepEqual(fitting({rows: 1, columns: 1, inner: 1}, {across: 1, down: 1}), {inner: 1, columns: 1, rows: 1});
});
