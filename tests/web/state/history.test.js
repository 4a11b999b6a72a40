/** Undo and redo: experiments, and actions done outside the store. */
import assert from 'node:assert/strict';
import test from 'node:test';

import {defaultExperiment, setOptimizer} from '../../../web/src/state/experiment.js';
import {createHistory} from '../../../web/src/state/history.js';
import {createStore} from '../../../web/src/state/store.js';

function setUp() {
  const store = createStore(defaultExperiment());
  const history = createHistory(store);
  let weight = 0;
  return {
    store,
    history,
    weight: () => weight,
    setRate: (learningRate) => store.replace(setOptimizer(store.get(), {learningRate})),
    rate: () => store.get().optimizer.learningRate,
    /** An edit of something the store does not hold. */
    setWeight(next) {
      const before = weight;
      weight = next;
      history.record({key: 'weight', undo: () => (weight = before), redo: () => (weight = next)});
    }
  };
}

test('actions and edits of the experiment are undone in the order they were done', () => {
  const {history, setRate, setWeight, rate, weight} = setUp();
  const before = rate();
  setRate(0.5);
  setWeight(3);
  setRate(0.7);
  history.undo();
  assert.deepEqual([rate(), weight()], [0.5, 3]);
  history.undo();
  assert.deepEqual([rate(), weight()], [0.5, 0]);
  history.undo();
  assert.equal(rate(), before);
  assert.equal(history.undo(), false);
  history.redo();
  history.redo();
  assert.deepEqual([rate(), weight()], [0.5, 3]);
});

test('all edits of one weight within a gesture are one step', () => {
  const {history, setWeight, weight} = setUp();
  setWeight(1);
  history.beginGesture();
  setWeight(2);
  setWeight(3);
  history.endGesture();
  history.undo();
  assert.equal(weight(), 1);
  history.redo();
  assert.equal(weight(), 3);
});

test('what is recorded while undoing is not remembered', () => {
  const {history} = setUp();
  const again = {key: 'again', undo: () => history.record(again), redo: () => {}};
  history.record(again);
  history.undo();
  assert.equal(history.canUndo(), false);
  assert.equal(history.canRedo(), true);
});

test('what is put aside comes back in the place of what was done meanwhile', () => {
  const {history, setRate, rate, setWeight, weight} = setUp();
  setWeight(1);
  setRate(0.5);
  setRate(0.6);
  history.undo();
  const bringBack = history.aside();
  assert.deepEqual([history.canUndo(), history.canRedo()], [false, false]);
  setRate(0.7);
  bringBack();
  history.redo();
  assert.equal(rate(), 0.6);
  history.undo();
  history.undo();
  history.undo();
  assert.equal(weight(), 0);
  assert.equal(history.canUndo(), false);
});
