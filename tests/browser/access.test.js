/** The page by touch, on small screens, and before axe's rules. */
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';

import {expect, Playground, test} from './page.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');

// Once is enough: the page's structure is the same in every browser, and Firefox, driven this way, keeps to light colours.
for (const colorScheme of ['light', 'dark']) {
  test(`axe finds nothing in ${colorScheme} colours, at rest and after training`, {tag: '@chromium'}, async ({playground, page}) => {
    await page.emulateMedia({colorScheme});
    const check = async () => {
      await page.evaluate(axe);
      const {violations} = await page.evaluate(() => globalThis.axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}));
      expect(violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html.slice(0, 90)).join(' | ')}`)).toEqual([]);
    };
    await check();
    await playground.button('One epoch').click();
    await expect(playground.epochs).toHaveText('1');
    await playground.button('Clear').click();
    await check();
  });
}

for (const [width, height] of [[360, 740], [320, 640], [1280, 720], [1920, 1080]]) {
  test(`nothing but the network scrolls sideways at ${width} × ${height}`, async ({playground, page}) => {
    await page.setViewportSize({width, height});
    await playground.isReady();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await page.getByRole('tablist').evaluate(({scrollWidth, clientWidth}) => scrollWidth - clientWidth)).toBe(0); // every tab is in sight
    if (width >= 1280) expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(height);
  });
}

test('on a phone, what the page has to say stands in sight', async ({playground, page}) => {
  await page.setViewportSize({width: 360, height: 740});
  await playground.button('Presets').click();
  await page.getByRole('button', {name: 'All alike'}).click();
  await expect(page.locator('.notice').getByText('8 of 8 neurons are alike')).toBeInViewport({ratio: 1});
  await playground.button('Start with He').click();
});

// Firefox, driven this way, has no touch screen.
test('a finger scrolls at first, and draws once a tool is chosen', {tag: '@chromium'}, async ({browser}) => {
  const context = await browser.newContext({viewport: {width: 360, height: 740}, hasTouch: true, isMobile: true});
  const page = await context.newPage();
  await page.goto('./');
  const playground = new Playground(page);
  await playground.isReady();
  const before = await playground.pointCount();
  const tap = async () => {
    const box = await playground.map.boundingBox();
    await page.touchscreen.tap(box.x + box.width * 0.9, box.y + box.height * 0.9);
  };
  await tap();
  expect(await playground.pointCount()).toBe(before);
  await playground.button('Brush').tap();
  await playground.map.scrollIntoViewIfNeeded();
  await tap();
  await expect.poll(() => playground.pointCount()).toBe(before + 1);
  await context.close();
});
