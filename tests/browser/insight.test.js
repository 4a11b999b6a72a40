/** Looking into the network: numbers on the page, checked against each other and against the engine's. */
import {expect, test} from './page.js';

/** A number as the page writes it. */
const read = (text) => Number(text.replaceAll('−', '-').replace(/[^\d.e-]/g, ''));

/** A written sum of products, worked out; negative numbers stand in brackets. */
const workOut = (text) =>
  text.replace(/[\s=]/g, '').split('+').reduce((sum, term) => sum + term.split('·').reduce((product, factor) => product * read(factor), 1), 0);

const openTab = (page, name) => page.getByRole('tab', {name, exact: true}).click();

test('a point is traced forward and back, and what is written comes to what is said', async ({playground, page}) => {
  await playground.button('One epoch').click();
  await openTab(page, 'Trace a point');
  const lines = page.getByTestId('derivation').locator('.written');
  const showAs = (way) => page.getByRole('radiogroup', {name: 'Show the trace as'}).getByText(way, {exact: true}).click();
  const result = async () => read(await lines.nth(2).locator('.result').innerText());

  // Layer 1: sums. The spelled sum comes to z, within the four digits each number is written with.
  await expect(page.getByText('Layer 1: sums z')).toBeVisible();
  expect(workOut(await lines.nth(1).innerText())).toBeCloseTo(await result(), 2);
  const grid = page.getByRole('grid');
  const chosen = grid.getByRole('gridcell', {selected: true});
  expect(read(await chosen.innerText())).toBeCloseTo(await result(), 2);
  await chosen.press('ArrowRight');
  const sums = grid.getByRole('row').filter({has: page.getByRole('rowheader', {name: 'z', exact: true})});
  await expect(sums.getByRole('gridcell').nth(1)).toBeFocused();
  expect(workOut(await lines.nth(1).innerText())).toBeCloseTo(await result(), 2);

  // Back at Layer 2: dL/dw = x · dL/dz.
  await playground.button('Layer 2: dL/dw and dL/db').click();
  expect(workOut(await lines.nth(1).innerText())).toBeCloseTo(await result(), 3);

  // Beside it its central difference. What counts as agreeing is 1e-6 of the larger one; four digits are shown.
  const check = page.getByTestId('check');
  await expect(check).toContainText('✓');
  expect(read(await check.locator('.value').first().innerText())).toBeCloseTo(await result(), 4);
  expect(read(await check.locator('.value').last().innerText())).toBeLessThan(1e-6);
  await expect(page.getByTestId('check-summary')).toContainText('✓ all 54 derivatives'); // 8 · 6 weights and 6 biases
  const step = page.getByRole('slider', {name: 'Step h'});
  await step.press('End');
  await expect(page.getByTestId('check-summary')).toContainText('≠');
  await step.press('Home');
  await expect(page.getByTestId('check-summary')).toContainText('≠');
  for (let i = -12; i < -5; i += 1) await step.press('ArrowRight');
  await expect(page.getByTestId('check-summary')).toContainText('✓');

  await showAs('Table');
  await page.locator('summary').getByText('Layer 2: dL/dw and dL/db').click();
  await expect(page.getByRole('cell').filter({hasText: '✓'})).toHaveCount(54);

  // The chain rule as paths: from a weight of layer 2 three ways lead on, and their products add up to its derivative.
  await showAs('Paths');
  await page.getByRole('button', {name: /^From:/}).click();
  await page.getByLabel('Layer', {exact: true}).selectOption('Layer 2');
  await page.keyboard.press('Escape');
  const paths = page.locator('.path-list li');
  await expect(paths).toHaveCount(3);
  const products = [];
  for (const path of await paths.all()) {
    const [factors, product] = (await path.locator('.written').innerText()).replace(/\s/g, '').split('=');
    expect(workOut(factors)).toBeCloseTo(read(product), 3);
    products.push(read(product));
  }
  expect(products.reduce((sum, product) => sum + product, 0)).toBeCloseTo(read(await page.getByTestId('path-sum').innerText()), 3);
  const sum = read(await page.getByTestId('path-sum').innerText());
  await showAs('Steps');
  expect(await result()).toBeCloseTo(sum, 4); // dL/dw 1,1: the cell that is chosen

  await playground.button('Next step').click();
  await expect(page.getByText('Layer 2: dL/dx')).toBeVisible();
  await playground.button('Layer 2: dL/dx').press('ArrowLeft');
  await expect(playground.button('Layer 1: dL/dz')).toBeFocused();

  // While training the numbers follow.
  const before = await result();
  await playground.button('One epoch').click();
  await expect.poll(result).not.toBe(before);

  // Where its tab is too low, a view stands in the network's place as long as its tab is chosen, or until it is sent back.
  const drawing = page.getByRole('group', {name: 'Drawing of the network'});
  await openTab(page, 'Curves');
  await expect(drawing).toBeVisible();
  await openTab(page, 'Trace a point');
  await expect(drawing).toHaveCount(0);
  await expect(page.getByRole('tab', {name: 'Trace a point'})).toBeFocused();
  await playground.button('Back to the network').first().click();
  await expect(playground.button('Larger')).toBeFocused();
  await openTab(page, 'Curves');
  await openTab(page, 'Trace a point');
  await expect(playground.button('Larger')).toBeVisible();
  await expect(drawing).toBeVisible();
});

