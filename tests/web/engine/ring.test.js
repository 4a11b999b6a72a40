import assert from 'node:assert/strict';
import {test} from 'node:test';

import {createRing} from '../../../web/src/engine/ring.js';

const experiment = {data: {kind: 'dataset'}};
const place = (update, stretch, size = 10) => ({update, stretch, bytes: new Uint8Array(size), watch: {}});

/** A ring with places at these updates of one stretch. */
function filled(updates, options) {
  const ring = createRing(options);
  const stretch = {experiment};
  for (const update of updates) ring.add(place(update, stretch));
  return {ring, stretch, from: (update) => ring.placeFor(update)?.update};
}
const range = (count, step = 1) => Array.from({length: count}, (_, i) => i * step);

test('the way to an update begins before it, so that its gradient comes back too', () => {
  const {from} = filled([0, 10, 20]);
  assert.deepEqual([from(20), from(15), from(10), from(9), from(1)], [10, 10, 0, 0, 0]);
  assert.equal(from(0), 0, 'before the beginning there is nothing');
});

test('when the way does not reach so far back, it is the oldest place; an empty ring has none', () => {
  assert.equal(filled([30, 40]).from(7), 30);
  assert.equal(createRing().placeFor(3), null);
});

test('a stretch begins anew: from its begin on, nothing of the way before counts', () => {
  const {ring, from} = filled([0, 10, 20]);
  const second = {experiment};
  ring.add(place(25, second));
  ring.add(place(30, second));
  assert.deepEqual([from(31), from(30), from(26), from(25), from(24)], [30, 25, 25, 25, 20]);
  assert.equal(ring.beginOf(second).update, 25);
  assert.equal(ring.has(second), true);
});

test('a place at the same update replaces, and what lay behind it is forgotten', () => {
  const {ring, stretch, from} = filled([0, 10, 20, 30]);
  ring.add(place(10, stretch));
  assert.equal(from(100), 10);
  ring.cutAfter(5);
  assert.equal(from(100), 0);
});

test('places are close together near the present and sparse behind it, and the beginning stays', () => {
  const {ring, from} = filled(range(1000, 10), {mostPlaces: 32});
  const gapAt = (age) => 9990 - age - from(9990 - age);
  assert.ok(gapAt(5) <= 10, `${gapAt(5)}`);
  assert.ok(gapAt(100) <= 100, `${gapAt(100)}`);
  for (const age of [300, 1000, 3000, 9000]) assert.ok(gapAt(age) <= age, `${age}: ${gapAt(age)}`);
  assert.equal(from(1), 0);
  assert.equal(ring.placeFor(0).update, 0);
});

test('it never holds more bytes than its budget, but always the last place; points of one\'s own count', () => {
  const {from} = filled(range(100), {budgetBytes: 100});
  assert.equal(from(1000), 99);
  assert.equal(filled([1, 2, 3], {budgetBytes: 5}).from(1000), 3);
  const ring = createRing({budgetBytes: 10_000});
  const points = Array.from({length: 100}, () => [0, 0, 0]);
  for (const update of range(10)) ring.add(place(update, {experiment: {data: {kind: 'points', points}}}));
  assert.equal(ring.placeFor(0).update, 9, 'ten stretches with a hundred points each are too much');
});
