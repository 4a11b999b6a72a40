/** The page's worker carries the glue of one module for all of them: they must be the same, to the letter. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';

import {MODULES} from './laboratory.js';

test('all modules have the same glue', () => {
  const [first, ...others] = MODULES.map((name) => readFileSync(new URL(import.meta.resolve(`#core/${name}`)), 'utf8'));
  for (const other of others) assert.equal(other, first);
});
