/** Runs are saved, compared, and brought back exactly. */
import {expect, test} from './page.js';

async function oneEpoch(playground, epoch) {
  await playground.button('One epoch').click();
  await expect(playground.epochs).toHaveText(String(epoch));
}

test('two runs are saved, compared side by side and on the chart, and one is brought back to the bit', async ({playground, page}) => {
  await oneEpoch(playground, 1);
  await page.getByRole('tab', {name: 'Runs'}).click();
  await expect(page.getByText('No runs are saved yet.')).toBeVisible();
  await playground.button('Save this run').click();
  const first = await playground.trainLoss.innerText();
  await playground.enter(playground.rate, '0.05');
  await playground.set('Optimiser', 'SGD');
  await oneEpoch(playground, 2);
  await playground.button('Save this run').click();
  const second = await playground.trainLoss.innerText();
  const name = page.getByLabel('Name of Run 2');
  await playground.enter(name, 'With SGD');
  await expect(page.getByLabel('Name of With SGD')).toBeVisible();

  await playground.button('Larger').click();
  const table = page.getByRole('region', {name: 'Runs side by side'});
  const row = (title) => table.getByRole('row', {name: new RegExp(`^${title} `)});
  await expect(row('Loss, training').getByRole('cell')).toHaveText([second, first, second]);
  await expect(row('Rate')).toHaveClass('differs');
  await expect(row('Rate').getByRole('cell')).toHaveText(['0.05', '0.02', '0.05']);
  await expect(row('Optimiser').getByRole('cell')).toHaveText(['SGD', 'Adam', 'SGD']);
  await expect(row('Layers')).toHaveClass('same');
  await page.getByRole('button', {name: 'Bring back Run 1'}).click();
  await expect(playground.trainLoss).toHaveText(first);
  await expect(playground.epochs).toHaveText('1');
  await expect(playground.rate).toHaveValue('0.02');
  await expect(row('Optimiser').getByRole('cell')).toHaveText(['Adam', 'Adam', 'SGD']);

  await page.getByRole('tab', {name: 'Curves'}).click();
  await expect(page.locator('.legend')).toContainText('Run 1');
  await expect(page.locator('.legend')).toContainText('With SGD');
  await page.keyboard.press('Control+z');
  await expect(playground.trainLoss).toHaveText(second);
  await expect(playground.rate).toHaveValue('0.05');
});

test('runs survive a reload, go on exactly, and what was removed comes back by undo', async ({playground, page}) => {
  await oneEpoch(playground, 1);
  await page.getByRole('tab', {name: 'Runs'}).click();
  await playground.button('Save this run').click();
  await expect(page.getByLabel('Name of Run 1')).toBeVisible();
  await oneEpoch(playground, 2);
  const after = await playground.trainLoss.innerText();
  await page.reload();
  await playground.isReady();
  await page.getByRole('tab', {name: 'Runs'}).click();
  await page.getByRole('button', {name: 'Bring back Run 1'}).click();
  await expect(playground.epochs).toHaveText('1');
  await oneEpoch(playground, 2);
  await expect(playground.trainLoss).toHaveText(after);
  await page.getByRole('button', {name: 'Remove Run 1'}).click();
  await expect(page.getByText('No runs are saved yet.')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByLabel('Name of Run 1')).toBeVisible();
});
