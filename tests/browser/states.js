/**
 * Every state in which the page looks different, and every way it can look. Whoever adds a panel, a dialog or a message adds a
 * line here; tabs and drops are found by themselves. states.test.js then holds each to the rules, languages.test.js reads it in
 * other languages.
 */

/** @typedef {{page: import('@playwright/test').Page, playground: import('./page.js').Playground}} Parts */
/**
 * `reach` goes there; as a generator it goes through several states and says at each where it is. `anywhere`: to be looked at
 * in every look, not only on a desk and a phone.
 * @typedef {{name: string, anywhere?: boolean, reach?: (parts: Parts) => Promise<unknown> | AsyncGenerator<string>}} State
 */

const press = (name) => ({playground}) => playground.button(name).click();

/** Goes to a state, through all that belong to it, and calls `look` at each. @param {State} state @param {Parts} parts @param {(where: string) => Promise<unknown>} look */
export async function visit({name, reach}, parts, look) {
  const way = reach?.(parts);
  if (way && Symbol.asyncIterator in way) {
    for await (const where of way) await look(where);
    return;
  }
  await way;
  await look(name);
}

/** One after the other, every tab under the map. @param {Parts} parts */
async function* everyTab({page}) {
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    await page.getByRole('tabpanel').locator('canvas, table, p').first().waitFor();
    yield await tab.innerText();
  }
}

/** One after the other, every way to share. @param {Parts} parts */
async function* everyShare({page, playground}) {
  await playground.button('Share').click();
  const tabs = page.getByRole('dialog').getByRole('tab');
  await tabs.last().waitFor();
  for (const tab of await tabs.all()) {
    await tab.click();
    await page.getByRole('dialog').getByRole('tabpanel').locator('canvas, img, input, textarea, button, pre').first().waitFor();
    yield `sharing: ${await tab.innerText()}`;
  }
}

/** Links that fit the page to a lesson. @param {Parts} parts */
async function* fitted({page}) {
  const open = (hash) => page.evaluate((text) => (location.hash = text), hash);
  await open('d=moons&net=4t&hide=data,speed,step,views,runs,presets');
  await page.getByRole('region', {name: 'Data'}).waitFor({state: 'detached'});
  yield 'parts hidden';
  await open('d=moons&net=4t&noise=0.1&lock=data,draw,layers,neurons,optimizer,reset');
  await page.locator('.locked').first().waitFor();
  yield 'parts locked';
}

/** One after the other, every drop there is. @param {Parts} parts */
async function* everyDrop({page}) {
  for (const drop of await page.locator('.drop-button:visible').all()) {
    if (!(await drop.isEnabled())) continue;
    const open = page.locator(`[id="${await drop.getAttribute('aria-controls')}"]`);
    await drop.click();
    await open.locator(':scope > *').first().waitFor();
    yield (await drop.getAttribute('aria-label')) ?? (await drop.innerText());
    await page.keyboard.press('Escape');
    await open.locator(':scope > *').first().waitFor({state: 'detached'});
  }
}

