import assert from 'node:assert/strict';
import {test} from 'node:test';

import {defaultExperiment} from '../../../web/src/state/experiment.js';
import {createHistory} from '../../../web/src/state/history.js';
import {createStore} from '../../../web/src/state/store.js';

function opened() {
  const store = createStore(defaultExperiment());
  return {store, history: createHistory(store)};
}

test('listeners hear what is and what was, until they stop listening', () => {
  const {store} = opened();
  const first = store.get();
  const heard = [];
  const stop = store.subscribe((now, before) => heard.push([now.batchSize, before.batchSize]));
  store.update({batchSize: 20});
  stop();
  store.update({batchSize: 30});
  assert.deepEqual(heard, [[20, 10]]);
  assert.equal(first.batchSize, 10, 'the first experiment is as it was');
  assert.ok(Object.isFrozen(store.get()));
});

test('the same experiment again is no change', () => {
  const {store, history} = opened();
  store.subscribe(() => assert.fail('nothing changed'));
  store.replace(store.get());
  assert.equal(history.canUndo(), false);
});

test('undo and redo walk through the changes, and a new change ends redo', () => {
  const {store, history} = opened();
  for (const batchSize of [20, 30]) store.update({batchSize});
  assert.equal(history.undo(), true);
  assert.equal(store.get().batchSize, 20);
  assert.equal(history.undo(), true);
  assert.equal(store.get().batchSize, 10);
  assert.equal(history.undo(), false);
  assert.equal(history.redo(), true);
  assert.equal(store.get().batchSize, 20);
  store.update({batchSize: 40});
  assert.equal(history.canRedo(), false);
  history.undo();
  assert.equal(store.get().batchSize, 20);
});

test('everything within a gesture is one step, and an empty gesture is none', () => {
  const {store, history} = opened();
  history.beginGesture();
  for (let batchSize = 1; batchSize < 100; batchSize += 1) store.update({batchSize});
  assert.equal(history.canUndo(), true, 'already while it lasts');
  history.endGesture();
  history.beginGesture();
  history.endGesture();
  history.endGesture();
  history.undo();
  assert.equal(store.get().batchSize, 10);
  assert.equal(history.canUndo(), false);
});

test('overlapping gestures are one, and undo in the middle of one takes it back', () => {
  const {store, history} = opened();
  history.beginGesture();
  store.update({batchSize: 20});
  history.beginGesture();
  store.update({batchSize: 30});
  history.endGesture();
  store.update({batchSize: 40});
  assert.equal(history.undo(), true);
  assert.equal(store.get().batchSize, 10);
  history.redo();
  assert.equal(store.get().batchSize, 40);
});

test('the number of steps kept is limited, and clearing forgets them', () => {
  const store = createStore(defaultExperiment());
  const history = createHistory(store, {limit: 3});
  for (let batchSize = 1; batchSize <= 5; batchSize += 1) store.update({batchSize});
  let steps = 0;
  while (history.undo()) steps += 1;
  assert.equal(steps, 3);
  history.clear();
  assert.deepEqual([history.canUndo(), history.canRedo()], [false, false]);
});

test('whoever shows the undo button hears when it may have changed', () => {
  const {store, history} = opened();
  const states = [];
  history.subscribe(() => states.push(`${history.canUndo()} ${history.canRedo()}`));
  store.update({batchSize: 20});
  history.undo();
  assert.deepEqual(states, ['true false', 'false true']);
});
