/** Frames in the pages of others: by the script that brings them, without storage, in a sandbox, under a flood. */
import {servesCourse} from './course.js';
import {expect, Playground, test} from './page.js';

const course = servesCourse(test);

test('downhill-embed brings frames of another site, without storage, as high as they are, and speaks with them; nobody loses focus or place', async ({page, baseURL, complaints: _}) => {
  await page.goto(course.otherSite());
  await page.evaluate((script) => {
    const field = document.createElement('input');
    const before = document.createElement('p');
    [before.style.height, document.body.style.minHeight] = ['100px', '2000px'];
    document.body.append(field, before);
    for (const data of [{state: 'https://a.example/#d=moons&net=4t', lock: 'noise', theme: 'dark'}, {height: '500', title: 'Xor', state: 'd=xor'}]) {
      const element = document.createElement('div');
      Object.assign(element.dataset, data);
      element.className = 'downhill-embed';
      element.textContent = data.title ?? ''; // what stands there without the script
      document.body.append(element);
    }
    field.focus();
    scrollTo(0, 60);
    const tag = document.createElement('script');
    tag.src = script;
    document.head.append(tag);
  }, new URL('downhill-embed.js', baseURL).href);
  const first = new Playground(page.frameLocator('iframe >> nth=0'));
  const second = new Playground(page.frameLocator('iframe[title="Xor"]'));
  await first.isReady();
  await expect(first.page.getByRole('slider', {name: 'Noise'})).toBeDisabled();
  await expect(page.getByText('Xor')).toHaveCount(0);
  await expect(second.button('Play')).toHaveCount(0); // nobody has seen it
  expect(await page.evaluate(() => globalThis.downhill.embed(document.querySelectorAll('.downhill-embed')[1]).step(2))).toMatchObject({update: 2}); // a script asks it first
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
    state: 'v=1&d=spiral&net=6t&lock=reset', sent: 'v=1&d=spiral&net=6t&lock=reset', focus: 'INPUT', scrollY: 60,
    never: 'PlaygroundError closed', after: 'PlaygroundError closed', frames: 1
  });
});

test('a sandboxed page steers a frame in it; a flood of messages is bounded and leaves the playground alive', {tag: '@chromium'}, async ({page, baseURL, complaints: _}) => {
  await page.goto(course.otherSite());
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
  await playground.button('One update').evaluate((button) => button.click()); // Firefox' driver finds no way through two frames
  await expect(playground.updates).toHaveText('6');
});

test('of ten frames on a page only those that are seen train', async ({page, baseURL, complaints: _}) => {
  await page.goto(course.otherSite());
  await page.evaluate((script) => {
    for (let i = 0; i < 10; i += 1) {
      const element = document.createElement('div');
      Object.assign(element.dataset, {state: `d=moons&net=${i + 1}t`, autoplay: ''});
      element.className = 'downhill-embed';
      document.body.append(element);
    }
    const tag = document.createElement('script');
    tag.src = script;
    document.head.append(tag);
  }, new URL('downhill-embed.js', baseURL).href);
  const nth = (index) => new Playground(page.frameLocator(`iframe >> nth=${index}`));
  await expect(nth(0).button('Pause')).toBeVisible();
  const begun = async () => {
    const each = await Promise.all(page.frames().slice(1).map((frame) => frame.evaluate(() => Boolean(document.querySelector('nn-playground')?.playground))));
    return each.filter(Boolean).length;
  };
  expect(await begun()).toBeLessThanOrEqual(2);
  await page.locator('iframe').nth(9).scrollIntoViewIfNeeded();
  await expect(nth(9).button('Pause')).toBeVisible();
  const first = () => page.evaluate(() => globalThis.downhill.embed(document.querySelector('.downhill-embed')).getMetrics());
  await expect.poll(async () => (await first()).playing).toBe(false);
  expect((await first()).update).toBe((await first()).update);
  expect(await begun()).toBeLessThanOrEqual(4); // those between were passed over
  await page.evaluate(() => scrollTo(0, 0));
  await expect.poll(async () => (await first()).playing).toBe(true);
});
