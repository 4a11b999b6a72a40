/** What a person does on the first page with a mouse. */
import {expect, test} from './page.js';

const CLOUDS = [
  {name: 'Class 1, blue circle', x: -3.5, y: 3},
  {name: 'Class 2, orange triangle', x: 3.5, y: 3},
  {name: 'Class 3, green square', x: 0, y: -3.5}
];

test('three clusters drawn by mouse are told apart after training, with a layer more', async ({playground}) => {
  await playground.button('Clear').click();
  await expect(playground.page.getByText('No points yet')).toBeVisible();
  for (const {name, x, y} of CLOUDS) {
    await playground.button(name).click();
    await playground.drawCloud(x, y);
  }
  expect(await playground.pointCount()).toBeGreaterThan(15);
  await playground.button('+ layer before output').click();
  await expect(playground.button('Layer 3: 6 · tanh')).toBeVisible();
  await playground.train();
  for (const [index, {x, y}] of CLOUDS.entries()) {
    await playground.page.mouse.move(...(await playground.at(x + 0.4, y - 0.3)));
    await expect(playground.readout).toContainText(`class ${index + 1}`);
  }
});

test('without points nothing trains, a network can still be built, and the first point sets it going again', async ({playground, page}) => {
  await playground.button('Play').click();
  await expect(playground.epochs).not.toHaveText('0');
  await playground.button('Clear').click();
  await expect(playground.button('Play')).toBeVisible();
  await expect(page.getByTestId('train-loss')).toHaveText('–');
  await playground.button('One update').click();
  await expect(page.getByText('There is nothing to train on yet', {exact: false})).toBeVisible();
  const updates = await playground.updates.innerText();
  await playground.button('One epoch').click();
  await playground.button('Layer 1: one neuron more').click();
  await expect(page.getByRole('button', {name: /^Layer 1: 9 · /})).toBeVisible();
  await expect(playground.updates).toHaveText(updates);
  await playground.drawCloud(-3, 2);
  await expect(playground.button('Pause')).toBeVisible();
  await expect(page.getByTestId('train-loss')).not.toHaveText('–');
});

test('the same start gives the same loss again, to the last digit shown', async ({playground}) => {
  const before = await playground.trainLoss.innerText();
  await playground.button('One epoch').click();
  await expect(playground.epochs).toHaveText('1');
  const after = await playground.trainLoss.innerText();
  expect(after).not.toBe(before);
  await playground.button('Same start').click();
  await expect(playground.updates).toHaveText('0');
  await expect(playground.trainLoss).toHaveText(before);
  await playground.button('One epoch').click();
  await expect(playground.trainLoss).toHaveText(after);
});

test('one update is one update', async ({playground}) => {
  await playground.button('One update').click();
  await expect(playground.updates).toHaveText('1');
  await playground.button('One update').click();
  await expect(playground.updates).toHaveText('2');
});

test('undo takes back a whole stroke, redo brings it again', async ({playground}) => {
  const before = await playground.pointCount();
  await playground.drawCloud(3, -3);
  const after = await playground.pointCount();
  expect(after).toBeGreaterThan(before + 3);
  await playground.page.keyboard.press('Control+z');
  await expect.poll(() => playground.pointCount()).toBe(before);
  await playground.page.keyboard.press('Control+Shift+z');
  await expect.poll(() => playground.pointCount()).toBe(after);
});

test('points are erased and moved', async ({playground}) => {
  await playground.button('Clear').click();
  await playground.click(-2, 2);
  await playground.click(2, 2);
  expect(await playground.pointCount()).toBe(2);
  await playground.button('Move').click();
  await playground.page.mouse.move(...(await playground.at(2, 2)));
  await playground.page.mouse.down();
  await playground.page.mouse.move(...(await playground.at(2, -2)), {steps: 4});
  await playground.page.mouse.up();
  await playground.button('Erase').click();
  await playground.click(2, 2);
  expect(await playground.pointCount()).toBe(2);
  await playground.click(2, -2);
  await expect.poll(() => playground.pointCount()).toBe(1);
});

test('a data set, an activation and an optimiser are chosen without losing the training', async ({playground}) => {
  await playground.button('One epoch').click();
  await expect(playground.epochs).toHaveText('1');
  await playground.set('Optimiser', 'momentum');
  await playground.activate('Layer 1', 'relu');
  await playground.button('Moons').click();
  await expect(playground.button('Moons')).toHaveAttribute('aria-pressed', 'true');
  await playground.button('One update').click();
  await expect(playground.updates).not.toHaveText('1');
  await playground.chooseTask('Curve');
  await expect(playground.button('Sine')).toHaveAttribute('aria-pressed', 'true');
  await expect(playground.page.getByText('R² train')).toBeVisible();
  await expect(playground.setting('Loss')).toContainText('squared error');
});

test('a layer grows, shrinks and goes', async ({playground}) => {
  await playground.button('Layer 1: one neuron more').click();
  await expect(playground.button('Layer 1, neuron 9')).toBeVisible();
  await playground.button('Layer 1: one neuron less').click();
  await expect(playground.button('Layer 1, neuron 9')).toHaveCount(0);
  await playground.inLayer('Layer 2', (settings) => settings.getByRole('button', {name: 'Remove'}).click());
  await expect(playground.button('Layer 2: 6 · tanh')).toHaveCount(0);
  await playground.button('One update').click();
  await expect(playground.updates).toHaveText('1');
});

test('a rate that is no number is refused beside its field, and the old one stays', async ({playground}) => {
  const {rate} = playground;
  const before = await rate.inputValue();
  await playground.enter(rate, 'fast');
  await expect(playground.page.getByText('Please enter a number from 0 to 1000000.')).toBeVisible();
  await expect(rate).toHaveValue(before);
});

test('undo brings back a trained network, not only its settings', async ({playground}) => {
  await playground.train();
  const [loss, updates] = [await playground.trainLoss.innerText(), await playground.updates.innerText()];
  await playground.inLayer('Layer 2', (settings) => settings.getByRole('button', {name: 'Remove'}).click());
  await expect(playground.trainLoss).not.toHaveText(loss);
  await playground.page.keyboard.press('Control+z');
  await expect(playground.trainLoss).toHaveText(loss);
  await playground.button('Same start').click();
  await expect(playground.updates).toHaveText('0');
  await playground.page.keyboard.press('Control+z');
  await expect(playground.updates).toHaveText(updates);
  await expect(playground.trainLoss).toHaveText(loss);
});
