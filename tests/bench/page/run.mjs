/**
 * Measures what a person sees of the page's speed, in Chromium; see ../README.md. Exits with 1 when a bar is missed.
 *
 * --quick   fewer and shorter rounds, for developing: the bars are shown, not enforced
 */
import {mkdirSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';

import {chromium} from '@playwright/test';
import {preview} from 'vite';

import {findChromium} from '../../../build-scripts/setup/browsers.js';
import {loadModule} from '../../../web/cli/load-core.js';
import {notTheFirstVisit} from '../../browser/visits.js';
import {PAGE_BARS} from '../bars.js';
import {experimentOf} from '../contenders/engine.js';
import {median} from '../measure.js';
import {workloads} from '../workloads.js';
import {pauseToFineMap, playToFirstChange, watchFromTheStart, watchTraining} from './in-page.js';

const {values: options} = parseArgs({options: {quick: {type: 'boolean', default: false}}});
const settings = options.quick ? {rounds: 2, trainMs: 1500} : {rounds: 5, trainMs: 5000};
const say = (/** @type {string} */ line) => process.stdout.write(`${line}\n`);

const server = await preview({
  configFile: fileURLToPath(new URL('../../../web/vite.config.js', import.meta.url)),
  logLevel: 'error',
  preview: {host: '127.0.0.1', port: 4299}
});
const address = /** @type {string} */ (server.resolvedUrls?.local[0]);
const browser = await chromium.launch({executablePath: findChromium() ?? undefined, args: ['--no-sandbox']});

/** Opens the page in a browser that has nothing of it yet, uses it, and closes it. @template T @param {(page: import('@playwright/test').Page) => Promise<T>} use */
async function onFreshPage(use) {
  const page = await browser.newPage({viewport: {width: 1280, height: 720}, storageState: notTheFirstVisit(new URL(address).origin)});
  await page.addInitScript(watchFromTheStart);
  await page.goto(address);
  try {
    return await use(page);
  } finally {
    await page.close();
  }
}

/** @param {(page: import('@playwright/test').Page) => Promise<number>} use @returns {Promise<number>} the median of some rounds */
async function medianOf(use) {
  const values = [];
  for (let round = 0; round < settings.rounds; round += 1) values.push(await onFreshPage(use));
  return median(values);
}

/** Samples per second of the engine alone, under Node, in slices as the worker takes them. @param {any} experiment */
async function headlessRate(experiment) {
  const core = await loadModule('float-simd');
  const session = new core.Session();
  const {trainSamples} = session.configure(experiment);
  const samplesOf = ({epoch, batch}) => epoch * trainSamples + Math.min(trainSamples, batch * (experiment.batchSize || trainSamples));
  const run = (/** @type {number} */ ms) => {
    const start = performance.now();
    const before = samplesOf(session.progress());
    while (performance.now() - start < ms) session.trainFor(10);
    return ((samplesOf(session.progress()) - before) * 1000) / (performance.now() - start);
  };
  run(500); // compilers get to see the code
  const rate = run(settings.trainMs);
  session.delete();
  return rate;
}

/** Frames, tasks and training of an experiment that trains flat out. @param {object | null} experiment null: the page's first */
const training = (experiment) => onFreshPage(async (page) => {
  await page.evaluate(() => globalThis.interactive);
  if (experiment) await page.evaluate((its) => document.querySelector('nn-playground').playground.store.replace(its), experiment);
  await page.evaluate(playToFirstChange);
  await page.waitForTimeout(500); // compilers get to see the code
  const watched = await page.evaluate(watchTraining, settings.trainMs);
  const fineMapMs = await page.evaluate(pauseToFineMap);
  const shown = await page.evaluate(() => JSON.parse(JSON.stringify(document.querySelector('nn-playground').playground.store.get())));
  return {...watched, fineMapMs, experiment: shown, framesPerSecond: Math.round(1000 / median(watched.distances))};
});

const w3 = /** @type {import('../workloads.js').Workload} */ (workloads().find(({name}) => name === 'W3'));
const wide = JSON.parse(JSON.stringify(experimentOf(w3), (_, value) => (ArrayBuffer.isView(value) ? [.../** @type {any} */ (value)] : value)));

try {
  const interactiveMs = await medianOf((page) => page.evaluate(() => globalThis.interactive));
  const firstChangeMs = await medianOf(async (page) => {
    await page.evaluate(() => globalThis.interactive);
    return page.evaluate(playToFirstChange);
  });
  const first = await training(null);
  const headless = await headlessRate(first.experiment);
  const large = await training(wide);
  const results = {
    interactiveMs, firstChangeMs,
    framesPerSecond: first.framesPerSecond,
    longestTaskMs: first.longestTaskMs,
    shareOfHeadless: first.samplesPerSecond / headless,
    fineMapMs: large.fineMapMs
  };
  const beside = {
    samplesPerSecond: first.samplesPerSecond, headlessSamplesPerSecond: headless,
    framesPerSecondOfW3: large.framesPerSecond, longestTaskMsOfW3: large.longestTaskMs, fineMapMsOfTheFirst: first.fineMapMs
  };
  const problems = [];
  for (const [name, {least = -Infinity, most = Infinity}] of Object.entries(PAGE_BARS)) {
    const value = results[/** @type {keyof typeof results} */ (name)];
    const fine = value >= least && value <= most;
    const bar = least > -Infinity ? `at least ${least}` : `at most ${most}`;
    say(`${fine ? '✓' : '✗'} ${name.padEnd(18)} ${short(value).padStart(8)}   ${bar}`);
    if (!fine) problems.push(`${name} is ${short(value)}, not ${bar}`);
  }
  for (const [name, value] of Object.entries(beside)) say(`  ${name.padEnd(18)} ${short(value).padStart(8)}`);

  const folder = fileURLToPath(new URL('../../../.build/bench/', import.meta.url));
  mkdirSync(folder, {recursive: true});
  writeFileSync(`${folder}page.json`, JSON.stringify({results, beside, problems}, null, 2));
  if (problems.length > 0 && !options.quick) process.exitCode = 1;
} finally {
  await browser.close();
  await server.close();
}

/** @param {number} value */
function short(value) {
  return value >= 1e6 ? `${(value / 1e6).toFixed(2)} M` : value.toFixed(value < 10 ? 2 : 0);
}
