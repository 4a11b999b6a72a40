/** Which language a person gets, and that each says everything. */
import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import test from 'node:test';

import {en} from '../../../web/src/text/en/index.js';
import {preferredLanguage} from '../../../web/src/text/index.js';

const TEXTS = new URL('../../../web/src/text/', import.meta.url);

test('no text of one area hides a text of another', async () => {
  const areas = readdirSync(new URL('en', TEXTS)).filter((name) => name !== 'index.js');
  const modules = await Promise.all(areas.map((name) => import(new URL(`en/${name}`, TEXTS))));
  const keys = modules.flatMap((texts) => Object.values(texts).flatMap(Object.keys));
  assert.deepEqual(keys.filter((key, index) => keys.indexOf(key) !== index), []);
});

test('the first language there is of those a person wants; English for all others, even for nonsense', () => {
  assert.equal(preferredLanguage(['fr-CA', 'en-GB', 'de']), 'en');
  assert.equal(preferredLanguage(['xx', 'C', '']), 'en');
  assert.equal(preferredLanguage([]), 'en');
  assert.equal(preferredLanguage(['constructor', 'toString']), 'en');
});

test('no two areas call different things by the same key', async () => {
  const folder = new URL('../../../web/src/text/en/', import.meta.url);
  const areas = readdirSync(folder).filter((name) => name !== 'index.js');
  const keys = (await Promise.all(areas.map(async (name) => Object.values(await import(new URL(name, folder))).flatMap(Object.keys)))).flat();
  assert.deepEqual(keys.filter((key, i) => keys.indexOf(key) !== i), []);
  assert.equal(keys.length, Object.keys(en).length, 'every area is part of the whole');
});
