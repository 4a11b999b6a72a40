/** Bytes as text of a page, and back. */
import assert from 'node:assert/strict';
import {test} from 'node:test';

import {DIGITS, fromBase85, toBase85} from '../../build-scripts/site/base85.js';

test('bytes come back, with zeros up to a multiple of four', () => {
  for (const bytes of [[], [0, 0, 0, 0], [255, 255, 255, 255], [1, 2, 3, 4, 250], Array.from({length: 997}, (_, i) => (i * i * 7) & 255)]) {
    const text = toBase85(Uint8Array.from(bytes));
    const back = [...fromBase85(text, DIGITS)];
    assert.deepEqual(back.slice(0, bytes.length), bytes);
    assert.ok(back.slice(bytes.length).every((byte) => byte === 0) && back.length - bytes.length < 4);
  }
});

test('nothing in the text means anything in a page', () => {
  assert.equal(new Set(DIGITS).size, 85);
  assert.doesNotMatch(DIGITS, /[\s<>&"'\\]/);
});
