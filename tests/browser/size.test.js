/** How much the page weighs, as a server sends it: gzipped. */
import {readdirSync, readFileSync} from 'node:fs';
import {gzipSync} from 'node:zlib';

import {SIZE_BAR} from '../bench/bars.js';
import {moduleSize} from '../bench/size.js';
import {expect, test} from './page.js';

/** Everything the first screen needs: page, styles, scripts, worker and engine. */
const FIRST_SCREEN_BYTES = 150_000;
const ASSETS = new URL('../../dist/assets/', import.meta.url);

const weigh = (/** @type {Buffer} */ content) => gzipSync(content, {level: 9}).length;
const list = (/** @type {[string, number][]} */ parts) => parts.sort((a, b) => b[1] - a[1]).map(([name, bytes]) => `${name} ${bytes}`).join(', ');

// Files are the same for every browser.
test.describe('size', {tag: '@chromium'}, () => {
  test('the first screen, engine included, is at most 150 kB', async ({page, open}, {annotations}) => {
    const responses = [];
    page.on('response', (response) => response.url().startsWith('blob:') || responses.push(response)); // the worker is part of a script
    await open();
    await page.waitForLoadState('networkidle');
    const parts = await Promise.all(responses.map(async (response) => [new URL(response.url()).pathname.split('/').at(-1) || 'index.html', weigh(await response.body())]));
    const first = new Set(parts.map(([name]) => name));
    const later = readdirSync(ASSETS).filter((name) => !first.has(name)).map((name) => [name, weigh(readFileSync(new URL(name, ASSETS)))]);
    annotations.push({type: 'first', description: list(parts)}, {type: 'later', description: list(later)});
    const sum = parts.reduce((bytes, [, part]) => bytes + part, 0);
    expect(sum, `${list(parts)}; later: ${list(later)}`).toBeLessThanOrEqual(FIRST_SCREEN_BYTES);
    expect(sum).toBeGreaterThan(SIZE_BAR / 2); // it did load
  });

  test('the engine\'s float module with its glue is at most 80 kB', async () => {
    expect(await moduleSize()).toBeLessThanOrEqual(SIZE_BAR);
  });
});
