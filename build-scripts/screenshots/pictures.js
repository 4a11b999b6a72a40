/** What the pictures show. Training goes by epochs that are counted, so that the same sources give the same pictures. */
import {join} from 'node:path';

/** @typedef {import('@playwright/test').Page} Page */
/**
 * @typedef {object} Picture
 * @property {string} name
 * @property {number} width @property {number} height
 * @property {'light' | 'dark'} [colors]
 * @property {boolean} [touch]
 * @property {Record<string, unknown>} [settings] that the browser remembers
 * @property {(page: Page) => Promise<unknown>} pose
 */

const DESK = {width: 1280, height: 720};
const PHONE = {width: 360, height: 740, touch: true};

/** @param {Page} page @param {string} name */
const press = (page, name) => page.getByRole('button', {name, exact: true}).click();
/** @param {Page} page @param {string} name */
const openTab = (page, name) => page.getByRole('tab', {name}).click();

/** Trains epoch by epoch, so that the curve has them all. @param {Page} page @param {number} epochs */
async function train(page, epochs) {
  await page.evaluate(async (count) => {
    const {playground} = /** @type {any} */ (document.querySelector('nn-playground'));
    for (let i = 0; i < count; i += 1) {
      await playground.stepEpoch();
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  }, epochs);
  await page.waitForTimeout(500); // the finest map comes when the hand rests
}

/** Draws clouds of three classes by mouse. @param {Page} page */
async function drawClouds(page) {
  await press(page, 'Clear');
  const box = await page.getByRole('application').boundingBox();
  if (!box) throw new Error('There is no map.');
  const at = (/** @type {number} */ x, /** @type {number} */ y) => /** @type {const} */ ([box.x + ((x + 6) / 12) * box.width, box.y + ((6 - y) / 12) * box.height]);
  for (const [name, x, y] of /** @type {const} */ ([['Class 1, blue circle', -3, 2.5], ['Class 2, orange triangle', 3, 2], ['Class 3, green square', -0.5, -3]])) {
    await press(page, name);
    await page.mouse.move(...at(x, y));
    await page.mouse.down();
    for (let i = 1; i <= 60; i += 1) await page.mouse.move(...at(x + 0.04 * i * Math.cos(2.4 * i), y + 0.035 * i * Math.sin(2.4 * i)));
    await page.mouse.up();
  }
}

/** @type {Picture[]} */
export const PICTURES = [
  {name: 'playground', ...DESK, pose: (page) => train(page, 400)},
  {name: 'playground-dark', ...DESK, colors: 'dark', pose: (page) => train(page, 400)},
  {
    name: 'own-points', ...DESK,
    async pose(page) {
      await drawClouds(page);
      await train(page, 60);
      await openTab(page, 'Confusion');
    }
  },
  {
    name: 'trace', ...DESK,
    async pose(page) {
      await train(page, 200);
      await openTab(page, 'Trace a point');
    }
  },
  {
    name: 'matrices-dark', ...DESK, colors: 'dark',
    async pose(page) {
      await train(page, 200);
      await openTab(page, 'Matrices');
    }
  },
  {
    name: 'curve', ...DESK,
    async pose(page) {
      await page.getByText('Curve', {exact: true}).click();
      await train(page, 300);
    }
  },
  {name: 'phone', ...PHONE, pose: (page) => train(page, 300)},
  {
    name: 'phone-map-dark', ...PHONE, colors: 'dark',
    async pose(page) {
      await train(page, 300);
      await page.getByRole('application').scrollIntoViewIfNeeded();
    }
  },
  {name: 'presenting', width: 1920, height: 1080, settings: {presenting: true}, pose: (page) => train(page, 300)}
];

/**
 * @param {{browser: import('@playwright/test').Browser, address: string, folder: string, onPicture: (name: string) => void}} parts
 */
export async function takePictures({browser, address, folder, onPicture}) {
  for (const {name, width, height, colors = 'light', touch = false, settings = {}, pose} of PICTURES) {
    onPicture(name);
    const remembered = {seen: ['start', 'draw', 'layer', 'neuron'], ...settings};
    const localStorage = Object.entries(remembered).map(([key, value]) => ({name: `downhill.${key}`, value: JSON.stringify(value)}));
    const context = await browser.newContext({
      viewport: {width, height}, colorScheme: colors, hasTouch: touch, isMobile: touch,
      storageState: {cookies: [], origins: [{origin: new URL(address).origin, localStorage}]}
    });
    const page = await context.newPage();
    await page.goto(address);
    await page.getByTestId('train-loss').filter({hasText: /\d/}).waitFor();
    await pose(page);
    await page.screenshot({path: join(folder, `${name}.png`)});
    await context.close();
  }
}
