/** Experiments worth opening: every one opens, with its comment, and trains. */
import {expect, test} from './page.js';

test('every preset opens with its comment, trains, and complains of nothing', async ({playground, page}) => {
  test.slow(); // there are many
  const dialog = page.getByRole('dialog', {name: 'Experiments worth opening'});
  const cards = dialog.getByRole('listitem').getByRole('button');
  await playground.button('Presets').click();
  await expect(cards.first()).toBeVisible();
  const names = await cards.allInnerTexts();
  expect(names.length).toBeGreaterThan(12);
  await page.keyboard.press('Escape');
  for (const [index, name] of names.entries()) {
    await playground.button('Presets').click();
    await cards.nth(index).click();
    await expect(page.getByRole('note')).toContainText(`${name}.`);
    await expect(playground.updates).not.toHaveText('0');
    if (await playground.button('Pause').isVisible()) await playground.button('Pause').click();
    await expect(playground.trainLoss).not.toHaveText('–');
  }
});

test('a preset that breaks down says so; undo brings back what was there before', async ({playground, page}) => {
  await playground.button('One epoch').click();
  await expect(playground.epochs).toHaveText('1');
  const loss = await playground.trainLoss.innerText();
  await playground.button('Presets').click();
  await page.getByRole('button', {name: /^Too fast/}).click();
  await expect(page.getByText(/no longer a finite number/)).toBeVisible();
  await page.getByRole('alert').getByRole('button', {name: 'A tenth of the rate'}).click();
  await expect.poll(async () => Number(await playground.trainScore.innerText())).toBeGreaterThan(0.99);
  await page.getByRole('button', {name: 'Close the comment'}).click();
  await expect(page.getByRole('note')).toHaveCount(0);
  await playground.button('Pause').click();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(playground.trainLoss).toHaveText(loss);
  await expect(playground.epochs).toHaveText('1');
});

test('neurons that are alike, or dead, are pointed out quietly, once, with a way out', async ({playground, page}) => {
  const open = async (name) => {
    await playground.button('Presets').click();
    await page.getByRole('button', {name}).click();
  };
  await open(/^All alike/);
  const alike = page.locator('.notice').getByText('Layer 1: 8 of 8 neurons are alike.');
  await expect(alike).toBeVisible();
  await page.locator('.notice').getByRole('button', {name: 'Close'}).click();
  await expect(alike).toHaveCount(0);
  await playground.button('Same start').click();
  await expect(alike).toBeVisible();
  await page.locator('.notice').getByRole('button', {name: 'Start with He'}).click();
  await expect(playground.setting('Start')).toContainText('He');
  await expect(alike).toHaveCount(0);
  await open(/^Dead neurons/);
  await expect(page.locator('.notice').getByText(/^Layer 1: 1\d of 16 neurons are dead\./)).toBeVisible();
});
