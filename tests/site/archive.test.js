/** What somebody has who takes everything along. */
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {test} from 'node:test';

import {unzipSync} from 'fflate';

import {archive, ARCHIVE} from '../../build-scripts/site/archive.js';

const DIST = new URL('../../dist/', import.meta.url);

test('the archive holds the whole site as it is, and says what to open, in one folder', () => {
  const inside = unzipSync(readFileSync(new URL(ARCHIVE, DIST)));
  const site = readdirSync(DIST, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && entry.name !== ARCHIVE)
    .map((entry) => `${entry.parentPath ?? entry.path}/${entry.name}`.slice(DIST.pathname.length).replace(/^\/+/, ''));
  assert.deepEqual(Object.keys(inside).sort(), [...site, 'LIESMICH.txt', 'README.txt'].map((path) => `downhill/${path}`).sort());
  for (const path of site) assert.deepEqual(Buffer.from(inside[`downhill/${path}`]), readFileSync(new URL(path, DIST)), path);
  for (const note of ['README.txt', 'LIESMICH.txt']) {
    const text = new TextDecoder('utf-8', {fatal: true}).decode(inside[`downhill/${note}`]);
    for (const [named] of text.matchAll(/\b[\w-]+\.html\b/g)) assert.ok(site.includes(named), named);
    assert.match(text, /downhill\.html/);
  }
});

test('of the same files it is the same, byte by byte', () => {
  const files = {b: Uint8Array.from([1, 2]), 'assets/a': Uint8Array.from([3])};
  assert.deepEqual(archive(files), archive({'assets/a': files['assets/a'], b: files.b}));
});
