/** The circuit and the layer in free play: every number nudgeable, every gradient checked, exercises on screen and on paper. */
import {expect, test} from './page.js';
import {Student} from './student.js';

test.describe('instruments', {tag: '@chromium'}, () => {
  test('a circuit: gate by gate, a drag, a nudge, a function of one’s own, an exercise with its answers', async ({page, complaints: _}) => {
    const student = new Student(page, {keyboard: false});
    const gradient = (name) => page.getByRole('button', {name: new RegExp(`^Gradient of ${name}: `)});
    await page.goto('./#instrument=circuit&lang=en');
    await expect(gradient('w1')).toHaveAccessibleName(/^Gradient of w1: −24\s*, numerically ✓ −24$/);

    await student.press('Forward only');
    await expect(gradient('w1')).toHaveCount(0);
    for (const rule of ['a power brings its exponent down', 'ReLU is open', 'a sum hands the gradient on']) {
      await student.press('One gate back ›');
      await expect(page.locator('.circuit-rule')).toContainText(rule);
    }
    await expect(gradient('b')).toBeVisible();
    await expect(gradient('w1')).toHaveCount(0); // its gate comes later
    await student.press('All the way');

    await gradient('w1').click();
    await expect(page.getByRole('region', {name: 'From w1 to the loss'})).toContainText(/dL\/dw1 =12.*· 1.*· 1.*· \(−2\).*= −24/s);
    await student.press('Nudge w1 by +0.001');
    await student.sees(/w1 \+0\.001: loss 36 → 35\.976/);

    const weight = page.getByRole('textbox', {name: 'w0', exact: true});
    await weight.focus();
    await page.keyboard.press('ArrowUp');
    await expect(weight).toHaveValue('−2.9');
    await expect(gradient('w0')).toHaveAccessibleName(/^Gradient of w0: 12\.2/);

    await student.type('Function of w, x, …', 'w·x)');
    await student.sees(/This bracket closes nothing/);
    await student.type('Function of w, x, …', 'w·x + w');
    await expect(gradient('w')).toBeVisible();
    await gradient('w').click();
    await student.sees('All ways together');

    await page.getByLabel('Circuit of', {exact: true}).selectOption({label: 'One neuron'});
    await page.getByRole('button', {name: 'Exercise'}).click();
    await page.getByText('Values on the way forward').click();
    await page.getByRole('checkbox', {name: 'All: Values on the way forward'}).check();
    await page.getByRole('checkbox', {name: 'loss', exact: true}).uncheck();
    await page.keyboard.press('Escape');
    await student.type('Sheet', '1');
    await expect(page.getByText('0 of 5 right.')).toBeVisible();
    await student.type('sum', '400');
    await student.type('x0·w0', '6');
    await student.sees('First look at x0·w0: the size is right, the sign is not.');
    await student.type('x0·w0', '-6');
    await student.sees('First look at sum: it is not 400.');
    await student.press('Answers');
    await expect(page.locator('.blank-number')).toHaveCount(0);
    await page.emulateMedia({media: 'print'});
    await expect(page.getByText('Answers to sheet 1')).toBeVisible();
    await expect(page.getByRole('button', {name: 'Print'})).toBeHidden();
  });
});
