/** How the page reads: to who listens, and from the back of a room. */
import {expect, Playground, test} from './page.js';
import {STATES, visit} from './states.js';
import {SEEN} from './visits.js';

/** What a person at the back of a room can read, in CSS pixels of a projector of 1920 × 1080. */
const READABLE = 24;
/** The rest takes minutes, and is much the same. */
const SHORT = ['the first screen', 'every tab', 'every drop', 'a neuron opened'];

test('it reads in the order of the idea: data, network, what it learned', async ({playground, page}) => {
  const headings = await page.getByRole('heading').evaluateAll((found) => found.filter(({localName}) => localName !== 'h3').map(({localName, textContent}) => `${localName} ${textContent}`));
  expect(headings).toEqual(['h1 Downhill', 'h2 Data', 'h2 Network', 'h2 What it learned']);
  const names = await page.getByRole('region').evaluateAll((regions) => regions.map((region) => region.getAttribute('aria-label')));
  expect(names.filter((name) => ['Data', 'Network', 'What it learned'].includes(name))).toEqual(['Data', 'Network', 'What it learned']);
  await expect(playground.map).toBeVisible();
});

/** Runs in the page before its scripts: remembers what is written on each canvas, and how large in CSS pixels. */
function watchDrawnText() {
  globalThis.written = new Map();
  const {fillText, clearRect} = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.clearRect = function (...box) {
    globalThis.written.delete(this.canvas);
    return clearRect.apply(this, box);
  };
  CanvasRenderingContext2D.prototype.fillText = function (text, ...place) {
    const size = (parseFloat(/[\d.]+px/.exec(this.font)[0]) * this.getTransform().a) / (this.canvas.width / this.canvas.clientWidth);
    globalThis.written.set(this.canvas, [...(globalThis.written.get(this.canvas) ?? []), {text: `drawn: ${text}`, size}]);
    return fillText.call(this, text, ...place);
  };
}

/** Runs in the page: waits until nothing has come or gone for some frames; where it always does, not for ever. */
async function settled() {
  let quiet = 0;
  const observer = new MutationObserver(() => (quiet = 0));
  observer.observe(document.querySelector('nn-playground').shadowRoot, {subtree: true, childList: true});
  for (let frames = 0; quiet < 20 && frames < 120; frames += 1, quiet += 1) await new Promise(requestAnimationFrame);
  observer.disconnect();
}

/** Runs in the page: everything to read that can be seen, and is smaller. */
function smallTexts(readable) {
  const root = document.querySelector('nn-playground').shadowRoot;
  const isSeen = (element) => element.checkVisibility({visibilityProperty: true}) && !element.closest('.visually-hidden');
  const hasText = (element) => element.matches('input[type="text"], select, textarea')
    || [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
  const texts = [...root.querySelectorAll('*')].filter((element) => hasText(element) && !element.matches('option, style, title') && isSeen(element))
    .map((element) => ({text: `${element.localName} ${(element.value || element.textContent).slice(0, 40)}`, size: parseFloat(getComputedStyle(element).fontSize)}));
  const signs = [...root.querySelectorAll('.drop-button')].filter(isSeen).map((element) => ({text: '▾', size: parseFloat(getComputedStyle(element, '::after').fontSize)}));
  const drawn = [...globalThis.written].filter(([canvas]) => canvas.isConnected && isSeen(canvas)).flatMap(([, words]) => words);
  return [...new Set([...texts, ...signs, ...drawn].filter(({size}) => size < readable - 0.01).map(({text, size}) => `${text}: ${size}`))];
}

test.describe('on a projector', {tag: '@chromium'}, () => {
  test.use({viewport: {width: 1920, height: 1080}});
  for (const state of STATES.filter(({name}) => name !== 'presenting')) { // they all are
    test(`${state.name}: no text is too small to read, and nothing scrolls sideways`, {tag: SHORT.includes(state.name) ? [] : ['@long']}, async ({page}) => {
      test.slow();
      await page.addInitScript(watchDrawnText);
      await page.addInitScript((seen) => {
        localStorage.setItem(seen.name, seen.value);
        localStorage.setItem('downhill.presenting', 'true');
      }, SEEN);
      await page.goto('./');
      const playground = new Playground(page);
      await playground.isReady();
      await expect(page.locator('nn-playground')).toHaveAttribute('data-presenting', '');
      await visit(state, {page, playground}, async (where) => {
        await page.evaluate(settled); // code and numbers come a moment later
        expect.soft(await page.evaluate(smallTexts, READABLE), where).toEqual([]);
        expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), where).toBeLessThanOrEqual(1920);
      });
    });
  }
});

test('presenting is switched by a key, and remembered', async ({playground, page}) => {
  await page.keyboard.press('f');
  await expect(page.locator('nn-playground')).toHaveAttribute('data-presenting', '');
  await page.reload();
  await playground.isReady();
  await expect(page.locator('nn-playground')).toHaveAttribute('data-presenting', '');
  await page.keyboard.press('f');
  await expect(page.locator('nn-playground')).not.toHaveAttribute('data-presenting');
});
