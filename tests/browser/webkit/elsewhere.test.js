/** The playground where it is not a page of its site, in WebKitGTK: from a disk, and as a component of somebody else's page. */
import assert from 'node:assert/strict';
import {once} from 'node:events';
import {createServer} from 'node:http';
import {after, before, test} from 'node:test';

import {openSite, Page, until} from './page.js';

/** @type {Awaited<ReturnType<typeof openSite>>} */
let site;
before(async () => (site = await openSite()));
after(() => site?.close());

/** Trains an epoch, by hand, of the playground that stands on the page. */
async function trains() {
  const page = new Page(site.browser);
  await page.isReady();
  await page.press('One epoch');
  await page.says('epoch', /^1$/);
}
/** Everything that was asked for since the page was opened. */
const asked = () => site.browser.run(() => performance.getEntriesByType('resource').map(({name}) => name));

test('the page that has everything inside trains from a disk, and asks nobody', async () => {
  await site.browser.open(`${new URL('../../../dist/downhill.html', import.meta.url).href}#d=xor`);
  await trains();
  assert.deepEqual((await asked()).filter((address) => !/^(blob|data):/.test(address)), []);
});

/** Opens somebody else's page, of another site. @param {string} body @param {(address: string) => Promise<void>} use */
async function inCourse(body, use) {
  const page = `<!doctype html><title>Course</title><link rel="icon" href="data:,"><h1>Course</h1>${body}`;
  const course = createServer((_, answer) => answer.writeHead(200, {'content-type': 'text/html'}).end(page)).listen(0, 'localhost');
  await once(course, 'listening');
  try {
    const address = `http://localhost:${/** @type {import('node:net').AddressInfo} */ (course.address()).port}/`;
    await site.browser.open(address);
    await use(address);
  } finally {
    course.close();
  }
}

test('a component of another origin\'s script trains, and leaves the page its focus and its address', () =>
  inCourse(`<nn-playground state="d=xor"></nn-playground><script type="module" src="${site.address}nn-playground.js"></script>`, async (address) => {
    await until(() => site.browser.run(() => Boolean(document.querySelector('nn-playground')?.shadowRoot)), Boolean, 'a component');
    assert.deepEqual(await site.browser.run(() => [document.activeElement?.localName, scrollY]), ['body', 0]);
    await trains();
    assert.equal(await site.browser.run(() => location.href), address);
    assert.deepEqual([...new Set((await asked()).filter((name) => name.startsWith('http')).map((name) => new URL(name).origin))], [new URL(site.address).origin]);
  }));

test('a frame of another site does what the page around it asks, and is as high as it needs', () =>
  inCourse(`<div class="downhill-embed" data-state="d=xor" data-autoplay></div><script src="${site.address}downhill-embed.js"></script>`, async () => {
    const {browser} = site;
    await browser.run(() => {
      const playground = globalThis.downhill.embed(document.querySelector('.downhill-embed'));
      playground.on('result', ({reason}) => (globalThis.ended = reason));
      const trained = new Promise((resolve) => playground.on('metrics', ({update}) => update > 0 && resolve(update)));
      trained.then(() => playground.pause()).then(() => playground.reset()).then(() => playground.step(3)).then(({update}) => (globalThis.told = update), (error) => (globalThis.told = String(error)));
    });
    await until(() => browser.run(() => globalThis.told), (told) => told === 3, 'three updates');
    await until(() => browser.run(() => globalThis.ended), (reason) => reason === 'paused', 'a result');
    await until(() => browser.run(() => document.querySelector('iframe')?.height), (height) => height === '640', 'the height it needs');
    await browser.enter(await browser.run(() => document.querySelector('iframe')));
    await new Page(browser).says('update', /^3$/);
    await browser.enter(null);
  }));
