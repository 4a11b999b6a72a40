/**
 * Lessons, played as a student plays them. Each of web/lessons/ goes through with wrong answers and right ones, to its goals, on a
 * phone and by the keyboard alone, with nothing for axe to find on the way.
 */
import {readdirSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';

import {expect, Playground, test} from './page.js';
import {Student} from './student.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const LESSONS = new URL('../../web/lessons/', import.meta.url);
/** In a short run axe sees each kind of step once in a lesson, in a long one every step. */
const LONG = process.env.DOWNHILL_LONG === '1';
const kindOf = ({instrument, experiment, predict}) => [instrument?.kind ?? (experiment ? 'playground' : 'words'), predict?.kind].join();
const names = readdirSync(LESSONS).filter((file) => file.endsWith('.json')).map((file) => file.slice(0, -'.json'.length));

/** Nothing for axe, and nothing that scrolls sideways. */
async function look(page, where) {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  const violations = await page.evaluate(async (rules) => (await globalThis.axe.run(document, {runOnly: rules, rules: {'target-size': {enabled: false}}})).violations
    .map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html.slice(0, 100)).join(' | ')}`), RULES);
  expect.soft(violations, where).toEqual([]);
  expect.soft(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${where} stays in the page`).toBe(true);
}

test.describe('on a phone, by the keyboard alone', {tag: '@chromium'}, () => {
  test.use({viewport: {width: 360, height: 740}});
  for (const name of names) {
    test(`${name}: wrong answers get a reason, right ones are told so, every goal is reached`, async ({page, complaints: _}) => {
      test.slow();
      const {steps} = JSON.parse(readFileSync(new URL(`${name}.json`, LESSONS), 'utf8'));
      const {play} = await import(new URL(`../lessons/${name}.js`, import.meta.url));
      const student = new Student(page, {keyboard: true});
      const seen = new Set();
      await page.goto(`./#lesson=${name}&step=1&lang=en`);
      for (const [index, step] of steps.entries()) {
        const {wrong, reason, right, reach, transfer} = play[index];
        const where = `step ${index + 1}`;
        await expect(page.getByRole('heading', {level: 2, name: step.title.en, exact: true})).toBeFocused();
        if (step.predict) {
          await student.answer(wrong);
          if (step.instrument || step.experiment) await student.press('Show the answer');
          await expect(student.outcome).toContainText(reason);
          await expect(page.locator('.said').filter({hasText: reason}).last()).toBeAttached(); // and said aloud
          await student.press('Start again');
          await student.press('This step');
          await page.keyboard.press('Escape');
          await student.answer(right);
        }
        if (step.goal) {
          await reach(student);
          await expect(page.getByText('Goal reached.')).toBeVisible();
        }
        const answer = page.getByRole('button', {name: 'Show the answer', exact: true});
        if (await answer.isVisible()) await student.press('Show the answer');
        if (step.predict) await expect(student.outcome).toContainText('Just as you said.');
        if (transfer) {
          const outcome = page.locator('.lesson-transfer .outcome');
          await student.answer(transfer.wrong);
          await expect(outcome).toContainText(transfer.reason);
        }
        if (LONG || !seen.has(kindOf(step))) await look(page, where);
        seen.add(kindOf(step));
        if (index < steps.length - 1) await student.press('Next step');
      }
      await expect(page.locator('.lesson-steps .done')).toHaveCount(steps.length);
      await expect.poll(() => page.evaluate(() => location.hash)).toContain(`step=${steps.length}`);
    });
  }
});

