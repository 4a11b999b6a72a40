/** What xz packed comes out as it was. */
import assert from 'node:assert/strict';
import {test} from 'node:test';

import {packed} from '../../../build-scripts/site/lzma.js';
import {unpack} from '../../../web/src/engine/lzma.js';

/** Numbers that follow from each other, the same every time. */
function* numbers(seed) {
  for (let value = seed; ; value = (Math.imul(value, 1664525) + 1013904223) >>> 0) yield value >>> 8;
}
const bytes = (count, next) => {
  const source = numbers(count);
  return Uint8Array.from({length: count}, () => next(source.next().value));
};

const SAMPLES = {
  nothing: new Uint8Array(0),
  'one byte': Uint8Array.of(200),
  'the same byte again and again': new Uint8Array(70_000).fill(7),
  'bytes without any order': bytes(50_000, (value) => value & 255),
  'words that come again': new TextEncoder().encode([...bytes(20_000, (value) => value % 50)].map((word) => `word${word * word}`).join(' ')),
  'records of four bytes': bytes(40_000, (value) => value & 3).map((value, at) => (at % 4 === 3 ? at >> 8 : value)),
  'a repetition from far away': Uint8Array.from([...bytes(300_000, (value) => value & 255), ...bytes(300_000, (value) => value & 255)])
};

for (const [name, data] of Object.entries(SAMPLES)) {
  test(`${name} (${data.length} bytes)`, () => assert.deepEqual(unpack(packed(data), data.length), data));
}
