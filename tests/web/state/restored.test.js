import assert from 'node:assert/strict';
import {test} from 'node:test';

import {defaultExperiment, setClasses, setTask, startDrawing} from '../../../web/src/state/experiment.js';
import {parseExperiment} from '../../../web/src/state/schema.js';
import {setStandardised} from '../../../web/src/state/standardise.js';
import {restored, scaleOf, stored} from '../../../web/src/state/restored.js';
import {inUnits} from '../../../web/src/state/scale.js';

/** A repeatable stream of numbers from 0 to 1. */
function numbersFrom(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
const valid = (experiment) => {
  const result = parseExperiment(experiment);
  assert.deepEqual(result.problems ?? [], []);
  return result.experiment;
};
function withPoints(task, points, more = {}) {
  const data = {kind: 'points', task, classes: task === 'classification' ? 2 : 1, points, testShare: 0, ...more};
  return valid({...setClasses(startDrawing(defaultExperiment(), task), data.classes), data});
}

test('mean and deviation are those of the training set, worked out by hand', () => {
  const {mean, deviation, decimals} = scaleOf([1, 2, 6, 100.25], (index) => index < 3);
  assert.equal(mean, 3);
  assert.equal(deviation, Math.sqrt((4 + 1 + 9) / 3));
  assert.equal(decimals, 2, 'also of those that do not count');
  assert.deepEqual(scaleOf([5, 5], () => true), {mean: 5, deviation: 1, decimals: 0}, 'what does not vary is not divided');
  assert.deepEqual(scaleOf([5], () => false), {mean: 0, deviation: 1, decimals: 0});
  assert.equal(scaleOf([1.5e-7, 20], () => true).decimals, 8);
  assert.equal(scaleOf([1.5e-7, 2e8], () => true).decimals, 100, 'more than 15 digits in one column: all there are');
});

test('every number comes back to its last digit, where a column has no more than 15', () => {
  const next = numbersFrom(5);
  for (const [size, decimals] of [[1e-6, 12], [1e-3, 5], [1, 2], [1, 14], [100, 3], [1e6, 0], [1e6, 8], [1e9, 5]]) {
    const values = Array.from({length: 300}, () => Number((size * (next() * 1.8 - 0.9)).toFixed(decimals)) + 0);
    const scale = scaleOf(values, (index) => index % 3 > 0);
    for (const value of values) assert.equal(restored(scale, stored(scale, value)), value, `${value} by ${JSON.stringify(scale)}`);
  }
});

test('of more digits the last may be off', () => {
  const next = numbersFrom(6);
  for (const size of [1e-9, 1, 1e9]) {
    const values = Array.from({length: 300}, () => size * (next() * 3 - 1));
    const scale = scaleOf(values, () => true);
    // What is stored is a mean away: a number nearer to zero than the mean has a finer last digit than that can hold.
    for (const value of values) assert.ok(Math.abs(restored(scale, stored(scale, value)) - value) <= 2 ** -52 * (Math.abs(value) + Math.abs(scale.mean)));
  }
});

test('points are standardised column by column, the target too where it is a value, and given back exactly', () => {
  const rows = [[1, 200.5, 0.25], [3, 100.5, 0.5], [8, 400, -3.75, 1]];
  const before = withPoints('regression', rows);
  const after = valid(setStandardised(before, true, [0, 0, 1]));
  const {points, scale} = after.data;
  assert.deepEqual(points.slice(0, 2).map((point) => point.map((value) => Math.round(value * 1e12) / 1e12)), [[-1, 1, -1], [1, -1, 1]]);
  assert.equal(points[2][3], 1, 'marks stay');
  assert.deepEqual(scale.inputs.map(({mean, deviation}) => [mean, deviation]), [[2, 1], [150.5, 50]]);
  assert.equal(Math.round(inUnits(scale.inputs[1], after.plane.yMax)), 6, 'the same part of the plane is seen');
  const back = valid(setStandardised(after, false, []));
  assert.deepEqual(back.data, before.data);
  assert.equal(setStandardised(before, false, []), before);
});

test('classes are not scaled, and a curve is in both directions', () => {
  const classes = valid(setStandardised(withPoints('classification', [[1, 2, 0], [3, 4, 1]]), true, [0, 0]));
  assert.deepEqual(classes.data.points.map((point) => point[2]), [0, 1]);
  assert.equal(classes.data.scale.target, undefined);
  const curve = valid(setStandardised(withPoints('curve', [[1, 20], [3, 40, 1]]), true, [0, 0]));
  assert.deepEqual(curve.data.points, [[-1, -1], [1, 1, 1]]);
  assert.equal(curve.data.scale.target.mean, 30);
});

test('a table is standardised by its training rows, and each of its targets', () => {
  const data = {kind: 'table', task: 'regression', inputs: 3, outputs: 1, samples: [0, 5, 1, 2, 5, 3, 9, 9, 9], targets: [1, 3, 9], testShare: 0};
  const base = valid({...startDrawing(defaultExperiment(), 'regression'), data});
  const after = valid(setStandardised(base, true, [0, 0, 1]));
  assert.deepEqual(Array.from(after.data.samples), [-1, 0, -1, 1, 0, 1, 8, 4, 7]);
  assert.deepEqual(Array.from(after.data.targets), [-1, 1, 7]);
  assert.deepEqual(valid(setStandardised(after, false, [])).data, base.data);
});

test('names and scales that no longer fit go with what they belonged to', () => {
  const names = {inputs: ['length', 'width'], target: 'species', classes: ['setosa', 'virginica', 'versicolor']};
  const three = withPoints('classification', [[1, 2, 0], [3, 4, 2]], {classes: 3, names});
  assert.deepEqual(valid(setClasses(three, 2)).data.names.classes, ['setosa', 'virginica']);
  assert.deepEqual(valid(setClasses(three, 4)).data.names.classes.length, 3);
  assert.deepEqual(valid(setTask(three, 'regression')).data.names, {inputs: ['length', 'width'], target: 'species'});
  assert.equal(valid(setTask(three, 'curve')).data.names, undefined);
  const values = valid(setStandardised(withPoints('regression', [[1, 2, 7], [3, 4, 9]]), true, [0, 0]));
  assert.equal(valid(setTask(values, 'classification')).data.scale.target, undefined);
});

test('names and scales that do not fit are refused by name', () => {
  const refusal = (data) => parseExperiment({...withPoints('classification', [[1, 2, 0]]), data: {kind: 'points', task: 'classification', classes: 2, points: [[1, 2, 0]], ...data}}).problems[0];
  const column = {mean: 0, deviation: 1, decimals: 2};
  assert.match(refusal({names: {inputs: ['a'], target: 'b'}}).message, /^data\.names\.inputs has 1 entries; there are 2 inputs\./);
  assert.match(refusal({names: {inputs: ['a', 'b'], target: 'c', classes: ['d', 'e', 'f']}}).message, /^data\.names\.classes has 3 entries; there are 2 classes\./);
  assert.match(refusal({scale: {inputs: [column, column], target: column}}).message, /^data\.scale\.target is there/);
  assert.match(refusal({scale: {inputs: [column, {...column, deviation: 0}]}}).message, /^data\.scale\.inputs\[1\]\.deviation is 0; it must be a number from/);
  assert.match(refusal({names: {inputs: ['a'.repeat(201), 'b'], target: 'c'}}).message, /^data\.names\.inputs\[0\] is 'a+…'; it must be a text of at most 200 letters\./);
});
