/** The page's worker carries one glue for both float modules: it must be the same, to the letter. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';

test('both float modules have the same glue', () => {
  const [simd, scalar] = ['float-simd', 'float-scalar'].map((name) => readFileSync(new URL(import.meta.resolve(`#core/${name}`)), 'utf8'));
  assert.equal(scalar, simd);
});
