/** The network by hand: layers, features, links, biases and neurons, by mouse, keys and touch. */
import {Playground, expect, test} from './page.js';

/** Column titles from left to right. */
const titles = (page) => page.getByRole('button', {name: /^(Layer \d|Output): \d+ · /}).allInnerTexts().then((texts) => texts.map((text) => text.trim()));
const focused = (page) => page.evaluate(() => document.activeElement.shadowRoot.activeElement?.getAttribute('aria-label'));
const card = (page, name) => page.getByRole('group', {name, exact: true});

test('layers are inserted, resized, moved and removed by keyboard, and the focus goes along', async ({playground, page}) => {
  await playground.button('+ layer before layer 1').focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => titles(page)).toEqual(['4 · tanh', '8 · tanh', '6 · tanh', '3 · softmax']);
  await expect.poll(() => focused(page)).toBe('Layer 1: 4 · tanh');
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  await page.keyboard.press('-');
  await expect.poll(() => titles(page)).toEqual(['5 · tanh', '8 · tanh', '6 · tanh', '3 · softmax']);
  await page.keyboard.press('Alt+ArrowRight');
  await page.keyboard.press('Alt+ArrowRight');
  await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(() => titles(page)).toEqual(['8 · tanh', '6 · tanh', '5 · tanh', '3 · softmax']);
  await expect.poll(() => focused(page)).toBe('Layer 3: 5 · tanh');
  await page.keyboard.press('Delete');
  await expect.poll(() => titles(page)).toEqual(['8 · tanh', '6 · tanh', '3 · softmax']);
  await page.keyboard.press('Control+z');
  await expect.poll(() => titles(page)).toEqual(['8 · tanh', '6 · tanh', '5 · tanh', '3 · softmax']);
  await playground.button('One update').click();
  await expect(playground.updates).toHaveText('1');
});

test('a layer has its own activation, start, penalties and dropout, and none of them but the start begins anew', async ({playground, page}) => {
  await playground.button('One epoch').click();
  await expect(playground.epochs).toHaveText('1');
  await playground.inLayer('Layer 1', async (settings) => {
    await settings.getByLabel('Activation', {exact: true}).selectOption('leaky-relu');
    await expect(settings.getByRole('img', {name: 'Curve of leaky ReLU'})).toBeVisible();
    await playground.enter(settings.getByLabel('Slope below zero'), '0.2');
    await playground.enter(settings.getByLabel('L2 weights'), '0.01');
    await playground.enter(settings.getByLabel('L1 biases'), '1000');
    await expect(settings.getByText('Please enter a number from 0 to 10.')).toBeVisible();
    await expect(settings.getByLabel('L1 biases')).toHaveValue('0');
    await settings.getByRole('slider', {name: 'Dropout'}).press('ArrowRight');
    await settings.getByLabel('Frozen').check();
  });
  await expect(playground.epochs).toHaveText('1');
  await playground.inLayer('Layer 1', async (settings) => {
    await expect(settings.getByLabel('Slope below zero')).toHaveValue('0.2');
    await expect(settings.getByRole('slider', {name: 'Dropout'})).toHaveAttribute('aria-valuetext', '5 %');
    await settings.getByLabel('Start', {exact: true}).selectOption('equal');
    await playground.enter(settings.getByLabel('Every weight'), '0.25');
  });
  await expect(playground.updates).toHaveText('0');
  await playground.button('Weights as a table').click();
  await expect(page.getByRole('gridcell', {selected: true})).toContainText('0.25');
});

test('features are switched where they stand, and the last one stays', async ({playground, page}) => {
  const feature = (name) => playground.button(`Feature ${name}`);
  const before = await feature('xy').boundingBox();
  await feature('xy').click();
  await expect(feature('xy')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('nn-playground').getByText('A network of 3 features (x, y, xy)')).toBeAttached();
  expect(await feature('xy').boundingBox()).toEqual(before);
  await feature('x').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(page.locator('nn-playground').getByText('A network of 1 features (xy)')).toBeAttached();
  await feature('xy').click();
  await expect(feature('xy')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('nn-playground').getByText('The last feature stays')).toBeAttached();
});

