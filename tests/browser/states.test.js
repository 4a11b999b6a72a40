/** Every state in every look before the same rules. */
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';

import {expect, Playground, test} from './page.js';
import {LOOKS, STATES, visit} from './states.js';
import {SEEN} from './visits.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What says all there is to say: closing, turning pages, copying, what a comment stands in already, and ways on under a message. */
const NEED_NO_HELP = 'dialog > header button, .quiet, .notice button, .presets button, .pages button, .copy-field *, .csv button';

for (const {name, short = false, every = false, width, height, touch = false, storage = {}, colorScheme = 'light', forcedColors} of LOOKS) {
  test.describe(name, {tag: short ? ['@chromium'] : ['@chromium', '@long']}, () => {
    test.use({viewport: {width, height}, hasTouch: touch, isMobile: touch, colorScheme, contextOptions: {forcedColors}});
    for (const state of STATES.filter(({anywhere}) => every || anywhere)) {
      test(`${state.name}: nothing for axe to find, nothing too small, nothing without its sentence`, async ({page, baseURL}) => {
        test.slow();
        await page.addInitScript((entries) => {
          for (const [key, value] of Object.entries(entries)) localStorage.setItem(key, value);
        }, {[SEEN.name]: SEEN.value, ...Object.fromEntries(Object.entries(storage).map(([key, value]) => [`downhill.${key}`, JSON.stringify(value)]))});
        await page.goto(baseURL);
        const playground = new Playground(page);
        await playground.isReady();
        await visit(state, {page, playground}, async (where) => {
          expect.soft(await violations(page, touch), where).toEqual([]);
          expect.soft(await page.evaluate(inspect, {least: touch ? 44 : 24, needNoHelp: NEED_NO_HELP}), where)
            .toEqual({tooSmall: [], unexplained: [], aloud: ['alert', 'polite'], sideways: false});
        });
      });
    }
  });
}

/**
 * On one column the transport stands over what has not been scrolled up yet, and axe takes what is half covered for small:
 * sizes are measured by inspect() there.
 * @param {import('@playwright/test').Page} page @param {boolean} covered
 */
async function violations(page, covered) {
  await page.evaluate(axe);
  const found = await page.evaluate((options) => globalThis.axe.run(document, options), {runOnly: RULES, rules: {'target-size': {enabled: !covered}}});
  return found.violations.map(({id, nodes}) => `${id}: ${nodes.map(({target}) => target.join(' ')).join(' | ')}`);
}

/**
 * Runs in the page: which controls are too small to be hit, which say nothing of what they do, and what is read aloud by
 * itself.
 * @param {{least: number, needNoHelp: string}} rules least: px, but for what stands in the drawing of the network
 */
function inspect({least, needNoHelp}) {
  const root = document.querySelector('nn-playground').shadowRoot;
  const name = (element) => `${element.localName}.${element.className} ${element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 40)}`;
  const shown = (selector) => [...root.querySelectorAll(selector)].filter((element) => element.checkVisibility({visibilityProperty: true}));
  const tooSmall = shown('button, select, textarea, input, summary, a[href]').flatMap((element) => {
    const {width, height} = (element.closest('label, .switch') ?? element).getBoundingClientRect(); // a label takes the press for its field
    const enough = (element.closest('.drawing') ? 24 : least) - 0.5;
    return width >= enough && height >= enough ? [] : [`${name(element)} ${Math.round(width)} × ${Math.round(height)}`];
  });
  const unexplained = shown('button:not([role=tab]), select, textarea, input, [role=application], [role=slider]')
    .filter((element) => !element.matches(needNoHelp) && !element.hasAttribute('aria-description') && !element.hasAttribute('aria-describedby')).map(name);
  // Messages beside fields are errors too, and behind a dialog nothing is heard, so that it has to speak for itself.
  const aloud = [...root.querySelectorAll('[aria-live]:not([aria-live=off]), [role=status], [role=log], output:not([aria-live=off]), [role=alert]:not(.problem)')].filter((element) => !element.closest('dialog'))
    .map((element) => element.getAttribute('aria-live') ?? element.getAttribute('role') ?? name(element)).sort();
  return {tooSmall, unexplained, aloud, sideways: document.documentElement.scrollWidth > innerWidth};
}
