/** What becomes of a person's work when the engine breaks. */
import {expect, test} from './page.js';
import {BREAKS, layTrapdoor} from './trapdoor.js';

/** Numbers in [0, 1) that only the seed decides. */
function random(seed) {
  let state = seed;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

/** Runs in the page: the experiment's weights after so many updates from its start, in a digest. */
async function digestAfter(updates) {
  const {engine, store} = document.querySelector('nn-playground').playground;
  await engine.configure(store.get());
  for (let i = 0; i < updates; i += 1) await engine.stepUpdate();
  return engine.ask('digest');
}

test('an engine that breaks at ten odd moments trains on to the very same weights', async ({page, open}) => {
  test.slow();
  await page.addInitScript(layTrapdoor);
  const playground = await open();
  const before = await playground.pointCount();
  await playground.button('One epoch').click();
  await playground.setSpeed('one update a frame');
  await playground.button('Play').click();
  const draw = random(1);
  // Each kind twice at most: what breaks in the same way three times within a minute is left at rest.
  const moments = [...BREAKS, ...BREAKS, 'a slip in a script', 'another one'];
  for (const [index, how] of moments.entries()) {
    const wait = 50 + 700 * draw();
    await page.evaluate(([kind, ms]) => new Promise((resolve) => setTimeout(resolve, ms)).then(() => globalThis.trapdoor.open(kind)), [how, wait]);
    await expect.poll(() => page.evaluate(() => globalThis.trapdoor.workers.length)).toBe(index + 2);
    await expect(playground.page.getByText(/^The engine broke .* it was started again and your work is as it was a moment ago\.$/)).toBeVisible();
    await playground.button('Close').click();
  }
  await playground.button('Pause').click();
  await expect(playground.button('Play')).toBeVisible();
  expect(await playground.pointCount()).toBe(before);
  const {update, digest} = await page.evaluate(async () => {
    const {engine} = document.querySelector('nn-playground').playground;
    return {...(await engine.ask('progress')), digest: await engine.ask('digest')};
  });
  expect(update).toBeGreaterThan(30);
  expect(await page.evaluate(digestAfter, update)).toBe(digest);
});

test('what breaks in the same way three times stops, and goes on when the person says so', async ({page, open}) => {
  await page.addInitScript(layTrapdoor);
  const playground = await open();
  await playground.button('One epoch').click();
  await expect(playground.epochs).toHaveText('1');
  const loss = await playground.trainLoss.innerText();
  await page.waitForFunction(() => document.querySelector('nn-playground').playground.engine.latestCheckpoint()?.progress.epoch === 1);
  for (let times = 1; times <= 3; times += 1) {
    await page.evaluate(() => {
      globalThis.trapdoor.open('unreachable');
      return document.querySelector('nn-playground').playground.engine.ask('evaluate').catch(() => {}); // should no frame fall through it
    });
    await expect(page.getByText(times < 3 ? /it was started again/ : /three times within a minute and is now at rest; your work is kept\.$/)).toBeVisible();
  }
  await playground.button('Play').click();
  await expect(page.getByText('The engine is at rest after repeated faults.')).toBeVisible();
  await playground.button('Try again').click();
  await expect(playground.trainLoss).toHaveText(loss);
  await playground.button('One epoch').click();
  await expect(playground.epochs).toHaveText('2');
});

test('a change that the engine breaks over is made once it is back', async ({page, open}) => {
  await page.addInitScript(layTrapdoor);
  const playground = await open();
  await page.evaluate(() => document.querySelector('nn-playground').playground.engine.checkpoint()); // what was asked is answered
  await page.evaluate(() => globalThis.trapdoor.open('out of bounds'));
  await playground.button('+ layer before output').click();
  await expect(page.getByText(/it was started again and your work is as it was a moment ago\.$/)).toBeVisible();
  await expect(playground.button('Layer 3: 6 · tanh')).toBeVisible();
  await expect.poll(() => page.evaluate(async () => (await document.querySelector('nn-playground').playground.engine.ask('parameters')).length)).toBe(4);
});
