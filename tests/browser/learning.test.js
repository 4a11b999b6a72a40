/** How it learns: every chip opens, says what its settings do, and leaves the network alone. */
import {expect, test} from './page.js';

/** Trains for one epoch, so that there is something to lose. */
async function trained(playground) {
  await playground.button('One epoch').click();
  await expect(playground.epochs).toHaveText('1');
  return playground.trainLoss.innerText();
}

test('loss, optimiser, schedule, penalty, clipping and precision are changed without losing what was learned', async ({playground, page}) => {
  await trained(playground);
  await playground.set('Optimiser', 'RMSprop');
  await expect(playground.setting('Optimiser')).toContainText('RMSprop');
  await playground.setting('Optimiser').click();
  await playground.enter(page.getByLabel('ρ', {exact: true}), '0.95');
  await playground.enter(page.getByLabel('Longest gradient', {exact: true}), '1');
  await page.keyboard.press('Escape');
  await expect(playground.setting('Optimiser')).toContainText('RMSprop, clipped at 1');
  await playground.setting('Penalty').click();
  await playground.enter(page.getByLabel('L2', {exact: true}), '0.001');
  await page.keyboard.press('Escape');
  await expect(playground.setting('Penalty')).toContainText('L2 0.001');
  await playground.set('Loss', 'squared error');
  await expect(playground.epochs).toHaveText('1');
  await playground.set('Bits', '64 bits');
  await playground.button('One update').click();
  await expect(playground.trainLoss).not.toHaveText('–');
});

test('the schedule\'s curve is the engine\'s, with the present update on it', async ({playground, page}) => {
  await playground.enter(playground.rate, '0.5');
  await playground.set('Schedule', 'in steps');
  await playground.setting('Schedule').click();
  await playground.enter(page.getByLabel('Updates between', {exact: true}), '10');
  await playground.enter(page.getByLabel('Factor', {exact: true}), '0.1');
  await expect(page.getByText('After 0 updates: 0.5. After 500: 5.00e−51.')).toBeVisible();
  await page.keyboard.press('Escape');
  await trained(playground);
  await playground.setting('Schedule').click();
  await expect(page.getByText('After 23 updates: 0.005.')).toBeVisible();
  await playground.enter(page.getByLabel('Warm-up updates', {exact: true}), '100');
  await expect(page.getByText('After 23 updates: 0.0012.')).toBeVisible();
});

test('a slider over powers of ten sets the rate, and one drag is one step of undo', async ({playground, page}) => {
  await page.getByRole('button', {name: 'Rate: more'}).click();
  const slider = page.getByLabel('Rate, slider');
  const box = await slider.boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  for (const share of [0.6, 0.7, 0.8]) await page.mouse.move(box.x + box.width * share, box.y + box.height / 2);
  await page.mouse.up();
  const rate = Number(await playground.rate.inputValue());
  expect(rate).toBeGreaterThan(0.2);
  expect(rate).toBeLessThan(2);
  await page.keyboard.press('Control+z');
  await expect(playground.rate).toHaveValue('0.02');
});

test('a search has a scale instead of a rate, and tries go on from the weights there are', async ({playground, page}) => {
  await trained(playground);
  await playground.set('Optimiser', 'random local search');
  await expect(playground.rate).toHaveCount(0);
  await playground.enter(page.getByLabel('Scale', {exact: true}), '0.1');
  await playground.button('One update').click();
  await expect(playground.updates).toHaveText('24');
  await playground.set('Optimiser', 'SGD');
  await expect(playground.rate).toHaveValue('0.02');
});

test('the same start and a new start are two things', async ({playground}) => {
  const first = await playground.trainLoss.innerText();
  await trained(playground);
  await playground.button('Same start').click();
  await expect(playground.trainLoss).toHaveText(first);
  await trained(playground);
  await playground.button('New start').click();
  await expect(playground.setting('Start')).toContainText('He · seed 4');
  await expect(playground.updates).toHaveText('0');
  await expect(playground.trainLoss).not.toHaveText(first);
  await playground.set('Start', 'zeros');
  await expect(playground.updates).toHaveText('0');
  await expect(playground.trainLoss).toHaveText('1.0986'); // the logarithm of three classes
});
