/** The whole page in another language: every word, the numbers, the document, and what it remembers. */
import {expect, Playground, test} from './page.js';
import {STATES, visit} from './states.js';

/** Names that German takes over as they are; and what is no word of the page: of the data, a digest. */
const SAME = new RegExp(`^(${[
  '\\d+ · .*', 'Downhill', 'Update', 'Bias', 'Test', 'Training', 'tanh', 'linear', 'ReLU', 'sin [xy]', 'cos [xy]', 'Batch', 'Rate', 'Seeds', 'Bits', 'Neuron \\d+', 'Display',
  'Xor', 'SGD', 'Nesterov', 'AdaGrad', 'RMSprop', 'AdamW?', 'He', 'Xavier', 'Huber', 'Dropout', 'Link', 'Code', 'Deutsch', 'English', 'dL/d\\w+', 'Esc', 'Mark.*', 'yes', 'kind', '[\\da-f]{16}'
].join('|')})$`);

/** Runs in the page: every text that is shown or read aloud, word by word as it stands. */
function shownTexts() {
  const root = document.querySelector('nn-playground').shadowRoot;
  const texts = new Set();
  for (const element of root.querySelectorAll('*')) {
    if (!element.checkVisibility({visibilityProperty: true}) || element.closest('[aria-live]')) continue;
    for (const attribute of ['aria-label', 'aria-description', 'aria-valuetext']) texts.add(element.getAttribute(attribute) ?? '');
    for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) texts.add(node.data);
  }
  return [...texts].map((text) => text.trim()).filter((text) => /\p{L}{3}/u.test(text));
}

for (const state of STATES) {
  test(`no word of English is left in German: ${state.name}`, {tag: ['@chromium', '@long']}, async ({playground, page}) => {
    const speak = async (language) => {
      await page.evaluate((wanted) => (document.querySelector('nn-playground').playground.settings.language.value = wanted), language);
      await expect(page.locator('nn-playground')).toHaveAttribute('lang', language);
      return page.evaluate(shownTexts);
    };
    await visit(state, {page, playground}, async (where) => {
      const english = await page.evaluate(shownTexts);
      const german = await speak('de');
      expect.soft(german.filter((text) => english.includes(text) && !SAME.test(text)), where).toEqual([]);
      await speak('en');
    });
  });
}

test('German is chosen under Display, at once and for the next visit; numbers have a comma, in fields too', async ({playground, page}) => {
  await playground.button('Display').click();
  await page.getByLabel('Language').selectOption('Deutsch');
  await expect(page.getByText('Was es gelernt hat')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(page).toHaveTitle(/Spielplatz für neuronale Netze/);
  await expect(playground.trainLoss).toHaveText(/^\d,\d{4}$/);
  const rate = page.getByLabel('Rate', {exact: true});
  await expect(rate).toHaveValue('0,02');
  await playground.enter(rate, '0,05');
  await expect(rate).toHaveValue('0,05');
  await playground.enter(rate, 'schnell');
  await expect(page.getByText(/^Bitte eine Zahl von 0 bis \d+ eingeben\.$/)).toBeVisible();
  await playground.button('Abspielen').click();
  await expect(page.locator('.speed')).toContainText('Punkte/s');
  const {height, width} = await page.locator('.transport').evaluate(({clientHeight, scrollWidth}) => ({height: clientHeight, width: scrollWidth}));
  expect(height).toBeLessThan(60); // one row, whatever it says
  expect(width).toBeLessThanOrEqual(1280);
  await playground.button('Anhalten').click();
  await page.reload();
  await expect(playground.button('Abspielen')).toBeVisible();
});

test('a browser that speaks German gets German at once, and is refused in it', {tag: '@chromium'}, async ({browser, baseURL}) => {
  const context = await browser.newContext({locale: 'de-AT'});
  const page = await context.newPage();
  await page.goto(`${baseURL}#d=spiral&batch=viele`);
  await expect(new Playground(page).button('Abspielen')).toBeVisible();
  await expect(page.locator('.notice').getByText(/ist in diesem Link „viele“ und damit keine Zahl\.$/)).toBeVisible();
  await context.close();
});
