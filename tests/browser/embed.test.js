/** The playground in another page, and what a teacher hands out: the lesson's link and the frame. */
import {once} from 'node:events';
import {createServer} from 'node:http';

import {expect, Playground, test} from './page.js';

/** Somebody else's page. */
const course = createServer((_request, answer) => {
  answer.writeHead(200, {'content-type': 'text/html'});
  answer.end('<!doctype html><html lang="en"><title>Lesson</title><link rel="icon" href="data:,"><body style="margin: 0"><h1>Lesson</h1>');
});
test.beforeAll(async () => {
  course.listen(0); // as 127.0.0.1, the site's own host, and as localhost, which is another site
  await once(course, 'listening');
});
test.afterAll(() => course.close());

/** A page of another origin with the frame in it; it keeps what it is told. */
async function embed(page, baseURL, {src, width = 600, height = 450}) {
  await page.goto(`http://127.0.0.1:${course.address().port}/`);
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
  await expect(dialog.getByRole('textbox', {name: 'HTML to copy'})).toHaveValue(/^<iframe src="[^"]*embed\.html#[^"]*&amp;hide=noise&amp;lock=learning&amp;lang=de" title="[^"]+" width="600" height="500" loading="lazy"/);
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

test('downhill-embed brings frames of another site, without storage, as high as they are, and speaks with them; nobody loses focus or place', async ({page, baseURL, complaints: _}) => {
  await page.goto(`http://localhost:${course.address().port}/`);
  await page.evaluate((script) => {
    const field = document.createElement('input');
    const before = document.createElement('p');
    [before.style.height, document.body.style.minHeight] = ['100px', '2000px'];
    document.body.append(field, before);
    for (const data of [{state: 'https://a.example/#d=moons&net=4t', lock: 'noise', theme: 'dark'}, {height: '500', title: 'Xor', state: 'd=xor'}]) {
      const element = document.createElement('div');
      Object.assign(element.dataset, data);
      element.className = 'downhill-embed';
      element.textContent = 'a link instead';
      document.body.append(element);
    }
    field.focus();
    scrollTo(0, 120);
    const tag = document.createElement('script');
    tag.src = script;
    document.head.append(tag);
  }, new URL('downhill-embed.js', baseURL).href);
  const first = new Playground(page.frameLocator('iframe >> nth=0'));
  const second = new Playground(page.frameLocator('iframe[title="Xor"]'));
  await first.isReady();
  await expect(first.page.getByRole('slider', {name: 'Noise'})).toBeDisabled();
  await expect(second.button('Xor')).toHaveAttribute('aria-pressed', 'true');
  const height = (index) => page.locator('iframe').nth(index).evaluate((frame) => Number(frame.height));
  await expect.poll(() => height(0)).toBe(640);
  expect(await height(1)).toBe(500);
  const [blocked, ground] = await page.frames()[1].evaluate(() => {
    const {backgroundColor} = getComputedStyle(document.querySelector('nn-playground'));
    try {
      localStorage.setItem('is', 'there');
      return [false, backgroundColor];
    } catch {
      return [true, backgroundColor];
    }
  });
  expect(ground).toBe('rgb(22, 24, 29)');
  if (page.context().browser().browserType().name() === 'chromium') expect(blocked).toBe(true);

  const told = await page.evaluate(async () => {
    const playground = globalThis.downhill.embed(document.querySelector('.downhill-embed'));
    const heard = [];
    const hears = (type) => new Promise((resolve) => playground.on(type, (detail) => (heard.push(type), resolve(detail))));
    const [state, result] = [hears('state'), hears('result')];
    const refusal = (call) => call.then(() => 'none', ({name, code}) => `${name} ${code}`);
    const notices = await playground.setState('d=spiral&k=3&net=6t&lock=reset&d=xor');
    const {update} = await playground.step(30);
    await playground.run();
    await playground.getMetrics();
    const paused = await playground.pause();
    const refusals = await Promise.all([refusal(playground.reset()), refusal(playground.step(0)), refusal(playground.setState('z=!')), refusal(playground.setState(5))]);
    const never = refusal(playground.step(10_000));
    const out = {
      notices, update, refusals, playing: paused.playing, goesOn: paused.update >= 30, same: playground === globalThis.downhill.embed(document.querySelector('.downhill-embed')),
      state: (await state).state, result: (await result).reason, sent: await playground.getState(), focus: document.activeElement.tagName, scrollY
    };
    playground.remove();
    return {...out, never: await never, after: await refusal(playground.run()), frames: document.querySelectorAll('iframe').length};
  });
  expect(told).toEqual({
    notices: ["'d' stands twice in this link; the first one counts."], update: 30, playing: false, goesOn: true, same: true, result: 'paused',
    refusals: ['PlaygroundError locked', 'PlaygroundError bad-argument', 'PlaygroundError damaged', 'PlaygroundError not-understood'],
    state: 'v=1&d=spiral&net=6t&lock=reset', sent: 'v=1&d=spiral&net=6t&lock=reset', focus: 'INPUT', scrollY: 120,
    never: 'PlaygroundError closed', after: 'PlaygroundError closed', frames: 1
  });
});

test('a sandboxed page steers a frame in it; a flood of messages is bounded and leaves the playground alive', async ({page, baseURL, complaints: _}) => {
  await page.goto(`http://localhost:${course.address().port}/`);
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.sandbox.add('allow-scripts');
    [frame.width, frame.height] = ['1000', '700'];
    frame.src = '/';
    document.body.append(frame);
  });
  await expect.poll(() => page.frames().length).toBe(2);
  const host = page.frames()[1];
  await host.waitForLoadState();
  await host.evaluate((address) => {
    globalThis.told = [];
    addEventListener('message', ({data, origin: from}) => globalThis.told.push({data, from}));
    const frame = document.createElement('iframe');
    [frame.width, frame.height] = ['900', '600'];
    frame.src = address;
    document.body.append(frame);
  }, new URL('embed.html#d=moons&net=4t', baseURL).href);
  const playground = new Playground(page.frameLocator('iframe').frameLocator('iframe'));
  await playground.isReady();
  const answers = await host.evaluate(async () => {
    const {contentWindow} = document.querySelector('iframe');
    const garbage = [null, 7, 'downhill:run', {}, {type: 'downhill:'}, {type: 'downhill:run', version: 2}, {type: 'downhill:step', version: 1, updates: 'all'}, {type: 'downhill:setState', version: 1, state: {}}, [[[]]], new Uint8Array(1000)];
    for (let i = 0; i < 10_000; i += 1) contentWindow.postMessage(garbage[i % garbage.length], '*');
    const answer = (id) => new Promise((resolve) => addEventListener('message', ({data}) => data.id === id && resolve(data)));
    contentWindow.postMessage({type: 'downhill:step', version: 1, id: 'after', updates: 5}, '*');
    const {value} = await answer('after');
    return {value, refused: globalThis.told.filter(({data}) => data.ok === false).length, origins: [...new Set(globalThis.told.map(({from}) => from))], here: origin};
  });
  expect(answers).toMatchObject({value: {update: 5}, origins: ['null'], here: 'null'});
  expect(answers.refused).toBeGreaterThan(10);
  expect(answers.refused).toBeLessThanOrEqual(500); // 50 in each second that it took
  await playground.button('One update').click();
  await expect(playground.updates).toHaveText('6');
});
