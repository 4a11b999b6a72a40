/** Numbers in the texts of lessons. */
import assert from 'node:assert/strict';
import {test} from 'node:test';

import {filled, inAllDigits, inDigits, placesIn} from '../../../web/src/lessons/text.js';

test('a place says how its number is written', () => {
  const text = '{a} {a =} {a + 1} {share %} {count #}';
  assert.deepEqual(placesIn(text), ['a', 'a', 'a + 1', 'share', 'count']);
  assert.equal(filled(text, {a: 464.69562624000014, share: 0.5, count: 12}), '464.7 464.69562624 465.7 50.0 % 12');
});

test('what only rounding left over is not written', () => {
  assert.equal(inDigits(-4e-16), '0');
  assert.equal(inAllDigits(-4e-16), '0');
  assert.equal(inAllDigits(33.872399999999985), '33.8724');
  assert.equal(inAllDigits(-5e-10), '−5e−10');
  assert.equal(inAllDigits(NaN), '–');
});
