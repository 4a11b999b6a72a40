/** Training again: the same changes at the same updates give the same bits, and a forged receipt shows. */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';

import {createReplay, MOST_WORK} from '../../web/src/engine/replay.js';
import {writeLink} from '../../web/src/share/link.js';
import {readReceipt, resultOf, writeReceipt} from '../../web/src/share/receipt.js';
import {addLayer, defaultExperiment, setData, setLayer, setOptimizer} from '../../web/src/state/experiment.js';
import {coreOf, value, withSession} from './laboratory.js';

const program = fileURLToPath(new URL('../../web/cli/downhill.js', import.meta.url));
const begin = setLayer(setData(defaultExperiment(), {noise: 0.1}), 0, {dropout: 0.2});

/** What a person did, and the experiment each time. */
const rate = setOptimizer(begin, {learningRate: 0.05});
const deeper = addLayer(rate);
const place = {layer: 0, role: 'weight', input: 1, neuron: 2};
const changes = [
  {at: 37, experiment: rate},
  {at: 37, place, value: 0.75},
  {at: 90, experiment: deeper},
  {at: 120, neuron: {layer: 1, neuron: 0}},
  {at: 130, experiment: setOptimizer(deeper, {kind: 'momentum'})}
];

/** Trains as the page would, with its sizes of steps. @param {any} session */
function trainByHand(session) {
  const {experiment: last} = changes[4];
  value(session.configure(begin));
  value(session.trainUpdates(37));
  value(session.adopt(rate));
  value(session.setParameter(place, 0.75));
  for (let i = 0; i < 53; i += 1) value(session.trainUpdates(1));
  value(session.adopt(deeper));
  value(session.trainUpdates(30));
  value(session.resetNeuron(1, 0));
  value(session.trainUpdates(10));
  value(session.adopt(last));
  value(session.trainUpdates(70));
}

/** @param {any} session */
const answerOf = (session, {parameters}) => ({
  update: value(session.progress()).update, digest: value(session.digest()), metrics: value(session.evaluate()), parameters
});

test('a replay ends with the bits of the run it repeats, in slices of any length', async () => {
  const core = await coreOf('float-simd');
  withSession(core, (session) => {
    trainByHand(session);
    for (const milliseconds of [Infinity, 0]) {
      const replay = createReplay(() => new core.Session(), {experiment: begin, changes, until: 200});
      let answer = null;
      let clock = 0;
      while (answer === null) answer = replay.slice(milliseconds, () => (clock += 1));
      replay.end();
      assert.equal(answer.digest, value(session.digest()));
      assert.equal(answer.update, 200);
      assert.deepEqual(answer.metrics, value(session.evaluate()));
    }
  });
});

test('from a checkpoint it proves the weights some updates ahead', async () => {
  const core = await coreOf('float-simd');
  withSession(core, (session) => {
    value(session.configure(begin));
    value(session.trainUpdates(100));
    const checkpoint = value(session.checkpoint());
    value(session.trainUpdates(64));
    const replay = createReplay(() => new core.Session(), {experiment: begin, checkpoint, changes: [], until: 164});
    assert.equal(replay.slice(Infinity, Date.now)?.digest, value(session.digest()));
    replay.end();
  });
});

test('it answers questions about where it ended, counted in epochs if wanted', async () => {
  const core = await coreOf('double');
  const experiment = {...begin, precision: 'double'};
  withSession(core, (session) => {
    const {updatesPerEpoch} = value(session.configure(experiment));
    value(session.trainEpochs(2));
    const questions = [['progress'], ['trace', [1, 2], [0]], ['parameters']];
    const replay = createReplay(() => new core.Session(), {experiment, changes: [], until: 2, inEpochs: true, questions});
    const {answers, summary, update} = replay.slice(Infinity, Date.now);
    assert.deepEqual(answers, [value(session.progress()), value(session.trace([1, 2], [0])), value(session.parameters())]);
    assert.deepEqual([update, summary.updatesPerEpoch], [2 * updatesPerEpoch, updatesPerEpoch]);
    replay.end();
    const odd = createReplay(() => new core.Session(), {experiment, changes: [], until: 0, questions: [['delete']]});
    assert.throws(() => odd.slice(Infinity, Date.now), ({refusal}) => refusal.code === 'unknown-request');
    odd.end();
  });
});

test('what would take too long, or makes no sense, is refused and leaves nothing behind', async () => {
  const core = await coreOf('float-simd');
  const start = (task) => () => createReplay(() => new core.Session(), {experiment: begin, changes: [], until: 1, ...task});
  for (const task of [
    {until: MOST_WORK}, {until: -1}, {until: 1.5}, {changes: [{at: 5, experiment: rate}, {at: 4, experiment: begin}]}, {changes: [{at: NaN, experiment: rate}]},
    {checkpoint: Uint8Array.of(1, 2, 3)}, {experiment: {...begin, layers: []}}
  ]) assert.throws(start(task), (error) => error.refusal.code !== 'internal' && error.message.endsWith('.'), JSON.stringify(Object.keys(task)));
});

test('results are verified in bulk: the honest ones reproduced, the forged ones not', async () => {
  const core = await coreOf('float-simd');
  let result;
  withSession(core, (session) => {
    trainByHand(session);
    const {parameters} = value(session.adopt(changes[4].experiment));
    result = resultOf(answerOf(session, {parameters}));
  });
  const link = (forged) => {
    const receipt = writeReceipt({experiment: begin, changes, result: {...result, ...forged}});
    assert.ok(readReceipt(receipt).ok);
    return `https://example.org/downhill/#${writeLink({experiment: changes[4].experiment, receipt})}`;
  };
  const lines = [
    link({}), link({accuracy: 1}), link({updates: result.updates + 1}), link({digest: '0123456789abcdef'}), '', '#d=spiral', '#v=7', 'nonsense',
    link({updates: 1e15})
  ];
  const {status, stdout, stderr} = spawnSync(process.execPath, [program, 'verify'], {input: lines.join('\n'), encoding: 'utf8'});
  assert.deepEqual([status, stderr], [1, '']);
  const rows = stdout.trimEnd().split('\n').map((row) => row.split(/ {2,}/));
  assert.deepEqual(rows.map(([line, reproduced]) => [line, reproduced]), [
    ['line', 'reproduced'], ['1', 'yes'], ['2', 'NO'], ['3', 'NO'], ['4', 'NO'], ['6', 'NO'], ['7', 'NO'], ['8', 'NO'], ['9', 'NO']
  ]);
  assert.match(rows[2].at(-1), /differs in accuracy/);
  assert.match(rows[4].at(-1), /differs in digest/);
  assert.match(rows[5].at(-1), /no receipt/);
  assert.match(rows[6].at(-1), /newer version/);
  assert.match(rows[8].at(-1), /at most 1e\+11/);
});
