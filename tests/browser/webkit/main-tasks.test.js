/** The main tasks of a person, in WebKitGTK. */
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';

import {digestsOf, golden} from '../digests.js';
import {openSite, Page, until} from './page.js';

/** @type {Awaited<ReturnType<typeof openSite>>} */
let site;
before(async () => (site = await openSite()));
after(() => site?.close());

/** A test on a page opened afresh, which fails on anything the browser complains about. */
const story = (name, act) => test(name, async () => {
  const page = await site.open();
  await act(page);
  await page.isWithoutComplaints();
});

/** WebDriver's codes. */
const [ENTER, ESCAPE, RIGHT, DOWN] = ['\uE007', '\uE00C', '\uE014', '\uE015'];

const CLOUDS = [
  {name: 'Class 1, blue circle', x: -3.5, y: 3},
  {name: 'Class 2, orange triangle', x: 3.5, y: 3},
  {name: 'Class 3, green square', x: 0, y: -3.5}
];

story('three clusters drawn by mouse are told apart after training', async (page) => {
  await page.press('Clear');
  for (const {name, x, y} of CLOUDS) {
    await page.press(name);
    await page.drawCloud(x, y);
  }
  await page.train();
  for (const [index, {x, y}] of CLOUDS.entries()) await page.reads(x + 0.4, y - 0.3, new RegExp(`class ${index + 1}`));
});

story('a network is built: a layer more, a neuron more', async (page) => {
  await page.press('+ layer before output');
  await page.press('Layer 3: one neuron more');
  await page.press('One update');
  await page.says('update', /^1$/);
  const {layers} = await page.browser.run(() => document.querySelector('nn-playground').playground.store.get());
  assert.equal(layers.length, 4);
  assert.equal(layers[2].neurons, layers[1].neurons + 1);
});

story('a bias and a weight are changed by hand, and the map follows', async (page) => {
  const ofBias = await page.mapChanges(async () => {
    await page.press('Output, neuron 2: bias');
    await until(() => page.browser.run(() => document.querySelector('nn-playground').shadowRoot.activeElement?.localName), (name) => name === 'input', 'a field to write in');
    await page.browser.press(...'2.5', ENTER, ESCAPE);
  });
  await page.says('train-loss', new RegExp(`^(?!${ofBias.loss}$)`));
  await page.press('Undo');
  await page.says('train-loss', new RegExp(`^${ofBias.loss}$`));

  await page.press('Weights as a table');
  const ofWeight = await page.mapChanges(async () => {
    await page.browser.click(await page.chosenCell());
    await page.browser.press(RIGHT, DOWN);
    await until(async () => page.browser.run((cell) => cell.getRootNode().activeElement === cell && cell.cellIndex === 2, await page.chosenCell()), Boolean, 'walked to');
    await page.browser.press(ENTER, ...'-3.25', ENTER);
  });
  await page.says('train-loss', new RegExp(`^(?!${ofWeight.loss}$)`));
  await until(async () => page.browser.run(({innerText}) => innerText, await page.chosenCell()), (text) => text.startsWith('−3.250'), 'in the table');
});

story('the confusion matrix and the probe are read', async (page) => {
  await page.press('One epoch');
  await page.says('epoch', /^1$/);
  await page.press('Confusion');
  const cell = await page.finds('[role="gridcell"]', /^class 2 taken for class 2: \d+, \d+ % of its points$/);
  const [, count] = /: (\d+),/.exec(await page.browser.nameOf(cell));
  await page.browser.click(cell);
  await page.says('point-count', new RegExp(`^${count} of 300$`)); // chosen on the map too

  await page.reads(-3, 2, /^x −3\.0\d, y [12]\.\d\d.*class \d$/);
  await page.browser.press('p');
  await page.browser.hover([1, 1]);
  await page.says('readout', /^x −3\.0\d/); // pinned
  const shares = await page.browser.run(() => [...document.querySelector('nn-playground').shadowRoot.querySelectorAll('.shares .number')].map(({textContent}) => parseFloat(textContent)));
  assert.equal(shares.length, 3);
  assert.ok(Math.abs(shares.reduce((sum, share) => sum + share) - 100) < 0.2, `${shares}`); // three roundings to a tenth
  await page.press('Unpin');
  await page.says('readout', /^(?!x)/);
});

story('two runs are saved, compared, and one is brought back', async (page) => {
  const epoch = async (number) => {
    await page.press('One epoch');
    await page.says('epoch', new RegExp(`^${number}$`));
    return page.text('train-loss');
  };
  const first = await epoch(1);
  await page.press('Runs');
  await page.press('Save this run');
  await page.finds('input', 'Name of Run 1');
  await page.enter(await page.find('input', 'Rate'), '0.1');
  const second = await epoch(2);
  await page.press('Save this run');
  await page.enter(await page.finds('input', 'Name of Run 2'), 'Faster');
  await page.press('Larger');
  await page.finds('button', 'Bring back Run 1');
  assert.deepEqual(await page.row('Loss, training'), [second, first, second]);
  assert.deepEqual(await page.row('Rate'), ['0.1', '0.02', '0.1']);
  await page.press('Bring back Run 1');
  await page.says('epoch', /^1$/);
  await page.says('train-loss', new RegExp(`^${first}$`));
});

story('the same start gives the same loss again, to the last digit shown', async (page) => {
  const before = await page.text('train-loss');
  await page.press('One epoch');
  await page.says('epoch', /^1$/);
  const after = await page.text('train-loss');
  assert.notEqual(after, before);
  await page.press('Same start');
  await page.says('update', /^0$/);
  await page.says('train-loss', new RegExp(`^${before}$`));
  await page.press('One epoch');
  await page.says('train-loss', new RegExp(`^${after}$`));
});

test('the page trains inside a frame that may run scripts and nothing else', async () => {
  const {browser, address} = site;
  await browser.open(`${address}empty.html`);
  await browser.enter(await browser.run(() => {
    const frame = document.createElement('iframe');
    frame.sandbox.add('allow-scripts');
    [frame.width, frame.height] = ['600', '450']; // what Share, Embed begins with
    frame.src = './';
    document.body.append(frame);
    return frame;
  }));
  const page = new Page(browser);
  await page.isReady();
  await page.press('One epoch');
  await page.says('epoch', /^1$/);
  assert.equal(await browser.run(() => origin), 'null');
  await browser.enter(null);
});

test('every golden experiment ends with the same bits', async () => {
  await site.open();
  assert.deepEqual(await site.browser.run(digestsOf, golden('experiments.json')), golden('digests.json'));
});
