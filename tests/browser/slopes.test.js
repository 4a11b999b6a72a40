/** The slope lab and the chain of gears by mouse and by touch: what is dragged, what is typed, and what is said of what cannot be read. */
import {expect, test} from './page.js';

/** Drags from the middle of something, in steps, as a hand does. */
async function drag(page, handle, dx, dy = 0) {
  const {x, y, width, height} = await handle.boundingBox();
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width / 2 + dx, y + height / 2 + dy, {steps: 6});
  await page.mouse.up();
}

test('in the slope lab points follow the mouse, functions are read as they are typed, and rules go forwards and back', async ({page, complaints: _}) => {
  await page.goto('./#instrument=slope&lang=en');
  const lab = page.getByRole('region', {name: 'Slope lab'});
  const [x, h] = ['x', 'h'].map((name) => lab.getByRole('textbox', {name, exact: true}));
  await drag(page, lab.getByRole('slider', {name: 'Point on the curve'}), 100);
  await expect(x).not.toHaveValue('1');
  const at = Number(await x.inputValue());
  await expect(lab.getByTestId('slope')).toHaveText(String(Number((4 * at).toPrecision(4)))); // of 2x²
  await drag(page, lab.getByRole('slider', {name: 'Second point'}), -40);
  await expect(h).not.toHaveValue('1');
  await h.fill('0');
  await h.press('Enter');
  await expect(lab.getByTestId('secant')).toHaveText('0 / 0');

  const field = lab.getByRole('textbox', {name: 'f(x) ='});
  await field.fill('2·(x + 1');
  await field.press('Enter');
  await expect(lab.getByRole('alert')).toContainText('This bracket is not closed');
  await expect(lab.getByRole('alert').locator('mark')).toHaveText('(');
  await expect(field).toHaveValue('2·(x + 1'); // nothing of the person's is lost
  await field.fill('sin(x)^2');
  await expect(lab.getByRole('alert')).toHaveCount(0);
  await lab.getByRole('button', {name: 'To the end'}).click();
  await expect(lab.getByText('Chain rule')).toBeVisible();
  await lab.getByRole('button', {name: 'To the beginning'}).click();
  await expect(lab.getByText('Chain rule')).toHaveCount(0);
  await lab.getByRole('combobox', {name: 'Example'}).selectOption('x³ + 2x² + 6');
  await lab.getByRole('button', {name: 'How far off is Δy / Δx?'}).click();
  const step = lab.getByRole('slider', {name: 'Step h'});
  await lab.getByRole('img', {name: 'How far off is Δy / Δx?'}).click();
  await expect(step).toHaveAttribute('aria-valuetext', /^h = \d.*e−[78]$/); // the middle of the picture
  await step.fill('-5');
  await expect(lab.getByText(/^64 bits: off by \d.*e−1\d/)).toBeVisible();
});

test.describe('with a finger', {tag: '@chromium'}, () => {
  test.use({viewport: {width: 360, height: 740}, hasTouch: true, isMobile: true});
  test('a line of the gears is pulled along, and the page stays where it is', async ({page, complaints: _}) => {
    await page.goto('./#instrument=chain&lang=en');
    const line = page.locator('.gear-x .line-band');
    await line.scrollIntoViewIfNeeded();
    const {x, y, width, height} = await line.boundingBox();
    const before = await page.evaluate(() => scrollY);
    const fingers = await page.context().newCDPSession(page);
    const touch = (type, dx) => fingers.send('Input.dispatchTouchEvent', {type, touchPoints: dx === null ? [] : [{x: x + width / 2 + dx, y: y + height / 2 - dx / 2}]});
    await touch('touchStart', 0);
    for (const dx of [-10, -20, -30, -40, -50]) await touch('touchMove', dx);
    await touch('touchEnd', null);
    const moved = Number((1 + (50 * 2 * 2.2) / width).toFixed(2)); // so many units are seen to each side
    await expect(page.getByRole('textbox', {name: 'x', exact: true})).toHaveValue(String(moved));
    await expect(page.getByText(/^dy\/dx = /)).toBeVisible();
    expect(await page.evaluate(() => scrollY)).toBe(before);
  });
});
