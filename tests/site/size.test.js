/** How much the built page weighs, as a server sends it: gzipped. */
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {test} from 'node:test';
import {Script} from 'node:vm';
import {gzipSync} from 'node:zlib';

import {parseAst} from 'vite';

import {SIZE_BAR} from '../bench/bars.js';
import {moduleSize} from '../bench/size.js';

/** Everything the first screen needs: page, styles, scripts and what they import, with the worker inside, and the engine. */
const FIRST_SCREEN_BAR = 145_000;
/** <nn-playground> for other sites: one script with all of that inside. */
const COMPONENT_BAR = 138_000;
/** The page that has everything inside, as it lies on a disk. */
const ONE_FILE_BAR = 600_000;
const DIST = new URL('../../dist/', import.meta.url);

const weigh = (/** @type {URL} */ file) => gzipSync(readFileSync(file), {level: 9}).length;
const nameOf = (/** @type {URL} */ file) => file.pathname.slice(DIST.pathname.length);
const listed = (/** @type {URL[]} */ files) =>
  files.map((file) => ({name: nameOf(file), bytes: weigh(file)})).sort((a, b) => b.bytes - a.bytes).map(({name, bytes}) => `    ${bytes} ${name}`).join('\n');

/** What a script imports at once, and what that imports. @param {URL} script @param {Map<string, URL>} found */
function withImports(script, found) {
  if (found.has(script.href)) return;
  found.set(script.href, script);
  if (!script.pathname.endsWith('.js')) return;
  for (const node of parseAst(readFileSync(script, 'utf8')).body) {
    if ('source' in node && node.source) withImports(new URL(String(node.source.value), script), found);
  }
}

test('the first screen, engine included, is at most 145 kB', () => {
  const page = new URL('index.html', DIST);
  const found = new Map([[page.href, page]]);
  for (const [, address] of readFileSync(page, 'utf8').matchAll(/<(?:script|link)\b[^>]*?\b(?:src|href)="(\.[^"]*)"/g)) withImports(new URL(address, page), found);
  const assets = readdirSync(new URL('assets/', DIST)).map((name) => new URL(`assets/${name}`, DIST));
  const first = [...found.values(), ...assets.filter((file) => /float-simd-[^/]*\.wasm$/.test(file.pathname))];
  const later = assets.filter((file) => !first.some(({href}) => href === file.href));
  assert.ok(first.length > 4 && later.length > 4, 'both are there');
  const bytes = first.reduce((sum, file) => sum + weigh(file), 0);
  assert.ok(bytes <= FIRST_SCREEN_BAR, `It is ${bytes} bytes:\n${listed(first)}\n  not counted, as it is loaded when it is used:\n${listed(later)}`);
});

test('the component for other sites is one script of at most 138 kB, with the engine inside', () => {
  const script = new URL('nn-playground.js', DIST);
  const found = new Map();
  withImports(script, found);
  assert.deepEqual([...found.keys()], [script.href], 'it imports nothing at once');
  const bytes = weigh(script);
  assert.ok(bytes <= COMPONENT_BAR, `It is ${bytes} bytes.`);
});

test('the script that brings frames to other sites is at most 3 kB, and runs as a classic script', () => {
  const script = new URL('downhill-embed.js', DIST);
  const bytes = weigh(script);
  assert.ok(bytes <= 3_000, `It is ${bytes} bytes.`);
  assert.ok(new Script(readFileSync(script, 'utf8')), 'it parses');
});

test('the page that has everything inside is at most 600 kB, and names no file', () => {
  const page = readFileSync(new URL('downhill.html', DIST), 'utf8');
  assert.ok(page.length <= ONE_FILE_BAR, `It is ${page.length} bytes.`);
  assert.doesNotMatch(page, /\b(?:src|href)="(?!data:)/);
});

test('the engine\'s float module with its glue is at most 80 kB', async () => {
  const bytes = await moduleSize();
  assert.ok(bytes <= SIZE_BAR, `It is ${bytes} bytes.`);
});
