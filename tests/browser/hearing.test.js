/** What is heard on a key, and what a screen reader is told. */
import {expect, test} from './page.js';

/** Counts the sounds that play, from before the page starts. */
test.beforeEach(async ({page}) => {
  await page.addInitScript(() => {
    const start = OscillatorNode.prototype.start;
    const close = AudioContext.prototype.close;
    globalThis.sounds = {voices: 0, open: 0};
    OscillatorNode.prototype.start = function (...when) {
      globalThis.sounds.voices += 1;
      if (globalThis.sounds.last !== this.context) globalThis.sounds.open += 1;
      globalThis.sounds.last = this.context;
      return start.apply(this, when);
    };
    AudioContext.prototype.close = function () {
      globalThis.sounds.open -= 1;
      return close.apply(this);
    };
  });
});
const sounds = (page) => page.evaluate(() => ({voices: globalThis.sounds.voices, open: globalThis.sounds.open}));

test('the loss and the map sound on their keys only, and stop on any key', async ({playground, page}) => {
  await page.keyboard.press('l');
  await expect(page.locator('nn-playground').getByText('There is nothing to hear yet.')).toBeAttached();
  await playground.train();
  expect(await sounds(page)).toEqual({voices: 0, open: 0});

  await page.keyboard.press('l');
  await expect(page.locator('nn-playground').getByText(/^The loss from \d\.\d+ to 0\.\d+: first on training points/)).toBeAttached();
  await expect.poll(() => sounds(page)).toEqual({voices: 2, open: 1});
  await page.keyboard.press('k'); // stops the sound, and no more
  await expect.poll(() => sounds(page)).toEqual({voices: 2, open: 0});
  await expect(playground.button('Play')).toBeVisible();

  await playground.map.focus();
  await page.keyboard.press('Shift+ArrowUp');
  await page.keyboard.press('h');
  await expect(page.locator('nn-playground').getByText('From left to right at y 1.20. The note is the class, louder where the network is surer.')).toBeAttached();
  await expect.poll(() => sounds(page)).toEqual({voices: 3, open: 1});
  await page.keyboard.press('v');
  await expect.poll(() => sounds(page)).toEqual({voices: 3, open: 0});
  await page.keyboard.press('v');
  await expect(page.locator('nn-playground').getByText('From below at x 0.00.')).toBeAttached();
  await expect.poll(() => sounds(page), {message: 'it ends by itself'}).toEqual({voices: 4, open: 0});
});

test('training is told at the end and on a key', async ({playground, page}) => {
  await playground.train();
  await expect(page.locator('nn-playground').getByText(/^Epoch [\d,]+, loss \d\.\d+, test \d\.\d+\. \d+\.\d % right\./).first()).toBeAttached();
  await playground.button('Same start').click();
  await expect(playground.updates).toHaveText('0');
  await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.blur());
  await page.keyboard.press('a');
  await expect(page.locator('nn-playground').getByText(/^Epoch 0, loss/).last()).toBeAttached();
});