test('a layer unfolds as matrices: each cell is the product of its row and its column', async ({playground, page}) => {
  await playground.button('One epoch').click();
  await openTab(page, 'Matrices');
  const product = page.getByTestId('product');
  const grid = page.getByRole('grid');
  const chosen = grid.getByRole('gridcell', {selected: true});
  /** What is spelled out comes to the chosen cell, as far as its digits go, and to the result beside it. */
  async function agrees() {
    const [spelled] = (await product.innerText()).replace(/\s/g, '').split('=').slice(1);
    const result = read(await product.locator('.result').innerText());
    expect(workOut(spelled)).toBeCloseTo(result, 2);
    expect(read(await chosen.innerText())).toBeCloseTo(result, 2);
  }
  await expect(page.getByText('(10×2)·(2×8) + (1×8) = (10×8)')).toBeVisible();
  await agrees();
  await chosen.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(product).toContainText(/Z\s*2\s*,\s*2/);
  await expect(chosen).toBeFocused();
  await agrees();

  await page.getByLabel('Layer', {exact: true}).selectOption('Layer 2');
  await page.getByText('dX = dZ·Wᵀ').click();
  await expect(page.getByText('(10×6)·(6×8) = (10×8)')).toBeVisible();
  await agrees();
  await page.getByText('dW = Xᵀ·dZ').click();
  await expect(page.getByText('(9×10)·(10×6) = (9×6)')).toBeVisible(); // the ninth row: ones, and db
  await grid.locator('.answer').nth(3).hover();
  await expect(product).toContainText(/dW\s*1\s*,\s*4/); // pointing is enough to read
  for (let i = 0; i < 9; i += 1) await chosen.press('ArrowDown');
  await expect(product).toContainText('db');
});

test('the hidden space puts each point where its trace says', async ({playground, page}) => {
  await playground.button('One epoch').click();
  await expect(playground.epochs).toHaveText('1');
  await openTab(page, 'Hidden space');
  const picture = page.getByRole('img', {name: /^Layer 2, neuron 1 across and neuron 2 up/});
  await expect(page.getByTestId('hidden-says')).toContainText('the other 4 neurons are held at their mean');
  for (let i = 0; i < 3; i += 1) await picture.press('ArrowRight');
  const [, across, up] = /Point 3, class \d: (\S+) across, (\S+) up/.exec(await page.getByTestId('hidden-says').innerText());

  await openTab(page, 'Trace a point');
  await playground.enter(page.getByLabel('Point', {exact: true}), '3');
  await playground.button('Layer 2: outputs y').click();
  const result = page.getByTestId('derivation').locator('.result');
  // One comes from the float engine, the other from the double one: they agree to the four digits written.
  await expect.poll(async () => Math.abs(read(await result.innerText()) - read(across))).toBeLessThan(0.002);
  await page.getByRole('grid').getByRole('gridcell', {selected: true}).press('ArrowRight');
  await expect.poll(async () => Math.abs(read(await result.innerText()) - read(up))).toBeLessThan(0.002);

  await openTab(page, 'Hidden space');
  await page.getByLabel('Layer', {exact: true}).selectOption('Layer 1');
  await expect(page.getByTestId('hidden-says')).toContainText('Only the last hidden layer has regions');
  await page.getByText('Points as a table').click();
  await expect(page.getByRole('region', {name: 'Points as a table'}).getByRole('row')).toHaveCount(201);
});

