/** What the scores instrument can be set to, and how far its drawing goes. */
import assert from 'node:assert/strict';
import {test} from 'node:test';

import {InstrumentError} from '../../../web/src/lessons/instrument.js';
import scores, {MOST, reachOf} from '../../../web/src/lessons/instruments/scores.js';

test('the drawing reaches as far as the scores do, and never draws back', () => {
  assert.equal(reachOf([2, 1, -1]), 5);
  assert.equal(reachOf([2, -5.1]), 10);
  assert.equal(reachOf([10, 20]), 20);
  assert.equal(reachOf([0, 0], 20), 20);
  assert.equal(reachOf([-MOST, MOST]), MOST);
});

test('a right class that is not there, and scores of one class alone, are refused', () => {
  for (const wrong of [{z: [1, 2], right: 3}, {z: [1]}, {z: [1, 2, 3, 4, 5, 6]}, {z: [MOST + 1, 0]}, {show: ['odds']}]) assert.throws(() => scores.settings(wrong), InstrumentError, JSON.stringify(wrong));
  assert.equal(scores.start(scores.settings({z: [1, 30]}), null).reach, 50);
});
