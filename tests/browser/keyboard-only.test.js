/** The main tasks of a person who has nothing but a keyboard. Not even the tests put the focus anywhere: it gets there by Tab. */
import {expect, test} from './page.js';

/** More stops than the page has. */
const MOST_TABS = 120;

/** Presses Tab, or Shift+Tab to go back, until the control has the focus. */
async function tabTo(page, control, key = 'Tab') {
  for (let presses = 0; presses <= MOST_TABS; presses += 1) {
    if (await control.evaluateAll((found) => found.some((element) => element === element.getRootNode().activeElement))) return;
    await page.keyboard.press(key);
  }
  throw new Error(`No way to ${control} by ${key}.`);
}

async function press(page, ...keys) {
  for (const key of keys) await page.keyboard.press(key);
}

/** Types over what is in the field that has the focus. */
async function enter(page, text) {
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** What is drawn on the map, as a number that changes with any pixel. */
const mapDigest = (playground) => playground.map.evaluate((canvas) =>
  [...canvas.toDataURL()].reduce((digest, character) => (Math.imul(digest, 31) + character.charCodeAt(0)) | 0, 0));

test('three clusters are drawn, trained and told apart', async ({playground, page}) => {
  await tabTo(page, playground.button('Clear'));
  await press(page, 'Enter');
  await tabTo(page, playground.map);
  const clouds = [{digit: '1', keys: ['ArrowLeft', 'ArrowUp']}, {digit: '2', keys: ['ArrowRight', 'ArrowUp']}, {digit: '3', keys: ['ArrowDown']}];
  const travel = async (keys, back = false) => {
    const opposite = {ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft', ArrowUp: 'ArrowDown', ArrowDown: 'ArrowUp'};
    for (const key of keys) for (let i = 0; i < 3; i += 1) await press(page, `Shift+${back ? opposite[key] : key}`);
  };
  let placed = 0;
  for (const {digit, keys} of clouds) {
    await press(page, digit);
    await travel(keys);
    for (const nudge of ['ArrowUp', 'ArrowLeft', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowUp']) {
      await press(page, 'Enter');
      placed += 1;
      await expect.poll(() => playground.pointCount()).toBe(placed);
      if (placed === 1) await expect(page.locator('nn-playground').getByText('Placed a point of class 1.')).toBeAttached(); // and said
      await press(page, nudge, nudge);
    }
    await travel(keys, true);
  }
  await tabTo(page, playground.button('Play'), 'Shift+Tab');
  await press(page, 'Enter');
  await expect.poll(async () => parseFloat(await playground.trainScore.innerText()), {timeout: 30_000}).toBeGreaterThanOrEqual(99);
  await press(page, 'Enter');
  await tabTo(page, playground.map);
  for (const [index, {keys}] of clouds.entries()) {
    await travel(keys);
    await expect(playground.readout).toContainText(`class ${index + 1}`);
    await travel(keys, true);
  }
});

test('a network is built: a layer more, of another size and with another activation, and trained', async ({playground, page}) => {
  await tabTo(page, playground.button('+ layer before output'));
  await press(page, 'Enter');
  const title = page.getByRole('button', {name: /^Layer 3: \d+ · /});
  await expect(title).toBeFocused(); // where it goes on
  const neurons = parseInt((await title.innerText()).split(' ·')[0], 10);
  await press(page, '-');
  await expect(title).toHaveAccessibleName(`Layer 3: ${neurons - 1} · tanh`);
  await tabTo(page, playground.button('Layer 3: one neuron more'));
  await press(page, 'Enter', 'Space');
  await expect(title).toHaveAccessibleName(`Layer 3: ${neurons + 1} · tanh`);
  await tabTo(page, title, 'Shift+Tab');
  await press(page, 'Enter');
  await expect(page.getByLabel('Activation', {exact: true})).toBeVisible();
  await tabTo(page, page.getByRole('combobox', {name: 'Activation', exact: true}));
  await page.keyboard.type('ReLU');
  await tabTo(page, page.getByRole('textbox', {name: 'Neurons', exact: true}), 'Shift+Tab');
  await enter(page, '5');
  await press(page, 'Escape');
  await expect(title).toBeFocused();
  await expect(title).toHaveAccessibleName('Layer 3: 5 · ReLU');
  await tabTo(page, playground.button('Feature x'));
  await press(page, 'ArrowRight', 'ArrowRight', 'ArrowRight');
  await expect(page.getByRole('button', {name: /^Layer 3, neuron \d$/}).and(page.locator(':focus'))).toHaveCount(1);
  await tabTo(page, playground.button('One epoch'), 'Shift+Tab');
  await press(page, 'Space');
  await expect(playground.epochs).toHaveText('1');
});

test('a bias and a weight are changed, the map follows, and undo takes both back', async ({playground, page}) => {
  await tabTo(page, playground.button('Feature x'));
  await press(page, 'ArrowRight');
  const neuron = page.getByRole('button', {name: /^Layer 1, neuron \d$/}).and(page.locator(':focus'));
  await expect(page.getByText(/^What layer 1, neuron \d makes of it$/)).toBeVisible();
  await expect.poll(() => mapDigest(playground)).toBe(await mapDigest(playground));
  const before = await mapDigest(playground);
  await press(page, 'Enter');
  await tabTo(page, page.getByRole('textbox', {name: 'bias', exact: true}));
  await enter(page, '2.5');
  await expect.poll(() => mapDigest(playground)).not.toBe(before);
  await press(page, 'Escape');
  await expect(neuron).toHaveCount(1); // the focus is where it came from
  await press(page, 'Control+z');
  await expect.poll(() => mapDigest(playground)).toBe(before);

  await tabTo(page, playground.button('Weights as a table'));
  await press(page, 'Space');
  await expect(page.getByText(/^What layer 1/)).toHaveCount(0);
  const loss = await playground.trainLoss.innerText();
  await expect.poll(() => mapDigest(playground)).not.toBe(before); // the network's own again
  const whole = await mapDigest(playground);
  await tabTo(page, page.getByRole('gridcell', {selected: true}), 'Shift+Tab');
  await press(page, 'ArrowRight', 'ArrowDown');
  await expect(page.getByText('Input y → Layer 1, neuron 2')).toBeVisible();
  await expect(page.getByRole('gridcell', {selected: true})).toBeFocused();
  await press(page, 'Enter');
  await expect(page.getByRole('textbox', {name: 'weight', exact: true})).toBeFocused();
  await enter(page, '-3.25');
  await expect(page.getByRole('gridcell', {selected: true})).toContainText('−3.250');
  await expect(playground.trainLoss).not.toHaveText(loss);
  await expect.poll(() => mapDigest(playground)).not.toBe(whole);
  await tabTo(page, page.getByRole('gridcell', {selected: true}), 'Shift+Tab');
  await press(page, 'Control+z');
  await expect(playground.trainLoss).toHaveText(loss);
});

test('the confusion matrix and the probe are read', async ({playground, page}) => {
  await tabTo(page, playground.button('One epoch'));
  await press(page, 'Enter');
  await expect(playground.epochs).toHaveText('1');
  await tabTo(page, page.getByRole('tab', {selected: true}));
  await press(page, 'ArrowRight', 'ArrowRight');
  await expect(page.getByRole('tab', {name: 'Confusion'})).toBeFocused();
  const cells = page.getByRole('grid', {name: 'Confusion'}).getByRole('gridcell');
  await expect(cells).toHaveCount(9);
  await tabTo(page, cells.first());
  await press(page, 'ArrowDown', 'ArrowRight');
  const cell = cells.and(page.locator(':focus'));
  await expect(cell).toHaveAccessibleName(/^class 2 taken for class 2: \d+, \d+ % of its points$/);
  const count = parseInt((await cell.getAttribute('aria-label')).split(': ')[1], 10);
  await press(page, 'Enter');
  await expect(page.getByTestId('point-count')).toHaveText(`${count} of 300`); // chosen on the map too
  await press(page, 'Enter');
  await expect(page.getByTestId('point-count')).not.toContainText('of');

  await tabTo(page, playground.map, 'Shift+Tab');
  await press(page, 'Shift+ArrowRight', 'Shift+ArrowUp', 'ArrowLeft');
  await expect(playground.readout).toHaveText(/^x 0\.96, y 1\.2.*class \d/);
  await expect(page.locator('nn-playground').getByText(/class \d\. class 1 \d+ %, class 2 \d+ %, class 3 \d+ %/).last()).toBeAttached(); // said aloud
  await press(page, 'p');
  const read = await playground.readout.innerText();
  await tabTo(page, playground.button('Unpin'));
  expect(await playground.readout.innerText()).toBe(read);
  await press(page, 'Enter');
  await expect(playground.readout).not.toContainText('class');
});

test('two runs are saved, compared, and one is brought back', async ({playground, page}) => {
  const epoch = async (number, key) => {
    await tabTo(page, playground.button('One epoch'), key);
    await press(page, 'Enter');
    await expect(playground.epochs).toHaveText(String(number));
  };
  await epoch(1, 'Tab');
  await tabTo(page, page.getByRole('tab', {selected: true}));
  await press(page, 'ArrowRight');
  await expect(page.getByRole('tab', {name: 'Runs'})).toBeFocused();
  await tabTo(page, playground.button('Save this run'));
  await press(page, 'Enter');
  await expect(page.getByLabel('Name of Run 1')).toBeVisible();
  const first = await playground.trainLoss.innerText();
  await tabTo(page, playground.rate, 'Shift+Tab');
  await enter(page, '0.1');
  await epoch(2, 'Shift+Tab');
  const second = await playground.trainLoss.innerText();
  await tabTo(page, playground.button('Save this run'));
  await press(page, 'Enter');
  await tabTo(page, page.getByRole('textbox', {name: 'Name of Run 2'}));
  await enter(page, 'Faster');
  await tabTo(page, playground.button('Larger'), 'Shift+Tab');
  await press(page, 'Enter');
  const table = page.getByRole('region', {name: 'Runs side by side'});
  const row = (title) => table.getByRole('row', {name: new RegExp(`^${title} `)}).getByRole('cell');
  await tabTo(page, table);
  await expect(row('Loss, training')).toHaveText([second, first, second]);
  await expect(row('Rate')).toHaveText(['0.1', '0.02', '0.1']);
  await tabTo(page, table.getByRole('button', {name: 'Bring back Run 1'}));
  await press(page, 'Space');
  await expect(playground.trainLoss).toHaveText(first);
  await expect(playground.epochs).toHaveText('1');
  await expect(playground.rate).toHaveValue('0.02');
});
