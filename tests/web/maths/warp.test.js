/** The plane seen through two neurons. */
import assert from 'node:assert/strict';
import test from 'node:test';

import {evenly} from '../../../web/src/maths/evenly.js';
import {gridLines, outputRegions} from '../../../web/src/maths/warp.js';

const PLANE = {xMin: -6, xMax: 6, yMin: -3, yMax: 3};

test('grid lines run along both axes and reach the plane\'s edges', () => {
  const {coordinates, lines} = gridLines(PLANE, {dimensions: 2, lines: 3, steps: 5});
  assert.equal(lines.length, 6);
  const at = (line, step) => coordinates.slice(2 * (lines[line].first + step), 2 * (lines[line].first + step) + 2);
  assert.deepEqual([at(0, 0), at(0, 4)], [[-6, -3], [6, -3]]);
  assert.deepEqual([at(1, 0), at(1, 2)], [[-6, 0], [0, 0]]);
  assert.deepEqual([at(5, 0), at(5, 4)], [[6, -3], [6, 3]]);
  assert.deepEqual(lines.map(({axis, at: where}) => `${axis} ${where}`), ['x -3', 'x 0', 'x 3', 'y -6', 'y 0', 'y 6']);
  assert.equal(coordinates.length, 2 * 6 * 5);
});

test('with one input there is one line', () => {
  const {coordinates, lines} = gridLines(PLANE, {dimensions: 1, lines: 9, steps: 4});
  assert.deepEqual(coordinates, [-6, -2, 2, 6]);
  assert.deepEqual(lines, [{first: 0, count: 4, axis: 'x', at: 0}]);
});

test('the output layer\'s sums are worked out from two inputs, the others held still', () => {
  const output = {inputs: 3, neurons: 2, weights: [1, 0, 10, 20, 0, 2], biases: [0.5, -1]};
  const box = {xMin: 0, xMax: 2, yMin: 0, yMax: 2};
  const {values} = outputRegions(output, {across: 2, up: 0}, [NaN, 0.1, NaN], box, 2);
  // a = 0.5 or 1.5 from input 3, b = 1.5 or 0.5 from input 1, input 2 held at 0.1
  const expected = [0.5 + 1 + 1.5, 0.5 + 1 + 1.5, 0.5 + 1 + 0.5, 0.5 + 1 + 0.5, -1 + 2 + 1, -1 + 2 + 3, -1 + 2 + 1, -1 + 2 + 3];
  expected.forEach((value, i) => assert.ok(Math.abs(values[i] - value) < 1e-6, `cell ${i}`)); // single precision
});

test('a long list is thinned evenly, a short one stays', () => {
  assert.deepEqual(evenly([1, 2, 3], 5), [1, 2, 3]);
  assert.deepEqual(evenly([0, 1, 2, 3, 4, 5, 6, 7], 4), [0, 2, 4, 6]);
});
