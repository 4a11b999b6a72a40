/** The page in WebKitGTK as the tests use it: what a person finds, does and reads. */
import assert from 'node:assert/strict';
import {setTimeout as sleep} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';

import {preview} from 'vite';

import {SEEN} from '../visits.js';
import {openBrowser} from './web-driver.js';

/** WebDriver's code of the key. */
const ENTER = '\uE007';
const PATIENCE_MS = 30_000;
const CONFIG = fileURLToPath(new URL('../../../web/vite.config.js', import.meta.url));

/** Adds a page without a policy to the site, for what the test puts into it. */
const emptyPage = {
  name: 'empty-page',
  /** @param {import('vite').PreviewServer} server */
  configurePreviewServer: ({middlewares}) => void middlewares.use('/empty.html', (_, response) => {
    response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>Empty</title><body>');
  })
};

/** Serves the built site and opens a browser. */
export async function openSite() {
  const server = await preview({configFile: CONFIG, logLevel: 'error', plugins: [emptyPage], preview: {host: '127.0.0.1', port: 4499}});
  const address = /** @type {string} */ (server.resolvedUrls?.local[0]);
  const browser = await openBrowser();
  await browser.resize(1280, 800);
  await browser.open(`${address}empty.html`);
  await browser.run((name, value) => localStorage.setItem(name, value), SEEN.name, SEEN.value);
  return {
    browser,
    address,
    /** Opens the page afresh. */
    async open() {
      await browser.open(address);
      await browser.run(keepComplaints);
      const page = new Page(browser);
      await page.isReady();
      return page;
    },
    async close() {
      await browser.close();
      await server.close();
    }
  };
}

/** Runs in the page: WebDriver tells nothing of what the browser complains about, so the page has to remember. */
function keepComplaints() {
  const complaints = (globalThis.complaints = []);
  addEventListener('error', ({message}) => complaints.push(message));
  addEventListener('unhandledrejection', ({reason}) => complaints.push(String(reason)));
  addEventListener('securitypolicyviolation', ({violatedDirective}) => complaints.push(`policy: ${violatedDirective}`));
  for (const kind of ['error', 'warn']) {
    const {[kind]: say} = console;
    console[kind] = (...words) => (complaints.push(words.join(' ')), say.apply(console, words));
  }
}

/** Runs in the page, or in a frame that holds it. */
const textOf = (id) => document.querySelector('nn-playground')?.shadowRoot?.querySelector(`[data-testid="${id}"]`)?.textContent ?? '';

const handsOf = () => document.querySelector('nn-playground')?.shadowRoot?.querySelector('.playground')?.getAttribute('data-hands');

/** Asks until the answer will do. @template T @param {() => Promise<T>} ask @param {(answer: T) => boolean} fine @param {string} what */
export async function until(ask, fine, what) {
  let answer;
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await sleep(50)) {
    answer = await ask();
    if (fine(answer)) return answer;
  }
  throw new Error(`Not ${what} after ${PATIENCE_MS / 1000} s, but still ${JSON.stringify(answer)}.`);
}

export class Page {
  /** @param {import('./web-driver.js').Browser} browser */
  constructor(browser) {
    this.browser = browser;
  }

  /** What the page says at one of its marked places. @param {string} id */
  text(id) {
    return this.browser.run(textOf, id);
  }

  async isReady() {
    await this.says('train-loss', /\d/);
    await until(() => this.browser.run(handsOf), (hands) => hands === 'there', 'ready for hands');
  }

  /** Waits until it says so. @param {string} id @param {RegExp} pattern */
  says(id, pattern) {
    return until(() => this.text(id), (text) => pattern.test(text), `${id} like ${pattern}`);
  }

  /** The control of that name, as WebKit tells it to a screen reader. @param {string} kind a selector @param {string | RegExp} name */
  async find(kind, name) {
    for (const element of await this.browser.run(visible, kind)) {
      const label = await this.browser.nameOf(element);
      if (name instanceof RegExp ? name.test(label) : name === label) return element;
    }
    throw new Error(`There is no ${kind} called '${name}'.`);
  }

