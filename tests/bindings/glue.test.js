/** The page's worker carries one glue for all modules: it must be the same, to the letter. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';

test('all modules have the same glue', () => {
  const [simd, scalar, double] = ['float-simd', 'float-scalar', 'double'].map((name) => readFileSync(new URL(import.meta.resolve(`#core/${name}`)), 'utf8'));
  assert.equal(scalar, simd);
  assert.equal(double, simd);
});
