/** Which language a person gets, and that each says everything. */
import assert from 'node:assert/strict';
import test from 'node:test';

import {preferredLanguage} from '../../../web/src/text/index.js';

test('the first language there is of those a person wants; English for all others, even for nonsense', () => {
  assert.equal(preferredLanguage(['fr-CA', 'en-GB', 'de']), 'en');
  assert.equal(preferredLanguage(['xx', 'C', '']), 'en');
  assert.equal(preferredLanguage([]), 'en');
  assert.equal(preferredLanguage(['constructor', 'toString']), 'en');
});
