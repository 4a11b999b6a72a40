/** A student in a lesson: what they find, type and read; by the keyboard alone, or with a mouse. */
import {expect} from './page.js';

/** More stops than a step has. */
const MOST_TABS = 160;

export class Student {
  /** @param {import('@playwright/test').Page} page @param {{keyboard: boolean}} how */
  constructor(page, {keyboard}) {
    this.page = page;
    this.keyboard = keyboard;
    this.lesson = page.locator('.lesson');
  }

  /** Gets the focus there by Tab, forwards or backwards, whichever is shorter; or clicks. */
  async goTo(control) {
    if (!this.keyboard) return control.click();
    const there = () => control.evaluateAll((found) => found.some((element) => element === element.getRootNode().activeElement));
    if (await there()) return;
    const {key, surely} = await control.first().evaluate(wayTo);
    for (let presses = 0; presses <= MOST_TABS; presses += 1) {
      await this.page.keyboard.press(key);
      if (presses + 1 >= surely && (await there())) return;
    }
    throw new Error(`No way to ${control} by ${key}.`);
  }

  /** Presses a button. */
  async press(name) {
    const button = this.page.getByRole('button', {name, exact: true});
    await button.waitFor();
    await this.goTo(button);
    if (this.keyboard) await this.page.keyboard.press('Enter');
  }

  /** Types into a field of an instrument or of the playground. */
  async type(label, text) {
    await this.goTo(this.page.getByRole('textbox', {name: label, exact: true}));
    await this.page.keyboard.press('Control+a');
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  /** Chooses from a list of names. */
  async pick(label, name) {
    const list = this.page.getByLabel(label, {exact: true});
    await this.goTo(list);
    await list.selectOption({label: name});
  }

  /** Waits until something is to be read. */
  async sees(text) {
    await expect(this.page.getByText(text).first()).toBeVisible();
  }

  /** Presses keys on a control that has them, such as a slider or a handle of a drawing. */
  async keys(control, ...keys) {
    await this.goTo(control);
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Chooses one of several, by how it begins. */
  async choose(text) {
    const option = this.lesson.getByRole('radio', {name: new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`)});
    if (!this.keyboard) return option.check();
    const all = this.lesson.getByRole('radio');
    await this.goTo(all);
    await this.page.keyboard.press('Space');
    for (let i = 0; i < 10 && !(await option.isChecked()); i += 1) await this.page.keyboard.press('ArrowDown');
    await expect(option).toBeChecked();
  }

  /** Answers a question in whatever form it is asked, and says so. @param {string | string[]} answer */
  async answer(answer) {
    const form = this.lesson.locator('form');
    await form.waitFor();
    if (await form.getByRole('radio').count()) await this.choose(answer);
    else if (await form.locator('.predict-order').count()) await this.order(answer);
    else {
      const fields = form.getByRole('textbox');
      for (const [index, text] of [answer].flat().entries()) {
        await this.goTo(fields.nth(index));
        await this.page.keyboard.type(text);
      }
    }
    await this.press('Predict');
    await form.waitFor({state: 'detached'});
  }

  /** Puts items in an order. @param {string[]} wanted */
  async order(wanted) {
    const names = () => this.lesson.locator('.predict-order li > span').allInnerTexts();
    for (const [place, name] of wanted.entries()) {
      for (let at = (await names()).indexOf(name); at > place; at -= 1) await this.press(`Move up: ${name}`);
    }
    expect(await names()).toEqual(wanted);
  }

  /** What the answers come to on screen. */
  get outcome() {
    return this.lesson.locator('.lesson-reveal .outcome');
  }
}

/**
 * Runs in the page: which key leads to an element, and how often it surely has to be pressed. What is between is counted with
 * care, since a group of radio buttons is one stop.
 */
function wayTo(element) {
  const STOPS = 'a[href], button, input, select, textarea, summary, [tabindex]';
  const root = element.getRootNode();
  const groups = new Set();
  const stops = [...root.querySelectorAll(STOPS)].filter((one) => {
    if (one === element || one === root.activeElement) return true;
    if (one.tabIndex < 0 || one.matches(':disabled') || !one.checkVisibility({visibilityProperty: true})) return false;
    if (one.type !== 'radio') return true;
    const isNew = !groups.has(one.name);
    groups.add(one.name);
    return isNew;
  });
  const distance = stops.indexOf(element) - stops.indexOf(root.activeElement);
  return {key: distance < 0 ? 'Shift+Tab' : 'Tab', surely: Math.max(1, Math.abs(distance) - 2)};
}
