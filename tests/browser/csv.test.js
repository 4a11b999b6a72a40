/** Points from a CSV and as a CSV: pasted, chosen, dropped; looked at before anything is replaced. */
import {readFile} from 'node:fs/promises';

import {expect, test} from './page.js';

const FLOWERS = ['length;width;species', '5,1;3,5;setosa', '7,0;3,2;versicolor', '6,3;3,3;virginica', '5,0;3,6;setosa', '6,9;3,1;versicolor', '5,8;2,7;virginica'].join('\r\n');
const dialog = (page) => page.getByRole('dialog', {name: 'Points from a CSV'});
const count = (page) => page.getByTestId('point-count');
const table = (page) => page.getByRole('region', {name: 'Points as a table'});

/** Opens the dialog from the drop of the table. */
async function openDialog({page, button}) {
  await button('Table').click();
  await button('Open a CSV…').click();
  await expect(dialog(page)).toBeVisible();
}
const opening = (playground) => openDialog({page: playground.page, button: (name) => playground.button(name)});

/** Lets go of a file over the page. */
const drop = (page, name, text) => page.evaluate(([fileName, content]) => {
  const data = new DataTransfer();
  data.items.add(new File([content], fileName, {type: 'text/csv'}));
  document.querySelector('nn-playground').dispatchEvent(new DragEvent('drop', {dataTransfer: data, bubbles: true, composed: true, cancelable: true}));
}, [name, text]);

test('rows that are pasted are recognised, looked at, used, trained on, and undone', async ({playground, page}) => {
  await page.evaluate((text) => { // cut from somewhere else
    const elsewhere = document.body.appendChild(document.createElement('textarea'));
    elsewhere.value = text;
    elsewhere.select();
  }, FLOWERS);
  await page.keyboard.press('Control+x');
  await page.evaluate(() => document.querySelector('body > textarea').remove());
  await page.keyboard.press('Control+v');
  await expect(dialog(page).getByText('6 rows of 3 columns.')).toBeVisible();
  await expect(page.getByLabel('Separated by')).toHaveValue(';');
  await expect(page.getByLabel('Decimal mark')).toHaveValue(',');
  await expect(page.getByLabel('What species is')).toHaveValue('target');
  await expect(dialog(page).getByText('6 points in the plane. 3 classes.')).toBeVisible();
  await expect(count(page)).toHaveText('300 points'); // nothing is replaced before one says so
  await playground.button('Use these points').click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(count(page)).toHaveText('6 points');
  await playground.button('One epoch').click();
  await playground.button('Table').click();
  await expect(table(page).getByRole('columnheader')).toHaveText(['length', 'width', 'species', 'Side']);
  await expect(table(page).getByRole('row').nth(2).getByRole('cell')).toHaveText(['7', '3.2', 'versicolor', /train|test/]);
  await page.keyboard.press('Escape');
  await page.mouse.move(...(await playground.at(0, 0)));
  await expect(playground.readout).toContainText(/^length \d.*, width \d.*: (setosa|versicolor|virginica)/);
  await page.keyboard.press('Control+z');
  await expect(count(page)).toHaveText('300 points');
});

test('a file is standardised by its training set, which can be switched off and shown', async ({playground, page}) => {
  await opening(playground);
  await page.getByLabel('Choose a file').setInputFiles({name: 'flowers.csv', mimeType: 'text/csv', buffer: Buffer.from(FLOWERS)});
  await playground.button('Use these points').click();
  await playground.button('Table').click();
  const scale = page.getByRole('region', {name: 'Standardised by'});
  await expect(scale.getByRole('row')).toHaveCount(3);
  await expect(scale.getByRole('row').nth(1)).toContainText(/length\s*[56]\.\d+\s*0\.\d+/);
  await page.getByLabel('Standardise by the training set').uncheck();
  await expect(scale).toHaveCount(0);
  await expect(table(page).getByRole('row').nth(1).getByRole('cell')).toHaveText(['5.1', '3.5', 'setosa', /train|test/]);
  await page.keyboard.press('Escape');
  await playground.button('Range').click();
  await expect(page.getByLabel('length from')).toHaveValue(/^4\.\d+$/);
});