  /** The same, as soon as it is there. @param {string} kind @param {string | RegExp} name */
  finds(kind, name) {
    return until(() => this.find(kind, name).catch(() => null), Boolean, `there, a ${kind} called '${name}'`);
  }

  /** @param {string} name */
  async press(name) {
    await this.browser.click(await this.finds('button', name));
  }

  /** Types over what is in a field. @param {import('./web-driver.js').Element} field @param {string} text */
  async enter(field, text) {
    await this.browser.run((input) => (input.focus(), input.select()), field);
    await this.browser.press(...text, ENTER);
  }

  /** The cells of the row of that title, as they are read. @param {string} title @returns {Promise<string[]>} */
  row(title) {
    return this.browser.run((wanted) => {
      const heads = [...document.querySelector('nn-playground').shadowRoot.querySelectorAll('tr > th:first-child')];
      return [...heads.find(({textContent}) => textContent.trim() === wanted).parentElement.cells].slice(1).map(({innerText}) => innerText.trim());
    }, title);
  }

  /** @param {string} field @param {string} value */
  async choose(field, value) {
    const select = await this.find('select', field);
    await this.browser.click(await this.browser.run((element, wanted) => [...element.options].find((option) => option.value === wanted), select, value));
  }

  /** The place of plane coordinates (−6…6) on the screen. @param {number} x @param {number} y @returns {Promise<[number, number]>} */
  async at(x, y) {
    const {left, top, width, height} = await this.browser.run(() => {
      const {left, top, width, height} = document.querySelector('nn-playground').shadowRoot.querySelector('[role="application"]').getBoundingClientRect();
      return {left, top, width, height};
    });
    return [left + ((x + 6) / 12) * width, top + ((6 - y) / 12) * height];
  }

  /** Draws a little cloud by dragging in a spiral around a place. @param {number} x @param {number} y */
  async drawCloud(x, y) {
    const places = [await this.at(x, y)];
    for (let i = 1; i <= 16; i += 1) places.push(await this.at(x + 0.08 * i * Math.cos(i), y + 0.08 * i * Math.sin(i)));
    await this.browser.drag(places);
  }

  /** Trains until nearly all training points are right, then stops. */
  async train() {
    await this.press('Play');
    await until(async () => parseFloat(await this.text('train-score')), (score) => score >= 99, 'trained');
    await this.press('Pause');
  }

  /** What the map says about a place. @param {number} x @param {number} y @param {RegExp} pattern */
  async reads(x, y, pattern) {
    await this.browser.hover(await this.at(x, y));
    await this.says('readout', pattern);
  }

  /** The chosen cell of a table, as soon as there is one. */
  chosenCell() {
    return until(() => this.browser.run(() => document.querySelector('nn-playground').shadowRoot.querySelector('[role="gridcell"][aria-selected="true"]')), Boolean, 'a chosen cell');
  }

  /** Does something, waits until it shows on the map, and tells what the loss was before. @param {() => Promise<unknown>} act */
  async mapChanges(act) {
    const loss = await this.text('train-loss');
    const before = await until(() => this.browser.run(mapPicture), (picture) => picture !== '', 'drawn');
    await act();
    await until(() => this.browser.run(mapPicture), (picture) => picture !== before, 'another picture');
    return {loss};
  }

  /** Fails on anything the browser has complained about. */
  async isWithoutComplaints() {
    assert.deepEqual(await this.browser.run(() => globalThis.complaints), []);
  }
}

/** Runs in the page: what is drawn on the map. */
function mapPicture() {
  return document.querySelector('nn-playground').shadowRoot.querySelector('[role="application"]').toDataURL();
}

/** Runs in the page: elements that can be seen. */
function visible(kind) {
  return [...document.querySelector('nn-playground').shadowRoot.querySelectorAll(kind)].filter((element) => element.checkVisibility());
}
