/** A hundred thousand damaged links (`npm run fuzz` does a million): each ends in a valid experiment or in a sentence. */
import assert from 'node:assert/strict';
import {test} from 'node:test';

import {readLink} from '../../../web/src/share/link.js';
import {parseExperiment} from '../../../web/src/state/schema.js';
import {randomFrom} from '../state/mutate.js';
import {mutatedLink, soundLinks} from './mutate-link.js';

const COUNT = Number(process.env.FUZZ_LINKS ?? 100_000);
const SEED = Number(process.env.FUZZ_SEED ?? Math.floor(Math.random() * 2 ** 32));

test(`${COUNT} damaged links end in a valid experiment or in a sentence, and touch nothing else`, () => {
  const before = [Object.prototype, Array.prototype, Map.prototype].map((prototype) => Object.getOwnPropertyNames(prototype).join());
  const links = soundLinks();
  const random = randomFrom(SEED);
  let accepted = 0;
  for (let i = 0; i < COUNT; i += 1) {
    const link = mutatedLink(links[i % links.length], random);
    const where = `seed ${SEED}, number ${i}: ${link.slice(0, 300)}`;
    const result = readLink(link);
    if (result.ok) {
      accepted += 1;
      if (i % 20 === 0) assert.ok(parseExperiment(result.experiment).ok, where);
      assert.ok(result.notices.every((notice) => notice.endsWith('.') && notice.length < 300), where);
    } else {
      assert.ok(result.error.message.endsWith('.') && result.error.message.length < 500, where);
    }
  }
  assert.ok(accepted > COUNT / 20, `only ${accepted} were accepted: the changes are too wild to test much`);
  assert.deepEqual([Object.prototype, Array.prototype, Map.prototype].map((prototype) => Object.getOwnPropertyNames(prototype).join()), before);
});
