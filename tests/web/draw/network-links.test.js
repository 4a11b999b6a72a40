/** Which link is meant, and which of many are drawn. */
import assert from 'node:assert/strict';
import test from 'node:test';

import {layoutNetwork} from '../../../web/src/draw/network-layout.js';
import {MOST_DRAWN, curveOf, fits, largestOf, leastDrawn, linkAt} from '../../../web/src/draw/network-links.js';

const layout = layoutNetwork({counts: [2, 8, 3], offered: 9, taken: [0, 1]}, 700, 430);
const all = () => true;

test('a link is found on its line and within eight pixels of it, and nowhere else', () => {
  for (const link of [{layer: 0, role: 'weight', input: 1, neuron: 0}, {layer: 1, role: 'weight', input: 7, neuron: 2}]) {
    const [x0, y0, , , , , x3, y3] = curveOf(layout, link);
    const only = (layer, input, neuron) => layer === link.layer && input === link.input && neuron === link.neuron;
    const middle = [(x0 + x3) / 2, (y0 + y3) / 2]; // a curve with equal handles passes there
    assert.deepEqual(linkAt(layout, ...middle, only), link);
    assert.deepEqual(linkAt(layout, middle[0], middle[1] + 7, only), link);
    assert.equal(linkAt(layout, middle[0], middle[1] + 60, only), null);
    assert.equal(linkAt(layout, x0 - 30, y0, only), null, 'not behind the neuron it begins at');
  }
});

test('of two links the nearer is meant', () => {
  const [x, y] = [layout.nodes[0][0].right + 1, layout.nodes[0][0].port];
  assert.equal(linkAt(layout, x, y, all).input, 0);
  const target = layout.nodes[2][1];
  assert.equal(linkAt(layout, target.left - 1, target.port, all).neuron, 1);
});

test('links that are not drawn cannot be hit', () => {
  assert.equal(linkAt(layout, 200, 200, () => false), null);
});

test('of very many links the largest are drawn, of few all', () => {
  const weights = Float32Array.from({length: 64 * 64}, (_, i) => Math.sin(i) * (i % 2 ? 1 : -1));
  const least = leastDrawn(weights);
  const drawn = weights.filter((weight) => Math.abs(weight) >= least);
  assert.equal(drawn.length, MOST_DRAWN);
  assert.ok(Math.max(...weights.filter((weight) => Math.abs(weight) < least).map(Math.abs)) <= least);
  assert.equal(leastDrawn(weights.subarray(0, MOST_DRAWN)), 0);
});

test('numbers of another network are told by their shape', () => {
  const numbers = {inputs: 2, neurons: 8, weights: new Float32Array(16), biases: Float32Array.of(0, 0, -3, 0, 0, 0, 0, 0)};
  assert.ok(fits(layout, 0, numbers));
  assert.ok(!fits(layout, 1, numbers) && !fits(layout, 0, {...numbers, neurons: 7}) && !fits(layout, 0, undefined) && !fits(layout, 5, numbers));
  numbers.weights[3] = -7;
  assert.deepEqual(largestOf([numbers]), {weight: 7, bias: 3});
  assert.deepEqual(largestOf([]), {weight: 0, bias: 0});
});
