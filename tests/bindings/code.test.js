/**
 * Exported programs are certified: each is run, and its losses are the page's. In double the engine and NumPy differ only in
 * the order of their sums: 1e-12 an operation, some hundred of them in a row over twenty updates of networks this small, so 1e-9
 * is far from both. Programs begin with the page's float weights, but go on in 64 bits; the page's own 32-bit losses differ by some
 * 1e-6 an update.
 */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, test} from 'node:test';

import {rehearse} from '../../web/src/engine/rehearsal.js';
import {javascriptProgram} from '../../web/src/share/code/javascript.js';
import {notebook} from '../../web/src/share/code/notebook.js';
import {numpyProgram} from '../../web/src/share/code/numpy.js';
import {pytorchProgram} from '../../web/src/share/code/pytorch.js';
import {defaultExperiment} from '../../web/src/state/experiment.js';
import {parseExperiment} from '../../web/src/state/schema.js';
import {coreOf, withSession} from './laboratory.js';

const EXACT = 1e-9;
const FLOAT = 1e-3;

const folder = mkdtempSync(join(tmpdir(), 'downhill-code-'));
after(() => rmSync(folder, {recursive: true}));

const has = (module) => spawnSync('/usr/bin/python3', ['-c', `import ${module}`]).status === 0;
const golden = JSON.parse(readFileSync(new URL('../golden/experiments.json', import.meta.url), 'utf8'));

/** One experiment for each thing a program can contain. */
function experiments() {
  const chosen = new Map();
  for (const {name, experiment} of golden) {
    if (experiment.strategy && experiment.strategy.kind !== 'gradient-descent') continue;
    if (experiment.layers.some(({dropout}) => dropout)) continue;
    const traits = [
      ...experiment.layers.map(({activation}) => activation), experiment.loss.kind, experiment.optimizer.kind, experiment.schedule.kind,
      `clip ${Boolean(experiment.optimizer.clipNorm)}`, `warm ${Boolean(experiment.schedule.warmUp)}`, `batch ${experiment.batchSize === 0}`,
      `l ${experiment.layers.some(({l1, l2, biasL1, biasL2}) => l1 || l2 || biasL1 || biasL2)}`, `frozen ${experiment.layers.some(({frozen}) => frozen)}`,
      `outputs ${experiment.layers.at(-1).neurons === 1}`, experiment.data.kind, ...experiment.features ?? []
    ];
    if (traits.some((trait) => !chosen.has(trait))) for (const trait of traits) if (!chosen.has(trait)) chosen.set(trait, name);
  }
  const names = new Set(chosen.values());
  const extras = {
    'silent and frozen neurons': {
      layers: [{neurons: 5, activation: 'tanh', silentNeurons: [1], frozenNeurons: [0, 3], l2: 0.01}, {neurons: 3, activation: 'softmax', frozenNeurons: [2]}],
      optimizer: {kind: 'adamw', learningRate: 0.02, clipNorm: 0.5}
    },
    'momentum on a falling rate': {optimizer: {kind: 'momentum', learningRate: 0.05}, schedule: {kind: 'cosine', period: 15, minimum: 0.1, warmUp: 4}},
    'a tanh output for two classes': {
      data: {kind: 'dataset', name: 'moons', samples: 60, classes: 2, noise: 0.1, testShare: 0.2}, loss: {kind: 'squared-error'},
      layers: [{neurons: 4, activation: 'leaky-relu', slope: 0.2}, {neurons: 1, activation: 'tanh'}]
    }
  };
  const parsed = (input) => {
    const result = parseExperiment(input);
    assert.ok(result.ok, JSON.stringify(result.problems));
    return result.experiment;
  };
  return [
    ...golden.filter(({name}) => names.has(name)).map(({name, experiment}) => [name, parsed(experiment)]),
    ...Object.entries(extras).map(([name, change]) => [name, parsed({...defaultExperiment(), ...change})])
  ];
}