test('the next batch is taken apart: a sample\'s gradient is that of its trace, and a larger batch strays less', async ({playground, page}) => {
  await playground.button('One epoch').click();
  await expect(playground.epochs).toHaveText('1');
  await openTab(page, 'Batch');
  await page.getByRole('button', {name: /^Across/}).click();
  await page.getByLabel('Layer', {exact: true}).selectOption('Layer 2');
  await page.getByLabel('From', {exact: true}).selectOption('Layer 1, neuron 3');
  await page.getByLabel('To', {exact: true}).selectOption('Layer 2, neuron 1');
  await page.keyboard.press('Escape');
  await page.getByRole('img', {name: /^Gradients of the next batch/}).press('End');
  const [, index, across] = /Point (\d+): (\S+) across/.exec(await page.getByTestId('batch-says').innerText());
  await page.getByText('Gradients as a table').click();
  await expect(page.getByRole('region', {name: 'Gradients as a table'}).getByRole('row')).toHaveCount(11); // ten samples

  const stray = async () => read(/deviation, (\S+) by/.exec(await page.getByText(/one standard deviation/).innerText())[1]);
  const dial = page.getByRole('slider', {name: 'If a batch had'});
  await dial.press('Home');
  const alone = await stray();
  await dial.press('ArrowRight');
  await dial.press('ArrowRight');
  await dial.press('ArrowRight');
  expect(await stray()).toBeCloseTo((alone / 2) * Math.sqrt((225 - 4) / (225 - 1)), 2); // four of 225, without putting back
  await dial.press('End');
  expect(await stray()).toBe(0); // everything strays no more

  await openTab(page, 'Trace a point');
  await playground.enter(page.getByLabel('Point', {exact: true}), index);
  await playground.button('Layer 2: dL/dw and dL/db').click();
  await page.getByRole('grid').getByRole('row').nth(3).getByRole('gridcell').first().click();
  const result = page.getByTestId('derivation').locator('.result');
  // One comes from the float engine, the other from the double one: they agree to the digits written.
  await expect.poll(async () => Math.abs(read(await result.innerText()) - read(across))).toBeLessThan(0.001);
});

test('histograms count every weight, say what is in a bar, and tell of neurons that are all alike', async ({playground, page}) => {
  await openTab(page, 'Histograms');
  const first = page.getByRole('img', {name: /^Histogram of the weights w, Layer 1/});
  let counted = 0;
  for (let bar = 0; bar < 25; bar += 1) {
    await first.press('ArrowRight');
    const [, count, all] = /: (\d+) of (\d+) from/.exec(await first.getAttribute('aria-label'));
    counted += Number(count);
    expect(all).toBe('16');
  }
  expect(counted).toBe(16);
  await expect(page.getByText('No neuron is dead, saturated or equal to another')).toBeVisible();
  await playground.set('Start', 'all equal');
  await expect(page.getByText('Layer 1: 8 neurons (1, 2, 3, 4, 5, 6, 7, 8) are alike')).toBeVisible();
  await playground.button('Layer 1, neuron 8, equal to another').click(); // the drawing says so too
  await expect(page.getByText('both will always do the same')).toBeVisible();
  await page.keyboard.press('Escape');
  await playground.button('Larger').click();
  await expect(page.locator('.notice')).toBeVisible(); // it says so as well, and must leave the end of the view within reach
  await page.getByText('Spreads as a table').click();
  const row = page.getByRole('row').filter({hasText: 'weights w'}).filter({hasText: 'Layer 2'});
  await expect(row.getByRole('cell').nth(2)).toHaveText('48');
  await expect(row.getByRole('cell').nth(5)).toHaveText('0'); // all equal: no spread
});

test('the traced point is picked on the map, by its number, and as a free place with a target', async ({playground, page}) => {
  await openTab(page, 'Trace a point');
  const before = await playground.pointCount();
  await playground.enter(page.getByLabel('Point', {exact: true}), '42');
  await expect(page.getByLabel('Point', {exact: true})).toHaveValue('42');
  await playground.button('Next point').click();
  await expect(page.getByLabel('Point', {exact: true})).toHaveValue('43');
  await playground.enter(page.getByLabel('Point', {exact: true}), '301');
  await expect(page.getByText('Please enter a whole number from 1 to 300.')).toBeVisible();

  await playground.click(5.5, -5.5);
  await expect(page.getByText('free place')).toBeVisible();
  expect(await playground.pointCount()).toBe(before); // nothing was drawn
  await playground.button('Loss').click();
  const loss = () => page.getByTestId('derivation').locator('.result').innerText();
  const first = await loss();
  await page.getByLabel('Target', {exact: true}).selectOption('class 2');
  await expect.poll(loss).not.toBe(first);

  await playground.button('Brush').click();
  await expect(playground.button('Pick on map')).toHaveAttribute('aria-pressed', 'false');
  await playground.click(4.5, -5.5);
  expect(await playground.pointCount()).toBe(before + 1);
});
