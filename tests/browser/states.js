/**
 * Every state in which the page looks different, and every way it can look. Whoever adds a panel, a drop, a dialog or a
 * message adds a line here; access.test.js then holds it to all rules.
 */

/** `anywhere`: to be looked at in every look, not only on a desk and a phone. */
/** @typedef {{name: string, anywhere?: boolean, reach?: (parts: {page: import('@playwright/test').Page, playground: import('./page.js').Playground}) => Promise<unknown>}} State */

const open = (name) => async ({playground}) => playground.button(name).click();

/** @type {State[]} */
export const STATES = [
  {name: 'the first screen', anywhere: true},
  {name: 'after an epoch', reach: async ({playground}) => {
    await playground.button('One epoch').click();
    await playground.epochs.filter({hasText: '1'}).waitFor();
  }},
  {name: 'no points', reach: open('Clear')},
  {name: 'a value for every place', reach: ({page}) => page.getByText('Values', {exact: true}).click()},
  {name: 'a curve', reach: ({page}) => page.getByText('Curve', {exact: true}).click()},
  {name: 'Display', anywhere: true, reach: open('Display')},
  {name: 'the keys', reach: ({page}) => page.keyboard.press('?')},
  {name: 'a refused number', anywhere: true, reach: async ({playground, page}) => playground.enter(page.getByLabel('Rate', {exact: true}), 'fast')},
  ...['Trace a point', 'Matrices', 'Histograms', 'Hidden space', 'Batch'].flatMap((view) => [
    {name: view, reach: async ({page}) => {
      await page.getByRole('tab', {name: view}).click();
      await page.getByRole('button', {name: 'Larger'}).waitFor();
    }},
    {name: `${view}, large`, reach: async ({page, playground}) => {
      await page.getByRole('tab', {name: view}).click();
      await playground.button('Larger').click();
      if (view === 'Trace a point') await playground.button('Layer 2: dL/dw and dL/db').click();
      for (const summary of await page.locator('.wide-view summary').all()) await summary.click();
    }}
  ]),
  {name: 'a trace as tables', reach: async ({page, playground}) => {
    await page.getByRole('tab', {name: 'Trace a point'}).click();
    await playground.button('Larger').click();
    await playground.button('As a table').click();
    for (const summary of await page.locator('.trace-table summary').all()) await summary.click();
  }},
  {name: 'tables', reach: async ({page}) => {
    for (const summary of await page.locator('summary').all()) await summary.click();
  }}
];

/** `every`: with all states. */
/** @type {{name: string, every?: boolean, width: number, height: number, touch?: boolean, storage?: Record<string, unknown>, colorScheme?: 'light' | 'dark', forcedColors?: 'active'}[]} */
export const LOOKS = [
  {name: 'light', every: true, width: 1280, height: 720, colorScheme: 'light'},
  {name: 'dark', width: 1280, height: 720, storage: {theme: 'dark'}},
  {name: 'high contrast', width: 1280, height: 720, storage: {theme: 'contrast'}},
  {name: 'forced colours', width: 1280, height: 720, colorScheme: 'dark', forcedColors: 'active'},
  {name: 'a projector', width: 1920, height: 1080, storage: {presenting: true}},
  {name: 'a phone', every: true, width: 360, height: 740, touch: true},
  {name: '400 %', width: 320, height: 256, touch: true, colorScheme: 'dark'}
];
