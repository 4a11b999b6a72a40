/** What a frame holds follows from what can be seen. */
import assert from 'node:assert/strict';
import test from 'node:test';

import {createNeeds} from '../../../web/src/playground/needs.js';

test('needs add up, the finest grid counts, and what is gone costs nothing', () => {
  let changes = 0;
  const needs = createNeeds(() => (changes += 1));
  const stop = needs.add({metrics: true, outputGrid: 256, outputGridAtRest: 256});
  needs.add({outputGrid: 100, parameters: true});
  assert.equal(changes, 2);
  assert.deepEqual(needs.all(), {metrics: true, parameters: true, gradients: undefined, lastUpdate: undefined, outputGrid: 256, outputGridAtRest: 256});
  stop();
  assert.equal(needs.all().outputGrid, 100);
  assert.ok(!needs.all().metrics);
});
