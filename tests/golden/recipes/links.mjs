/**
 * node tests/golden/recipes/links.mjs: adds links to the museum, golden/links/v1.json. What stands there is never changed: links
 * that were once given away must open for ever, with the same experiment and the same weights.
 */
import {existsSync, readFileSync, writeFileSync} from 'node:fs';

import {loadCore} from '../../../web/cli/load-core.js';
import {createReplay} from '../../../web/src/engine/replay.js';
import {writeLink} from '../../../web/src/share/link.js';
import {resultOf, writeReceipt} from '../../../web/src/share/receipt.js';
import {addPoint, defaultExperiment, setLayer, setOptimizer, setTask, startDrawing} from '../../../web/src/state/experiment.js';
import {parseExperiment} from '../../../web/src/state/schema.js';

const UPDATES = 20;
const file = new URL('../links/v1.json', import.meta.url);
const museum = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
const golden = JSON.parse(readFileSync(new URL('../experiments.json', import.meta.url), 'utf8'));

/** @param {any} input */
function parsed(input) {
  const result = parseExperiment(input);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.experiment;
}

function drawn() {
  let experiment = startDrawing(defaultExperiment());
  for (let i = 0; i < 60; i += 1) experiment = addPoint(experiment, {x: 4 * Math.cos(i) + (i % 3) - 1, y: 4 * Math.sin(2 * i), target: i % 3});
  return experiment;
}

const shared = [
  ['default', {experiment: defaultExperiment()}],
  ...golden.filter((_, i) => i % 12 === 0).map(({name, experiment}) => [name, {experiment: parsed(experiment)}]),
  ['drawn points', {experiment: drawn()}],
  ['drawn values', {experiment: setTask(drawn(), 'regression')}],
  ['exact weights', {experiment: setLayer(defaultExperiment(), 2, {weights: Array.from({length: 6}, (_, i) => [i / 3, -1, 0.1]), biases: [0, 1, 2]})}],
  ['a table', {experiment: parsed({...defaultExperiment(), data: {kind: 'table', task: 'classification', inputs: 4, outputs: 3, testShare: 0, samples: Array.from({length: 60}, (_, i) => (i * 7) % 11), targets: Array.from({length: 15}, (_, i) => i % 3)}})}],
  ['for a lesson', {experiment: defaultExperiment(), view: {hide: ['noise'], lock: ['layers', 'rate'], play: true, lang: 'de', theme: 'dark'}}],
  ['in training with Adam', {experiment: defaultExperiment(), trained: 130}],
  ['in training with SGD', {experiment: setOptimizer(drawn(), {kind: 'sgd', learningRate: 0.1}), trained: 77}],
  ['a result', {experiment: defaultExperiment(), trained: 100, handedIn: true}]
];

for (const [name, {experiment, view = {}, trained = 0, handedIn = false}] of shared) {
  if (museum.some((entry) => entry.name === name)) continue;
  const core = await loadCore(experiment.precision);
  const session = new core.Session();
  session.configure(experiment);
  if (trained > 0) session.trainUpdates(trained);
  const checkpoint = session.checkpoint();
  let receipt = null;
  if (handedIn) {
    const replay = createReplay(() => new core.Session(), {experiment, changes: [], until: trained});
    receipt = writeReceipt({experiment, changes: [], result: resultOf(replay.slice(Infinity, Date.now))});
    replay.end();
  }
  session.trainUpdates(UPDATES);
  const digest = session.digest();
  const resume = trained > 0 ? {checkpoint, update: trained, proof: {updates: UPDATES, digest}} : null;
  session.delete();
  museum.push({name, link: writeLink({experiment, view, resume, receipt}), experiment, view, update: trained, updates: UPDATES, digest});
}
writeFileSync(file, `[\n${museum.map((entry) => JSON.stringify(entry)).join(',\n')}\n]\n`);
