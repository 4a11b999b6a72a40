/**
 * What the comments of the presets claim, checked with the engine: every number from twenty starts. "Usually" is at least
 * sixteen of them; without that word it is all twenty.
 */
import assert from 'node:assert/strict';
import {test} from 'node:test';

import {setActivation, setNeurons, setOptimizer, setStart, setStrategy} from '../../web/src/state/experiment.js';
import {parseExperiment} from '../../web/src/state/schema.js';
import {PRESETS} from '../../web/src/state/presets.js';
import {allTexts, t} from '../../web/src/text/index.js';
import {coreOf, value, withSession} from './laboratory.js';

const core = await coreOf('float-simd');
await allTexts();
const STARTS = 20;
const USUALLY = 16;

const presetOf = (id) => PRESETS.find((preset) => preset.id === id);

/** Runs `look` with a session at each of the twenty starts. */
const fromAllStarts = (experiment, look) => Array.from({length: STARTS}, (_, start) => withSession(core, (session) => {
  value(session.configure({...experiment, seeds: {...experiment.seeds, weights: start, order: start}}));
  return look(session);
}));

/** Losses and scores after so many epochs from each start. */
const after = (experiment, epochs) => fromAllStarts(experiment, (session) => {
  const {divergence} = value(session.trainEpochs(epochs));
  return {divergence, ...value(session.evaluate())};
});
const percents = (states, set = 'train') => states.map((state) => 100 * state[set].accuracy);
const losses = (states, set = 'train') => states.map((state) => state[set].loss);
const rSquareds = (states) => states.map(({train}) => train.rSquared);

const all = (values, holds) => assert.ok(values.every(holds), values.map((x) => Number(x).toPrecision(3)).join(' '));
const usually = (values, holds) => assert.ok(values.filter(holds).length >= USUALLY, values.map((x) => Number(x).toPrecision(3)).join(' '));
const ratios = (a, b) => a.map((x, i) => x / b[i]);

