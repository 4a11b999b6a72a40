/** <nn-playground> in somebody else's page, told what to be by attributes, properties and methods. */
import {servesCourse} from './course.js';
import {expect, Playground, test} from './page.js';

const course = servesCourse(test);

test('a page makes the element what it wants, steers it, and hears of everything', async ({page, baseURL, complaints: _}) => {
  await page.goto(course.sameSite());
  await page.evaluate((script) => {
    const element = document.createElement('nn-playground'); // before its script is there
    for (const [name, value] of Object.entries({state: 'https://a.example/#d=xor&net=3r&theme=light', lang: 'de', theme: 'dark', hide: 'noise', embed: ''})) element.setAttribute(name, value);
    element.style.setProperty('--card', 'rgb(1, 2, 3)');
    globalThis.heard = [];
    for (const type of ['ready', 'state', 'metrics', 'result', 'error']) element.addEventListener(type, ({detail}) => globalThis.heard.push([type, detail]));
    document.body.append(element);
    const tag = document.createElement('script');
    [tag.type, tag.src] = ['module', script];
    document.head.append(tag);
  }, new URL('nn-playground.js', baseURL).href);
  const playground = new Playground(page.locator('nn-playground'));
  await playground.isReady();
  await expect(playground.button('Xor')).toHaveAttribute('aria-pressed', 'true');
  await expect(playground.page.getByRole('slider', {name: 'Rauschen'})).toHaveCount(0);
  expect(await playground.page.evaluate((element) => [element.dataset.theme, element.lang, getComputedStyle(element).backgroundColor, Math.round(element.getBoundingClientRect().height)])).toEqual(['dark', 'de', 'rgb(22, 24, 29)', 640]);
  expect(await playground.page.locator('.transport').evaluate((part) => getComputedStyle(part).backgroundColor)).toBe('rgb(1, 2, 3)');
  const heard = (type) => page.evaluate((wanted) => globalThis.heard.filter(([kind]) => kind === wanted).map(([, detail]) => detail), type);
  const does = (action, value) => playground.page.evaluate((element, [name, given]) => element[name](...given).then((result) => result ?? 'done', ({name: kind, code}) => `${kind} ${code}`), [action, value === undefined ? [] : [value]]);
  const sets = (name, value) => playground.page.evaluate((element, [property, next]) => void (element[property] = next), [name, value]);
  expect(await heard('ready')).toHaveLength(1);

  // Properties are attributes, at any time; what the state says beside them stays.
  await sets('lang', 'en');
  await expect(playground.button('Play')).toBeVisible();
  await sets('hide', '');
  await expect(playground.page.getByRole('slider', {name: 'Noise'})).toBeEnabled();
  await sets('lock', 'noise, reset');
  await expect(playground.page.getByRole('slider', {name: 'Noise'})).toBeDisabled();
  await sets('theme', '');
  await expect(playground.page).not.toHaveAttribute('data-theme', 'dark');
  await sets('presenting', true);
  await expect(playground.page).toHaveAttribute('data-presenting', '');
  await sets('presenting', false);
  await expect(playground.page).not.toHaveAttribute('data-presenting');
  await sets('state', 'd=moons&net=2t');
  await expect(playground.button('Moons')).toHaveAttribute('aria-pressed', 'true');
  await expect(playground.page.getByRole('slider', {name: 'Noise'})).toBeDisabled();
  await expect.poll(async () => (await heard('state')).at(-1)?.state).toBe('v=1&d=moons&net=2t&lock=noise,reset&lang=en');
  expect(await heard('error')).toEqual([]);

  // Methods do what is asked, or say why not; nothing is lost by it.
  expect(await does('step', 7)).toMatchObject({playing: false, update: 7});
  expect(await does('reset')).toBe('PlaygroundError locked');
  expect(await does('step', 'x')).toBe('PlaygroundError bad-argument');
  expect(await does('setState', 'd=points&z=AAAA!')).toBe('PlaygroundError damaged');
  await expect(page.getByText('This link is damaged')).toBeVisible();
  await sets('state', 'v=99');
  await sets('lang', 'xx');
  await expect.poll(async () => (await heard('error')).map(({code}) => code)).toEqual(['damaged', 'newer-version', 'not-understood']);
  expect(await does('getMetrics')).toMatchObject({update: 7, train: {accuracy: expect.any(Number), rSquared: null}});
  await expect(playground.button('Moons')).toHaveAttribute('aria-pressed', 'true');
  expect(await does('run')).toBe('done');
  await expect.poll(async () => (await heard('metrics')).at(-1)?.playing).toBe(true);
  const {update} = await does('pause');
  expect(update).toBeGreaterThan(7);
  await expect.poll(async () => (await heard('result')).at(-1)).toMatchObject({reason: 'paused', update});

  // Taken off and put elsewhere it begins anew as its attributes say.
  await playground.page.evaluate((element) => {
    element.state = 'd=gaussians';
    document.body.prepend(element);
  });
  await expect(playground.button('Two clouds')).toHaveAttribute('aria-pressed', 'true');
  await expect(playground.updates).toHaveText('0');
});
