/** The share dialog: links, results, files, programs and weights, as a person takes them away and brings them back. */
import {readFileSync} from 'node:fs';

import {expect, Playground, test} from './page.js';

async function share(playground, tab) {
  await playground.button('Share').click();
  const dialog = playground.page.getByRole('dialog', {name: 'Share this experiment'});
  await dialog.getByRole('tab', {name: tab}).click();
  return dialog;
}

test('the copied link opens the same experiment elsewhere', async ({playground, page, context}) => {
  await playground.set('Optimiser', 'RMSprop');
  const dialog = await share(playground, 'Link');
  await expect(dialog.getByRole('img', {name: 'The link as a QR code'})).toBeVisible();
  const link = await dialog.getByRole('textbox', {name: 'Link'}).inputValue();
  const other = await context.newPage();
  await other.goto(link);
  const second = new Playground(other);
  await second.isReady();
  await expect(second.setting('Optimiser')).toContainText('RMSprop');
  await expect(page.getByText(/^\d+ characters$/)).toBeVisible();
});

test('with its moment of training the link is reproduced exactly', async ({playground, context}) => {
  await playground.button('One epoch').click();
  await expect(playground.epochs).toHaveText('1');
  const dialog = await share(playground, 'Link');
  const field = dialog.getByRole('textbox', {name: 'Link'});
  const short = await field.inputValue();
  await dialog.getByLabel('With this moment of training').check();
  await expect(field).not.toHaveValue(short);
  const other = await context.newPage();
  await other.goto(await field.inputValue());
  await new Playground(other).isReady();
  await expect(other.getByText('Reproduced exactly')).toBeVisible();
});

test('a result is handed in and verified', async ({playground, context}) => {
  await playground.button('One epoch').click();
  await expect(playground.epochs).toHaveText('1');
  const dialog = await share(playground, 'Result');
  const other = await context.newPage();
  await other.goto(await dialog.getByLabel('Link with receipt').inputValue());
  await other.getByRole('button', {name: 'Train it again'}).click();
  await expect(other.getByText('Verified: trained again over')).toBeVisible();
});

test('a program is written in each language', async ({playground}) => {
  const dialog = await share(playground, 'Code');
  const program = dialog.getByLabel('Program');
  await expect(program).toHaveValue(/class Layer_Dense/);
  for (const [language, text] of [['pytorch', 'nn.Linear'], ['javascript', 'function forward'], ['notebook', '"nbformat": 4']]) {
    await dialog.getByLabel('Language').selectOption(language);
    await expect(program).toHaveValue(new RegExp(text));
  }
});

test.describe('downloads', {tag: '@chromium'}, () => { // Firefox tells WebDriver nothing of downloads
  test('a file brings everything back, training too', async ({playground, page}) => {
    await playground.button('One epoch').click();
    await expect(playground.epochs).toHaveText('1');
    const loss = await playground.trainLoss.innerText();
    const dialog = await share(playground, 'File');
    const [download] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', {name: 'Save a file'}).click()]);
    const path = await download.path();
    await dialog.getByRole('button', {name: 'Close'}).click();
    await playground.button('Moons').click();
    await expect(playground.trainLoss).not.toHaveText(loss);
    const again = await share(playground, 'File');
    const [archive] = await Promise.all([page.waitForEvent('download'), again.getByRole('link', {name: /^Take the whole playground along \(zip, \d\.\d MB\)$/}).click()]);
    expect(archive.suggestedFilename()).toBe('downhill.zip');
    await again.getByLabel('Open a file').setInputFiles({name: 'downhill.json', mimeType: 'application/json', buffer: readFileSync(path)});
    await expect(playground.trainLoss).toHaveText(loss);
    await expect(playground.epochs).toHaveText('1');
  });

  test('a picture is a handout and the experiment: dropped or opened it brings everything back, others say what is wrong', async ({playground, page}) => {
    await playground.button('One epoch').click();
    await expect(playground.epochs).toHaveText('1');
    const loss = await playground.trainLoss.innerText();
    const dialog = await share(playground, 'Picture');
    await expect(dialog.getByRole('img', {name: 'The picture as it will be saved'})).toBeVisible();
    const saved = {};
    for (const kind of ['PNG', 'SVG']) {
      const [download] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', {name: `Save as ${kind}`}).click()]);
      saved[kind] = readFileSync(await download.path());
    }
    expect(saved.PNG.readUInt32BE(16)).toBe(2400); // the width in its header
    expect(saved.SVG.toString()).toMatch(/^<svg [^>]*><title>Downhill: Spiral<\/title>.*<text [^>]*>Layer 2<\/text>/);
    await page.evaluate(async (svg) => { // a browser can show it
      const picture = new Image();
      picture.src = URL.createObjectURL(new Blob([svg], {type: 'image/svg+xml'}));
      await picture.decode();
    }, saved.SVG.toString());

    for (const [kind, type] of [['PNG', 'image/png'], ['SVG', 'image/svg+xml']]) {
      if (await dialog.isVisible()) await dialog.getByRole('button', {name: 'Close'}).click();
      await playground.button('Moons').click();
      await expect(playground.trainLoss).not.toHaveText(loss);
      const file = await page.evaluateHandle(([bytes, name, mime]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))], name, {type: mime}));
        return transfer;
      }, [saved[kind].toString('base64'), `handout.${kind.toLowerCase()}`, type]);
      await playground.map.dispatchEvent('drop', {dataTransfer: file});
      await expect(playground.trainLoss).toHaveText(loss);
      await expect(playground.epochs).toHaveText('1');
      await expect(page.getByText('Reproduced exactly')).toBeVisible();
    }

    const again = await share(playground, 'File');
    await again.getByLabel('Open a file').setInputFiles({name: 'holiday.png', mimeType: 'image/png', buffer: saved.PNG.subarray(0, 200)});
    await expect(page.getByText('This picture cannot be opened: it ends too early.')).toBeVisible();
    await expect(playground.trainLoss).toHaveText(loss);
  });

  test('weights go out as NumPy\'s archive and come back; others are refused in a sentence', async ({playground, page}) => {
    await playground.button('One epoch').click();
    await expect(playground.epochs).toHaveText('1');
    const loss = await playground.trainLoss.innerText();
    const dialog = await share(playground, 'Weights');
    const [download] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', {name: 'Save as .npz'}).click()]);
    const buffer = readFileSync(await download.path());
    const take = (name, content) => dialog.getByLabel('Take weights from a file').setInputFiles({name, mimeType: 'application/octet-stream', buffer: content});
    await take('weights.npz', buffer.subarray(0, 100));
    await expect(dialog.getByRole('status')).toContainText('These weights cannot be taken');
    await dialog.getByRole('button', {name: 'Close'}).click();
    await playground.button('Same start').click();
    await expect(playground.trainLoss).not.toHaveText(loss);
    await playground.button('Share').click();
    await dialog.getByRole('tab', {name: 'Weights'}).click();
    await take('weights.npz', buffer);
    await expect(dialog.getByRole('status')).toContainText('The weights were taken.');
    await dialog.getByRole('button', {name: 'Close'}).click();
    await expect(playground.trainLoss).toHaveText(loss);
  });
});