test('with a mouse: a lesson from the list, a drag, the playground and back; what was there before is there again', async ({playground, page}) => {
  await playground.button('One epoch').click();
  await expect(playground.epochs).toHaveText('1');
  const loss = await playground.trainLoss.innerText();
  await playground.button('Lessons').click();
  await page.getByRole('dialog').getByRole('button', {name: '1. One neuron'}).click();
  const student = new Student(page, {keyboard: false});
  await student.press('Step 2: Without the bias');
  const bias = page.getByRole('textbox', {name: 'Bias b'});
  await expect(bias).toBeDisabled(); // a prediction comes first
  await student.answer('2.8');
  const box = await bias.boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 150, y, {steps: 10});
  await page.mouse.move(x - 288, y, {steps: 10}); // 48 steps of 0.1
  await page.mouse.up();
  await expect(bias).toHaveValue('−2.8');
  await expect(page.getByTestId('neuron-output')).toHaveText('0');
  await expect(page.getByText('Goal reached.')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', {name: 'Without the bias'})).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('heading', {name: 'Which weight counts most?'})).toBeFocused();
  await page.keyboard.press('PageUp'); // as a clicker does
  await expect(page.getByRole('heading', {name: 'Without the bias'})).toBeFocused();
  await student.press('Leave');
  await playground.isReady();
  await expect(playground.trainLoss).toHaveText(loss);
  await expect(playground.epochs).toHaveText('1');
  await expect(playground.button('Lessons')).toBeFocused();
  await expect.poll(() => page.evaluate(() => location.hash)).not.toContain('lesson');
});

test('a teacher’s own lesson opens from a file and goes into a link; a mistake in one is said with its place', async ({playground, page, context}) => {
  const own = {
    version: 1, title: 'Mine', goal: 'To see.', minutes: 3,
    steps: [{
      title: 'A spiral', text: 'How many points are there to train on?', experiment: 'd=spiral&n=40&k=2&test=0.25', show: ['map', 'play'],
      values: {count: {measure: 'samples'}}, predict: {kind: 'number', label: 'Points', answer: 'count'}, reveal: 'There are {count #}.'
    }]
  };
  const open = async (lesson) => {
    await playground.button('Lessons').click();
    await page.getByLabel('Open a lesson file…').setInputFiles({name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(lesson))});
  };
  await open({...own, steps: [{...own.steps[0], experiment: 'd=swissroll'}]});
  await expect(page.getByText(/steps\[0\]\.experiment cannot be opened: There is no dataset called 'swissroll'/)).toBeVisible();
  await open(own);
  await expect(page.getByRole('heading', {name: 'A spiral'})).toBeVisible();
  await expect.poll(() => page.evaluate(() => location.hash)).toContain('lesson=~');
  const other = await context.newPage();
  await other.goto(page.url());
  const student = new Student(other, {keyboard: false});
  await student.answer('40');
  await student.press('Show the answer');
  await expect(student.outcome).toContainText(/It is\s*30/);
  await expect(other.getByText('There are 30.')).toBeVisible();
  await expect(new Playground(other).map).toBeVisible();
  await other.getByText('Look back').click();
  await expect(other.getByRole('checkbox', {name: 'A spiral'})).toBeChecked(); // the prediction was wrong
  await other.getByLabel('What have you learned?').fill('A quarter is kept.');
  expect(await other.evaluate(() => localStorage.getItem('downhill.cards'))).toBe(null); // nothing is kept unasked
  await look(other, 'the reflection card');
  await student.press('Keep in this browser');
  await expect(other.getByRole('region', {name: 'Kept in this browser'})).toContainText('A quarter is kept.');
  await student.press('Forget all of them');
  expect(await other.evaluate(() => localStorage.getItem('downhill.cards'))).toBe(null);
  await other.emulateMedia({media: 'print'});
  await expect(other.getByText('There are 30.')).toBeVisible();
  await expect(other.getByRole('button', {name: 'Leave'})).toBeHidden();
  await other.close();
  const words = (index) => Array.from({length: 55}, (_, i) => (Math.imul(i + 60 * index + 1, 2654435761) >>> 0).toString(36)).join(' '); // nothing packs them
  await page.getByRole('button', {name: 'Leave'}).click();
  await playground.isReady();
  await open({...own, steps: Array.from({length: 20}, (_, i) => ({...own.steps[0], text: words(i), try: words(i + 20), reveal: words(i + 40)}))});
  await expect(page.getByText('This lesson is too large for a link')).toBeVisible();
});
