/** The gradient lab and the descent lab by mouse: what is dragged, what is typed, and what is said where a path flies apart. */
import {expect, test} from './page.js';

/** Drags from the middle of something, in steps, as a hand does. */
async function drag(page, handle, dx, dy) {
  const {x, y, width, height} = await handle.boundingBox();
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width / 2 + dx, y + height / 2 + dy, {steps: 6});
  await page.mouse.up();
}

test('in the gradient lab the point goes over the plane and an arrow round it', async ({page, complaints: _}) => {
  await page.goto('./#instrument=surface&lang=en');
  const lab = page.getByRole('region', {name: 'Gradient lab'});
  const [x, y] = ['x', 'y'].map((name) => lab.getByRole('textbox', {name, exact: true}));
  await drag(page, lab.getByRole('slider', {name: 'Point on the surface'}), -60, -40);
  for (const [field, slope, before] of [[x, 'dx', 3], [y, 'dy', 2]]) {
    await expect(field).not.toHaveValue(String(before));
    const at = Number((await field.inputValue()).replace('−', '-'));
    await expect(lab.getByTestId(slope)).toHaveText(String(Number((2 * at).toPrecision(4)))); // of x² + y²
  }
  await drag(page, lab.getByRole('slider', {name: 'Direction of your arrow'}), -84, 84); // from straight up to the left
  await expect(lab.getByRole('textbox', {name: 'Direction of your arrow'})).toHaveValue('180');
  const field = lab.getByRole('textbox', {name: 'f(x, y) ='});
  await field.fill('x·(y');
  await field.press('Enter');
  await expect(lab.getByRole('alert')).toContainText('This bracket is not closed');
  await expect(field).toHaveValue('x·(y'); // nothing of the person's is lost
});

test('in the descent lab a path is begun elsewhere, and flies apart', async ({page, complaints: _}) => {
  await page.goto('./#instrument=descent&lang=en');
  const lab = page.getByRole('region', {name: 'Descent lab'});
  const start = lab.getByRole('slider', {name: 'Start of the path'});
  await drag(page, start, -70, 35);
  await expect(start).not.toHaveAttribute('aria-valuenow', '4');
  const rate = lab.getByRole('textbox', {name: 'Learning rate η'});
  await rate.fill('0.5');
  await rate.press('Enter');
  await lab.getByRole('button', {name: 'One step on'}).click();
  await expect(lab.getByTestId('value')).toHaveText('0');
  await rate.fill('1.1');
  await rate.press('Enter');
  await lab.getByRole('button', {name: 'Ten steps on'}).click();
  await expect(lab.getByRole('status').filter({hasText: /^It climbs: from \d/})).toBeVisible();
  const steps = lab.getByRole('textbox', {name: 'Steps'});
  await steps.fill('2000');
  await steps.press('Enter');
  await expect(lab.getByText('It diverges: the numbers became too large to be any.')).toBeVisible();
  await lab.getByRole('button', {name: 'To the start'}).click();
  await expect(steps).toHaveValue('0');
});
