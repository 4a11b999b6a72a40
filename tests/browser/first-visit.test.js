/** Somebody who has never been here: something moves, and hints say what to try, until they have tried. */
import {expect, test} from './page.js';

test.use({storageState: {cookies: [], origins: []}});

const hints = {
  draw: 'Click to draw a point',
  layer: 'Add a layer, see what changes',
  neuron: 'Point at a neuron to see what it does'
};

test('training runs by itself and can be paused at once; at the next visit nothing runs', async ({open, page}) => {
  const playground = await open();
  await expect.poll(async () => Number((await playground.updates.innerText()).replace(/\D/g, ''))).toBeGreaterThan(0);
  await playground.button('Pause').click();
  await expect(playground.button('Play')).toBeVisible();
  const count = async () => Number((await playground.updates.innerText()).replace(/\D/g, ''));
  const trained = await count();
  // The worker's last checkpoint is what a reload can bring back; it is at most a second old.
  await page.waitForFunction((update) => document.querySelector('nn-playground').playground.engine.latestCheckpoint()?.progress.update === update, trained);
  await page.reload();
  await playground.isReady();
  await expect.poll(count).toBe(trained);
  await playground.button('One update').click();
  await expect.poll(count).toBe(trained + 1);
});

test('each hint goes when one has done what it says', async ({open, page}) => {
  const playground = await open();
  await playground.button('Pause').click();
  for (const text of Object.values(hints)) await expect(page.getByText(text)).toBeVisible();
  await playground.click(4, 4);
  await expect(page.getByText(hints.draw)).toHaveCount(0);
  await playground.button('+ layer before output').click();
  await expect(page.getByText(hints.layer)).toHaveCount(0);
  await playground.button('Layer 1, neuron 1').hover();
  await expect(page.getByText(hints.neuron)).toHaveCount(0);
});

test('hints are closed one by one or all at once, and do not come again', async ({open, page}) => {
  const playground = await open();
  await playground.button('Pause').click();
  await playground.button('Close this hint').first().click();
  await expect(playground.button('Close this hint')).toHaveCount(2);
  await playground.button('Close all').click();
  await expect(playground.button('Close this hint')).toHaveCount(0);
  await page.reload();
  await playground.isReady();
  await expect(playground.button('Close this hint')).toHaveCount(0);
});

test('with reduced motion nothing starts by itself', {tag: '@chromium'}, async ({open, page}) => {
  await page.emulateMedia({reducedMotion: 'reduce'});
  const playground = await open();
  await playground.button('One update').click();
  await expect(playground.updates).toHaveText('1');
});
