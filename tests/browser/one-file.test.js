/** The page that has everything inside, from a disk: a test begins on the site and goes on without it. */
import {pathToFileURL} from 'node:url';

import {expect, Playground, test} from './page.js';

/** Saves the page with what is on it inside, and opens it from the disk. */
async function savedPage(page) {
  const dialog = page.getByRole('dialog', {name: 'Share this experiment'});
  await page.getByRole('button', {name: 'Share', exact: true}).click();
  await dialog.getByRole('tab', {name: 'File'}).click();
  const [download] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', {name: 'Save a page'}).click()]);
  expect(download.suggestedFilename()).toBe('downhill.html');
  const path = test.info().outputPath(`${Date.now()}.html`);
  await download.saveAs(path);
  return pathToFileURL(path).href;
}

test('the page is saved with the experiment and its moment inside, opens from a disk, asks nobody, and is saved again from there @chromium', async ({playground, page, context}) => {
  await playground.button('Xor').click();
  await playground.button('One epoch').click();
  await expect(playground.epochs).toHaveText('1');
  const loss = await playground.trainLoss.innerText();
  let address = await savedPage(page);

  for (const round of [1, 2]) {
    const alone = await context.newPage();
    const [asked, complaints] = [[], []];
    alone.on('request', (request) => asked.push(request.url()));
    alone.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
    alone.on('pageerror', (error) => complaints.push(error.message));
    await alone.goto(address);
    const opened = new Playground(alone);
    await opened.isReady();
    await expect(opened.epochs).toHaveText(String(round));
    await expect(opened.button('Xor')).toHaveAttribute('aria-pressed', 'true');
    if (round === 1) await expect(opened.trainLoss).toHaveText(loss);
    await opened.button('One epoch').click();
    await expect(opened.epochs).toHaveText(String(round + 1));
    await opened.set('Bits', '64 bits'); // another module of the engine
    await alone.getByRole('tab', {name: 'Confusion'}).click();
    await expect(alone.getByRole('gridcell').first()).toBeVisible();
    await alone.getByRole('button', {name: 'Undo', exact: true}).click();
    address = await savedPage(alone);
    expect(asked.filter((url) => !/^(file|blob|data):/.test(url))).toEqual([]);
    expect(complaints).toEqual([]);
    await alone.close();
  }
});
