/** Where the gates of a circuit stand. */
import assert from 'node:assert/strict';
import {test} from 'node:test';

import {placed} from '../../../../web/src/lessons/instruments/circuits/layout.js';

/** A circuit of so many variables, and gates by their inputs. */
const circuit = (variables, ...gates) => ({
  variables: variables.split(''),
  gates: [...variables.split('').map(() => ({inputs: []})), ...gates.map((inputs) => ({inputs: inputs.map((gate) => ({gate}))}))]
});
const NEURON = circuit('xwyvb', [0, 1], [2, 3], [5, 6, 4], [7], [8]);

test('every gate stands right of what it needs, variables in a column of their own', () => {
  const {places, columns} = placed(NEURON);
  assert.equal(columns, 5);
  assert.deepEqual(places.map(({x}) => x), [0, 0, 0, 0, 0, 1, 1, 2, 3, 4]);
  assert.deepEqual(places.slice(0, 5).map(({y}) => y), [0, 1, 2, 3, 4]);
  NEURON.gates.forEach(({inputs}, i) => inputs.forEach(({gate}) => assert.ok(places[gate].x < places[i].x)));
});

test('a gate stands in the middle of its inputs', () => {
  const {places} = placed(NEURON);
  assert.deepEqual([places[5].y, places[6].y], [0.5, 2.5]);
  assert.equal(places[7].y, (0.5 + 4) / 2);
});

test('no two stand closer than a row, and none above the top', () => {
  const crowd = circuit('xy', [0, 1], [0, 1], [0, 1], [2, 3, 4]);
  const {places, rows} = placed(crowd);
  for (const [i, one] of places.entries()) {
    for (const other of places.slice(i + 1)) assert.ok(one.x !== other.x || Math.abs(one.y - other.y) >= 1, `${JSON.stringify(one)} ${JSON.stringify(other)}`);
  }
  assert.equal(Math.min(...places.map(({y}) => y)), 0);
  assert.equal(rows, Math.max(...places.map(({y}) => y)) + 1);
});

test('a number alone is a circuit, too', () => {
  assert.deepEqual(placed(circuit('x')), {places: [{x: 0, y: 0}], columns: 1, rows: 1});
});
