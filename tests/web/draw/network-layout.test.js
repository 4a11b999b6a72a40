/** Where the network's parts stand, from no hidden layer to eight of 64 neurons. */
import assert from 'node:assert/strict';
import test from 'node:test';

import {READABLE, gapsOf, layoutNetwork, nodesOf, nodeTowards, wantedWidth} from '../../../web/src/draw/network-layout.js';

const shape = (counts, {offered = 9, taken = [0, 1]} = {}) => ({counts: [taken.length, ...counts], offered, taken});
const table = (counts) => ({counts, offered: 0, taken: []});
const SHAPES = [
  shape([3]), shape([8, 6, 3]), shape([12, 12, 6]), shape([13, 1]), shape([64, 64, 64, 3]),
  shape([64, 1, 64, 12, 3, 40, 7, 20, 6]), shape([8, 3], {taken: [0, 1, 2, 3, 4, 5, 6, 7, 8]}), shape([4, 1], {offered: 4, taken: [3]}),
  table([30, 8, 3])
];
const HEIGHTS = [240, 330, 430, 750];

test('every node stands inside the drawing, large enough to be hit, and on no other', () => {
  for (const wanted of SHAPES) {
    for (const height of HEIGHTS) {
      const width = wantedWidth(wanted, height);
      const nodes = nodesOf(layoutNetwork(wanted, width, height));
      for (const {x, y, size} of nodes) {
        assert.ok(x - size / 2 >= 0 && x + size / 2 <= width && y - size / 2 >= 0 && y + size / 2 <= height, `${wanted.counts} at ${height}`);
      }
      const target = height >= 330 ? 24 : 0; // a lower drawing scrolls on the smallest screens, where it is made higher
      nodes.forEach((a, i) => nodes.slice(i + 1).forEach((b) =>
        assert.ok(Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y)) >= Math.max(target, (a.size + b.size) / 2), `${wanted.counts} at ${height}`)));
    }
  }
});

test('columns keep their order and room for titles, and use the width there is', () => {
  for (const wanted of SHAPES) {
    const least = wantedWidth(wanted, 430);
    for (const width of [least, least + 500]) {
      const {columns} = layoutNetwork(wanted, width, 430);
      columns.slice(1).forEach(({x}, i) => assert.ok(x - columns[i].x >= 96));
      const last = columns[columns.length - 1];
      assert.ok(width - last.x - last.width / 2 < 60, 'the last column stands at the right');
      gapsOf({columns}).forEach((x, i) => assert.ok(x > columns[i].x && x < columns[i + 1].x));
    }
  }
});

test('a feature keeps its place when another is switched, and the inputs keep their order', () => {
  const before = layoutNetwork(shape([8, 3]), 700, 430);
  const after = layoutNetwork(shape([8, 3], {taken: [0, 1, 4]}), 700, 430);
  assert.deepEqual(nodesOf(after).filter(({column}) => column === 0).map(({y}) => y), nodesOf(before).filter(({column}) => column === 0).map(({y}) => y));
  assert.deepEqual(after.nodes[0].map(({slot, index}) => [slot, index]), [[0, 0], [1, 1], [4, 2]]);
  assert.equal(after.spare.length, 6);
  assert.ok(after.spare.every(({index}) => index === -1));
});

test('more neurons than can be read are a bundle, all of them in it', () => {
  for (const count of [READABLE, READABLE + 1, 64]) {
    const {columns, nodes} = layoutNetwork(shape([count, 3]), 900, 430);
    assert.equal(columns[1].bundled, count > READABLE);
    assert.equal(nodes[1].length, count);
    assert.equal(new Set(nodes[1].map(({port}) => port)).size, count, 'links of each leave at a place of their own');
  }
});

test('arrow keys reach every node, also those of a bundle and features that are off', () => {
  const layout = layoutNetwork(shape([64, 6, 3]), 900, 430);
  const reached = new Set([layout.nodes[0][0]]);
  for (const node of reached) {
    for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']) {
      const next = nodeTowards(layout, node, key);
      const known = next && nodesOf(layout).find(({column, slot}) => column === next.column && slot === next.slot);
      if (known && ![...reached].some(({column, slot}) => column === known.column && slot === known.slot)) reached.add(known);
    }
  }
  assert.equal(reached.size, 9 + 64 + 6 + 3);
  assert.equal(nodeTowards(layout, layout.nodes[0][0], 'ArrowLeft'), null);
  assert.equal(nodeTowards(layout, layout.nodes[0][0], 'Enter'), null);
});