/** Each preset's claims. Every number that the comment is given has to be used. */
const CHECKS = {
  spiral({experiment}, {epochs, percent}) {
    all(percents(after(experiment, epochs)), (p) => p > percent);
  },
  xorLine({experiment}, {epochs, percent}) {
    assert.equal(experiment.layers.length, 1);
    all(percents(after(experiment, epochs)), (p) => p < percent);
  },
  xorBend({experiment}, {epochs, neurons, percent, fewer, fewerPercent}) {
    assert.equal(experiment.layers[0].neurons, neurons);
    usually(percents(after(experiment, epochs)), (p) => p > percent);
    all(percents(after(setNeurons(experiment, 0, fewer), epochs)), (p) => p < fewerPercent);
  },
  squares({experiment}, {epochs, percent, linePercent}) {
    all(percents(after(experiment, epochs)), (p) => p > percent);
    all(percents(after({...experiment, features: ['x', 'y']}, epochs)), (p) => p < linePercent);
  },
  sineOne({experiment}, {epochs, rSquared}) {
    all(rSquareds(after(experiment, epochs)), (r) => r < rSquared);
  },
  sineWide({experiment}, {epochs, rSquared}) {
    assert.equal(experiment.layers[0].neurons, 8);
    all(rSquareds(after(experiment, epochs)), (r) => r > rSquared);
  },
  slope({experiment}, {epochs, rSquared}) {
    all(rSquareds(after(experiment, epochs)), (r) => r > rSquared);
  },
  tooFast({experiment}, {updates, lower, rSquared}) {
    all(fromAllStarts(experiment, (session) => value(session.trainUpdates(updates)).divergence?.update ?? Infinity), (update) => update <= updates);
    all(rSquareds(after(setOptimizer(experiment, {learningRate: lower}), 20)), (r) => r > rSquared);
  },
  tooSlow({experiment}, {epochs, loss, faster, fasterLoss}) {
    all(losses(after(experiment, epochs)), (l) => l > loss);
    usually(losses(after(setOptimizer(experiment, {learningRate: faster}), epochs)), (l) => l < fasterLoss);
  },
  ravine({experiment}, {updates, times}) {
    assert.equal(experiment.batchSize, 0, 'an epoch is an update');
    usually(ratios(losses(after(experiment, updates)), losses(after(setOptimizer(experiment, {kind: 'momentum'}), updates))), (r) => r > times);
  },
  momentum({experiment}, {updates, times, momentum}) {
    const [plain, kept] = [setOptimizer(experiment, {kind: 'sgd'}), setOptimizer(experiment, {momentum})].map((one) => losses(after(one, updates)));
    usually(ratios(plain, kept), (r) => r > times);
    assert.deepEqual(kept, losses(after(experiment, updates)), 'that is how much it keeps');
  },
  search({experiment}, {tries, percent, epochs, descentPercent}) {
    all(percents(after(experiment, tries)), (p) => p < percent);
    all(percents(after(setStrategy(experiment, {kind: 'gradient-descent'}), epochs)), (p) => p > descentPercent);
  },
  zeros({experiment}, {epochs, percent}) {
    all(percents(after(experiment, epochs)), (p) => p <= percent);
    all(fromAllStarts(experiment, (session) => {
      value(session.trainEpochs(epochs));
      const layers = value(session.parameters());
      return layers.every(({weights, biases}, i) => weights.every((w) => w === 0) && (i === layers.length - 1) === biases.some((b) => b !== 0));
    }), Boolean);
  },
  equal({experiment}, {epochs, percent, usualPercent}) {
    assert.equal(experiment.layers[0].neurons, 8);
    all(percents(after(experiment, epochs)), (p) => p < percent);
    all(percents(after(setStart(experiment, {start: 'he'}), epochs)), (p) => p > usualPercent);
    all(fromAllStarts(experiment, (session) => {
      value(session.trainEpochs(epochs));
      const [{neurons, weights, biases}] = value(session.parameters());
      return weights.every((w, i) => w === weights[i - (i % neurons)]) && biases.every((b) => b === biases[0]);
    }), Boolean);
  },
  dead({experiment}, {epochs, dead, neurons, lower}) {
    const deadIn = (one) => fromAllStarts(one, (session) => {
      value(session.trainEpochs(epochs));
      const {coordinates, test: kept} = value(session.points());
      const training = Array.from(kept.keys()).filter((i) => !kept[i]);
      const outputs = value(session.neuronOutputs(training.flatMap((i) => [coordinates[2 * i], coordinates[2 * i + 1]])));
      const answers = (neuron) => outputs.subarray((2 + neuron) * training.length, (3 + neuron) * training.length);
      return Array.from({length: neurons}, (_, neuron) => answers(neuron)).filter((row) => row.every((y) => y === 0)).length;
    });
    assert.equal(experiment.layers[0].neurons, neurons);
    usually(deadIn(experiment), (count) => count >= dead);
    all(deadIn(setOptimizer(experiment, {learningRate: lower})), (count) => count === 0);
  },
  vanishing({experiment}, {epochs, times, percent, tanhTimes}) {
    assert.equal(experiment.layers.length, 7, 'six hidden layers');
    const shrinking = (one) => fromAllStarts(one, (session) => {
      const lengths = value(session.fullGradients()).map(({weights, biases}) => Math.hypot(...weights, ...biases));
      return lengths.at(-1) / lengths[0];
    });
    all(shrinking(experiment), (r) => r > times);
    const tanh = [0, 1, 2, 3, 4, 5].reduce((now, index) => setActivation(now, index, 'tanh'), experiment);
    all(shrinking(tanh), (r) => r < tanhTimes && r > 1 / tanhTimes);
    usually(percents(after(experiment, epochs)), (p) => p < percent);
  },
  overfit({experiment}, {points, epochs, trainPercent, testPercent, times}) {
    const late = after(experiment, epochs);
    all(late.map(({train}) => train.samples), (n) => n === points);
    all(percents(late), (p) => p === trainPercent);
    all(percents(late, 'test'), (p) => p <= testPercent + 1e-9);
    usually(ratios(losses(late, 'test'), losses(after(experiment, 10), 'test')), (r) => r > times);
  },
  penalty({experiment}, {l2, epochs, testPercent, loss}) {
    all(experiment.layers.map((layer) => layer.l2), (strength) => strength === l2);
    const late = after(experiment, epochs);
    all(percents(late, 'test'), (p) => p >= testPercent - 1e-9);
    all(losses(late, 'test'), (l) => l < loss);
    assert.deepEqual(experiment.data, presetOf('overfit').experiment.data, 'the same points');
  }
};

test('there is a check, a name and a comment for every preset, and each is a valid experiment', () => {
  assert.deepEqual(PRESETS.map(({id}) => id), Object.keys(t.presets));
  assert.deepEqual(Object.keys(CHECKS), Object.keys(t.presets));
  for (const {id, experiment} of PRESETS) assert.deepEqual(parseExperiment(experiment), {ok: true, experiment}, id);
});

for (const preset of PRESETS) {
  test(`${preset.id}: ${t.presets[preset.id].name}`, () => {
    const used = new Set();
    const claims = new Proxy(preset.claims, {get: (numbers, name) => (used.add(name), numbers[name])});
    CHECKS[preset.id](preset, claims);
    assert.deepEqual([...used].sort(), Object.keys(preset.claims).sort(), 'every number is checked');
    const said = new Set();
    t.presets[preset.id].comment(new Proxy({}, {get: (_, name) => (said.add(name), '1')}));
    for (const name of said) assert.ok(name in preset.claims, `the comment says ${name}`);
  });
}
