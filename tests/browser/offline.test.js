/** Without a network: the site after one visit, and what a new version of it does to pages that are open. */
import {withFiles} from '../../build-scripts/site/offline.js';
import {expect, Playground, test} from './page.js';
import {builtSite, serveSite} from './site-server.js';
import {SEEN} from './visits.js';

const DIST = new URL('../../dist/', import.meta.url);

test.use({serviceWorkers: 'allow', mayMissFiles: true}); // the browser looks for a new version, and the server is gone

/** @type {Awaited<ReturnType<typeof serveSite>>} */
let host;
test.beforeEach(async ({context}) => {
  host = await serveSite(builtSite());
  await context.addInitScript(({name, value}) => location.host && localStorage.setItem(name, value), SEEN);
});
test.afterEach(() => host.close());

/** Opens the site, and waits until the browser has all of it. */
async function visit(page) {
  await page.goto(host.address);
  const playground = new Playground(page);
  await playground.isReady();
  await expect.poll(() => page.evaluate(() => Boolean(navigator.serviceWorker.controller)), {timeout: 30_000}).toBe(true);
  return playground;
}

const versions = (page) => page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('downhill ')));

test('after one visit everything works without a network, what was never opened too', async ({page, complaints: _}) => {
  const playground = await visit(page);
  host.vanish();
  await page.reload();
  await playground.isReady();
  await playground.button('One epoch').click();
  await expect(playground.epochs).toHaveText('1');
  await playground.button('Share').click();
  const dialog = page.getByRole('dialog', {name: 'Share this experiment'});
  await expect(dialog.getByRole('img', {name: 'The link as a QR code'})).toBeVisible();
  await dialog.getByRole('tab', {name: 'File'}).click();
  await expect(dialog.getByText('Your browser has kept this page')).toBeVisible();
  await dialog.getByRole('tab', {name: 'Code'}).click();
  await expect(dialog.getByLabel('Program')).toHaveValue(/class Layer_Dense/);
  await page.keyboard.press('Escape');
  const [double] = await Promise.all([page.waitForResponse(/double-[^/]*\.wasm$/), playground.set('Bits', '64 bits')]);
  expect(double.ok()).toBe(true);
  await playground.button('One update').click();
  await expect(playground.trainLoss).not.toHaveText('–');
  await playground.button('Display').click();
  await page.getByLabel('Language').selectOption('de');
  await expect(playground.button('Teilen')).toBeVisible();
  const address = new URL('embed.html?from=course#d=moons', host.address).href;
  await page.goto(address);
  await new Playground(page).isReady();
  expect(host.missed).toEqual([]);
});

test('a folder copied to a disk opens by double click, with what the address says', async ({page}) => { // the browser complains of the page for servers
  await page.goto(new URL('index.html#d=moons&net=4t', DIST).href);
  await expect(page).toHaveURL(/\/downhill\.html#/);
  const playground = new Playground(page);
  await playground.isReady();
  await playground.button('One epoch').click();
  await expect(playground.epochs).toHaveText('1');
  await playground.button('Share').click();
  await page.getByRole('tab', {name: 'Picture'}).click();
  await expect(page.getByRole('img', {name: 'The picture as it will be saved'})).toBeVisible();
});

/** The next version: all scripts have other names, and the page another description. */
function nextVersion(site) {
  const [list, script] = site['service-worker.js'].toString().split(/(?<=^[^\n]*\n)/);
  const {files: kept} = JSON.parse(list.slice(list.indexOf('{'), list.lastIndexOf(';')));
  const names = Object.keys(kept).flatMap((path) => /^assets\/(.*-.{8})\.js$/.exec(path)?.[1] ?? []);
  const rename = (text) => names.reduce((all, name) => all.replaceAll(`${name}.js`, `${name.slice(0, -4)}NEXT.js`), text);
  const isText = (path) => /\.(js|html)$/.test(path);
  const files = Object.fromEntries(Object.keys(kept).map((path) => [rename(path), isText(path) ? rename(site[path].toString()) : site[path]]));
  files['index.html'] = files['index.html'].replace(/(?<=name="description" content=")[^"]*/, 'The next version');
  return {...files, 'service-worker.js': withFiles(files, script)};
}

test('a new version leaves open pages what they were opened with, and the old one goes with the last of them', async ({page, context, complaints: _}) => {
  const playground = await visit(page);
  const [first] = await versions(page);
  host.put(nextVersion(builtSite()));
  await page.evaluate(async () => {
    const other = new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve, {once: true}));
    await (await navigator.serviceWorker.ready).update(); // as the browser does it with a visit, now and then
    await other;
  });
  expect(await versions(page)).toHaveLength(2);

  const other = await context.newPage();
  await other.goto(host.address);
  await expect(other.locator('meta[name=description]')).toHaveAttribute('content', 'The next version');
  await new Playground(other).isReady();
  await playground.button('Share').click(); // no server has this part any more
  await expect(page.getByRole('dialog', {name: 'Share this experiment'}).getByRole('img', {name: 'The link as a QR code'})).toBeVisible();
  expect(await versions(page)).toContain(first);

  await page.reload();
  await new Playground(page).isReady();
  await expect(page.locator('meta[name=description]')).toHaveAttribute('content', 'The next version');
  await expect.poll(() => versions(page)).toEqual([expect.not.stringContaining(first)]);
  await playground.button('Share').click();
  await expect(page.getByRole('dialog', {name: 'Share this experiment'})).toBeVisible();
  expect(host.missed).toEqual([]);
});
