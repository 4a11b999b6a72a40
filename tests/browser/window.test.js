/** What windows, screens and tabs do to the page. */
import {expect, Playground, test} from './page.js';
import {layTrapdoor} from './trapdoor.js';

/**
 * Runs in the page before its scripts: `drawnShare(canvas)` is how much of a canvas is drawn on, read from a copy, as reading
 * changes how a browser keeps a canvas.
 */
function readCanvases() {
  globalThis.drawnShare = (canvas) => {
    if (canvas.width * canvas.height === 0) return 0;
    const context = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d', {willReadFrequently: true});
    context.drawImage(canvas, 0, 0);
    const {data} = context.getImageData(0, 0, canvas.width, canvas.height);
    return data.filter((value, i) => i % 4 === 3 && value > 0).length / (data.length / 4);
  };
}

/** Runs in the page: how much of the map is drawn on, and how many pixels it has for one of the style sheet. */
function mapPixels() {
  const canvas = document.querySelector('nn-playground').shadowRoot.querySelector('[role="application"]');
  return {fineness: canvas.width / canvas.clientWidth, drawn: globalThis.drawnShare(canvas)};
}

test.beforeEach(({page}) => page.addInitScript(readCanvases));

// Firefox, driven this way, has screens of one resolution only.
for (const deviceScaleFactor of [1, 1.25, 2, 3, 4]) {
  test.describe(`a screen with ${deviceScaleFactor} pixels for one`, {tag: '@chromium'}, () => {
    test.use({deviceScaleFactor});
    test('has pictures as fine as itself', async ({page, playground: _}) => {
      const fineness = Math.min(3, deviceScaleFactor); // beyond three nobody sees a difference
      await expect.poll(() => page.evaluate(mapPixels)).toEqual({fineness: expect.closeTo(fineness, 2), drawn: 1});
    });
  });
}

/** Runs in the page before its scripts: `sleep(true)` hides the tab, as far as a script can tell, until `sleep(false)`. */
function teachSleep() {
  const {requestAnimationFrame: request} = globalThis;
  const held = [];
  let asleep = false;
  globalThis.requestAnimationFrame = (draw) => request((time) => (asleep ? held.push(draw) : draw(time)));
  Object.defineProperty(document, 'hidden', {get: () => asleep});
  Object.defineProperty(document, 'visibilityState', {get: () => (asleep ? 'hidden' : 'visible')});
  globalThis.sleep = (on) => {
    asleep = on;
    if (!on) held.splice(0).forEach(request);
    document.dispatchEvent(new Event('visibilitychange'));
  };
}

test('a hidden tab asks for no pictures, trains on, and has one frame waiting at most when it is seen again', async ({page, open}) => {
  await page.addInitScript(layTrapdoor);
  await page.addInitScript(teachSleep);
  const playground = await open();
  const asked = () => page.evaluate(() => ({...globalThis.trapdoor.asked}));
  const progress = () => page.evaluate(async () => (await document.querySelector('nn-playground').playground.engine.ask('progress')).update);
  await playground.button('Play').click();
  for (let times = 0; times < 3; times += 1) {
    const shown = await playground.updates.innerText();
    await expect(playground.updates).not.toHaveText(shown);
    await page.evaluate(() => globalThis.sleep(true));
    const before = await progress(); // answered after the frame that was under way
    const {frames} = await asked();
    await expect.poll(progress).toBeGreaterThan(before + 100);
    expect((await asked()).frames).toBe(frames);
    await page.evaluate(() => globalThis.sleep(false));
  }
  await playground.button('Pause').click();
  await expect(playground.button('Play')).toBeVisible();
  expect((await asked()).mostFramesInFlight).toBe(1);
});

// Only Chromium can be told to keep pages that were left.
test('a page that was left and come back to still has its engine, training on', {tag: '@chromium'}, async ({playwright, baseURL, launchOptions, storageState}) => {
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
    for (let times = 0; times < 3; times += 1) {
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

test('a window that is shut to nothing and opened again shows everything', async ({page, playground}) => {
  const before = await page.evaluate(mapPixels);
  await playground.button('Play').click();
  for (const display of ['none', '']) {
    await page.evaluate((value) => (document.querySelector('nn-playground').style.display = value), display);
    if (display === 'none') await expect.poll(() => page.evaluate(() => document.querySelector('nn-playground').shadowRoot.querySelector('canvas').clientWidth)).toBe(0);
  }
  await playground.button('Pause').click();
  await page.setViewportSize({width: 320, height: 200});
  await page.setViewportSize({width: 1280, height: 720});
  await expect.poll(() => page.evaluate(mapPixels)).toEqual(before);
});

test('pictures that the machine has dropped are drawn again', async ({page, playground: _}) => {
  const count = await page.evaluate(() => {
    const all = [...document.querySelector('nn-playground').shadowRoot.querySelectorAll('canvas')];
    globalThis.pictures = all.filter((canvas) => globalThis.drawnShare(canvas) > 0);
    for (const canvas of globalThis.pictures) canvas.getContext('2d').reset();
    for (const canvas of globalThis.pictures) canvas.dispatchEvent(new Event('contextrestored'));
    return globalThis.pictures.length;
  });
  expect(count).toBeGreaterThan(10);
  const blank = () => page.evaluate(() => globalThis.pictures.filter((canvas) => canvas.isConnected && globalThis.drawnShare(canvas) === 0).map((canvas) => `${canvas.className} ${canvas.width}`));
  await expect.poll(blank).toEqual([]);
});
