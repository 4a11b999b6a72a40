/**
 * Somebody who presses everything. MONKEY_SEED says which of the many somebodies; a failure tells its seed and what was done
 * last. What was pressed depends on the seed alone, as far as the page answers in the same order.
 */
import {expect, test} from './page.js';

const SEEDS = process.env.MONKEY_SEED ? [Number(process.env.MONKEY_SEED)] : [1];
/** Fewer than the steps that undo keeps. */
const ACTIONS = Number(process.env.MONKEY_ACTIONS ?? 120);
const KEYS = ['Tab', 'Shift+Tab', 'Enter', 'Space', 'Escape', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Shift+ArrowRight', 'Home', 'End',
  'Delete', 'Backspace', 'Control+z', 'Control+Shift+z', ...'abcdefghijklmnopqrstuvwxyz?+-.1234567'];
const TEXTS = ['0', '-1', '0.05', '1e999', '12', 'NaN', '', ' ', '½', '-0', '9'.repeat(400), '<img src=x onerror=alert(1)>', '\ud800', '0,01', '3.0.0', '__proto__'];

/** Numbers in [0, 1) that only the seed decides. */
function random(seed) {
  let state = seed >>> 0;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

/** Runs in the page: what can be pressed, as kind and place, in the order of the page. */
function targets() {
  const root = document.querySelector('nn-playground').shadowRoot;
  const found = [];
  for (const element of root.querySelectorAll('button, summary, input, select, textarea, canvas, [tabindex="0"]')) {
    const {left, top, width, height} = element.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    if (width < 2 || height < 2 || element.disabled || element.type === 'file') continue;
    const hit = root.elementFromPoint(x, y);
    if (!hit || !(element === hit || element.contains(hit) || hit.contains(element))) continue;
    found.push({kind: element.localName === 'input' ? element.type : element.localName, left, top, width, height, name: element.ariaLabel ?? element.textContent.slice(0, 40)});
  }
  return found;
}

/** Runs in the page: what must hold whatever is pressed. */
function wrongs() {
  const root = document.querySelector('nn-playground').shadowRoot;
  const wrong = /\bNaN\b|\bundefined\b|\[object |\bInfinity\b/.exec(root.querySelector('.playground').innerText);
  const typed = root.activeElement?.value ?? ''; // what somebody types may say so
  return [
    wrong && !typed.includes(wrong[0]) ? `it says ${wrong[0]}` : '',
    document.documentElement.scrollWidth > innerWidth ? 'it scrolls sideways' : ''
  ].filter(Boolean);
}

/** One thing that somebody might do. Returns what it was. */
async function act(page, draw) {
  const pick = (list) => list[Math.floor(draw() * list.length)];
  if (draw() < 0.3) {
    const key = pick(KEYS);
    await page.keyboard.press(key);
    return `presses ${key}`;
  }
  // Every kind of control has the same chance, however many there are: 'Layer 2, neuron 3' is one with 'Layer 1, neuron 7'.
  const kinds = new Map();
  for (const each of await page.evaluate(targets)) {
    const kind = `${each.kind} ${each.name.replaceAll(/\d+/g, '#')}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), each]);
  }
  const target = pick(pick([...kinds.values()]) ?? []);
  if (!target) return 'finds nothing';
  const place = () => [target.left + target.width * (0.1 + 0.8 * draw()), target.top + target.height * (0.1 + 0.8 * draw())];
  const said = `${target.kind} '${target.name.trim()}'`;
  if (['canvas', 'range'].includes(target.kind) && draw() < 0.7) {
    await page.mouse.move(...place());
    await page.mouse.down();
    for (let i = 0; i < 3; i += 1) await page.mouse.move(...place());
    await page.mouse.up();
    return `drags on ${said}`;
  }
  await page.mouse.click(target.left + target.width / 2, target.top + target.height / 2);
  if (target.kind === 'select') {
    const key = pick(['ArrowDown', 'ArrowUp', 'End', 'Home']);
    await page.keyboard.press(key);
    await page.keyboard.press('Enter');
    return `chooses by ${key} in ${said}`;
  }
  if (['text', 'textarea', 'search', 'number'].includes(target.kind)) {
    const text = pick(TEXTS);
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText(text);
    await page.keyboard.press('Enter');
    return `types '${text.slice(0, 20)}' into ${said}`;
  }
  return `clicks ${said}`;
}

for (const seed of SEEDS) {
  test(`somebody who presses everything (${seed}) breaks nothing, and undoes it all`, async ({page, playground: _, complaints}) => {
    test.slow();
    const draw = random(seed);
    const done = [];
    const say = (what) => `seed ${seed}, after ${done.length} actions, ${what}. Last: ${done.slice(-8).join('; ')}`;
    const first = await page.evaluate(() => JSON.stringify(document.querySelector('nn-playground').playground.store.get()));
    page.on('dialog', (dialog) => dialog.dismiss());
    for (let i = 0; i < ACTIONS; i += 1) {
      done.push(await act(page, draw));
      const wrong = await page.evaluate(wrongs);
      expect([...complaints, ...wrong], say('it complains')).toEqual([]);
    }
    const last = await page.evaluate(async () => {
      const {history, store, pause, lesson} = document.querySelector('nn-playground').playground;
      await lesson.peek()?.leave(); // which brings back what was on the page before it
      void pause();
      while (history.canUndo()) history.undo();
      return JSON.stringify(store.get());
    });
    expect(last, say('undo does not lead back')).toBe(first);
    expect(await page.evaluate(() => document.querySelector('nn-playground').playground.engine.ask('progress')), say('the engine is gone')).toBeTruthy();
  });
}
