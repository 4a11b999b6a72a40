/** An experiment in words, setting by setting, so that runs can be read side by side. */
import {taskOf} from '../../state/experiment.js';
import {percent, shortNumber, t, wholeNumber} from '../../text/index.js';
import {isSearch, optimizerWords, penaltyWords, scheduleWords, startWords, stopWords} from '../learning/words.js';

/** @typedef {import('../../state/experiment.js').Experiment} Experiment */

const n = shortNumber;

/** The rows of a comparison: a name, and what an experiment has there. @returns {{name: string, words: (experiment: Experiment) => string}[]} */
export const settingRows = () => [
  {name: t.data, words: dataWords},
  {name: t.features, words: ({data, features}) => (data.kind === 'table' ? t.none : features.join(', '))},
  {name: t.layersRow, words: ({layers}) => layers.map(({neurons, activation}) => `${neurons} ${t.activations[activation]}`).join(' · ')},
  {name: t.loss, words: ({loss}) => (loss.kind === 'huber' ? `${t.losses.huber}, δ ${n(loss.delta ?? 1)}` : t.losses[loss.kind])},
  {name: t.optimizer, words: (experiment) => [optimizerWords(experiment), ...parameterWords(experiment)].join(', ')},
  {name: t.rate, words: (experiment) => (isSearch(experiment) ? t.none : n(experiment.optimizer.learningRate))},
  {name: t.schedule, words: (experiment) => (isSearch(experiment) ? t.none : scheduleWords(experiment))},
  {name: t.batch, words: ({batchSize}) => (batchSize === 0 ? t.allPoints : wholeNumber(batchSize))},
  {name: t.penaltyOfWeights, words: penaltyWords},
  {name: t.dropout, words: ({layers}) => byLayer(layers.map(({dropout = 0}) => percent(dropout, 0)))},
  {name: t.frozen, words: ({layers}) => layers.flatMap(({frozen}, index) => (frozen ? [wholeNumber(index + 1)] : [])).join(', ') || t.none},
  {name: t.start, words: (experiment) => t.startAndSeed(startWords(experiment), String(experiment.seeds.weights))},
  {name: t.seeds.order, words: ({seeds}) => String(seeds.order)},
  {name: t.precision, words: ({precision}) => t.precisions[precision]},
  {name: t.stop, words: stopWords}
];

/** @param {readonly string[]} words */
const byLayer = (words) => (new Set(words).size === 1 ? words[0] : words.join(' · '));

/** @param {Experiment} experiment */
function dataWords({data, seeds}) {
  const test = t.runTest(percent(data.testShare, 0));
  if (data.kind === 'points') return [t.runOwnPoints(wholeNumber(data.points.length)), test].join(', ');
  if (data.kind === 'table') return [t.runTable(wholeNumber(data.samples.length / data.inputs)), test].join(', ');
  const classes = taskOf(data) === 'classification' ? [t.runClasses(wholeNumber(data.classes))] : [];
  return [t.datasets[data.name], t.pointCount(wholeNumber(data.samples)), ...classes, t.runNoise(n(data.noise)), test, t.runSeeds([seeds.data, seeds.noise, seeds.split].join('/'))].join(', ');
}

/** What of the optimiser was set to something of its own. @param {Experiment} experiment */
function parameterWords({optimizer, strategy}) {
  if (isSearch({strategy})) return strategy?.scale === undefined ? [] : [`${t.scale} ${n(strategy.scale)}`];
  return /** @type {const} */ (['momentum', 'rho', 'beta1', 'beta2', 'epsilon', 'weightDecay']).flatMap((name) => {
    const value = optimizer[name];
    return value === undefined ? [] : [`${t.optimizerParameters[name]} ${n(value)}`];
  });
}
