/** What a link has locked stays, whoever would change it. */
import assert from 'node:assert/strict';
import {test} from 'node:test';

import {signal} from '@preact/signals';

import {createFitting} from '../../../web/src/playground/fitting.js';
import {guarded} from '../../../web/src/playground/guarded.js';
import {fitOf} from '../../../web/src/share/view-text.js';
import {defaultExperiment, setData, setOptimizer} from '../../../web/src/state/experiment.js';
import {createHistory} from '../../../web/src/state/history.js';
import {createStore} from '../../../web/src/state/store.js';
import {en} from '../../../web/src/text/en/index.js';
import {later} from '../../../web/src/text/en/later/index.js';

function fitted(view) {
  const store = createStore(defaultExperiment());
  const history = createHistory(store);
  const notice = signal(null);
  const drawing = {tool: signal('brush')};
  const fit = signal(fitOf({}));
  const fitting = createFitting({store, notice, drawing, fit, text: {...en, ...later}});
  return {store, history, notice, drawing, fit, fitting, begin: () => (fit.value = fitOf(view))};
}

test('a locked setting refuses every edit and says so; others go on', () => {
  const {store, notice, begin} = fitted({lock: ['noise']});
  begin();
  const before = store.get();
  store.replace(setData(before, {noise: 0.4}));
  assert.equal(store.get(), before);
  assert.match(notice.value.message, /noise/);
  store.update({data: {...before.data, noise: 0.4}});
  assert.equal(store.get(), before);
  assert.equal(store.takes(setData(before, {noise: 0.4})), false);
  store.replace(setOptimizer(before, {learningRate: 0.5}));
  assert.equal(store.get().optimizer.learningRate, 0.5);
});

test('undo cannot bring back what is locked now', () => {
  const {store, history, begin} = fitted({lock: ['learning']});
  store.replace(setOptimizer(store.get(), {learningRate: 0.5}));
  begin();
  history.undo();
  assert.equal(store.get().optimizer.learningRate, 0.5);
});

test('without drawing there is no brush, whether it is hidden or locked, by itself or with the data', () => {
  for (const view of [{hide: ['draw']}, {lock: ['draw']}, {lock: ['data']}]) {
    const {drawing, begin} = fitted(view);
    assert.equal(drawing.tool.value, 'brush');
    begin();
    assert.equal(drawing.tool.value, null);
  }
});

test('a part made of others stands for them all', () => {
  assert.deepEqual(fitOf({hide: ['network']}), {hide: ['network', 'features', 'layers', 'neurons', 'activation', 'weights'], lock: []});
  assert.deepEqual(fitOf({lock: ['noise', 'play']}), {hide: [], lock: ['noise', 'play']});
});

test('locked actions do nothing, whoever calls them', () => {
  const fit = signal(fitOf({}));
  const done = [];
  const actions = guarded({play: () => done.push('play'), stepUpdate: () => done.push('step'), keepMoment: () => done.push('keep'), speed: 3}, fit);
  fit.value = fitOf({lock: ['play']});
  actions.play();
  actions.stepUpdate();
  actions.keepMoment();
  assert.deepEqual(done, ['step', 'keep']);
  assert.equal(actions.speed, 3);
});
