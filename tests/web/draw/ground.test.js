/** The map's colours and the lines between its regions. */
import assert from 'node:assert/strict';
import test from 'node:test';

import {borders} from '../../../web/src/draw/borders.js';
import {CLASS_RGB, cividis, packed, signedColor} from '../../../web/src/draw/colors.js';
import {fakeCanvas} from './fake-canvas.js';

fakeCanvas();
const {createGround, evenness, stepped} = await import('../../../web/src/draw/ground.js');

const CLASSES = {reading: 'discrete', kind: 'classes', share: {times: 1, plus: 0}, range: 1};
const VALUES = {...CLASSES, reading: 'smooth', kind: 'values'};

/** The colours of a grid, cell by cell. */
function colors(grid, look) {
  const shown = [];
  const context = new Proxy({drawImage: (canvas) => shown.push(...canvas.shown)}, {get: (target, name) => target[name] ?? (() => {}), set: () => true});
  createGround().draw(context, grid, look, {width: 10, height: 10});
  return shown;
}
const unpacked = (color) => [color & 255, (color >> 8) & 255, (color >> 16) & 255];
const tint = (index) => CLASS_RGB[index].map((part) => Math.round(255 * 0.45 + part * 0.55));

test('a region has the tint of the class with the highest output, however many there are', () => {
  const values = Float32Array.from([0.6, 0.2, 0.3, 0.5, 0.1, 0.3]); // three classes on two cells
  assert.deepEqual(colors({values, columns: 2, rows: 1, outputs: 3}, CLASSES).map(unpacked), [tint(0), tint(1)]);
});

test('smooth regions mix the tints by their shares', () => {
  const values = Float32Array.from([0.5, 0.5, 0]);
  const [mixed] = colors({values, columns: 1, rows: 1, outputs: 3}, {...CLASSES, reading: 'smooth'}).map(unpacked);
  tint(0).forEach((part, i) => assert.ok(Math.abs(mixed[i] - (part + tint(1)[i]) / 2) <= 1)); // each is rounded
});

test('a single output is the share of the second class, whatever its activation', () => {
  const grid = {values: Float32Array.from([-1, 1]), columns: 2, rows: 1, outputs: 1};
  assert.deepEqual(colors(grid, {...CLASSES, share: {times: 0.5, plus: 0.5}}).map(unpacked), [tint(0), tint(1)]);
  assert.deepEqual(colors({...grid, values: Float32Array.from([0.4, 0.6])}, CLASSES).map(unpacked), [tint(0), tint(1)]);
});

test('uncertainty is dark where one class has everything and yellow where all are even', () => {
  const look = {...CLASSES, reading: 'uncertainty'};
  const brightness = (color) => unpacked(color).reduce((sum, part) => sum + part);
  for (const outputs of [2, 3, 6]) {
    const values = new Float32Array(outputs * 2);
    for (let k = 0; k < outputs; k += 1) values[2 * k] = 1 / outputs;
    values[1] = 1;
    const [even, sure] = colors({values, columns: 2, rows: 1, outputs}, look);
    assert.ok(brightness(even) > brightness(sure) + 100, `${outputs} classes`);
    assert.ok(unpacked(even)[0] > unpacked(even)[2] + 100, 'yellow');
  }
  const [even, sure] = colors({values: Float32Array.from([0.5, 1]), columns: 2, rows: 1, outputs: 1}, look);
  assert.ok(brightness(even) > brightness(sure) + 100, 'one output');
});

test('evenness is entropy: nothing for one class, everything for all alike', () => {
  assert.equal(evenness([1, 0, 0]), 0);
  assert.ok(Math.abs(evenness([0.25, 0.25, 0.25, 0.25]) - 1) < 1e-12);
  assert.ok(Math.abs(evenness([0.5, 0.5, 0]) - Math.log(2) / Math.log(3)) < 1e-12);
});

test('values use the whole scale of their range, and what is no number looks like zero', () => {
  const grid = {values: Float32Array.from([-4, 4, NaN, 400]), columns: 4, rows: 1, outputs: 1};
  assert.deepEqual(colors(grid, {...VALUES, range: 4}).map(unpacked), [signedColor(-1), signedColor(1), signedColor(0), signedColor(1)]);
});

test('values in steps have the middle of their step', () => {
  assert.deepEqual([0.01, 0.19, 0.21, 1, 5, -0.01].map((value) => Number(stepped(value).toFixed(1))), [0.1, 0.1, 0.3, 0.9, 0.9, -0.1]);
  const grid = {values: Float32Array.from([0.02, 0.18]), columns: 2, rows: 1, outputs: 1};
  const [a, b] = colors(grid, {...VALUES, reading: 'discrete'});
  assert.equal(a, b);
});

test('cividis goes from dark blue to yellow and only ever becomes lighter', () => {
  assert.ok(cividis(0)[2] > cividis(0)[0] && cividis(1)[0] > cividis(1)[2]);
  let last = 0;
  for (let i = 0; i <= 20; i += 1) {
    const [r, g, b] = cividis(i / 20);
    const light = 0.2126 * r + 0.7152 * g + 0.0722 * b;
    assert.ok(light > last, `at ${i / 20}`);
    last = light;
  }
});

test('colours are packed as a picture keeps them', () => {
  assert.deepEqual([...new Uint8Array(Uint32Array.of(packed([1, 2, 3])).buffer)], [1, 2, 3, 255]);
});

/** The ends of the pieces, as pairs of points. */
const piecesOf = (grid, threshold = 0.5) => Array.from({length: borders(grid, threshold).length / 4}, (_, i) => [...borders(grid, threshold).slice(4 * i, 4 * i + 4)]);

test('the border of two halves is straight, where it belongs, and reaches from rim to rim', () => {
  const n = 8;
  const values = Float32Array.from({length: n * n}, (_, cell) => ((cell % n) + 0.5) / n); // x itself: 0.3 is crossed at x = 0.3
  const pieces = piecesOf({values, columns: n, rows: n, outputs: 1}, 0.3);
  assert.equal(pieces.length, n + 1);
  for (const [x0, , x1] of pieces) for (const x of [x0, x1]) assert.ok(Math.abs(x - 0.3) < 1e-6, `x = ${x}`);
  const heights = pieces.flatMap(([, y0, , y1]) => [y0, y1]);
  assert.deepEqual([Math.min(...heights), Math.max(...heights)], [0, 1]);
});

test('three regions meet in one place', () => {
  // the winner of three cells of a square; the fourth agrees with the first
  const winner = [0, 1, 2, 0];
  const values = new Float32Array(12);
  winner.forEach((k, cell) => (values[k * 4 + cell] = 1));
  const inside = piecesOf({values, columns: 2, rows: 2, outputs: 3}).filter(([, , x, y]) => x === 0.5 && y === 0.5);
  assert.equal(inside.length, 4);
});

test('where everything has one answer there is no border', () => {
  assert.equal(borders({values: new Float32Array(75).fill(0.2), columns: 5, rows: 5, outputs: 3}, 0.5).length, 0);
  assert.equal(borders({values: new Float32Array(25).fill(NaN), columns: 5, rows: 5, outputs: 1}, 0.5).length, 0);
});
