/** The page as the tests use it: what a person finds, does and reads. */
import {test as base, expect} from '@playwright/test';

export {expect};

/** What a browser says when something does not arrive; only tests that keep it from arriving may expect that. */
const NOT_LOADED = /^Failed to load resource|net::ERR|NetworkError|^Loading (module|failed)/;

/** Addresses of this machine, and what has no host. */
const HERE = /^(http:\/\/(127\.0\.0\.1|localhost)[:/]|(blob|data|about|file):)/;

/** What Playwright says where a test does without the service worker. */
const NOT_KEPT = 'Service Worker registration blocked by Playwright';

/**
 * `open` opens the page when the test is ready for it, `playground` is the opened page; both fail the test on anything the
 * browser complains about.
 */
export const test = base.extend({
  /**
   * What is found by its text is what can be seen, not the same sentence read aloud; `page.locator('nn-playground')` finds both.
   * No story may ask another host for anything, or leave a cookie.
   */
  page: async ({page}, use) => {
    const find = page.getByText.bind(page);
    page.getByText = (text, options) => find(text, options).and(page.locator(':not(.said)'));
    const elsewhere = [];
    page.context().on('request', (request) => HERE.test(request.url()) || elsewhere.push(request.url()));
    await use(page);
    expect(elsewhere, 'asked of others, whatever a person does').toEqual([]);
    expect(await page.context().cookies(), 'cookies').toEqual([]);
  },
  mayMissFiles: [false, {option: true}],
  complaints: async ({page, mayMissFiles}, use) => {
    const complaints = [];
    page.on('console', (message) => ['error', 'warning'].includes(message.type()) && message.text() !== NOT_KEPT && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.addInitScript(() => addEventListener('securitypolicyviolation', (event) => console.error(`policy: ${event.violatedDirective}`)));
    await use(complaints);
    expect(mayMissFiles ? complaints.filter((text) => !NOT_LOADED.test(text)) : complaints).toEqual([]);
  },
  open: async ({page, complaints: _}, use) => use(async () => {
    await page.goto('./');
    const playground = new Playground(page);
    await playground.isReady();
    return playground;
  }),
  playground: async ({open}, use) => use(await open())
});

export class Playground {
  constructor(page) {
    this.page = page;
    this.map = page.getByRole('application', {name: 'Map of what the network learned'});
    this.readout = page.getByTestId('readout');
    this.trainLoss = page.getByTestId('train-loss');
    this.trainScore = page.getByTestId('train-score');
    this.updates = page.getByTestId('update');
    this.epochs = page.getByTestId('epoch');
  }

  button(name) {
    return this.page.getByRole('button', {name, exact: true});
  }

  async isReady() {
    await expect(this.trainLoss).not.toHaveText('–');
    await expect(this.page.locator('.playground')).toHaveAttribute('data-hands', 'there');
  }

  /** Types into a field, over what is there. (Firefox takes what Playwright's fill() does for a script's doing, no person's.) */
  async enter(field, text) {
    await field.press('Control+a');
    await field.pressSequentially(text);
    await field.press('Enter');
  }

  /** The place of plane coordinates (−6…6) on the screen. */
  async at(x, y) {
    const box = await this.map.boundingBox();
    return [box.x + ((x + 6) / 12) * box.width, box.y + ((6 - y) / 12) * box.height];
  }

  async click(x, y) {
    await this.page.mouse.click(...(await this.at(x, y)));
  }

  /** Draws a little cloud by dragging in a spiral around a place. */
  async drawCloud(x, y) {
    await this.page.mouse.move(...(await this.at(x, y)));
    await this.page.mouse.down();
    for (let i = 1; i <= 16; i += 1) {
      const radius = 0.08 * i;
      await this.page.mouse.move(...(await this.at(x + radius * Math.cos(i), y + radius * Math.sin(i))));
    }
    await this.page.mouse.up();
  }

  /** Chooses rows as a file, and then, if that is wanted, presses a button. */
  async pickCsv(text, button) {
    await this.button('Table').click();
    await this.button('Open a CSV…').click();
    await this.page.getByLabel('Choose a file').setInputFiles({name: 'rows.csv', mimeType: 'text/csv', buffer: Buffer.from(text)});
    await this.page.getByLabel('Separated by').waitFor();
    if (!button) return;
    await this.button(button).click();
    await this.page.getByRole('dialog').waitFor({state: 'detached'});
  }

  /** Which kind of target: Classes, Values or Curve. */
  async chooseTask(name) {
    await this.page.getByRole('radio', {name, exact: true}).check({force: true}); // the circle is hidden under its word
  }

  /** Opens a view under the map, and shows it in the network's place, where it does not go there by itself. */
  async openLarge(view) {
    await this.page.getByRole('tab', {name: view, exact: true}).click();
    const [larger, back] = [this.button('Larger'), this.button('Back to the network').first()];
    await larger.or(back).first().waitFor();
    if (await larger.isVisible()) await larger.click();
    await back.waitFor();
  }

  /** How many points the page says there are. */
  async pointCount() {
    return Number((await this.page.getByTestId('point-count').innerText()).replace(/\D/g, ''));
  }

  /** Trains until nearly all training points are right, then stops. */
  async train() {
    await this.button('Play').click();
    await expect.poll(async () => parseFloat(await this.trainScore.innerText()), {timeout: 30_000}).toBeGreaterThanOrEqual(98); // the spiral rests at 98.7 %
    await this.pause();
  }

  /** Stops, and waits for the figures of the last moment. */
  async pause() {
    await this.button('Pause').click();
    await expect(this.button('Play')).toBeVisible();
    await expect(this.page.getByTestId('figures')).not.toHaveClass(/old/);
  }

  /** Opens what a layer is made of, does something there, and closes it again. */
  async inLayer(name, use) {
    await this.page.getByRole('button', {name: new RegExp(`^${name}: \\d+ · `)}).click();
    await use(this.page.getByRole('group', {name: new RegExp(`^${name}: \\d+ · `)}));
    await this.page.keyboard.press('Escape');
  }

  /** Chooses a layer's activation. */
  activate(layer, activation) {
    return this.inLayer(layer, (settings) => settings.getByLabel('Activation', {exact: true}).selectOption(activation));
  }

  /** The field of the learning rate. */
  get rate() {
    return this.page.getByLabel('Rate', {exact: true});
  }

  /** A chip of the learning strip: it says how its setting stands. */
  setting(name) {
    return this.page.getByRole('button', {name: new RegExp(`^${name} ?:`)});
  }

  /** Chooses among what a chip offers, and closes it again. */
  async set(name, option) {
    await this.setting(name).click();
    await this.page.getByRole('radio', {name: option, exact: true}).check();
    await this.page.keyboard.press('Escape');
  }

  /** Moves the slider to the speed of that name. */
  async setSpeed(name) {
    const slider = this.page.getByRole('slider', {name: 'Speed'});
    await slider.press('Home');
    for (let i = 0; i < 8 && (await slider.getAttribute('aria-valuetext')) !== name; i += 1) await slider.press('ArrowRight');
    await expect(slider).toHaveAttribute('aria-valuetext', name);
  }

  /** Clicks a control and leaves the pointer where nothing listens. */
  async choose(label, option) {
    await this.page.getByLabel(label, {exact: true}).selectOption(option);
  }
}
