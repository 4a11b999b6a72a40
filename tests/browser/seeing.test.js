/** What the network learned, seen from several sides. */
import {expect, Playground, test} from './page.js';

/** The shares the page gives the classes, in percent. */
const shares = async (page) => (await page.getByRole('list', {name: 'What the network gives each class here'}).getByRole('listitem').allInnerTexts())
  .map((text) => parseFloat(text.replace(/^[^:]*:/, '')));

/** The colour the map has at a place of the plane. */
const colorAt = (map, x, y) => map.evaluate((canvas, [u, v]) =>
  [...canvas.getContext('2d').getImageData(Math.round(u * canvas.width), Math.round(v * canvas.height), 1, 1).data.slice(0, 3)], [(x + 6) / 12, (6 - y) / 12]);

test('the pointer reads every class on the map, and a pinned place is read while it trains', async ({playground, page}) => {
  await page.mouse.move(...(await playground.at(2, -3)));
  await expect(playground.readout).toContainText('x 2.0');
  const there = await shares(page);
  expect(there).toHaveLength(3);
  expect(Math.abs(there.reduce((sum, share) => sum + share) - 100)).toBeLessThan(0.2); // each is rounded to 0.1
  await page.keyboard.press('p');
  await page.mouse.move(...(await playground.at(-7, 0))); // beside the map
  await expect(playground.readout).toContainText('x 2.0');
  await playground.button('One epoch').click();
  await expect.poll(() => shares(page)).not.toEqual(there);
  await playground.button('Unpin').click();
  await expect(playground.readout).toContainText('Point to read the map');
});

test('the arrow keys read the map aloud, when they rest', async ({playground, page}) => {
  await playground.map.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowUp');
  await expect(playground.readout).toContainText('x 0.24, y 1.20: class');
  await expect(page.locator('nn-playground').getByText(/x 0\.24, y 1\.20: class \d\. class 1 \d+ %, class 2 \d+ %, class 3 \d+ %/)).toBeAttached();
  await page.keyboard.press('p');
  await playground.map.blur();
  await expect(playground.readout).toContainText('x 0.24, y 1.20');
});

test('a tap reads the map and pins the place, a second one elsewhere moves it', {tag: '@chromium'}, async ({browser}) => {
  const context = await browser.newContext({viewport: {width: 360, height: 740}, hasTouch: true});
  const page = await context.newPage();
  await page.goto('./');
  const playground = new Playground(page);
  await playground.isReady();
  for (const [x, y] of [[3, 3], [-3, 0]]) {
    await page.touchscreen.tap(...(await playground.at(x, y)));
    await expect(playground.readout).toContainText(new RegExp(`x ${x < 0 ? '−' : ''}[23]\\.\\d\\d`));
  }
  expect(await shares(page)).toHaveLength(3);
  await context.close();
});

test('the map shows regions, or where the network is unsure, and remembers which', async ({playground, page}) => {
  await playground.train();
  await page.getByRole('button', {name: 'Map shows'}).click();
  await page.getByText('Uncertainty').click();
  const isBlue = ([r, , b]) => b > r + 20;
  await expect.poll(async () => isBlue(await colorAt(playground.map, -5.6, 5.6))).toBe(true); // far from all points but sure
  await page.reload();
  await playground.isReady();
  await expect(page.getByRole('button', {name: 'Map shows: Uncertainty'})).toBeVisible();
  await page.getByRole('button', {name: 'Map shows'}).click();
  await page.getByText('Regions').click();
  await expect(page.getByRole('button', {name: 'Map shows: Regions'})).toBeVisible();
  // regions have pure tints, one of six
  const tints = [[0, 114, 178], [230, 159, 0], [0, 158, 115]].map((color) => color.map((part) => Math.round(255 * 0.45 + part * 0.55)));
  await expect.poll(async () => tints.map(String).includes(String(await colorAt(playground.map, -5.7, -5.7)))).toBe(true);
});

test('values have a scale with numbers, and the value pointed at stands on it', async ({playground, page}) => {
  await playground.chooseTask('Values');
  await playground.button('Hills').click();
  await expect(page.getByRole('img', {name: /Colours of values from −[\d.]+ to [\d.]+/})).toBeVisible();
  await page.mouse.move(...(await playground.at(1, 1)));
  await expect(playground.readout).toContainText(/value −?\d+\.\d{3}/);
});

const curve = (page, name = 'Loss') => page.getByRole('slider', {name, exact: true});

test('the curve is read by pointer and keys, and a mark tells what was changed where', async ({playground, page}) => {
  for (const epochs of ['1', '2']) {
    await playground.button('One epoch').click();
    await expect(playground.epochs).toHaveText(epochs);
  }
  await playground.enter(page.getByLabel('Rate', {exact: true}), '0.1');
  await playground.button('One epoch').click();
  await expect(playground.epochs).toHaveText('3');
  await expect(curve(page)).toHaveAttribute('aria-valuetext', /^epoch 3: train [\d.]+, test [\d.]+$/);
  await curve(page).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(curve(page)).toHaveAttribute('aria-valuetext', /^epoch 2: train .*\. rate 0\.02 → 0\.1$/);
  await page.keyboard.press('Home');
  await expect(curve(page)).toHaveAttribute('aria-valuetext', /^epoch 0: /);
  expect(await playground.epochs.innerText()).toBe('3'); // arrows here are no steps of training
  const box = await curve(page).boundingBox();
  await page.mouse.move(box.x + 52 + (box.width - 62) * (2 / 3), box.y + box.height / 2);
  await expect(page.getByText('epoch 2: rate 0.02 → 0.1')).toBeVisible();
});

