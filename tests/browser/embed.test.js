/** The playground in another page, and what a teacher hands out: the lesson's link and the frame. */
import {servesCourse} from './course.js';
import {expect, Playground, test} from './page.js';

const course = servesCourse(test);

/** A page of another origin with the frame in it; it keeps what it is told. */
async function embed(page, baseURL, {src, width = 600, height = 450}) {
  await page.goto(course.sameSite());
  await page.evaluate(([address, w, h]) => {
    globalThis.told = [];
    addEventListener('message', ({data, origin}) => globalThis.told.push({data, origin}));
    const frame = document.createElement('iframe');
    Object.assign(frame, {src: address, width: w, height: h, title: 'Downhill'});
    document.body.append(frame);
  }, [new URL(src, baseURL).href, width, height]);
  const playground = new Playground(page.frameLocator('iframe'));
  await playground.isReady();
  return playground;
}

const told = (page, words) => page.evaluate((body) => globalThis.told.filter(({data}) => JSON.stringify(data).includes(body)), words);

test('in a small frame of another origin the page trains, without its title, and says how high it would be', async ({page, baseURL, complaints: _}) => {
  const playground = await embed(page, baseURL, {src: 'embed.html#d=moons&net=4t&lock=data'});
  await playground.button('One update').click();
  await expect(playground.updates).toHaveText('1');
  await expect(page.frameLocator('iframe').getByRole('heading', {name: 'Downhill'})).toBeHidden();
  await expect(page.frameLocator('iframe').getByRole('slider', {name: 'Noise'})).toBeDisabled();
  const opened = page.waitForEvent('popup');
  await page.frameLocator('iframe').getByRole('link', {name: 'Downhill'}).click();
  await expect(new Playground(await opened).button('Moons')).toHaveAttribute('aria-pressed', 'true');
  expect((await opened).url()).toMatch(/\/#.*d=moons&net=4t&lock=data$/);
  await (await opened).close();
  await expect.poll(async () => (await told(page, 'downhill:resize')).at(-1)?.data.height).toBeGreaterThan(450);
  expect((await told(page, 'lti.frameResize')).length).toBeGreaterThan(0);
  const frame = page.frames()[1];
  expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(600);
  expect(await page.evaluate(() => document.activeElement.tagName)).not.toBe('NN-PLAYGROUND');
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('a lesson is fitted tick by tick, and its link opens so', async ({playground, page, context}) => {
  await playground.button('Share').click();
  const dialog = page.getByRole('dialog', {name: 'Share this experiment'});
  await dialog.getByRole('tab', {name: 'Lesson'}).click();
  await dialog.getByRole('checkbox', {name: 'Show: noise'}).uncheck();
  await dialog.getByRole('checkbox', {name: 'Lock: learning', exact: true}).check();
  await expect(dialog.getByRole('checkbox', {name: 'Lock: loss'})).toBeChecked();
  await expect(dialog.getByRole('checkbox', {name: 'Lock: loss'})).toBeDisabled();
  await dialog.getByLabel('Language').selectOption('de');
  const preview = new Playground(dialog.frameLocator('iframe'));
  const inPreview = (text) => preview.page.locator('nn-playground').getByText(text, {exact: true});
  await expect(inPreview('Zum Testen')).toBeVisible();
  await expect(inPreview('Rauschen')).toHaveCount(0);
  const steps = await page.evaluate(() => history.length);
  await dialog.getByRole('checkbox', {name: 'Show: test share'}).uncheck();
  await expect(inPreview('Zum Testen')).toHaveCount(0);
  await dialog.getByRole('checkbox', {name: 'Show: test share'}).check();
  await expect(inPreview('Zum Testen')).toBeVisible();
  expect(await page.evaluate(() => history.length)).toBe(steps);
  const field = dialog.getByRole('textbox', {name: 'Link for the lesson'});
  await expect(field).toHaveValue(/hide=noise&lock=learning&lang=de$/);
  const other = await context.newPage();
  await other.goto(await field.inputValue());
  await expect(other.getByRole('button', {name: /^Optimierer/})).toBeDisabled();
  await expect(other.getByRole('slider', {name: 'Rauschen'})).toHaveCount(0);
  await other.close();
  await expect(playground.setting('Optimiser')).toBeEnabled(); // one's own page stays as it is

  await dialog.getByRole('tab', {name: 'Embed'}).click();
  await playground.enter(dialog.getByLabel('Height'), '500');
  const text = dialog.getByRole('textbox', {name: 'Text to copy'});
  await expect(text).toHaveValue(/^<iframe src="[^"]*embed\.html#[^"]*&amp;hide=noise&amp;lock=learning&amp;lang=de" title="[^"]+" width="100%" height="500" loading="lazy"/);
  for (const [place, words] of [['a web page (frame and script)', 'downhill-embed.js'], ['Jupyter Book', ':::{iframe}'], ['Docusaurus', 'style={{border: 0}}'], ['Canvas', '<p><a href=']]) {
    await dialog.getByLabel('For').selectOption(place);
    await expect(text).toHaveValue(new RegExp(words.replace(/[{}]/g, '\\$&')));
    await expect(text).toHaveValue(/hide=noise&(amp;)?lock=learning&(amp;)?lang=de/);
  }
  await dialog.getByRole('button', {name: 'Copy'}).click();
  await expect(dialog.getByText(/^(Copied\.|This browser does not let)/)).toBeVisible();
});

test('the page around the frame steers it and is told; a window that is not around it is not heard', async ({page, baseURL, complaints: _}) => {
  const playground = await embed(page, baseURL, {src: 'embed.html#d=moons&net=4t'});
  await expect.poll(async () => (await told(page, 'downhill:ready')).length).toBe(1);
  const ask = (message) => page.evaluate((data) => document.querySelector('iframe').contentWindow.postMessage({version: 1, ...data}, '*'), message);
  const answer = async (id) => (await told(page, 'downhill:answer')).find(({data}) => data.id === id)?.data;
  expect((await told(page, '"downhill:')).every(({data}) => ['downhill:ready', 'downhill:resize'].includes(data.type))).toBe(true); // nobody asked
  await ask({type: 'downhill:setState', id: 1, state: 'd=xor&net=3r&q=1'});
  await expect.poll(() => answer(1)).toMatchObject({ok: true, value: ["'q' is nothing that this version of Downhill knows; it was left out."]});
  await expect(playground.button('Xor')).toHaveAttribute('aria-pressed', 'true');
  await ask({type: 'downhill:step', id: 'steps', updates: 20});
  await expect.poll(() => answer('steps')).toMatchObject({ok: true, value: {playing: false, update: 20, train: {samples: 225}}});
  await expect(playground.updates).toHaveText('20');
  await ask({type: 'downhill:run', id: 2});
  await expect.poll(() => answer(2)).toMatchObject({ok: true});
  await expect.poll(async () => (await told(page, 'downhill:metrics')).at(-1)?.data.detail).toMatchObject({playing: true});
  await ask({type: 'downhill:pause', id: 3});
  await expect.poll(() => answer(3)).toMatchObject({ok: true, value: {playing: false}});
  const {update, train} = (await answer(3)).value;
  expect(update).toBeGreaterThan(20);
  await expect.poll(async () => (await told(page, 'downhill:result')).at(-1)?.data.detail).toMatchObject({reason: 'paused', update, train, digest: expect.stringMatching(/^[0-9a-f]{16}$/)});
  await ask({type: 'downhill:getState', id: 4, receipt: true});
  await expect.poll(() => answer(4)).toMatchObject({ok: true, value: expect.stringContaining('d=xor')});
  await ask({type: 'downhill:reset', id: 5});
  await expect.poll(() => answer(5)).toMatchObject({ok: true, value: {update: 0}});
  await ask({type: 'downhill:setState', id: 6, state: (await answer(4)).value}); // the moment comes back
  await expect.poll(() => answer(6)).toMatchObject({ok: true});
  await expect(playground.updates).toHaveText(update.toLocaleString('en'));
  await ask({type: 'downhill:setState', id: 7, state: 'd=points&z=AAAA!'});
  await expect.poll(() => answer(7)).toMatchObject({ok: false, error: {code: 'damaged'}});
  await expect.poll(async () => (await told(page, 'downhill:error')).at(-1)?.data.detail.code).toBe('damaged');
  await ask({type: 'downhill:setState', id: 8, state: 'd=moons&lock=play'});
  await expect.poll(() => answer(8)).toMatchObject({ok: true});
  await expect.poll(async () => (await told(page, 'downhill:state')).at(-1)?.data.detail.state).toContain('d=moons');
  await ask({type: 'downhill:run', id: 9});
  await expect.poll(() => answer(9)).toMatchObject({ok: false, error: {code: 'locked'}});
  await page.frames()[1].evaluate(() => postMessage({type: 'downhill:reset', version: 1, id: 10}, '*'));
  await ask({type: 'downhill:getMetrics', id: 11});
  await expect.poll(() => answer(11)).toMatchObject({ok: true});
  expect(await answer(10)).toBeUndefined();
  expect((await told(page, '"downhill:')).every(({origin}) => origin === new URL(baseURL).origin)).toBe(true);
  expect(await page.evaluate(() => [document.activeElement.tagName, scrollY])).toEqual(['BODY', 0]);
});