/** The program without what comes after the comparison, which takes long and proves nothing. @param {string} program */
const untilCompared = (program) => program.slice(0, program.search(/^(#|\/\/) Training goes on/m));

/** The largest difference a program reports. */
function differenceOf({stdout, stderr, status}) {
  assert.equal(status, 0, stderr);
  const [, difference] = /largest difference from the page is (\S+)/.exec(stdout) ?? [];
  assert.ok(difference, stdout + stderr);
  return Number(difference);
}

/** Sources in a precision: [name, source]. */
async function sources(precision) {
  const core = await coreOf(precision === 'double' ? 'double' : 'float-simd');
  return experiments().map(([name, experiment]) => {
    const its = {...experiment, precision};
    return [name, withSession(core, (session) => ({experiment: its, ...rehearse(session, its, 20)}))];
  });
}

/** Runs many programs in one process of Python, which takes long to start. Returns what each of them printed. */
function runPython(programs) {
  const files = programs.map((program, i) => {
    const file = join(folder, `program${i}.py`);
    writeFileSync(file, program);
    return file;
  });
  const runner = 'import sys, runpy, warnings\nwarnings.simplefilter("ignore")\nfor file in sys.argv[1:]:\n    print("---")\n    runpy.run_path(file)';
  const {stdout, stderr, status} = spawnSync('/usr/bin/python3', ['-c', runner, ...files], {encoding: 'utf8', maxBuffer: 1e8});
  assert.equal(status, 0, stderr);
  return stdout.split('---\n').slice(1).map((text) => ({stdout: text, stderr, status}));
}

test('NumPy programs have the page\'s losses', {skip: !has('numpy') && 'NumPy is not installed'}, async () => {
  const all = await sources('double');
  assert.ok(all.length > 25, `${all.length} experiments`);
  const outputs = runPython(all.map(([, source]) => untilCompared(numpyProgram(source))));
  for (const [i, [name]] of all.entries()) assert.ok(differenceOf(outputs[i]) < EXACT, `${name}: ${outputs[i].stdout}`);
});

test('JavaScript programs have the page\'s losses', async () => {
  for (const [name, source] of await sources('double')) {
    const file = join(folder, 'program.mjs');
    writeFileSync(file, untilCompared(javascriptProgram(source)));
    const difference = differenceOf(spawnSync(process.execPath, [file], {encoding: 'utf8'}));
    assert.ok(difference < EXACT, `${name}: ${difference}`);
  }
});

test('PyTorch programs have the page\'s losses', {skip: !has('torch') && 'PyTorch is not installed'}, async () => {
  const all = await sources('double');
  const outputs = runPython(all.map(([, source]) => untilCompared(pytorchProgram(source))));
  for (const [i, [name]] of all.entries()) assert.ok(differenceOf(outputs[i]) < EXACT, `${name}: ${outputs[i].stdout}`);
});

test('a program made from the page\'s float numbers stays near its losses, and trains to its end', {skip: !has('numpy') && 'NumPy is not installed'}, async () => {
  const core = await coreOf('float-simd');
  const experiment = defaultExperiment();
  const source = withSession(core, (session) => ({experiment, ...rehearse(session, experiment, 20)}));
  const [numpy] = runPython([numpyProgram(source)]);
  assert.ok(differenceOf(numpy) < FLOAT, numpy.stdout);
  assert.match(numpy.stdout, /accuracy (0\.[89]|1\.0)/);
  const file = join(folder, 'whole.mjs');
  writeFileSync(file, javascriptProgram(source));
  const javascript = spawnSync(process.execPath, [file], {encoding: 'utf8'});
  assert.ok(differenceOf(javascript) < FLOAT);
  assert.match(javascript.stdout, /accuracy (0\.[89]|1\.0)/);
});

test('the notebook is the NumPy program in cells', {skip: !has('numpy') && 'NumPy is not installed'}, async () => {
  const core = await coreOf('double');
  const experiment = {...defaultExperiment(), precision: 'double'};
  const source = withSession(core, (session) => ({experiment, ...rehearse(session, experiment, 20)}));
  const words = Object.fromEntries(['title', 'begin', 'data', 'classes', 'optimizer', 'network', 'training', 'picture'].map((key) => [key, key]));
  const {nbformat, cells} = JSON.parse(notebook(source, words));
  assert.equal(nbformat, 4);
  assert.equal(new Set(cells.map(({id}) => id)).size, cells.length);
  const program = cells.filter(({cell_type: type}) => type === 'code').slice(0, -1).map((cell) => cell.source.join('')).join('\n\n');
  const [output] = runPython([untilCompared(program)]);
  assert.ok(differenceOf(output) < EXACT);
});
