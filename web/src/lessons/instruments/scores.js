/** Scores of classes, the probabilities that softmax makes of them, and the loss: what a classifier's last layer does. */
import * as v from 'valibot';

import {list, names, object, real, whole} from '../../state/fields.js';
import {frozen} from '../../state/frozen.js';
import {settingsFrom} from '../instrument-settings.js';

/** `right`: which class is, from 1; `add`: to every score; `reach`: how far the drawing goes up and down. */
/** @typedef {{z: readonly number[], right: number, add: number, reach: number}} Scores */

/** How far a score goes, and what is added to all of them. */
export const MOST = 100;
export const MOST_ADDED = 1000;
export const PARTS = /** @type {const} */ (['z', 'right', 'add']);
export const SHOWN = /** @type {const} */ (['loss', 'shares']);
const REACHES = Object.freeze([5, 10, 20, 50, MOST]);

const schema = v.pipe(object({
  z: v.optional(list(real(-MOST, MOST), 2, 5), () => [2, 1, -1]),
  right: v.optional(whole(1, 5), 1),
  add: v.optional(real(-MOST_ADDED, MOST_ADDED), 0),
  drag: v.optional(list(names(PARTS), 0, PARTS.length), () => [...PARTS]), // what the reader can change
  show: v.optional(list(names(SHOWN), 0, SHOWN.length), () => [...SHOWN]), // shares: what plain division would give
  asks: v.optional(v.boolean('must be true or false.'), false) // whether probabilities and loss stay blank until there is a prediction
}), v.check(({z, right}) => right <= z.length, 'has no class with the number right.'));

/** How far up and down a drawing of these scores has to go; never less than before, so that nothing moves under a finger. @param {readonly number[]} z */
export const reachOf = (z, before = 0) => REACHES.find((reach) => reach >= before && z.every((score) => Math.abs(score) <= reach)) ?? MOST;

/** One point whose scores are the biases of a softmax layer. @param {readonly number[]} scores @param {number} right @returns {import('../../state/experiment.js').Experiment} */
const experimentOf = (scores, right) => ({
  version: 1, precision: 'double', plane: {xMin: -6, xMax: 6, yMin: -6, yMax: 6},
  data: {kind: 'table', task: 'classification', inputs: 1, outputs: scores.length, samples: [0], targets: [right - 1], testShare: 0},
  features: ['x'],
  layers: [{neurons: scores.length, activation: 'softmax', weights: [scores.map(() => 0)], biases: [...scores]}],
  loss: {kind: 'categorical-cross-entropy'}, optimizer: {kind: 'sgd', learningRate: 0.01}, schedule: {kind: 'constant'}, batchSize: 0,
  seeds: {data: 0, noise: 0, split: 0, weights: 0, order: 0, dropout: 0}
});

/** Points of the loss curve, which goes at least so high. */
const POINTS = 121;
const LOW_TOP = 5.5;

/** @param {string} letter @param {ArrayLike<number>} values @returns {[string, number][]} p1, p2, … */
const numbered = (letter, values) => Array.from(values, (value, i) => [`${letter}${i + 1}`, value]);

/** @type {import('../instrument.js').Model} */
export default {
  settings: settingsFrom(schema),
  start: ({z, right, add}) => frozen({z, right, add, reach: reachOf(z)}),
  numbers: ({z}) => ['right', 'add', 'loss', 'chance', 'sum', ...['z', 'e', 'p', 'share'].flatMap((letter) => numbered(letter, z).map(([name]) => name))],
  async read(state, _settings, ask) {
    const {z, right, add} = /** @type {Scores} */ (state);
    const {functions} = ask;
    const scores = z.map((score) => score + add);
    const {answers: [trace]} = await ask(experimentOf(scores, right), [['trace', [0], [right - 1]]]);
    const {loss, layers: [{outputs}]} = /** @type {import('../../../../core/bindings/nn-core.d.ts').Trace} */ (trace);
    const letters = z.map((_, i) => `z${i + 1}`);
    const of = (/** @type {string} */ text) => functions.evaluate({text, variables: letters, along: letters, points: scores});
    const [powers, sum, total, curve] = await Promise.all([
      functions.evaluate({text: 'exp(z)', variables: ['z'], along: ['z'], points: scores}),
      of(letters.map((letter) => `exp(${letter})`).join(' + ')),
      Promise.all(letters.map((letter) => of(`${letter} / (${letters.join(' + ')})`))),
      functions.curve({text: 'exp(−l)', variables: ['l'], along: 'l', from: 0, to: Math.max(LOW_TOP, 1.15 * loss), count: POINTS})
    ]);
    const [exponentials, shares] = [valuesOf(powers), total.map((share) => valuesOf(share)[0])];
    return {
      numbers: {
        right, add, loss, chance: outputs[right - 1], sum: valuesOf(sum)[0],
        ...Object.fromEntries([...numbered('z', scores), ...numbered('e', exponentials), ...numbered('p', outputs), ...numbered('share', shares)])
      },
      scores, exponentials, chances: [...outputs], shares,
      curve: 'problem' in curve ? {chances: [], losses: []} : {chances: curve.values, losses: curve.places} // read the other way round, −ln p is as fine where it is steep
    };
  }
};

/** @param {{values: Float64Array} | {problem: unknown}} answer */
const valuesOf = (answer) => ('problem' in answer ? [NaN] : [...answer.values]);
