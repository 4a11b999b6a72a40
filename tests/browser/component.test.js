/** <nn-playground> in somebody else's page: ten of them, by one script of another origin. */
import {once} from 'node:events';
import {createServer} from 'node:http';

import {expect, Playground, test} from './page.js';

/** A course's page: its text is what its reader came for. */
const pageWith = (script) => `<!doctype html><title>Course</title><link rel="icon" href="data:,"><h1>Course</h1>
  <script type="module" src="${script}"></script>
  ${Array.from({length: 10}, (_, i) => `<div style="height: 1500px"><p>Part ${i + 1}</p><nn-playground state="d=${i === 1 ? 'xor' : 'moons'}&net=${i + 1}t" ${i === 0 ? 'autoplay' : ''}></nn-playground></div>`).join('')}`;

let course;
test.beforeAll(async ({baseURL}) => {
  const page = pageWith(new URL('nn-playground.js', baseURL).href);
  course = createServer((_request, answer) => answer.writeHead(200, {'content-type': 'text/html'}).end(page));
  course.listen(0, '127.0.0.1');
  await once(course, 'listening');
});
test.afterAll(() => course.close());

/** One of the ten, as a person sees it. */
const nth = (page, index) => new Playground(page.locator('nn-playground').nth(index));

test('ten components on one page of another origin: only those that are seen run, and none takes what is the page\'s', async ({page, baseURL, complaints: _}) => {
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url())));
  const address = `http://127.0.0.1:${course.address().port}/`;
  await page.goto(address);
  const first = nth(page, 0);
  await first.isReady();
  await expect(first.button('Pause')).toBeVisible(); // by its attribute
  expect(page.workers()).toHaveLength(1);
  const begun = () => page.evaluate(() => [...document.querySelectorAll('nn-playground')].map(({playground}) => Boolean(playground)));
  expect((await begun()).slice(2)).toEqual(Array(8).fill(false));

  // Neither the keys nor the place, nor the address, are taken from the page.
  expect(await page.evaluate(() => [document.activeElement.localName, scrollY, location.href])).toEqual(['body', 0, address]);
  await page.keyboard.press('k');
  await expect(first.button('Pause')).toBeVisible();

  // Scrolled away it rests; the next one begins where its attribute says, and steps.
  const second = nth(page, 1);
  await page.locator('nn-playground').nth(1).evaluate((element) => element.scrollIntoView());
  await second.isReady();
  await expect(second.button('Xor')).toHaveAttribute('aria-pressed', 'true');
  await second.button('One update').click();
  await expect(second.updates).toHaveText('1');
  const updates = () => page.evaluate(() => document.querySelector('nn-playground').playground.engine.ask('progress').then(({update}) => update));
  await expect(first.button('Play')).toBeAttached(); // the first is at rest
  const rested = await updates();
  await second.button('One epoch').click();
  await expect(second.epochs).toHaveText('1');
  expect(await updates()).toBe(rested);
  expect((await begun()).slice(3)).toEqual(Array(7).fill(false));
  await page.evaluate(() => scrollTo(0, 0));
  await expect(first.button('Pause')).toBeVisible(); // goes on by itself
  await first.button('Pause').click();

  // What a person opens comes from the script's own origin, and leads there.
  await second.button('Share').click();
  await expect(page.getByRole('textbox', {name: 'Link', exact: true})).toHaveValue(new RegExp(`^${baseURL}#v=1&d=xor`));
  expect(await page.evaluate(() => location.href)).toBe(address);
  const origins = asked.filter(({protocol}) => protocol.startsWith('http')).map(({origin}) => origin);
  expect([...new Set(origins)].sort()).toEqual([new URL(address).origin, new URL(baseURL).origin].sort());
  expect(asked.filter(({href}) => /nn-playground\.js$/.test(href))).toHaveLength(1);
  expect(asked.filter(({href}) => /\.wasm$/.test(href))).toEqual([]);
});
