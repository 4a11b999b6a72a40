/** What the page says the engine takes where an experiment is silent, is what it takes. */
import assert from 'node:assert/strict';
import {test} from 'node:test';

import {USUAL} from '../../web/src/state/usual.js';
import {OPTIMIZERS, SCHEDULES} from '../../web/src/state/vocabulary.js';
import {coreOf, smallExperiment, value, withSession} from './laboratory.js';

const core = await coreOf('double');
const digestOf = (change) => withSession(core, (session) => {
  value(session.configure(smallExperiment({precision: 'double', ...change})));
  value(session.trainUpdates(7));
  return value(session.digest());
});

test('every optimiser and schedule trains alike with its usual values and without them', () => {
  for (const kind of OPTIMIZERS) {
    const plain = {kind, learningRate: 0.01};
    assert.equal(digestOf({optimizer: {...USUAL.optimizer, ...plain}}), digestOf({optimizer: plain}), kind);
  }
  for (const kind of SCHEDULES) assert.equal(digestOf({schedule: {...USUAL.schedule, kind}}), digestOf({schedule: {kind}}), kind);
});

test('so do Huber\'s loss, a search, leaky ReLU, and starts with a value', () => {
  const huber = {loss: {kind: 'huber'}};
  assert.equal(digestOf({loss: {...huber.loss, ...USUAL.loss}}), digestOf(huber));
  const search = {strategy: {kind: 'random-local-search'}};
  assert.equal(digestOf({strategy: {...search.strategy, ...USUAL.strategy}}), digestOf(search));
  for (const start of ['uniform', 'equal']) {
    const layers = (more) => ({layers: [{neurons: 4, activation: 'leaky-relu', start, ...more}, {neurons: 3, activation: 'softmax'}]});
    assert.equal(digestOf(layers(USUAL.layer)), digestOf(layers({})), start);
    assert.notEqual(digestOf(layers({...USUAL.layer, startValue: 0.25})), digestOf(layers({})), start);
  }
});

test('other values would be noticed', () => {
  assert.notEqual(digestOf({optimizer: {kind: 'adam', learningRate: 0.01, beta1: 0.8}}), digestOf({optimizer: {kind: 'adam', learningRate: 0.01}}));
  assert.notEqual(digestOf({strategy: {kind: 'random-local-search', scale: 0.06}}), digestOf({strategy: {kind: 'random-local-search'}}));
});
