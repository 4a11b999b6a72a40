/** Links: what the address says is on the page, what is on the page is in the address, and a moment of training comes back. */
import {mutatedLink, soundLinks} from '../web/share/mutate-link.js';
import {randomFrom} from '../web/state/mutate.js';
import {expect, Playground, test} from './page.js';

const fragment = (page) => page.evaluate(() => location.hash);

/** Opens an address in the page that is there. */
async function goTo(page, hash) {
  await page.evaluate((next) => (location.hash = next), hash);
}

test('an edit is in the address, a reload loses nothing, not even the training', async ({playground, page}) => {
  await playground.set('Optimiser', 'momentum');
  await expect.poll(() => fragment(page)).toContain('opt=momentum');
  await playground.button('One epoch').click();
  await expect(playground.epochs).toHaveText('1');
  const loss = await playground.trainLoss.innerText();
  // The worker's last checkpoint is what a reload can bring back; it is at most a second old.
  await page.waitForFunction(() => document.querySelector('nn-playground').playground.engine.latestCheckpoint()?.progress.epoch === 1);
  await page.reload();
  await playground.isReady();
  await expect(playground.epochs).toHaveText('1');
  await expect(playground.trainLoss).toHaveText(loss);
  await expect(playground.setting('Optimiser')).toContainText('momentum');
});

test('a link written by hand opens; pasted over, and by Back and Forward', async ({page, open}) => {
  const playground = await open();
  await goTo(page, '#net=4t-2t&d=moons&lr=0.1&opt=sgd');
  await expect(playground.button('Moons')).toHaveAttribute('aria-pressed', 'true');
  await expect(playground.button('Layer 2, neuron 2')).toBeVisible();
  await goTo(page, '#d=xor&net=3r');
  await expect(playground.button('Xor')).toHaveAttribute('aria-pressed', 'true');
  await page.goBack();
  await expect(playground.button('Moons')).toHaveAttribute('aria-pressed', 'true');
  await page.goForward();
  await expect(playground.button('Xor')).toHaveAttribute('aria-pressed', 'true');
});

test('drawn points go through the address exactly', async ({playground, page, context}) => {
  await playground.button('Clear').click();
  await playground.drawCloud(-3, 3);
  await playground.button('Class 2, orange triangle').click();
  await playground.drawCloud(3, 3);
  await expect.poll(() => fragment(page)).toContain('&z=');
  const points = (from) => from.evaluate(() => JSON.stringify(document.querySelector('nn-playground').playground.store.get().data.points));
  const drawn = await points(page);
  await expect.poll(async () => {
    const other = await context.newPage();
    await other.goto(page.url());
    await new Playground(other).isReady();
    const same = (await points(other)) === drawn;
    await other.close();
    return same;
  }).toBe(true);
});

test('a link made while training comes back to the bit, and is proven', async ({playground, page, context}) => {
  await playground.button('One epoch').click();
  await expect(playground.epochs).toHaveText('1');
  const link = await page.evaluate(() => document.querySelector('nn-playground').playground.sharing.value.link({training: true}));
  const digest = (from) => from.evaluate(() => document.querySelector('nn-playground').playground.engine.ask('digest'));
  const other = await context.newPage();
  await other.goto(`./#${link}`);
  const second = new Playground(other);
  await second.isReady();
  await expect(other.getByText('Reproduced exactly')).toBeVisible();
  await expect(second.epochs).toHaveText('1');
  expect(await digest(other)).toBe(await digest(page));
});

test('what a link does not say right is told, and the page works', async ({page, open}) => {
  const playground = await open();
  await goTo(page, '#d=swissroll&net=8t');
  await expect(page.getByText("There is no dataset called 'swissroll' here; it was left out.")).toBeVisible();
  await goTo(page, '#opt=sdg');
  await expect(page.getByText(/optimizer.kind is 'sdg'/)).toBeVisible();
  await goTo(page, '#d=points&z=AAAA!');
  await expect(page.getByText('This link is damaged')).toBeVisible();
  await playground.button('One update').click();
  await expect(playground.updates).toHaveText('1');
});

test('two hundred damaged links, one pasted over the other, end in an experiment or in a sentence', {tag: '@chromium'}, async ({playground, page}) => {
  const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 32);
  const random = randomFrom(seed);
  const sound = soundLinks();
  const damaged = Array.from({length: 200}, (_, i) => mutatedLink(sound[i % sound.length], random));
  const asked = [];
  page.on('request', (request) => asked.push(request.method() + new URL(request.url()).pathname));
  await page.waitForFunction(() => document.querySelector('nn-playground').playground.sharing.value);
  const ended = await page.evaluate(async (links) => {
    const {playground: {sharing, store, notice, engine}} = document.querySelector('nn-playground');
    const ends = {experiment: 0, sentence: 0};
    for (const link of links) {
      const before = store.get();
      notice.value = null;
      const there = location.hash;
      location.hash = link;
      if (location.hash !== there) await new Promise((resolve) => addEventListener('hashchange', resolve, {once: true}));
      await sharing.value.openLink('v=99'); // nobody can open it: when that is told, the damaged one was opened
      await engine.ask('evaluate');
      ends[store.get() === before ? 'sentence' : 'experiment'] += 1;
    }
    return ends;
  }, damaged);
  const where = `FUZZ_SEED=${seed}: ${JSON.stringify(ended)}`;
  expect(ended.experiment, where).toBeGreaterThan(20);
  expect(asked.filter((path) => !/^GET[^?]*\/assets\/[\w-]+\.(js|wasm)$/.test(path)), where).toEqual([]); // parts of the page, no more
  await goTo(page, '#d=moons&net=4t&lang=en');
  await expect(playground.button('Moons'), where).toHaveAttribute('aria-pressed', 'true');
  await playground.button('One update').click();
  await expect(playground.updates, where).toHaveText('1');
});

test('a result is trained again by whoever opens its link', async ({playground, page, context}) => {
  await playground.button('One epoch').click();
  await expect(playground.epochs).toHaveText('1');
  await playground.set('Optimiser', 'momentum');
  await playground.button('One epoch').click();
  await expect(playground.epochs).toHaveText('2');
  const link = await page.evaluate(() => document.querySelector('nn-playground').playground.sharing.value.resultLink());
  const other = await context.newPage();
  await other.goto(`./#${link}`);
  await new Playground(other).isReady();
  await other.getByRole('button', {name: 'Train it again'}).click();
  await expect(other.getByText('Verified: trained again over')).toBeVisible();
});
