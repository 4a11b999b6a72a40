/** What windows, screens and tabs do to the page. */
import {expect, Playground, test} from './page.js';
import {layTrapdoor} from './trapdoor.js';

/** How much of the map's canvas is drawn on, and how many pixels it has. Runs in the page. */
function mapPixels() {
  const canvas = document.querySelector('nn-playground').shadowRoot.querySelector('[role="application"]');
  const {width, height} = canvas;
  if (width * height === 0) return {width, height, drawn: 0};
  const {data} = canvas.getContext('2d').getImageData(0, 0, width, height);
  let drawn = 0;
  for (let i = 3; i < data.length; i += 4) drawn += data[i] > 0 ? 1 : 0;
  return {width, height, drawn: drawn / (width * height)};
}

// Firefox, driven this way, knows neither resolutions nor frozen tabs.
test.describe('screens and tabs', {tag: '@chromium'}, () => {
  test('pictures are as fine as the screen, and drawn again on another one', async ({page, playground}) => {
    const {width: css} = await playground.map.boundingBox();
    const session = await page.context().newCDPSession(page);
    for (const deviceScaleFactor of [1, 1.25, 2, 3, 4, 1]) {
      await session.send('Emulation.setDeviceMetricsOverride', {width: 1280, height: 720, deviceScaleFactor, mobile: false});
      const finest = Math.round(Math.min(3, deviceScaleFactor) * css); // beyond three nobody sees a difference
      await expect.poll(() => page.evaluate(mapPixels)).toMatchObject({width: finest, drawn: 1});
    }
  });

  test('a tab that was frozen while training has one frame waiting at most, and goes on', async ({page, open}) => {
    await page.addInitScript(layTrapdoor);
    const playground = await open();
    await playground.button('Play').click();
    await expect(playground.epochs).not.toHaveText('0');
    const session = await page.context().newCDPSession(page);
    for (let times = 0; times < 3; times += 1) {
      await session.send('Page.setWebLifecycleState', {state: 'frozen'});
      const before = Number((await page.evaluate(() => globalThis.trapdoor.asked.frames)));
      await new Promise((resolve) => setTimeout(resolve, 500)); // it sleeps for a while
      const {frames, mostFramesInFlight} = await page.evaluate(() => globalThis.trapdoor.asked);
      expect(frames - before).toBeLessThanOrEqual(1);
      expect(mostFramesInFlight).toBe(1);
      await session.send('Page.setWebLifecycleState', {state: 'active'});
      const then = await playground.updates.innerText();
      await expect(playground.updates).not.toHaveText(then);
    }
    await playground.button('Pause').click();
    await expect(playground.button('Play')).toBeVisible();
  });

  test('a page that was left and come back to still has its engine, training on', async ({playwright, baseURL, launchOptions, storageState}) => {
    const browser = await playwright.chromium.launch({...launchOptions, ignoreDefaultArgs: ['--disable-back-forward-cache']});
    try {
      const page = await browser.newPage({baseURL, storageState});
      const errors = [];
      page.on('pageerror', ({message}) => errors.push(message));
      await page.goto('./');
      const playground = new Playground(page);
      await playground.isReady();
      await page.evaluate(() => addEventListener('pageshow', ({persisted}) => (globalThis.cameBack = persisted)));
      await playground.button('Play').click();
      for (let times = 0; times < 5; times += 1) {
        await expect(playground.epochs).not.toHaveText('0');
        await page.goto('about:blank');
        await page.goBack({waitUntil: 'commit'});
        await page.waitForFunction(() => globalThis.cameBack === true);
        await page.evaluate(() => (globalThis.cameBack = false));
        const then = await playground.updates.innerText();
        await expect(playground.updates).not.toHaveText(then);
      }
      await playground.button('Pause').click();
      await playground.button('One epoch').click();
      expect(errors).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});

test('a window that is shut to nothing and opened again shows everything', async ({page, playground}) => {
  const before = await page.evaluate(mapPixels);
  await playground.button('Play').click();
  for (const display of ['none', '']) {
    await page.evaluate((value) => (document.querySelector('nn-playground').style.display = value), display);
    if (display === 'none') await expect.poll(() => page.evaluate(mapPixels)).toMatchObject({drawn: 0});
  }
  await playground.button('Pause').click();
  await page.setViewportSize({width: 320, height: 200});
  await page.setViewportSize({width: 1280, height: 720});
  await expect.poll(() => page.evaluate(mapPixels)).toEqual(before);
});

test('pictures that the machine has dropped are drawn again', async ({page, playground}) => {
  const canvases = await page.evaluate(() => {
    const all = [...document.querySelector('nn-playground').shadowRoot.querySelectorAll('canvas')].filter((canvas) => canvas.width * canvas.height > 0);
    globalThis.isBlank = (canvas) => !canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.some(Boolean);
    globalThis.pictures = all.filter((canvas) => !globalThis.isBlank(canvas));
    return globalThis.pictures.length;
  });
  expect(canvases).toBeGreaterThan(2);
  await page.evaluate(() => {
    for (const canvas of globalThis.pictures) {
      canvas.getContext('2d').reset();
      canvas.dispatchEvent(new Event('contextlost', {cancelable: true}));
      canvas.dispatchEvent(new Event('contextrestored'));
    }
  });
  await expect.poll(() => page.evaluate(() => globalThis.pictures.filter((canvas) => canvas.isConnected && globalThis.isBlank(canvas)).map((canvas) => canvas.outerHTML))).toEqual([]);
  await expect(playground.trainLoss).not.toHaveText('–');
});
