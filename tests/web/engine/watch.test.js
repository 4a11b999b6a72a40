import assert from 'node:assert/strict';
import {test} from 'node:test';

import {createWatch} from '../../../web/src/engine/watch.js';

/** What is said at each epoch's end, for these training losses; the test loss is ten times as much. */
function follow(watch, losses, first = 1) {
  const evaluate = (loss) => () => ({train: {loss}, test: {loss: 10 * loss}});
  return losses.map((loss, index) => watch.atEpochEnd(first + index, evaluate(loss))?.kind ?? null);
}
const never = () => assert.fail('nobody needs the losses');

test('without conditions there is nothing to look at', () => {
  const watch = createWatch(undefined);
  assert.equal(watch.epochsUntil(0), Infinity);
  assert.equal(watch.atEpochEnd(5, never), null);
});

test('a number of epochs is looked at once, at its end, without asking for losses', () => {
  const watch = createWatch({epochs: 20});
  assert.equal(watch.epochsUntil(0), 20);
  assert.equal(watch.epochsUntil(13), 7);
  assert.deepEqual([watch.atEpochEnd(19, never), watch.atEpochEnd(20, never)], [null, {kind: 'epochs', epoch: 20}]);
  assert.equal(watch.epochsUntil(20), Infinity, 'whoever plays on goes past it');
});

test('a target is reached at the first epoch whose loss is at most as much, and holds once', () => {
  const watch = createWatch({target: {set: 'train', loss: 0.5}});
  assert.equal(watch.epochsUntil(7), 1);
  assert.deepEqual(follow(watch, [0.9, 0.51]), [null, null]);
  assert.deepEqual(watch.atEpochEnd(3, () => ({train: {loss: 0.5}, test: {loss: 9}})),
    {kind: 'target', epoch: 3, set: 'train', loss: 0.5, target: 0.5});
  assert.equal(watch.epochsUntil(3), Infinity);
  assert.equal(watch.atEpochEnd(4, never), null);
});

test('the target can be the test loss, and one that does not exist ends nothing', () => {
  assert.deepEqual(follow(createWatch({target: {set: 'test', loss: 5}}), [0.6, 0.5]), [null, 'target']);
  assert.deepEqual(follow(createWatch({target: {set: 'test', loss: 5}, plateau: {set: 'test', by: 0, epochs: 1}}), [NaN, NaN, NaN]),
    [null, null, null]);
});

test('a plateau is so many epochs without a fall by more than asked for', () => {
  const watch = createWatch({plateau: {set: 'train', by: 0.1, epochs: 3}});
  assert.deepEqual(follow(watch, [1, 0.95, 0.91, 0.89, 0.85, 0.8]), [null, null, null, null, null, null], '0.89 is the last fall');
  assert.deepEqual(watch.atEpochEnd(7, () => ({train: {loss: 0.79}, test: {loss: 0}})),
    {kind: 'plateau', epoch: 7, set: 'train', loss: 0.79, best: 0.89, bestEpoch: 4, by: 0.1});
  assert.deepEqual(follow(watch, [0.79, 0.79, 0.79, 0.79], 8), [null, null, null, 'plateau'], 'playing on, it waits as long again');
});

test('where several happen at once, the target is named first, then the plateau', () => {
  const plateau = {set: 'train', by: 0, epochs: 1};
  const at2 = (stop) => follow(createWatch({epochs: 2, ...stop}), [1, 1])[1];
  assert.deepEqual([at2({plateau, target: {set: 'train', loss: 1}}), at2({plateau}), at2({})], ['plateau', 'plateau', 'epochs'],
    'the target was reached before');
  assert.equal(follow(createWatch({epochs: 2, plateau, target: {set: 'train', loss: 0.5}}), [0.6, 0.5])[1], 'target');
});

test('what it remembers goes into another watch, and out of one that went back', () => {
  const stop = {plateau: {set: 'train', by: 0, epochs: 2}, target: {set: 'train', loss: 0.1}};
  const first = createWatch(stop);
  follow(first, [0.1, 0.1]);
  const second = createWatch(stop);
  second.resume(first.state());
  assert.deepEqual(second.state(), {best: 0.1, bestEpoch: 1, targetMet: true});
  assert.deepEqual(follow(second, [0.2], 3), ['plateau']);
  second.resume();
  assert.deepEqual(second.state(), {best: null, bestEpoch: 0, targetMet: false});
});
