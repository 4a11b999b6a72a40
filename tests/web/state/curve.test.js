/** A run's curve: what is kept, what is forgotten, and what is said about it. */
import assert from 'node:assert/strict';
import test from 'node:test';

import {createCurve} from '../../../web/src/state/curve.js';

const metrics = (update, trainLoss = 1, testLoss = trainLoss, accuracy = 0.5, rSquared = NaN) =>
  ({update, epochs: update / 10, train: {loss: trainLoss, accuracy, rSquared}, test: {loss: testLoss, accuracy, rSquared}, regularization: 0});
const rate = (from, to) => [{field: 'optimizer.learningRate', from, to}];

test('the same moment drawn again adds no point, and shows its latest numbers', () => {
  const curve = createCurve();
  curve.add(metrics(5, 1));
  curve.add(metrics(5, 1));
  curve.add(metrics(5, 0.7));
  assert.deepEqual(curve.samples().map(({update, trainLoss}) => [update, trainLoss]), [[5, 0.7]]);
});

test('going back forgets what came later, marks too', () => {
  const curve = createCurve();
  for (const update of [0, 10, 20]) curve.add(metrics(update));
  curve.mark(rate(1, 2), 0);
  curve.add(metrics(30));
  curve.add(metrics(10));
  assert.deepEqual(curve.samples().map(({update}) => update), [0, 10]);
  assert.deepEqual(curve.marks(), []);
});

test('a score is the accuracy of classes, or R² of values', () => {
  const curve = createCurve();
  curve.add(metrics(0, 1, 1, 0.25));
  curve.add(metrics(1, 1, 1, NaN, 0.9));
  assert.deepEqual(curve.samples().map(({trainScore}) => trainScore), [0.25, 0.9]);
});

test('a long run stays short, in order, from its beginning to its end, with every spike', () => {
  const curve = createCurve();
  const spikes = new Set([777, 25_000, 61_234]);
  for (let update = 0; update <= 100_000; update += 1) curve.add(metrics(update, spikes.has(update) ? 50 : 1 + Math.sin(update) / 10, spikes.has(update + 1) ? 60 : 1));
  const samples = curve.samples();
  assert.ok(samples.length <= 1200 && samples.length > 500, `${samples.length} samples`);
  assert.equal(samples[0].update, 0);
  assert.equal(samples.at(-1).update, 100_000);
  assert.ok(samples.every(({update}, i) => i === 0 || update > samples[i - 1].update));
  for (const spike of spikes) {
    assert.ok(samples.some(({update, trainLoss}) => update === spike && trainLoss === 50), `the spike at ${spike}`);
    assert.ok(samples.some(({update, testLoss}) => update === spike - 1 && testLoss === 60), `the spike before ${spike}`);
  }
});

test('a change is marked where it was made', () => {
  const curve = createCurve();
  curve.add(metrics(40));
  curve.mark(rate(0.1, 0.3), 0);
  assert.deepEqual(curve.marks(), [{update: 40, epochs: 4, changes: rate(0.1, 0.3)}]);
  curve.mark([], 1);
  assert.equal(curve.marks().length, 1);
});

test('a slider that is moved leaves one mark, two decisions leave two', () => {
  const curve = createCurve();
  curve.add(metrics(1));
  curve.mark(rate(0.1, 0.2), 0);
  curve.add(metrics(2));
  curve.mark(rate(0.2, 0.3), 1000);
  assert.deepEqual(curve.marks().map(({changes}) => changes[0]), rate(0.1, 0.3));
  curve.add(metrics(900));
  curve.mark(rate(0.3, 0.4), 20_000);
  assert.equal(curve.marks().length, 2);
  curve.mark([{field: 'batchSize', from: 10, to: 20}], 20_001);
  assert.equal(curve.marks().length, 3);
});

test('what was changed and changed back on the spot leaves no mark', () => {
  const curve = createCurve();
  curve.add(metrics(7));
  curve.mark(rate(0.1, 0.2), 0);
  curve.mark(rate(0.2, 0.1), 60_000);
  assert.deepEqual(curve.marks(), []);
});

test('a kept run is shown again and grows without touching the one that was kept', () => {
  const curve = createCurve();
  curve.add(metrics(0));
  curve.mark(rate(1, 2), 0);
  const run = curve.run();
  curve.show();
  assert.deepEqual([curve.samples(), curve.marks()], [[], []]);
  curve.show(run);
  curve.add(metrics(1));
  assert.equal(run.samples.length, 1);
  assert.equal(curve.samples().length, 2);
});
