/** Where the page may live, and what nobody may do there. */
import {expect, Playground, test} from './page.js';

test('the page trains inside a frame that may run scripts and nothing else', async ({page}) => {
  await page.route('**/empty.html', (route) => route.fulfill({contentType: 'text/html', body: '<!doctype html><body>'}));
  await page.goto('./empty.html');
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.sandbox.add('allow-scripts');
    [frame.width, frame.height] = ['900', '600'];
    frame.src = './';
    document.body.append(frame);
  });
  const playground = new Playground(page.frameLocator('iframe'));
  await playground.isReady();
  await playground.button('One epoch').click();
  await expect(playground.epochs).toHaveText('1');
  expect(await page.frames()[1].evaluate(() => origin)).toBe('null');
});

test('neither the page nor its worker runs texts as code, or talks to another host', async ({page, baseURL}) => {
  await page.goto('./');
  const elsewhere = baseURL.replace('127.0.0.1', 'localhost'); // the same server, which answers everybody
  const tried = await page.evaluate(async (address) => {
    async function tries(other) {
      const outcomeOf = async (attempt) => {
        try {
          return String(await attempt());
        } catch (error) {
          return error.name;
        }
      };
      // eslint-disable-next-line no-eval, no-new-func -- that it cannot be done is what is tested
      return [await outcomeOf(() => (0, eval)('1 + 1')), await outcomeOf(() => new Function('return 2')()), await outcomeOf(() => fetch(other))];
    }
    const worker = new Worker(URL.createObjectURL(new Blob([`${tries}; tries('${address}').then(postMessage);`])));
    const inWorker = await new Promise((resolve) => (worker.onmessage = ({data}) => resolve(data)));
    const script = document.createElement('script');
    script.textContent = 'globalThis.ranInline = true';
    document.head.append(script);
    return {inWorker, inPage: await tries(address), inline: globalThis.ranInline ?? false};
  }, elsewhere);
  expect(tried).toEqual({inWorker: ['EvalError', 'EvalError', 'TypeError'], inPage: ['EvalError', 'EvalError', 'TypeError'], inline: false});
});