test('the curve goes to accuracy, updates and powers of ten, and stands behind as a table', async ({playground, page}) => {
  await playground.button('One epoch').click();
  await expect(playground.epochs).toHaveText('1');
  await page.getByRole('button', {name: 'Curves show: Loss'}).click();
  await page.getByText('Logarithmic scale').click();
  await page.getByText('updates', {exact: true}).click();
  await expect(curve(page)).toHaveAttribute('aria-valuetext', /^update 23: train/);
  await page.getByText('Numbers as a table').click();
  await expect(page.getByRole('region', {name: 'Numbers as a table'}).getByRole('row')).toHaveCount(3);
  await page.getByText('Accuracy', {exact: true}).click();
  await expect(curve(page, 'Accuracy')).toHaveAttribute('aria-valuetext', /^update 23: train [\d.]+ %, test [\d.]+ %$/);
});

test('drawing the page anew adds nothing to the curve', async ({playground, page}) => {
  await playground.button('One epoch').click();
  await expect(playground.epochs).toHaveText('1');
  const samples = await curve(page).getAttribute('aria-valuemax');
  await page.setViewportSize({width: 1100, height: 700});
  await page.emulateMedia({colorScheme: 'dark'});
  await page.setViewportSize({width: 1280, height: 720});
  await playground.enter(page.getByLabel('Rate', {exact: true}), '0.05');
  await expect(page.getByLabel('Rate', {exact: true})).toHaveValue('0.05');
  expect(await curve(page).getAttribute('aria-valuemax')).toBe(samples);
});

test('a cell of the confusion matrix chooses its points, by mouse and by keys', async ({playground, page}) => {
  await playground.button('One epoch').click();
  await expect(playground.epochs).toHaveText('1');
  await page.getByRole('tab', {name: 'Confusion'}).click();
  const matrix = page.getByRole('grid', {name: 'Confusion'});
  await expect(matrix.getByRole('gridcell')).toHaveCount(9);
  const counts = await matrix.getByRole('gridcell').evaluateAll((cells) => cells.map((cell) => parseInt(cell.getAttribute('aria-label').split(': ')[1], 10)));
  expect(counts.reduce((sum, count) => sum + count)).toBe(225); // three quarters of 300 are trained on
  const right = counts[0] + counts[4] + counts[8];
  await expect(playground.trainScore).toHaveText(`${((100 * right) / 225).toFixed(1)} %`);
  const most = counts.indexOf(Math.max(...counts));
  await matrix.getByRole('gridcell').nth(most).click();
  await expect(page.getByText(new RegExp(`^class \\d (put right|taken for class \\d): ${counts[most]}$`)).last()).toBeVisible();
  await expect(page.getByText(`${counts[most]} of 300`)).toBeVisible(); // what the map has selected
  await page.keyboard.press('Home');
  await page.keyboard.press('PageUp');
  await page.keyboard.press('Enter');
  await expect(page.getByText(new RegExp(`^class 1 put right: ${counts[0]}$`)).last()).toBeVisible();
  await page.getByText('test', {exact: true}).and(page.locator('.segments *')).click();
  await expect.poll(() => matrix.getByRole('gridcell').evaluateAll((cells) => cells.reduce((sum, cell) => sum + parseInt(cell.getAttribute('aria-label').split(': ')[1], 10), 0))).toBe(75);
});

test('a learned curve is taken apart into what its neurons add, and pointing at one shows it', async ({playground, page}) => {
  await playground.chooseTask('Curve');
  await page.getByRole('button', {name: 'Map shows: Curve'}).click();
  await page.getByText('What each neuron adds').click();
  await page.keyboard.press('Escape');
  await playground.map.focus();
  await page.keyboard.press('ArrowRight');
  const shares = page.getByRole('group', {name: 'What each neuron adds'});
  await expect(shares.getByRole('button')).toHaveCount(6);
  await expect(shares).toContainText(/1\s*−?[\d.]+/);
  const number = (text) => Number(text.replace('−', '-').replace(/^.*?(-?[\d.]+(e-?\d+)?)$/s, '$1'));
  const adds = await shares.getByRole('button').evaluateAll((buttons) => buttons.map((button) => button.querySelector('.number').textContent));
  const bias = await shares.locator('.share-bias .number').innerText();
  const sum = [...adds, bias].reduce((total, text) => total + number(text), 0);
  const [, value] = (await playground.readout.innerText()).match(/value (−?[\d.]+)/);
  expect(Math.abs(sum - number(value))).toBeLessThan(0.01); // four digits each, and the line between two columns
  await shares.getByRole('button').nth(2).focus();
  await expect(shares.getByRole('button').nth(2)).toHaveAttribute('aria-pressed', 'true');
});

test('behind the map stands a table that says the same', async ({playground, page}) => {
  await playground.train();
  await page.getByRole('button', {name: 'Map shows'}).click();
  await page.getByText('Map as a table').click();
  const table = page.getByRole('region', {name: 'Map as a table'});
  await expect(table.getByRole('row')).toHaveCount(10);
  await expect(table.getByRole('row').nth(5).getByRole('rowheader')).toHaveText('0.00');
  await expect(table.getByRole('row').nth(5).getByRole('cell').nth(4)).toHaveText(/class \d, \d \d+ %/);
  const middle = await table.getByRole('row').nth(5).getByRole('cell').nth(4).innerText();
  await page.keyboard.press('Escape');
  await page.mouse.move(...(await playground.at(0, 0)));
  await expect(playground.readout).toContainText(middle.match(/class \d/)[0]);
});
