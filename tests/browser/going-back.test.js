/** Training that ends by itself, goes back, breaks down, and is watched phase by phase. */
import {expect, test} from './page.js';

test('it stops at the end of the twentieth epoch exactly, says so, and goes on when played again', async ({playground, page}) => {
  await playground.setting('Stop').click();
  await page.getByLabel('After a number of epochs').check();
  await playground.enter(page.getByLabel('Epochs', {exact: true}), '20');
  await page.keyboard.press('Escape');
  await expect(playground.setting('Stop')).toContainText('20 epochs');
  await playground.button('Play').click();
  await expect(page.getByText('Stopped after epoch 20, as asked.')).toBeVisible();
  await expect(playground.epochs).toHaveText('20');
  await expect(playground.updates).toHaveText('460');
  await expect(playground.button('Play')).toBeVisible();
  await playground.button('Play').click();
  await expect(page.getByText('Stopped after epoch 20, as asked.')).toHaveCount(0);
  await expect(playground.epochs).not.toHaveText('20');
});

test('it stops at a loss, and where the loss falls no further', async ({playground, page}) => {
  await playground.setting('Stop').click();
  await page.getByLabel('When the loss is low enough').check();
  await playground.enter(page.getByLabel('At most', {exact: true}), '0.9');
  await page.keyboard.press('Escape');
  await playground.button('Play').click();
  await expect(page.getByText(/^Stopped after epoch \d+: the loss of the training points is 0\.8\d+, and at most 0\.9 was asked for\.$/)).toBeVisible();
  const at = await playground.updates.innerText();
  await playground.button('Same start').click();
  await playground.button('Play').click();
  await expect(page.getByText(/^Stopped after epoch/)).toBeVisible();
  await expect(playground.updates).toHaveText(at);
  await playground.setting('Stop').click();
  await page.getByLabel('When the loss is low enough').uncheck();
  await page.getByLabel('When the loss falls no further').check();
  await playground.enter(page.getByLabel('Fall of more than', {exact: true}), '0.1');
  await playground.enter(page.getByLabel('Within epochs', {exact: true}), '10');
  await page.keyboard.press('Escape');
  await playground.button('Play').click();
  await expect(page.getByText(/for 10 epochs the loss of the test points has not fallen by more than 0\.1 below/)).toBeVisible();
});

test('ten back shows the earlier loss, and ten on again the later one, by button and by key', async ({playground, page}) => {
  await playground.button('1 update back').click();
  await expect(page.getByText('This is the start; there is nothing before it.')).toBeVisible();
  const losses = [];
  for (let i = 1; i <= 12; i += 1) {
    await page.keyboard.press('ArrowRight');
    await expect(playground.updates).toHaveText(String(i));
    losses[i] = await playground.trainLoss.innerText();
  }
  await playground.button('10 updates back').click();
  await expect(playground.updates).toHaveText('2');
  await expect(playground.trainLoss).toHaveText(losses[2]);
  for (let i = 3; i <= 12; i += 1) await page.keyboard.press('ArrowRight');
  await expect(playground.updates).toHaveText('12');
  await expect(playground.trainLoss).toHaveText(losses[12]);
  await page.keyboard.press('ArrowLeft');
  await expect(playground.trainLoss).toHaveText(losses[11]);
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(playground.trainLoss).toHaveText(losses[1]);
});

test('from far out flat out it goes back as well', async ({playground}) => {
  await playground.button('Play').click();
  await expect.poll(async () => Number((await playground.updates.innerText()).replace(/\D/g, ''))).toBeGreaterThan(2000);
  await playground.button('10 updates back').click();
  await expect(playground.button('Play')).toBeVisible();
  const count = async () => Number((await playground.updates.innerText()).replace(/\D/g, ''));
  await expect(async () => {
    const update = await count(); // the first time, it may still be that of the pause
    await playground.button('1 update back').click();
    await expect.poll(count, {timeout: 2000}).toBe(update - 1);
  }).toPass();
});

/** A slope, learned a little and then far too fast. */
async function breakDown(playground) {
  await playground.chooseTask('Values');
  await expect(playground.button('Slope')).toHaveAttribute('aria-pressed', 'true');
  await playground.set('Optimiser', 'SGD');
  await playground.enter(playground.rate, '0.01');
  await playground.button('One epoch').click();
  await expect(playground.epochs).toHaveText('1');
  await playground.enter(playground.rate, '50');
  await playground.button('Play').click();
  await expect(playground.page.getByText(/At update \d+ .* was no longer a finite number\. The network is back at update \d+, where the loss was/)).toBeVisible();
  await expect(playground.button('Play')).toBeVisible();
}

for (const [offer, outcome] of Object.entries({
  'A tenth of the rate': async (playground) => expect(playground.rate).toHaveValue('5'),
  'Clip the gradient': async (playground) => expect(playground.setting('Optimiser')).toContainText('clipped at 1'),
  'New start': async (playground) => expect(playground.setting('Start')).toContainText('seed 4')
})) {
  test(`after a breakdown the numbers are sound, and '${offer}' does it and plays on`, async ({playground, page}) => {
    await breakDown(playground);
    expect(Number(await playground.trainLoss.innerText())).toBeLessThan(3);
    await page.getByRole('alert').getByRole('button', {name: offer}).click();
    await outcome(playground);
    // It plays on: either for as long as one likes, or until it breaks down once more.
    await expect(playground.button('Pause').or(page.getByText(/no longer a finite number/))).toBeVisible();
  });
}

test('a lower rate and a lower one again, and from the same start the slope is learned', async ({playground, page}) => {
  await breakDown(playground);
  await page.getByRole('alert').getByRole('button', {name: 'A tenth of the rate'}).click();
  await expect(playground.rate).toHaveValue('5');
  // How soon it breaks down again, or settles where every neuron is saturated, is a matter of how far the first one went.
  await playground.enter(playground.rate, '0.05');
  await playground.button('Same start').click();
  const [pause, play] = [playground.button('Pause'), playground.button('Play')];
  await expect(pause.or(play)).toBeVisible();
  if (await play.isVisible()) await play.click();
  await expect.poll(async () => Number(await playground.trainScore.innerText())).toBeGreaterThan(0.9);
});

test('in slow motion an update goes forward, has a loss, goes backward, and is made', async ({playground, page}) => {
  await page.getByLabel('Speed', {exact: true}).fill('0');
  const phases = page.getByRole('region', {name: 'An update in slow motion'});
  const current = phases.locator('[aria-current="step"]');
  const next = phases.getByRole('button', {name: 'Next phase'});
  await next.click();
  await expect(current).toHaveText('Forward10 points of batch 1 of 23');
  await expect(playground.updates).toHaveText('0');
  await next.click();
  await expect(current).toHaveText(/^Loss\d\.\d+ for this batch$/);
  await next.click();
  await expect(current).toHaveText(/^Backwardgradient \d\.\d+ long$/);
  await expect(page.getByLabel('Links show')).toHaveValue('gradients');
  await expect(playground.updates).toHaveText('0');
  await page.keyboard.press('.');
  await expect(current).toHaveText(/^Updaterate 0\.02; most by \+?−?[\de.−]+: .+/);
  await expect(page.getByLabel('Links show')).toHaveValue('lastUpdate');
  await expect(playground.updates).toHaveText('1');
  await playground.button('Play').click();
  await expect(playground.updates).toHaveText('2');
  await page.getByLabel('Speed', {exact: true}).fill('1');
  await expect(phases).toHaveCount(0);
  await expect(page.getByLabel('Links show')).toHaveValue('parameters');
});
