/** The journal: what has to be done again, and no more. */
import assert from 'node:assert/strict';
import test from 'node:test';

import {backTo, begin, present, withChange} from '../../../web/src/engine/journal.js';
import {addLayer, addPoint, defaultExperiment, setOptimizer, startDrawing} from '../../../web/src/state/experiment.js';

const first = defaultExperiment();
const rate = (experiment, learningRate) => setOptimizer(experiment, {learningRate});
const edit = {place: {layer: 0, role: 'bias', neuron: 1}, value: 2};

test('changes stand in their order; the experiment in force is the last one', () => {
  const slow = rate(first, 0.001);
  const journal = [{at: 5, experiment: slow}, {at: 9, ...edit}].reduce(withChange, begin(first));
  assert.deepEqual(journal.changes.map(({at}) => at), [5, 9]);
  assert.equal(journal.experiment, first);
  assert.equal(present(journal), slow);
  assert.equal(present(begin(first)), first);
});

test('what was drawn while it rested is one change, before the first update it is the beginning', () => {
  let experiment = startDrawing(first);
  let journal = withChange(begin(first), {at: 0, experiment});
  for (let i = 0; i < 20; i += 1) {
    experiment = addPoint(experiment, {x: i / 10, y: 0, target: i % 3});
    journal = withChange(journal, {at: 0, experiment});
  }
  assert.deepEqual(journal, begin(experiment));
  for (let i = 0; i < 20; i += 1) {
    experiment = addPoint(experiment, {x: i / 10, y: 1, target: i % 3});
    journal = withChange(journal, {at: 40, experiment});
  }
  assert.deepEqual(journal.changes, [{at: 40, experiment}]);
});

test('what loses training is never forgotten: a layer added and removed leaves new weights behind', () => {
  const deeper = addLayer(first);
  const again = rate(first, 0.02);
  const journal = [{at: 7, experiment: deeper}, {at: 7, experiment: again}, {at: 7, experiment: rate(again, 0.5)}].reduce(withChange, begin(first));
  assert.equal(journal.changes.length, 3);
  assert.equal(withChange(begin(first), {at: 0, experiment: deeper}).changes.length, 1);
});

test('an edited weight keeps settings on both its sides apart', () => {
  const journal = [{at: 7, experiment: rate(first, 1)}, {at: 7, ...edit}, {at: 7, experiment: rate(first, 2)}].reduce(withChange, begin(first));
  assert.equal(journal.changes.length, 3);
});

test('going back forgets what came later, and so does a change on another way', () => {
  const journal = [{at: 5, experiment: rate(first, 1)}, {at: 20, ...edit}].reduce(withChange, begin(first));
  assert.equal(backTo(journal, 20), journal);
  assert.deepEqual(backTo(journal, 10).changes.map(({at}) => at), [5]);
  assert.deepEqual(withChange(journal, {at: 8, ...edit}).changes.map(({at}) => at), [5, 8]);
});
