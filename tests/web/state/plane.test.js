import assert from 'node:assert/strict';
import {test} from 'node:test';

import {MOST_EDGE, allowedPlane, countOutside, planeAround, staysPut} from '../../../web/src/state/plane.js';
import {defaultExperiment, setDataset} from '../../../web/src/state/experiment.js';
import {inUnits, scaleAlong} from '../../../web/src/state/scale.js';

test('the plane around some points has round edges beyond all of them', () => {
  const points = [{x: 0.13, y: -7}, {x: 4.9, y: 18}];
  const plane = planeAround(points);
  assert.equal(countOutside(points, plane), 0);
  assert.deepEqual(plane, {xMin: -0.5, xMax: 5.5, yMin: -10, yMax: 20});
  assert.equal(countOutside([{x: 6, y: 0}, {x: 5.5, y: 20}], plane), 1, 'the edge belongs to it');
});

test('points in one place, on one line, huge ones and none give a plane all the same', () => {
  for (const points of [[], [{x: 3, y: 3}], [{x: 0, y: 0}], [{x: 1, y: 5}, {x: 1, y: 6}], [{x: 1e9, y: -1e9}], [{x: 1e-12, y: 0}]]) {
    const {xMin, xMax, yMin, yMax} = planeAround(points);
    assert.ok(xMax - xMin >= 1e-6 && yMax - yMin >= 1e-6, JSON.stringify(points));
    assert.ok([xMin, xMax, yMin, yMax].every((edge) => Math.abs(edge) <= MOST_EDGE));
  }
  assert.deepEqual(allowedPlane({xMin: 5e9, xMax: 6e9, yMin: 0, yMax: 0}), {xMin: MOST_EDGE - 1, xMax: MOST_EDGE, yMin: 0, yMax: 1});
});

test('edges are round in the units of the data', () => {
  const scale = {mean: 37.3, deviation: 4.7, decimals: 1};
  const {xMin, xMax} = planeAround([{x: -1, y: 0}, {x: 1, y: 1}], (axis) => (axis === 'x' ? scale : undefined));
  assert.deepEqual([inUnits(scale, xMin), inUnits(scale, xMax)].map((edge) => Math.round(edge * 1e9) / 1e9), [32, 43]);
  const data = {kind: 'points', task: 'curve', scale: {inputs: [scale], target: {...scale, mean: 1}}};
  assert.equal(scaleAlong(data, 'y').mean, 1, 'the values of a curve stand upright');
});

test('sets with coordinates of their own stay where they are, others are drawn over the plane', () => {
  for (const [name, stays] of [['spiral', false], ['sine', true], ['course-spiral', true], ['plane', false]]) {
    assert.equal(staysPut(setDataset(defaultExperiment(), name).data), stays, name);
  }
});
