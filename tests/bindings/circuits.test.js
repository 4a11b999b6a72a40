/** Circuits and layers as instruments: what the engine says of a state, whatever the reader has done. */
import assert from 'node:assert/strict';
import {test} from 'node:test';

import {createAsking} from '../../web/src/lessons/asking.js';
import {InstrumentError} from '../../web/src/lessons/instrument.js';
import circuit from '../../web/src/lessons/instruments/circuit.js';
import {ownForm} from '../../web/src/lessons/instruments/circuits/forms.js';
import layer from '../../web/src/lessons/instruments/layer.js';
import {openEngine} from './laboratory.js';

const {engine} = openEngine();
await engine.ready;
const ask = createAsking(engine);

/** A reading of a model that was set to something, after what the reader did. */
async function read(model, input, changes = {}) {
  const settings = model.settings(input);
  return model.read({...model.start(settings, null), ...changes}, settings, ask);
}
const near = (got, wanted, what) => assert.ok(Math.abs(got - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted)), `${what}: ${got}, not ${wanted}`);

test('a target brings a gate and a factor of its own', async () => {
  const {numbers} = await read(circuit, {loss: 'target', target: 2, chosen: 'w0'});
  assert.deepEqual([1, 2, 3, 4, 5].map((i) => numbers[`factor${i}`]), [8, 1, 1, 1, 1]);
  assert.deepEqual([numbers.loss, numbers.dt, numbers.gates], [16, -8, 7]);
});

test('updates can be made of one number alone, and each can be gone back', async () => {
  const all = await read(circuit, {updates: 3});
  assert.equal(all.run.losses.length, 4);
  const [two] = await Promise.all([read(circuit, {updates: 2})]);
  near(two.numbers.loss, all.run.losses[2], 'the loss before the last update');
  near(two.numbers.neww1, all.numbers.w1, 'where the next one was to lead');
  const alone = await read(circuit, {only: 'b'}, {updates: 1});
  assert.deepEqual([alone.numbers.w0, alone.numbers.b], [-3, 0.988]);
});

test('a nudge moves the chosen number and nothing else', async () => {
  const {numbers} = await read(circuit, {chosen: 'x2'}, {nudge: 0.5});
  near(numbers.change, (6 + 0.5 * 2) ** 2 - 36, 'change');
  assert.equal(numbers.x2, 3);
});

test('a function of one’s own is drawn, learned and checked; one that makes no sense says why', async () => {
  const own = {...ownForm('w·x + b', ['w', 'x', 'b'], {w: 2, x: 3, b: 1}), loss: 'none', chosen: 'w', updates: 1, rate: 0.1};
  const {run, problem} = await read(circuit, {}, own);
  assert.equal(problem, null);
  assert.deepEqual([run.values.w, run.values.x, run.values.b], [1.7, 3, 0.9]);
  assert.deepEqual([...run.ways[0].factors], [3, 1]);
  const broken = await read(circuit, {}, {of: 'w·('});
  assert.equal(broken.run, null);
  assert.equal(typeof broken.problem.kind, 'string');
});

test('what is filled in is counted, in the numbers of the sheet', async () => {
  const settings = {draw: true, blanks: ['sum', 'dw1']};
  const {numbers} = await read(circuit, settings, {given: {sum: 4, dw1: 24}});
  assert.deepEqual([numbers.filled, numbers.blanks], [2, 2]);
  const start = circuit.start(circuit.settings(settings), 5);
  assert.notDeepEqual(start.values, circuit.start(circuit.settings(settings), 6).values, 'another seed, another sheet');
});

test('a silent neuron of a layer is counted and gets nothing back', async () => {
  const {numbers} = await read(layer, {b: [-9, 0.2, 0.3]});
  assert.deepEqual([numbers.silent, numbers.a1, numbers.dw11, numbers.db1], [1, 0, 0, 0]);
  assert.ok(numbers.dw21 > 0);
});

test('settings that are none are refused with what is wrong', () => {
  for (const [model, input, message] of [
    [circuit, {w: [1, 2]}, /as many weights/], [circuit, {blanks: ['dw9']}, /knows no number 'dw9'/], [circuit, {chosen: 'sum'}, /knows no number 'sum'/],
    [circuit, {loss: 'cubic'}, /one of none, square, target/], [layer, {W: [[1, 2]], b: [1]}, /a row of W/], [layer, {change: ['everything']}, /one of/]
  ]) assert.throws(() => model.settings(input), (error) => error instanceof InstrumentError && message.test(error.message), JSON.stringify(input));
});
