/**
 * Times the engine side by side with others; see README.md. Exits with 1 when a bar is missed.
 *
 * --only W1,W3        these workloads     --contenders float-simd,plain   these contenders (by the start of their names)
 * --quick             shorter rounds, for developing: the bars are shown, not enforced
 */
import {mkdirSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';

import {ENGINE_BARS, LINEAR_BAR, PLAIN_BARS, SIZE_BAR} from './bars.js';
import {brain} from './contenders/brain.js';
import {convnet} from './contenders/convnetjs.js';
import {engine} from './contenders/engine.js';
import {plain} from './contenders/plain.js';
import {pythonWith, runNative} from './contenders/python.js';
import {tensorflow} from './contenders/tensorflow.js';
import {medianRates} from './measure.js';
import {moduleSize} from './size.js';
import {inOneBatch, variant, workloads} from './workloads.js';

const {values: options} = parseArgs({options: {only: {type: 'string'}, contenders: {type: 'string'}, quick: {type: 'boolean', default: false}}});
const settings = options.quick ? {rounds: 3, seconds: 0.1} : {rounds: 7, seconds: 0.35};
/** Updates in one batch before losses are compared. */
const CHECK_EPOCHS = 20;
/** Float sums in another order differ by some 1e-6 an update; twenty updates stay far within this. */
const LOSS_TOLERANCE = 2e-3;

const wanted = (/** @type {string} */ name, /** @type {string | undefined} */ list) =>
  list === undefined || list.split(',').some((start) => name.toLowerCase().startsWith(start.toLowerCase()));
const contenders = [engine('float-simd'), engine('float-scalar'), plain, convnet, brain, tensorflow].filter(({name}) => wanted(name, options.contenders));
const natives = /** @type {const} */ ([['NumPy', 'numpy'], ['PyTorch', 'torch']]).filter(([name]) => wanted(name, options.contenders));
const works = workloads().filter(({name}) => (options.only ?? name).split(',').includes(name));
const results = /** @type {Record<string, Record<string, number>>} */ ({});
const problems = /** @type {string[]} */ ([]);
const say = (/** @type {string} */ line) => process.stdout.write(`${line}\n`);

/** Trains everybody in one batch and compares losses. @param {import('./workloads.js').Workload} work */
async function checkLosses(work) {
  const whole = inOneBatch(work);
  let reference = NaN;
  for (const contender of contenders) {
    const run = await contender.create(/** @type {any} */ (whole));
    const before = run.loss();
    run.train(CHECK_EPOCHS);
    const loss = run.loss();
    run.close();
    if (contender.exact && Number.isNaN(reference)) reference = loss;
    const fine = contender.exact ? Math.abs(loss - reference) <= LOSS_TOLERANCE * Math.max(1, reference) : loss < before;
    if (!fine) problems.push(`${work.name}: ${contender.name} reaches a loss of ${loss.toFixed(5)}, not ${reference.toFixed(5)}`);
  }
  return reference;
}

/** @param {import('./workloads.js').Workload} work */
async function race(work) {
  say(`${work.name}: ${work.sizes.join('-')}, ${work.samples} samples${work.kind === 'grid' ? ', forward over a grid' : `, batch ${work.batch}`}`);
  const reference = await checkLosses(work);
  const runs = [];
  for (const contender of contenders) runs.push(await contender.create(work));
  const rates = medianRates(work, runs, settings);
  runs.forEach((run) => run.close());
  const row = Object.fromEntries(contenders.map(({name}, index) => [name, rates[index]]));
  for (const [name, module] of natives) {
    const python = pythonWith(module);
    if (!python) {
      say(`  ${name}: no python3 here has it`);
      continue;
    }
    const {rate} = runNative(module, python, work, {checkEpochs: 0, seconds: settings.seconds});
    const checked = runNative(module, python, inOneBatch(work), {checkEpochs: CHECK_EPOCHS, seconds: 0.01});
    if (Math.abs(checked.loss - reference) > LOSS_TOLERANCE * Math.max(1, reference)) problems.push(`${work.name}: ${name} reaches a loss of ${checked.loss.toFixed(5)}, not ${reference.toFixed(5)}`);
    row[name] = rate;
  }
  results[work.name] = row;
  const base = row[plain.name] ?? NaN;
  for (const [name, rate] of Object.entries(row)) say(`  ${name.padEnd(20)} ${short(rate).padStart(9)} /s   ${(rate / base).toFixed(2).padStart(7)} × plain`);
}

/** @param {number} rate */
const short = (rate) => (rate >= 1e6 ? `${(rate / 1e6).toFixed(2)} M` : rate >= 1e4 ? `${(rate / 1e3).toFixed(1)} k` : rate.toFixed(1));

/** @param {string} what @param {number} ratio @param {number} bar */
function require(what, ratio, bar) {
  if (ratio < bar) problems.push(`${what} is ${ratio.toFixed(2)}×, below ${bar}×`);
}

function checkBars() {
  for (const [name, row] of Object.entries(results)) {
    const [simd, base, rival] = [row['float-simd'], row[plain.name], row[convnet.name]];
    if (simd && base && name in ENGINE_BARS) require(`${name}: the engine against plain JavaScript`, simd / base, ENGINE_BARS[/** @type {'W1'} */ (name)]);
    if (base && rival && name in PLAIN_BARS) require(`${name}: plain JavaScript against ConvNetJS`, base / rival, PLAIN_BARS[/** @type {'W1'} */ (name)]);
  }
}

/** Time for one epoch grows no faster than the work. */
async function checkLinearity() {
  const work = workloads().find(({name}) => name === 'W3');
  const sizes = {base: {}, samples: {samples: 2000}, parameters: {sizes: [2, 64, 64, 64, 64, 64, 3]}};
  const module = engine('float-simd');
  const runs = [];
  const list = Object.values(sizes).map((change) => variant(/** @type {any} */ (work), change));
  for (const each of list) runs.push(await module.create(each));
  const rates = [];
  for (let i = 0; i < list.length; i += 1) rates.push(medianRates(list[i], [runs[i]], settings)[0]);
  const seconds = list.map((each, i) => each.samples / rates[i]);
  const parametersOf = (/** @type {number[]} */ layers) => layers.slice(1).reduce((sum, neurons, i) => sum + (layers[i] + 1) * neurons, 0);
  const growth = parametersOf(list[2].sizes) / parametersOf(list[0].sizes);
  const grown = {samples: seconds[1] / seconds[0], parameters: (seconds[2] / seconds[0]) ** (1 / Math.log2(growth))};
  for (const [what, ratio] of Object.entries(grown)) {
    say(`twice the ${what} costs ${ratio.toFixed(2)} times the time`);
    if (ratio > LINEAR_BAR) problems.push(`twice the ${what} costs ${ratio.toFixed(2)} times the time, more than ${LINEAR_BAR}`);
  }
  return grown;
}

for (const work of works) await race(work);
checkBars();
const growth = options.only ? null : await checkLinearity();
const size = await moduleSize();
say(`the SIMD module and its glue are ${size} bytes gzipped`);
if (size > SIZE_BAR) problems.push(`the SIMD module and its glue are ${size} bytes gzipped, more than ${SIZE_BAR}`);

const folder = fileURLToPath(new URL('../../.build/bench/', import.meta.url));
mkdirSync(folder, {recursive: true});
writeFileSync(`${folder}results.json`, JSON.stringify({unit: 'samples, or grids, per second of CPU time', results, growth, size, problems}, null, 2));
for (const problem of problems) say(`✗ ${problem}`);
if (problems.length === 0) say('✓ every bar is reached');
if (problems.length > 0 && !options.quick) process.exitCode = 1;
