/** What a person does to points with the tools, by mouse, keys and touch. */
import {expect, Playground, test} from './page.js';

const count = (playground) => playground.page.getByTestId('point-count');
const cells = (page, row) => tableRows(page).nth(row).getByRole('cell');
const tableRows = (page) => page.getByRole('region', {name: 'Points as a table'}).getByRole('row');

/** Presses at one place of the plane and lifts at another. */
async function drag(playground, from, to) {
  await playground.page.mouse.move(...(await playground.at(...from)));
  await playground.page.mouse.down();
  await playground.page.mouse.move(...(await playground.at(...to)), {steps: 5});
  await playground.page.mouse.up();
}

test('points are drawn one by one, selected by a frame, moved, given a class, and deleted', async ({playground, page}) => {
  await playground.button('Clear').click();
  await playground.button('Point').click();
  for (const [x, y] of [[-4, 4], [-3, 3], [4, -4]]) await playground.click(x, y);
  await expect(count(playground)).toHaveText('3 points');
  await playground.button('Select').click();
  await drag(playground, [-5, 5], [-2, 2]);
  await expect(count(playground)).toHaveText('2 of 3');
  await drag(playground, [-3, 3], [-1, 3]);
  await playground.button('Class 2, orange triangle').click();
  await playground.button('Table').click();
  await expect(cells(page, 1)).toHaveText([/^−(2|1\.9)/, /^(4|3\.9)/, '2', 'train']);
  await expect(cells(page, 2)).toHaveText([/^−(1|0\.9)/, /^(3|2\.9)/, '2', 'test']);
  await page.keyboard.press('Escape');
  await page.mouse.move(...(await playground.at(0, 0)));
  await playground.map.focus();
  await page.keyboard.press('Delete');
  await expect(count(playground)).toHaveText('1 points');
  for (const points of ['2 of 3', '3 points']) {
    await page.keyboard.press('Control+z');
    await expect(count(playground)).toHaveText(points.endsWith('points') ? points : '3 points');
  }
});

test('test points are painted, seen hollow, hidden, and never trained on', async ({playground, page}) => {
  await playground.button('Clear').click();
  await page.getByRole('slider', {name: 'Kept for testing'}).fill('0');
  await playground.button('Point').click();
  await playground.click(-2, 0);
  await playground.button('Class 2, orange triangle').click();
  await playground.click(2, 0);
  await page.getByLabel('Draw test points').check();
  await playground.click(3, 1);
  await playground.click(3, -1);
  await expect(page.getByLabel('Kept for testing, as a number')).toHaveValue('50');
  await expect(page.getByLabel('Batch, as a number')).toHaveValue('2');
  await page.getByLabel('Show test points').uncheck();
  await expect(page.getByLabel('Draw test points')).not.toBeChecked();
  await playground.button('Erase').click();
  await playground.click(3, 1);
  await expect(count(playground)).toHaveText('4 points');
});

test('values are painted with the value chosen, and a curve with its height', async ({playground, page}) => {
  await playground.chooseTask('Values');
  await playground.button('Clear').click();
  await playground.enter(page.getByLabel('Value, as a number'), '-0.5');
  await playground.drawCloud(-2, 2);
  await page.getByRole('slider', {name: 'Value'}).fill('0.8');
  await playground.drawCloud(2, -2);
  await playground.button('Table').click();
  await expect(tableRows(page).nth(1)).toContainText('−0.5');
  await expect(tableRows(page).last()).toContainText('0.8');
  await page.keyboard.press('Escape');
  await expect(page.getByText('R² train')).toBeVisible();
  await playground.chooseTask('Curve');
  await playground.button('Clear').click();
  await playground.button('Brush').click();
  await playground.click(1, 3);
  await playground.button('Table').click();
  await expect(page.getByRole('region', {name: 'Points as a table'}).getByRole('columnheader')).toHaveText(['x', 'Value', 'Side']);
});

test('points are selected and moved by keyboard alone, and the page says so', async ({playground, page}) => {
  await playground.button('Clear').focus();
  await page.keyboard.press('Enter');
  await playground.map.focus();
  await page.keyboard.press('p');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Enter');
  await page.keyboard.press('s');
  await expect(page.locator('nn-playground').getByText('Select.', {exact: true})).toBeAttached();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Alt+Shift+ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(page.locator('nn-playground').getByText('Selected 2 points.')).toBeAttached();
  await expect(count(playground)).toHaveText('2 of 2');
  for (let i = 0; i < 3; i += 1) await page.keyboard.press('Shift+ArrowUp');
  await page.keyboard.press('2');
  await expect(page.locator('nn-playground').getByText('2 points are of class 2 now.')).toBeAttached();
  await page.keyboard.press('Escape');
  await expect(count(playground)).toHaveText('2 points');
  await playground.button('Table').focus();
  await page.keyboard.press('Enter');
  await expect(cells(page, 1)).toHaveText([/^0\.00/, /^3\.(6|59)/, '2', 'train']);
});

test('a finger selects and moves once the tool is chosen @chromium', async ({browser}) => {
  const context = await browser.newContext({viewport: {width: 360, height: 740}, hasTouch: true});
  const page = await context.newPage();
  await page.goto('./');
  const playground = new Playground(page);
  await playground.isReady();
  await playground.button('Clear').tap();
  await playground.button('Point').tap();
  await playground.map.scrollIntoViewIfNeeded();
  for (const [x, y] of [[-3, 3], [3, 3]]) await page.touchscreen.tap(...(await playground.at(x, y)));
  await expect(count(playground)).toHaveText('2 points');
  await playground.button('Select').tap();
  await playground.map.scrollIntoViewIfNeeded();
  for (const [x, y] of [[-3, 3], [3, 3]]) await page.touchscreen.tap(...(await playground.at(x, y)));
  await expect(count(playground)).toHaveText('2 of 2');
  await playground.button('Delete').tap();
  await expect(count(playground)).toHaveText('0 points');
  await context.close();
});

test('a seed draws other points, other noise or another split, and nothing else', async ({playground, page}) => {
  const row = async () => {
    await playground.button('Table').click();
    const text = await tableRows(page).nth(1).innerText();
    await page.keyboard.press('Escape');
    return text.split(/\s+/);
  };
  const other = async (name) => {
    const before = await playground.trainLoss.innerText();
    await playground.button('Seeds').click();
    await playground.button(name).click();
    await page.keyboard.press('Escape');
    await expect(playground.trainLoss).not.toHaveText(before);
  };
  await playground.enter(page.getByLabel('Noise, as a number'), '0');
  await expect(page.getByRole('slider', {name: 'Noise'})).toHaveValue('0');
  const first = await row();
  await other('Other split');
  expect((await row()).slice(0, 3)).toEqual(first.slice(0, 3));
  await other('Other points');
  expect((await row()).slice(0, 2)).not.toEqual(first.slice(0, 2));
});