/** @type {State[]} */
export const STATES = [
  {name: 'the first screen', anywhere: true},
  {name: 'after an epoch', reach: async ({playground}) => {
    await playground.button('One epoch').click();
    await playground.epochs.filter({hasText: '1'}).waitFor();
  }},
  {name: 'no points', reach: press('Clear')},
  {name: 'a value for every place', reach: ({page}) => page.getByText('Values', {exact: true}).click()},
  {name: 'a curve', reach: ({page}) => page.getByText('Curve', {exact: true}).click()},
  ...['Seeds', 'Range', 'Table'].map((name) => ({name, reach: press(name)})),
  {name: 'points selected', reach: async ({playground, page}) => {
    await playground.button('Select').click();
    await playground.map.focus();
    await page.keyboard.press('Control+a');
  }},
  {name: 'points beyond the plane', reach: async ({playground, page}) => {
    await playground.pickCsv('x,y,value\n1,2,0.5\n300,4,-0.5\n5,6,0.25\n', 'Use these points');
    await playground.button('Range').click();
    await playground.enter(page.getByLabel('x to'), '50');
    await page.keyboard.press('Escape');
    await playground.button('Show all').waitFor();
  }},
  {name: 'a table', reach: ({playground}) => playground.pickCsv('a,b,c,d\n1,2,3,yes\n4,5,6,no\n7,8,9,yes\n', 'Use these points')},
  {name: 'standardised columns', reach: async ({playground}) => {
    await playground.pickCsv('a,b,c\n1,2,yes\n4,5,no\n7,8,yes\n', 'Use these points');
    await playground.button('Table').click();
  }},
  {name: 'an empty CSV', reach: async ({playground}) => {
    await playground.button('Table').click();
    await playground.button('Open a CSV…').click();
  }},
  {name: 'a CSV looked at', anywhere: true, reach: ({playground}) => playground.pickCsv('a,b,c\n1,2,yes\n4,5,no\n7,8,yes\n')},
  {name: 'Display', anywhere: true, reach: press('Display')},
  {name: 'the keys', reach: ({page}) => page.keyboard.press('?')},
  {name: 'sharing', reach: everyShare},
  {name: 'fitted by a link', reach: fitted},
  {name: 'presenting', reach: ({page}) => page.keyboard.press('f')},
  {name: 'presets', reach: press('Presets')},
  {name: 'lessons', reach: press('Lessons')},
  {name: 'a lesson', anywhere: true, async* reach({page, playground}) {
    await playground.button('Lessons').click();
    await page.locator('.lesson-list button').first().click();
    const step = page.locator('.lesson-steps ol button');
    await step.nth(1).click();
    yield 'a question with an instrument';
    await page.locator('form.predict input').fill('1');
    await page.locator('form.predict [type=submit]').click();
    await page.locator('.lesson-tail .primary, .lesson-tail .buttons button').first().click();
    yield 'its answer';
  }},
  {name: 'a circuit', anywhere: true, async* reach({page, playground}) {
    await playground.button('Lessons').click();
    await page.getByRole('dialog').getByRole('button', {name: 'Circuit', exact: true}).click();
    await page.getByRole('button', {name: /^Gradient of w1/}).click();
    yield 'a way from a weight to the loss';
    await playground.button('Exercise').click();
    await page.locator('.blank-group summary').first().click();
    await page.locator('.blank-group input').first().check();
    yield 'what an exercise asks';
    await page.keyboard.press('Escape');
    yield 'an exercise';
  }},
  {name: 'a layer', anywhere: true, async reach({page, playground}) {
    await playground.button('Lessons').click();
    await page.getByRole('dialog').getByRole('button', {name: 'A layer', exact: true}).click();
    await page.locator('.layer-shows label').nth(1).click();
    await page.getByRole('button', {name: /^Gradient of w12/}).click();
  }},
  {name: 'a CSV', reach: async ({page, playground}) => {
    await playground.button('Table').click();
    await playground.button('Open a CSV…').click();
    await page.getByRole('dialog').getByRole('textbox').fill('x,y,kind\n1,2,a\n3,4,b\n5,,a');
    await playground.button('Look at it').click();
    await page.getByText(/is empty/).waitFor();
  }},
  {name: 'slow motion', reach: async ({page, playground}) => {
    await page.getByLabel('Speed', {exact: true}).press('Home');
    await playground.button('Play').click();
    await page.getByRole('region', {name: 'An update in slow motion'}).waitFor();
  }},
  {name: 'all stop conditions', reach: async ({playground, page}) => {
    await playground.setting('Stop').click();
    for (const label of ['After a number of epochs', 'When the loss is low enough', 'When the loss falls no further']) await page.getByLabel(label).check();
  }},
  {name: 'a preset that broke down', anywhere: true, reach: async ({playground, page}) => {
    await playground.button('Presets').click();
    await page.getByRole('button', {name: 'Too fast'}).click();
    await page.getByText(/no longer a finite number/).waitFor();
  }},
  {name: 'advice', reach: async ({playground, page}) => {
    await playground.button('Presets').click();
    await page.getByRole('button', {name: 'All alike'}).click();
    await page.locator('.notice').getByText('8 of 8 neurons are alike').waitFor();
  }},
  {name: 'runs side by side', reach: async ({playground, page}) => {
    await page.getByRole('tab', {name: 'Runs'}).click();
    await playground.button('Save this run').click();
    await page.getByLabel('Name of Run 1').waitFor();
    await playground.button('Larger').click();
  }},
  {name: 'a neuron opened', reach: press('Layer 1, neuron 1')},
  {name: 'a view in the network’s place', reach: press('Larger')},
  ...['Trace a point', 'Matrices', 'Histograms', 'Hidden space', 'Batch'].map((view) => (
    {name: `${view}, large`, reach: async ({page, playground}) => {
      await playground.openLarge(view);
      if (view === 'Trace a point') await playground.button('Layer 2: dL/dw and dL/db').click();
      for (const summary of await page.locator('.wide-view summary').all()) await summary.click();
    }}
  )),
  {name: 'a trace as tables', reach: async ({page, playground}) => {
    await playground.openLarge('Trace a point');
    await page.getByRole('radiogroup', {name: 'Show the trace as'}).getByText('Table').click();
    for (const summary of await page.locator('.trace-table summary').all()) await summary.click();
  }},
  {name: 'a trace as paths', reach: async ({page, playground}) => {
    await playground.openLarge('Trace a point');
    await page.getByRole('radiogroup', {name: 'Show the trace as'}).getByText('Paths').click();
    await page.locator('.path-list li').first().waitFor();
  }},
  {name: 'a refused number', anywhere: true, reach: async ({playground, page}) => playground.enter(page.getByLabel('Rate', {exact: true}), 'fast')},
  {name: 'every tab', reach: everyTab},
  {name: 'every drop', reach: everyDrop}
];

/** `every`: with all states. */
/** @type {{name: string, every?: boolean, width: number, height: number, touch?: boolean, storage?: Record<string, unknown>, colorScheme?: 'light' | 'dark', forcedColors?: 'active'}[]} */
export const LOOKS = [
  {name: 'light', short: true, every: true, width: 1280, height: 720, colorScheme: 'light'},
  {name: 'dark', width: 1280, height: 720, storage: {theme: 'dark'}},
  {name: 'high contrast', width: 1280, height: 720, storage: {theme: 'contrast'}},
  {name: 'forced colours', width: 1280, height: 720, colorScheme: 'dark', forcedColors: 'active'},
  {name: 'a projector', width: 1920, height: 1080, storage: {presenting: true}},
  {name: 'a phone', every: true, width: 360, height: 740, touch: true},
  {name: '400 %', short: true, width: 320, height: 256, touch: true, colorScheme: 'dark'}
];
