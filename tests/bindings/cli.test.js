/** The command line, run as a person would. */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, test} from 'node:test';
import {fileURLToPath} from 'node:url';

import {defaultExperiment} from '../../web/src/state/experiment.js';
import {parseExperimentText} from '../../web/src/state/schema.js';
import {coreOf, smallExperiment, value, withSession} from './laboratory.js';

const program = fileURLToPath(new URL('../../web/cli/downhill.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'downhill-'));
after(() => rmSync(folder, {recursive: true}));

const downhill = (args, input = '') =>
  spawnSync(process.execPath, [program, ...args], {input, encoding: 'utf8'});

/** Runs an experiment from standard input and returns what was printed. */
function report(experiment, args = []) {
  const {status, stdout, stderr} = downhill(['run', '-', ...args], JSON.stringify(experiment));
  assert.deepEqual([status, stderr], [0, '']);
  return JSON.parse(stdout);
}

test('a file is trained and traced: the state after so many epochs, before the next update', async () => {
  const file = join(folder, 'experiment.json');
  writeFileSync(file, JSON.stringify(defaultExperiment()));
  const {status, stdout} = downhill(['run', file, '--epochs', '30', '--trace', '0,10,30', '--precision', 'f64']);
  assert.equal(status, 0);
  const {experiment, trace, final, digest, divergence} = JSON.parse(stdout);
  assert.deepEqual([experiment.data, experiment.precision, experiment.parameters], ['spiral', 'double', 99]);
  assert.deepEqual(trace.map(({epoch, update}) => [epoch, update]), [[0, 0], [10, 230], [30, 690]]);
  assert.ok(trace[2].loss < trace[0].loss);
  assert.deepEqual(final, trace[2]);
  assert.equal(digest, final.digest);
  assert.equal(divergence, null);
  withSession(await coreOf('double'), (session) => {
    value(session.configure({...defaultExperiment(), precision: 'double'}));
    assert.equal(value(session.digest()), trace[0].digest);
    value(session.trainEpochs(30));
    assert.equal(value(session.digest()), digest);
  });
});

test('tracing changes nothing', () => {
  const traced = report(smallExperiment(), ['--epochs', '12', '--trace', '1,2,3,7']);
  assert.equal(traced.digest, report(smallExperiment(), ['--epochs', '12']).digest);
});

test('what has no meaning is null: accuracy of values, everything of an empty test set', () => {
  const values = report(smallExperiment({
    data: {kind: 'dataset', name: 'plane', samples: 40, noise: 0, testShare: 0},
    layers: [{neurons: 1, activation: 'linear'}], loss: {kind: 'squared-error'}
  }), ['--epochs', '5']);
  assert.deepEqual([values.final.accuracy, values.final.testLoss], [null, null]);
  assert.equal(typeof values.final.rSquared, 'number');
});

test('divergence is part of the report', () => {
  const {divergence, final, trace} = report(smallExperiment({
    layers: [{neurons: 3, activation: 'linear'}], loss: {kind: 'squared-error'},
    optimizer: {kind: 'sgd', learningRate: 1e6}, schedule: {kind: 'constant'}
  }), ['--epochs', '1000', '--trace', '0,1000']);
  assert.match(divergence.quantity, /^(loss|gradient|weight)$/);
  assert.equal(divergence.update, final.update + 1);
  assert.equal(trace.length, 1);
});

test('a stop condition ends the run and is part of the report', () => {
  const {stopped, final} = report({...smallExperiment(), stop: {epochs: 3}}, ['--epochs', '10']);
  assert.deepEqual([stopped, final.epoch], [{kind: 'epochs', epoch: 3}, 3]);
  assert.equal(report(smallExperiment(), ['--epochs', '3']).stopped, null);
});

test('every strategy runs', () => {
  for (const kind of ['gradient-descent', 'random-search', 'random-local-search']) {
    const {trace} = report(smallExperiment({strategy: {kind, scale: 0.05}}), ['--trace', '0,50']);
    assert.ok(trace[1].loss <= trace[0].loss * 1.5, kind);
  }
});

test('bad input ends with code 2 and one sentence, and prints nothing else', () => {
  for (const [args, input, sentence] of [
    [['run'], '{no json', /^downhill: The experiment is not JSON/],
    [['run'], 'no link', /^downhill: 'no link' is nothing/],
    [['run'], '{}', /^downhill: version is missing\./],
    [['run'], JSON.stringify({...defaultExperiment(), batchSize: -1}), /^downhill: batchSize is -1; it must be/],
    [['run', join(folder, 'nothing.json')], '', /^downhill: There is no file/],
    [['run', folder], '', /^downhill: The file .* could not be read/],
    [['fly'], '', /^downhill: There is no command 'fly'/],
    [['run', '--precision', 'f16'], '', /^downhill: --precision is 'f16'/],
    [['run'], JSON.stringify({...defaultExperiment(), data: {kind: 'points', task: 'curve', points: []}}), /^downhill: /]
  ]) {
    const {status, stdout, stderr} = downhill(args, input);
    assert.deepEqual([status, stdout], [2, ''], stderr);
    assert.match(stderr, sentence);
    assert.equal(stderr.trimEnd().split('\n').length, 1, stderr);
  }
});

test('an experiment that cannot be trained is refused by the engine in its words', () => {
  const {status, stderr} = downhill(['run'], JSON.stringify(smallExperiment({
    data: {kind: 'points', task: 'classification', classes: 3, points: [], testShare: 0}
  })));
  assert.equal(status, 2);
  assert.match(stderr, /^downhill: .*samples.*\.$/m);
});

test('help says what can be done, and the documented example is a valid experiment', () => {
  const {status, stdout} = downhill(['--help']);
  assert.equal(status, 0);
  assert.match(stdout, /--trace/);
  const page = readFileSync(new URL('../../web/help/experiment-format.md', import.meta.url), 'utf8');
  const [, example] = /```json\n([\s\S]*?)```/.exec(page);
  assert.equal(parseExperimentText(example).ok, true);
});
