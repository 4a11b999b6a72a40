/** The page that has everything inside, from a disk. */
import {readFileSync, writeFileSync} from 'node:fs';
import {pathToFileURL} from 'node:url';

import {pageWith} from '../../web/src/share/one-page.js';
import {writeFile} from '../../web/src/share/file.js';
import {defaultExperiment, setDataset} from '../../web/src/state/experiment.js';
import {expect, Playground, test} from './page.js';

const onDisk = (name) => test.info().outputPath(`${name}.html`);

/** Opens a page from the disk; it may ask nobody for anything. */
async function openFromDisk(page, path) {
  const asked = [];
  page.on('request', (request) => /^(file|blob|data):/.test(request.url()) || asked.push(request.url()));
  await page.goto(pathToFileURL(path).href);
  const playground = new Playground(page);
  await playground.isReady();
  return {playground, asked};
}

test('the page that has everything inside shows what is inside, trains in every precision and opens every view, and asks nobody', async ({page, complaints: _}) => {
  const empty = readFileSync(new URL('../../dist/downhill.html', import.meta.url), 'utf8');
  writeFileSync(onDisk('xor'), pageWith(empty, writeFile({experiment: setDataset(defaultExperiment(), 'xor')})));
  const {playground, asked} = await openFromDisk(page, onDisk('xor'));
  await expect(playground.button('Xor')).toHaveAttribute('aria-pressed', 'true');
  await playground.button('One epoch').click();
  await expect(playground.epochs).toHaveText('1');
  await playground.set('Bits', '64 bits'); // another module of the engine, from the start
  await expect(playground.epochs).toHaveText('0');
  await playground.button('One epoch').click();
  await expect(playground.epochs).toHaveText('1');
  await page.getByRole('tab', {name: 'Confusion'}).click();
  await expect(page.getByRole('gridcell').first()).toBeVisible();
  await playground.button('Share').click(); // others cannot have what has no address
  await page.getByRole('tab', {name: 'Embed', exact: true}).click();
  await expect(page.getByText('was opened from a file')).toBeVisible();
  await page.getByRole('tab', {name: 'Lesson', exact: true}).click();
  await expect(page.getByRole('checkbox', {name: 'Show: noise'})).toBeVisible();
  await expect(page.locator('iframe')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await playground.button('Display').click();
  await page.getByRole('combobox', {name: 'Language'}).selectOption('de');
  await expect(page.getByRole('button', {name: 'Teilen', exact: true})).toBeVisible();
  expect(asked).toEqual([]);
});

test('what is on the page is saved inside such a page, and saved again from there @chromium', async ({playground, page, context}) => {
  await playground.button('Moons').click();
  await playground.button('One epoch').click();
  await expect(playground.epochs).toHaveText('1');
  const loss = await playground.trainLoss.innerText();
  let from = page;
  for (const round of [1, 2]) {
    await from.getByRole('button', {name: 'Share', exact: true}).click();
    await from.getByRole('tab', {name: 'File', exact: true}).click();
    const [download] = await Promise.all([from.waitForEvent('download'), from.getByRole('button', {name: 'Save a page'}).click()]);
    expect(download.suggestedFilename()).toBe('downhill.html');
    await download.saveAs(onDisk(round));
    from = await context.newPage();
    const opened = await openFromDisk(from, onDisk(round));
    await expect(opened.playground.epochs).toHaveText('1');
    await expect(opened.playground.trainLoss).toHaveText(loss);
    await expect(opened.playground.button('Moons')).toHaveAttribute('aria-pressed', 'true');
    expect(opened.asked).toEqual([]);
  }
});