test('a dropped file with mistakes is complained about by row and column, and replaces nothing', async ({playground, page}) => {
  await drop(page, 'broken.csv', 'x,y,value\n1,2,0.5\n3,,0.75\n5,six,0.25\n7,8,0.125\n2,3,1\n');
  await expect(dialog(page).getByText('Row 3, column y, is empty.')).toBeVisible();
  await expect(dialog(page).getByText('Row 4, column y: “six” is no number.')).toBeVisible();
  await expect(playground.button('Use these points')).toBeDisabled();
  await page.getByLabel('Leave out rows that do not fit').check();
  await expect(dialog(page).getByText('3 points in the plane. 2 rows are left out.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(count(page)).toHaveText('300 points');
  await expect(playground.button('Spiral')).toHaveAttribute('aria-pressed', 'true');
});

test('what is no text, not closed, or far too large is refused in a sentence', async ({playground, page}) => {
  await opening(playground);
  const files = [
    [Buffer.from([1, 2, 0, 3, 10, 0, 7]), /zero byte/],
    [Buffer.from('a,b\n"1,2\n'), /quotation mark is opened and never closed/],
    [Buffer.from(' \n'), 'There is nothing in it.']
  ];
  for (const [buffer, sentence] of files) {
    await page.getByLabel('Choose a file').setInputFiles({name: 'file.csv', mimeType: 'text/csv', buffer});
    await expect(dialog(page).getByRole('alert')).toHaveText(sentence);
  }
  await page.evaluate(() => { // by its size alone: not a byte of it is read
    const file = new File(['x'], 'huge.csv', {type: 'text/csv'});
    Object.defineProperty(file, 'size', {value: 100_000_000});
    file.arrayBuffer = () => Promise.reject(new Error('it was read'));
    const data = new DataTransfer();
    Object.defineProperty(data, 'files', {value: [file]});
    document.querySelector('nn-playground').dispatchEvent(new DragEvent('drop', {dataTransfer: data, bubbles: true, composed: true, cancelable: true}));
  });
  await expect(dialog(page).getByRole('alert')).toHaveText('This is 100 MB; at most 50 MB can be read.');
});

test('points are saved, and what was saved gives the same points', {tag: '@chromium'}, async ({playground, page}) => {
  await playground.button('Clear').click();
  await playground.drawCloud(-2, 2);
  await playground.button('Class 2, orange triangle').click();
  await playground.drawCloud(2, -2);
  const before = await count(page).innerText();
  await playground.button('Table').click();
  const rows = await table(page).innerText();
  const saving = page.waitForEvent('download');
  await playground.button('Save as CSV').click();
  const text = await readFile(await (await saving).path(), 'utf8');
  expect(text).toMatch(/^x,y,class_index,test\r\n-?\d/);
  await page.keyboard.press('Escape');
  await playground.button('Moons').click();
  await drop(page, 'points.csv', text);
  await page.getByLabel('Standardise by the training set').uncheck();
  await playground.button('Use these points').click();
  await expect(count(page)).toHaveText(before);
  await playground.button('Table').click();
  await expect(table(page)).toBeVisible();
  expect(await table(page).innerText()).toBe(rows);
});

test('a table of thirty inputs trains, and the map says calmly that it has no room for them', async ({playground, page}) => {
  const row = (i) => [...Array.from({length: 30}, (_, at) => (Math.sin(i * 12.9898 + at * 78.233) * 3 + (i % 2) * 2).toFixed(3)), i % 2 ? 'malignant' : 'benign'].join(',');
  await drop(page, 'wide.csv', Array.from({length: 120}, (_, i) => row(i)).join('\n'));
  await expect(dialog(page).getByText('120 samples of 30 inputs, more than a map can show. 2 classes.')).toBeVisible();
  await playground.button('Use these points').click();
  await expect(page.getByText('A map has room for two inputs, and this table has 30.').first()).toBeVisible();
  await expect(count(page)).toHaveText('120 points');
  await playground.train();
  await playground.button('Table').click();
  await expect(table(page).getByRole('columnheader').nth(29)).toHaveText('x30');
  await expect(table(page).getByText('malignant').first()).toBeVisible();
});

test('as many points as there may be are drawn and selected, and one more is refused in words @chromium', async ({playground, page}) => {
  await drop(page, 'many.csv', Array.from({length: 50_000}, (_, i) => `${Math.sin(i) * (i % 97)},${Math.cos(i) * (i % 89)},kind ${i % 6}`).join('\n'));
  await expect(dialog(page).getByText('50,000 points in the plane. 6 classes.')).toBeVisible({timeout: 30_000});
  await playground.button('Use these points').click();
  await expect(count(page)).toHaveText('50,000 points', {timeout: 30_000});
  await page.mouse.click(...(await playground.at(5, 5)));
  await expect(page.locator('nn-playground').getByText('There are 50,000 points, and no more will fit. Erase some first.')).toBeAttached();
  await playground.map.focus();
  await page.keyboard.press('Control+a');
  await expect(count(page)).toHaveText('50,000 of 50,000');
  await page.keyboard.press('Delete');
  await expect(count(page)).toHaveText('0 points');
});

test('a CSV is typed, looked at and used by keyboard alone', async ({playground, page}) => {
  await playground.button('Table').focus();
  await page.keyboard.press('Enter');
  await playground.button('Open a CSV…').focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Paste rows here').focus();
  await page.keyboard.type('1,2\n2,3\n3,5\n4,7');
  await playground.button('Look at it').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('radio', {name: 'a value'}).focus();
  await page.keyboard.press('Space');
  await expect(dialog(page).getByText('4 points of a curve.')).toBeVisible();
  await playground.button('Use these points').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('nn-playground').getByText('Took 4 samples.')).toBeAttached();
  await expect(page.getByRole('radio', {name: 'Curve'})).toBeChecked();
});
