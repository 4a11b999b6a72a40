/** How often a path turns. */
import assert from 'node:assert/strict';
import {test} from 'node:test';

import {turnsIn} from '../../../web/src/lessons/instruments/descent.js';
import {apart, turned} from '../../../web/src/lessons/instruments/surface.js';

test('a turn is a change of direction along x or along y, among the steps that are done', () => {
  const moves = [1, 1, 1, -1, -1, 1, -1, 0]; // along x once, along y twice
  assert.equal(turnsIn(moves, 4), 2);
  assert.equal(turnsIn(moves, 2), 1);
  assert.equal(turnsIn(moves, 1), 0);
  assert.equal(turnsIn(moves, 0), 0);
});

test('angles go round, and are apart the short way', () => {
  assert.deepEqual([-90, 0, 360, 725].map(turned), [270, 0, 0, 5]);
  assert.deepEqual([[350, 10], [10, 350], [0, 180], [-90, 270]].map(([a, b]) => apart(a, b)), [20, 20, 180, 0]);
});
