import assert from 'node:assert/strict';
import {test} from 'node:test';

import {GRID_CELLS, cellOf, centreOf, snap, snapPoint} from '../../../web/src/state/grid.js';

test('every cell is found again from its centre, on planes of any place and size', () => {
  for (const [min, max] of [[-6, 6], [0, 1], [-0.5, 1.5], [1e6, 1e6 + 3], [-1e-3, 1e-3]]) {
    for (let cell = 0; cell < GRID_CELLS; cell += 1) {
      const centre = centreOf(cell, min, max);
      assert.equal(cellOf(centre, min, max), cell);
      assert.equal(snap(centre, min, max), centre);
    }
  }
});

test('the centres are where the formula says', () => {
  assert.equal(centreOf(0, -6, 6), -6 + (12 * 0.5) / 4096);
  assert.equal(centreOf(4095, -6, 6), -6 + (12 * 4095.5) / 4096);
});

test('a point beyond the edge goes to the edge, a border belongs to the cell after it', () => {
  assert.equal(cellOf(-7, -6, 6), 0);
  assert.equal(cellOf(7, -6, 6), 4095);
  assert.equal(cellOf(6, -6, 6), 4095);
  assert.equal(cellOf(0, -6, 6), 2048);
  assert.deepEqual(snapPoint(9, -9, {xMin: -6, xMax: 6, yMin: -6, yMax: 6}), {
    x: centreOf(4095, -6, 6),
    y: centreOf(0, -6, 6)
  });
});
