/** What a person sees where something does not arrive, or the browser has no place for it. */
import {expect, Playground, test} from './page.js';

const ENGINE = '**/assets/float-*.wasm';

/** Does something else than answering, the first `times` times. */
async function disturb(page, address, answer, times = Infinity) {
  let left = times;
  await page.route(address, (route) => (left-- > 0 ? answer(route) : route.fallback()));
}

test.describe('something does not arrive', () => {
  test.use({mayMissFiles: true});

  const MISHAPS = {
    'is not found': (route) => route.fulfill({status: 404, body: 'Not found'}),
    'fails at the server': (route) => route.fulfill({status: 500, body: ''}),
    'is cut off by the network': (route) => route.abort('connectionreset')
  };
  for (const [what, answer] of Object.entries(MISHAPS)) {
    test(`an engine that ${what} is told in a sentence, and comes when asked for again`, async ({page, complaints: _}) => {
      await disturb(page, ENGINE, answer, 3);
      await page.goto('./');
      await expect(page.getByText(/^A part of the engine \(float-\w+\) could not be loaded; is the network there\? It was tried three times; your work is kept\.$/)).toBeVisible();
      await page.getByRole('button', {name: 'Try again'}).click();
      await new Playground(page).isReady();
    });
  }

  const DAMAGES = {
    'half of itself': async (route) => {
      const body = await (await route.fetch()).body();
      await route.fulfill({body: body.subarray(0, body.length / 2), contentType: 'application/wasm'});
    },
    'a page of somebody else\'s': (route) => route.fulfill({body: '<!doctype html><title>Please log in</title>', contentType: 'text/html'})
  };
  for (const [what, answer] of Object.entries(DAMAGES)) {
    test(`an engine of which ${what} arrives is fetched afresh`, async ({page, open}) => {
      await disturb(page, ENGINE, answer, 1);
      await open();
      await expect(page.getByText(/^A part of the engine \(float-\w+\) arrived damaged\. Now it is there\.$/)).toBeVisible();
    });
  }

  test('a page whose script is missing says so, and not nothing', async ({page, complaints: _}) => {
    await disturb(page, '**/assets/first-*.js', (route) => route.fulfill({status: 404, body: ''}));
    await page.goto('./');
    await expect(page.getByText('a part of the page did not arrive; please reload it')).toBeVisible();
  });

  test('a part that is missing when it is opened says so, and the rest goes on', async ({page, open}) => {
    await disturb(page, '**/assets/keys-dialog-*.js', (route) => route.abort());
    const playground = await open();
    await page.keyboard.press('?');
    await expect(page.getByText('This part of the page could not be loaded; is the network there?')).toBeVisible();
    await expect(playground.button('Try again')).toBeVisible();
    await playground.button('One epoch').click();
    await expect(playground.epochs).toHaveText('1');
  });

  test('without a network everything that has arrived goes on', async ({context, page, playground}) => {
    await context.setOffline(true);
    await playground.button('+ layer before output').click();
    await playground.button('One epoch').click();
    await expect(playground.epochs).toHaveText('1');
    await page.evaluate(() => globalThis.dispatchEvent(new Event('offline')));
  });
});

test('an engine of the wrong type is taken all the same', async ({page, open}) => {
  await page.route(ENGINE, async (route) => route.fulfill({response: await route.fetch(), contentType: 'text/plain'}));
  await open();
});

for (const [what, takeAway] of [
  ['WebAssembly', () => delete globalThis.WebAssembly],
  ['WebAssembly with exceptions', () => (WebAssembly.validate = () => false)],
  ['workers', () => delete globalThis.Worker]
]) {
  test(`a browser without ${what} is told what it would take`, async ({page, complaints: _}) => {
    await page.addInitScript(takeAway);
    await page.goto('./');
    await expect(page.getByText(/^Downhill needs a newer browser, or one that is allowed more/)).toBeVisible();
  });
}

test('a browser that lets nothing be remembered has everything else', async ({page, open}) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
      Object.defineProperty(globalThis, name, {get: () => { throw new DOMException('Not here.', 'SecurityError'); }});
    }
  });
  const playground = await open();
  await playground.button('Display').click();
  await page.getByLabel('Presenting').check();
  await page.keyboard.press('Escape');
  await playground.button('One epoch').click();
  await expect(playground.epochs).toHaveText('1');
});

test('a browser that is full, or remembers nonsense, has everything', async ({page, open}) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => { throw new DOMException('Full.', 'QuotaExceededError'); };
    const nonsense = ['{', 'null', '[]', '{"value": 1e999}', '"\ud800"', '-1', 'x'.repeat(1e6), ''];
    let turn = 0;
    Storage.prototype.getItem = () => nonsense[(turn += 1) % nonsense.length];
  });
  const playground = await open();
  await playground.button('One epoch').click();
  await expect(playground.epochs).toHaveText('1');
});
