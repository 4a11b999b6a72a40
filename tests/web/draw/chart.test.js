/** Axes of the curves, and what is read on them. */
import assert from 'node:assert/strict';
import test from 'node:test';

import {axesOf, markAt, sampleAt} from '../../../web/src/draw/chart.js';

const SIZE = {width: 340, height: 120};
const LOSS = {quantity: 'loss', log: false, time: 'epochs'};
const run = (losses) => losses.map((trainLoss, i) => ({update: 10 * i, epochs: i, trainLoss, testLoss: 2 * trainLoss, trainScore: 1 - trainLoss, testScore: NaN}));

test('a linear loss scale starts at zero and holds both curves', () => {
  const {y, inner} = axesOf([run([0.1, 0.4])], LOSS, SIZE);
  assert.equal(y(0), inner.bottom);
  assert.ok(y(0.8) >= inner.top && y(0.8) < y(0.4));
});

test('on a logarithmic scale every power of ten is as far from the next, and no loss is lost', () => {
  const {y, yTicks, inner} = axesOf([run([1.37, 0.1, 0.0123])], {...LOSS, log: true}, SIZE);
  assert.ok(Math.abs((y(1) - y(0.1)) - (y(0.1) - y(0.01))) < 1e-9);
  assert.ok(y(0.0123) <= inner.bottom && y(2.74) >= inner.top);
  assert.ok(yTicks.includes(1) && yTicks.every((tick) => Math.abs(Math.log10(tick) % 1) < 1e-9));
});

test('a narrow logarithmic scale has ticks between the powers of ten', () => {
  const {yTicks} = axesOf([run([0.3, 0.25])], {...LOSS, log: true}, SIZE);
  assert.ok(yTicks.length >= 2 && yTicks.every((tick) => [1, 2, 5].includes(Number(tick.toExponential()[0]))), String(yTicks));
});

test('losses of nothing and of no number do not break a logarithmic scale', () => {
  for (const losses of [[0, 0], [NaN], [], [0.5, 0, 1e-30]]) {
    const {y, yTicks, inner} = axesOf([run(losses)], {...LOSS, log: true}, SIZE);
    for (const value of [0, 1e-30, 0.5]) assert.ok(y(value) >= inner.top && y(value) <= inner.bottom, `${losses}: ${value} at ${y(value)}`);
    assert.ok(yTicks.length < 12);
  }
});

test('a score ends at 1, and R² far below −1 lies on the floor', () => {
  const {y, inner} = axesOf([run([1, 300])], {...LOSS, quantity: 'score'}, SIZE);
  assert.equal(y(1), inner.top);
  assert.equal(y(-299), inner.bottom);
  assert.equal(y(-1), inner.bottom);
});

test('time is in epochs or in updates, and other runs may be longer', () => {
  const [short, long] = [run([1, 1, 1]), run([1, 1, 1, 1, 1])];
  const {x, inner} = axesOf([short, long], LOSS, SIZE);
  assert.equal(x(long.at(-1)), inner.right);
  assert.equal(x(short.at(-1)), (inner.left + inner.right) / 2);
  assert.deepEqual(axesOf([short], {...LOSS, time: 'updates'}, SIZE).x({update: 10}), (inner.left + inner.right) / 2);
  assert.equal(axesOf([short], {...LOSS, time: 'updates'}, SIZE).timeAt(inner.right), 20);
});

test('what is pointed at is the nearest sample, and a mark only if it is near', () => {
  const samples = run([5, 4, 3, 2, 1]);
  const axes = axesOf([samples], LOSS, SIZE);
  assert.equal(sampleAt(samples, axes, axes.x(samples[3]) + 20), samples[3]);
  assert.equal(sampleAt([], axes, 9), null);
  const marks = [{update: 10, epochs: 1}, {update: 11, epochs: 1.1}];
  assert.equal(markAt(marks, axes, axes.x(marks[1]) + 2, 8), marks[1]);
  assert.equal(markAt(marks, axes, axes.x(marks[1]) + 30, 8), null);
});
