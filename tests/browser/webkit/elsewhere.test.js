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

test('a component of another origin\'s script trains, and leaves the page its focus and its address', async () => {
  const page = `<!doctype html><title>Course</title><link rel="icon" href="data:,"><h1>Course</h1><nn-playground state="d=xor"></nn-playground><script type="module" src="${site.address}nn-playground.js"></script>`;
  const course = createServer((_, answer) => answer.writeHead(200, {'content-type': 'text/html'}).end(page)).listen(0, 'localhost');
  await once(course, 'listening');
  try {
    const address = `http://localhost:${/** @type {import('node:net').AddressInfo} */ (course.address()).port}/`;
    await site.browser.open(address);
    await until(() => site.browser.run(() => Boolean(document.querySelector('nn-playground')?.shadowRoot)), Boolean, 'a component');
    assert.deepEqual(await site.browser.run(() => [document.activeElement?.localName, scrollY]), ['body', 0]);
    await trains();
    assert.equal(await site.browser.run(() => location.href), address);
    assert.deepEqual([...new Set((await asked()).filter((name) => name.startsWith('http')).map((name) => new URL(name).origin))], [new URL(site.address).origin]);
  } finally {
    course.close();
  }
});
