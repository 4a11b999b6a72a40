/** What a host is told about the site, and what the service worker keeps of it. */
import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import {test} from 'node:test';

import {FOR_ALL, FOR_ASSETS, FOR_PAGES, headersText} from '../../build-scripts/site/headers.js';
import {ONE_FILE} from '../../build-scripts/site/one-file.js';
import {POLICY} from '../../build-scripts/site/policy.js';

const DIST = new URL('../../dist/', import.meta.url);
const read = (/** @type {string} */ path) => readFileSync(new URL(path, DIST), 'utf8');
const pages = readdirSync(DIST).filter((name) => name.endsWith('.html') && name !== ONE_FILE);

test('pages and header file have one policy, and a page of one\'s own has it from both', () => {
  for (const page of pages) {
    const [, script] = /<script src="\.\/(assets\/policy-[^"]+)">/.exec(read(page)) ?? [];
    assert.ok(read(script).includes(JSON.stringify(POLICY)), page);
  }
  assert.equal(read('_headers'), headersText(pages.sort()));
  assert.match(read('_headers'), /\n\/index\.html\n {2}Content-Security-Policy: default-src 'none'; [^\n]*; frame-ancestors \*\n/);
  assert.doesNotMatch(read('_headers'), /embed\.html|X-Frame-Options/);
});

test('the help on hosting gives other servers the same headers', () => {
  const help = readFileSync(new URL('../../web/help/hosting.md', import.meta.url), 'utf8');
  for (const [name, value] of [FOR_ALL, FOR_PAGES, FOR_ASSETS].flatMap((headers) => Object.entries(headers))) {
    const [named, given] = [name, value].map((text) => help.split('\n').filter((line) => line.includes(text)).length);
    assert.ok(named >= 2 && given >= 2, `${name} for nginx and for Apache`);
  }
});

test('the service worker lists every file of the site with its digest', () => {
  const {files} = JSON.parse(/^self\.__SITE__=(.*);\n/.exec(read('service-worker.js'))?.[1] ?? '{}');
  assert.ok(Object.keys(files).includes('index.html') && Object.keys(files).length > 20);
  const assets = readdirSync(new URL('assets/', DIST)).map((name) => `assets/${name}`);
  assert.deepEqual(Object.keys(files).sort(), [...pages, ...assets].sort());
  for (const [path, integrity] of Object.entries(files)) {
    assert.equal(integrity, `sha256-${createHash('sha256').update(readFileSync(new URL(path, DIST))).digest('base64')}`, path);
  }
});
