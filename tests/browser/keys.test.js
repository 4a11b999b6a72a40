/** Single keys, the list of them, and the line that says what everything does. */
import {expect, Playground, test} from './page.js';

const helpLine = (page) => page.locator('.playground > .help-line');

test('single keys play, step and choose; a field that is written in keeps them; switched off they do nothing', async ({playground, page}) => {
  await page.keyboard.press('ArrowRight');
  await expect(playground.updates).toHaveText('1');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(playground.epochs).toHaveText('1');
  await page.keyboard.press('r');
  await expect(playground.updates).toHaveText('0');
  await page.keyboard.press('k');
  await expect(playground.button('Pause')).toBeVisible();
  await page.keyboard.press('k');
  await expect(playground.button('Play')).toBeVisible();
  await page.keyboard.press('3');
  await expect(playground.button('Class 3, green square')).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('e');
  await expect(playground.button('Erase')).toHaveAttribute('aria-pressed', 'true');

  await playground.rate.focus();
  await page.keyboard.press('b');
  await expect(playground.button('Erase')).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Escape');

  await playground.button('Display').click();
  await expect(page.getByLabel('Single keys')).toBeChecked();
  await page.getByLabel('Single keys').uncheck();
  await page.keyboard.press('Escape');
  await expect(playground.button('Play')).not.toHaveAttribute('aria-keyshortcuts', /./);
  await page.keyboard.press('b');
  await expect(playground.button('Erase')).toHaveAttribute('aria-pressed', 'true');
  await page.reload();
  await playground.isReady();
  await page.keyboard.press('b');
  await expect(playground.button('Erase')).toHaveAttribute('aria-pressed', 'false'); // as it was at the start
  await expect(playground.button('Brush')).toHaveAttribute('aria-pressed', 'true');
});

test('Space presses the button that has the focus, and plays where nothing uses it', async ({playground, page}) => {
  await playground.button('One update').focus();
  await page.keyboard.press('Space');
  await expect(playground.updates).toHaveText('1');
  await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.blur());
  await page.keyboard.press('Space');
  await expect(playground.button('Pause')).toBeVisible();
  await page.keyboard.press('Space');
});

test('? lists the keys, Escape closes the list and the focus goes back', async ({playground, page}) => {
  await playground.button('One epoch').focus();
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', {name: 'Keys'});
  await expect(dialog.getByText('Play or pause')).toBeVisible();
  await page.keyboard.press('b'); // does nothing behind a dialog
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(playground.button('One epoch')).toBeFocused();
});

test('the help line says what is pointed at or has the focus', async ({playground, page}) => {
  await expect(helpLine(page)).toContainText('press ? for all keys');
  await page.getByText('Kept for testing').hover();
  await expect(helpLine(page)).toHaveText(/^Kept for testing These points are never trained on/);
  await playground.button('One epoch').hover();
  await expect(helpLine(page)).toHaveText(/^One epoch Trains until .*Shift \+ →$/);
  await page.mouse.move(0, 0);
  await expect(helpLine(page)).toContainText('press ? for all keys');
  await page.getByRole('slider', {name: 'Batch'}).focus();
  await expect(helpLine(page)).toHaveText(/^Batch A larger batch gives a steadier gradient/);
  await playground.button('+ layer before output').click();
  await page.mouse.move(0, 0);
  await expect(helpLine(page)).toHaveText(/^Layer 3: 6 · tanh/); // where it goes on
  await page.keyboard.press('-');
  await expect(helpLine(page)).toHaveText(/^Layer 3: 5 · tanh/);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(helpLine(page)).toHaveText(/^Output: 3 · softmax/); // what it spoke of is gone, and the focus here
});

test('a long press on a touch screen reads a control without using it', {tag: '@chromium'}, async ({browser}) => {
  const context = await browser.newContext({viewport: {width: 360, height: 740}, hasTouch: true});
  const page = await context.newPage();
  await page.goto('./');
  const playground = new Playground(page);
  await playground.isReady();
  const {x, y} = await playground.button('One epoch').boundingBox();
  const touch = await context.newCDPSession(page);
  await touch.send('Input.dispatchTouchEvent', {type: 'touchStart', touchPoints: [{x: x + 8, y: y + 8}]});
  await expect(helpLine(page)).toContainText('Trains until every training point has been seen once more');
  await touch.send('Input.dispatchTouchEvent', {type: 'touchEnd', touchPoints: []});
  await playground.button('One update').tap();
  await expect(playground.updates).toHaveText('1'); // and not an epoch's more
  await context.close();
});
