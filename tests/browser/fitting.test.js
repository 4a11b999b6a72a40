/** Links that fit the page to a lesson: what they hide is not there, what they lock stays, whoever would change it. */
import {expect, Playground, test} from './page.js';

/** Opens a link as it comes. */
async function openLink(page, hash) {
  await page.goto(`./${hash}`);
  const playground = new Playground(page);
  await playground.isReady();
  await page.waitForFunction(() => document.querySelector('nn-playground').playground.sharing.value !== null);
  return playground;
}

test('what a link hides is not on the page, nor are its keys', async ({page, complaints: _}) => {
  const playground = await openLink(page, '#d=moons&net=4t&hide=data,speed,step,views,runs,presets');
  await expect(page.getByRole('region', {name: 'Data'})).toHaveCount(0);
  await expect(playground.button('One update')).toHaveCount(0);
  await expect(playground.button('Presets')).toHaveCount(0);
  await expect(page.getByRole('slider', {name: 'Speed'})).toHaveCount(0);
  await expect(page.getByRole('tab')).toHaveText(['Curves']);
  await page.keyboard.press('ArrowRight');
  await expect(playground.updates).toHaveText('0');
  await expect(playground.button('Layer 1, neuron 4')).toBeVisible(); // the network has the room
});

test('what a link locks can be seen, and is changed by no control, key, preset or program', async ({page, complaints: _}) => {
  const playground = await openLink(page, '#d=moons&net=4t&noise=0.1&lock=data,neurons,optimizer,reset');
  const noise = page.getByRole('slider', {name: 'Noise'});
  await expect(noise).toBeDisabled();
  await expect(playground.setting('Optimiser')).toBeDisabled();
  await expect(playground.setting('Schedule')).toBeEnabled();
  await noise.hover({force: true});
  await expect(page.locator('.help-line')).toContainText('Locked by whoever made the link');

  const kept = await page.evaluate(() => {
    const {store, history} = document.querySelector('nn-playground').playground;
    const before = store.get();
    store.update({data: {...before.data, noise: 0.4}});
    history.undo();
    return store.get() === before;
  });
  expect(kept).toBe(true);
  await expect(page.getByText('Locked by whoever made this link: noise.')).toBeVisible();

  await playground.button('One update').click();
  await expect(playground.updates).toHaveText('1');
  await page.keyboard.press('r');
  await playground.button('One update').click();
  await expect(playground.updates).toHaveText('2'); // no reset came between

  await playground.button('Presets').click();
  await page.getByRole('dialog').getByRole('button').nth(1).click();
  await expect(page.getByText(/^Locked by whoever made this link: /)).toBeVisible();
  await expect(playground.button('Moons')).toHaveAttribute('aria-pressed', 'true');
});

test('language, theme and play come with the link, for this visit only', async ({page, complaints: _}) => {
  await page.goto('./#d=moons&net=4t&lang=de&theme=dark&play=1&lock=play');
  const pause = page.getByRole('button', {name: 'Anhalten'});
  await expect(pause).toBeDisabled();
  await expect(page.getByTestId('update')).not.toHaveText(/^[0–]$/);
  await expect(page.locator('nn-playground')).toHaveAttribute('data-theme', 'dark');
  await page.goto('about:blank');
  await page.goto('./');
  await expect(page.getByRole('button', {name: 'Share'})).toBeVisible();
  await expect(page.locator('nn-playground')).toHaveAttribute('data-theme', 'device');
});

test('after a reset the experiment of the link can be gone back to, and undo leads out of it again', async ({page, complaints: _}) => {
  const playground = await openLink(page, '#d=moons&net=4t&lr=0.1');
  await playground.button('Same start').click();
  await expect(playground.button('As the link had it')).toHaveCount(0); // it is as the link had it
  await playground.button('Xor').click();
  await expect(playground.button('Xor')).toHaveAttribute('aria-pressed', 'true');
  await playground.button('Same start').click();
  await playground.button('As the link had it').click();
  await expect(playground.button('Moons')).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Control+z');
  await expect(playground.button('Xor')).toHaveAttribute('aria-pressed', 'true');
});

test('another link replaces what the last one locked, and its locks', async ({page, complaints: _}) => {
  const playground = await openLink(page, '#d=moons&net=4t&lock=data');
  await page.evaluate(() => (location.hash = '#d=xor&net=3r&lock=network'));
  await expect(playground.button('Xor')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('slider', {name: 'Noise'})).toBeEnabled();
  await expect(playground.button('Layer 1: one neuron more')).toBeDisabled();
});

test('on a phone nothing of a fitted page sticks out', async ({page, complaints: _}) => {
  await page.setViewportSize({width: 360, height: 740});
  await openLink(page, '#d=moons&net=4t&hide=data,learning,views&lock=layers,neurons&lang=de');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await expect(page.getByRole('button', {name: 'Abspielen'})).toBeVisible();
});