test('a bias of the output is changed by mouse, its gradient is checked, and undo writes the old one back', async ({playground, page}) => {
  await playground.button('One update').click();
  await expect(playground.updates).toHaveText('1');
  const before = await playground.trainLoss.innerText();
  await playground.button('Output, neuron 2: bias').hover();
  await expect(card(page, 'Output, neuron 2: bias').getByText('✓')).toBeVisible();
  await playground.button('Output, neuron 2: bias').click();
  await expect(card(page, 'Output, neuron 2: bias').getByLabel('bias')).toBeFocused();
  await playground.enter(card(page, 'Output, neuron 2: bias').getByLabel('bias'), '2,5');
  await expect(card(page, 'Output, neuron 2: bias').getByText('Please enter a number')).toBeVisible();
  await playground.enter(card(page, 'Output, neuron 2: bias').getByLabel('bias'), '2.5');
  await expect(playground.trainLoss).not.toHaveText(before);
  await page.keyboard.press('Escape');
  await expect(card(page, 'Output, neuron 2: bias')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(playground.trainLoss).toHaveText(before);
  await page.keyboard.press('Control+Shift+z');
  await expect(playground.trainLoss).not.toHaveText(before);
  await expect(playground.updates).toHaveText('1');
});

test('a bias of the output is changed by keyboard, in steps that are one step of undo, or not at all', async ({playground, page}) => {
  const before = await playground.trainLoss.innerText();
  await playground.button('Feature x').focus();
  for (let i = 0; i < 3; i += 1) await page.keyboard.press('ArrowRight');
  await expect.poll(() => focused(page)).toMatch(/^Output, neuron \d$/);
  const neuron = await focused(page);
  await page.keyboard.press('Enter');
  const bias = card(page, neuron).getByLabel('bias', {exact: true});
  await expect(card(page, neuron)).toBeVisible();
  while (!(await bias.evaluate((input) => input === input.getRootNode().activeElement))) await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Shift+ArrowUp');
  await expect(bias).toHaveValue('1.1');
  await expect(playground.trainLoss).not.toHaveText(before);
  await page.keyboard.type('77');
  await page.keyboard.press('Escape');
  await expect(bias).toHaveValue('1.1');
  await page.keyboard.press('Escape');
  await expect(card(page, neuron)).toHaveCount(0);
  await expect.poll(() => focused(page)).toBe(neuron);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(playground.trainLoss).toHaveText(before);
});

test('a tap reads a bias, a second tap changes it, and a neuron opens as well', {tag: '@chromium'}, async ({browser}) => {
  const context = await browser.newContext({viewport: {width: 360, height: 740}, hasTouch: true, isMobile: true});
  const page = await context.newPage();
  await page.goto('./');
  const playground = new Playground(page);
  await playground.isReady();
  const before = await playground.trainLoss.innerText();
  const dot = playground.button('Output, neuron 1: bias');
  await dot.tap();
  await expect(card(page, 'Output, neuron 1: bias')).toContainText('Tap again to change it.');
  await dot.tap();
  await playground.enter(card(page, 'Output, neuron 1: bias').getByLabel('bias'), '3');
  await expect(playground.trainLoss).not.toHaveText(before);
  await page.keyboard.press('Escape');
  await playground.button('Layer 2, neuron 1').tap();
  await expect(card(page, 'Layer 2, neuron 1')).toBeVisible();
  await expect(page.locator('nn-playground').getByText('What layer 2, neuron 1 makes of it')).toBeAttached();
  await card(page, 'Layer 2, neuron 1').getByRole('button', {name: 'Close'}).tap();
  await expect(card(page, 'Layer 2, neuron 1')).toHaveCount(0);
  await context.close();
});

test('a link under the pointer says where it leads, its weight and its checked gradient; a click changes it', async ({playground, page}) => {
  const {x, y, width, height} = await playground.button('Feature y').boundingBox();
  await page.mouse.move(x + width + 2, y + height / 2);
  const link = page.getByRole('group', {name: /^Input y → Layer 1, neuron \d$/});
  await expect(link.getByText('✓')).toBeVisible();
  await expect(link).toContainText('Click to change it.');
  const before = await playground.trainLoss.innerText();
  await page.mouse.click(x + width + 2, y + height / 2);
  await playground.enter(link.getByLabel('weight'), '-4');
  await expect(playground.trainLoss).not.toHaveText(before);
});

test('a neuron under the pointer fills the map, and its own numbers can all be changed while it trains', async ({playground, page}) => {
  await playground.button('Layer 1, neuron 3').hover();
  await expect(page.getByText('What layer 1, neuron 3 makes of it')).toBeVisible();
  await page.mouse.move(0, 0);
  await expect(page.getByText('What layer 1, neuron 3 makes of it')).toHaveCount(0);
  await playground.button('Play').click();
  await playground.button('Layer 1, neuron 3').click();
  const opened = card(page, 'Layer 1, neuron 3');
  await expect(opened.getByRole('img', {name: 'Layer 1, neuron 3: what it makes of the plane'})).toBeVisible();
  const weight = opened.getByLabel('Weight to Layer 2, neuron 5');
  await weight.fill('0.123');
  await expect(weight).toHaveValue('0.123', {timeout: 1000}); // numbers around it change meanwhile
  await weight.press('Enter');
  await page.keyboard.press('Escape');
  await playground.pause();
  await page.keyboard.press('Control+z');
});

test('a neuron begins anew, the others stay, and undo brings back what it had learned', async ({playground, page}) => {
  const of = async (name) => {
    await playground.button(name).click();
    const value = await card(page, name).getByLabel('Weight from Input x').inputValue();
    await page.keyboard.press('Escape');
    return value;
  };
  const start = await of('Layer 1, neuron 1');
  await playground.button('One epoch').click();
  await expect(playground.epochs).toHaveText('1');
  const [learned, other] = [await of('Layer 1, neuron 1'), await of('Layer 1, neuron 2')];
  expect(learned).not.toBe(start);
  await playground.button('Layer 1, neuron 1').click();
  await playground.button('Begin anew').click();
  await expect(card(page, 'Layer 1, neuron 1').getByLabel('Weight from Input x')).toHaveValue(start);
  await page.keyboard.press('Escape');
  expect(await of('Layer 1, neuron 2')).toBe(other);
  await page.keyboard.press('Control+z');
  await expect.poll(() => of('Layer 1, neuron 1')).toBe(learned);
  await expect(playground.epochs).toHaveText('1');
});

test('a neuron frozen while it trains keeps its weights, a silent one says nothing, and undo frees both', async ({playground, page}) => {
  const numbersOf = async (name, mark = '') => {
    await playground.button(`${name}${mark}`).click();
    const values = await Promise.all(['bias', 'Weight from Input x'].map((label) => card(page, name).getByLabel(label, {exact: true}).inputValue()));
    await page.keyboard.press('Escape');
    return values;
  };
  await playground.button('Play').click();
  await playground.button('Layer 1, neuron 2').click();
  await playground.button('Freeze').click();
  await expect(playground.button('Freeze')).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Escape');
  await expect(playground.button('Layer 1, neuron 2, frozen')).toBeVisible();
  const [frozen, free] = [await numbersOf('Layer 1, neuron 2', ', frozen'), await numbersOf('Layer 1, neuron 3')];
  const updates = await playground.updates.innerText();
  await expect(playground.updates).not.toHaveText(updates);
  await playground.pause();
  expect(await numbersOf('Layer 1, neuron 2', ', frozen')).toEqual(frozen);
  expect(await numbersOf('Layer 1, neuron 3')).not.toEqual(free);
  const loss = await playground.trainLoss.innerText();
  await playground.button('Layer 2, neuron 1').click();
  await playground.button('Silence').click();
  await expect(playground.trainLoss).not.toHaveText(loss);
  await page.keyboard.press('Escape');
  await expect(playground.button('Layer 2, neuron 1, silent')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(playground.trainLoss).toHaveText(loss);
  await page.keyboard.press('Control+z');
  await expect(playground.button('Layer 1, neuron 2')).toBeVisible();
});

test('links show gradients and updates, and the legend says how large', async ({playground, page}) => {
  await playground.button('One update').click();
  await expect(playground.updates).toHaveText('1');
  const legend = page.getByText(/^widest /);
  const said = await legend.innerText();
  await page.getByLabel('Links show').selectOption('gradients');
  await expect(legend).not.toHaveText(said);
  const gradients = await legend.innerText();
  await page.getByLabel('Links show').selectOption('last update');
  await expect(legend).not.toHaveText(gradients);
  await page.reload();
  await expect(page.getByLabel('Links show')).toHaveValue('lastUpdate');
});

test('the table has the same numbers, walked through by keys and changed in place', async ({playground, page}) => {
  await playground.button('Weights as a table').click();
  await page.getByRole('tab', {name: 'Layer 2'}).click();
  const grid = page.getByRole('grid');
  await expect(grid).toHaveAccessibleName(/^Layer 2: weights/);
  await grid.getByRole('gridcell', {selected: true}).click();
  await page.keyboard.press('End');
  for (let i = 0; i < 8; i += 1) await page.keyboard.press('ArrowDown');
  await expect(page.getByText('Layer 2, neuron 6: bias')).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByText('Layer 1, neuron 8 → Layer 2, neuron 6')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('weight', {exact: true})).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('-1.75');
  await page.keyboard.press('Enter');
  await expect(grid.getByRole('gridcell', {selected: true})).toContainText('−1.750');
  await playground.button('Weights as a table').click();
  await expect(playground.button('Layer 2, neuron 6')).toBeVisible();
});

test('sixty-four neurons in three layers can all be reached and opened', async ({playground, page}) => {
  for (const name of ['Layer 1', 'Layer 2']) {
    await playground.inLayer(name, (settings) => playground.enter(settings.getByLabel('Neurons', {exact: true}), '64'));
  }
  await playground.button('+ layer before output').click();
  await expect(playground.button('Layer 3: 64 · tanh')).toBeVisible();
  await expect(page.getByText('the 160 largest of a layer')).toBeVisible();
  await playground.button('Layer 2, neuron 64').click();
  await expect(card(page, 'Layer 2, neuron 64').getByRole('textbox')).toHaveCount(1 + 64 + 64);
  await page.keyboard.press('Escape');
  await playground.inLayer('Layer 3', (settings) => settings.getByRole('button', {name: 'Remove'}).click());
  await playground.button('One update').click();
  await expect(playground.updates).toHaveText('1');
});
