/** Gradient descent over a function of x and y, step by step: the learning rate, its decay, and momentum. */
import * as v from 'valibot';

import {list, names, object, real, whole, words} from '../../state/fields.js';
import {frozen} from '../../state/frozen.js';
import {settingsFrom} from '../instrument-settings.js';
import {VARIABLES} from './surface.js';

/**
 * `x`, `y`: where it starts; `steps`: so many are done.
 * @typedef {{f: string, x: number, y: number, range: readonly [number, number], rate: number, momentum: number, decay: number, steps: number}} Descent
 */

/** How far anything can go; the engine would do more steps, but nobody would look at them. */
export const MOST = Object.freeze({place: 1e6, rate: 100, momentum: 0.999, decay: 10, steps: 2000});
export const PARTS = /** @type {const} */ (['f', 'start', 'rate', 'momentum', 'decay', 'steps']);

/** @type {readonly Pick<Descent, 'f' | 'x' | 'y' | 'range'>[]} */
export const EXAMPLES = frozen([
  {f: 'x² + y²', x: 4, y: 3, range: [-5, 5]},
  {f: 'x² + 20y²', x: 2, y: 1, range: [-2.5, 2.5]},
  {f: '(1 − x)² + 10(y − x²)²', x: -1, y: 1.5, range: [-2, 2]},
  {f: 'x² − y²', x: 4, y: 0.1, range: [-5, 5]},
  {f: 'sin(x) + cos(y) + (x² + y²)/20', x: 3, y: 4, range: [-5, 5]}
]);

const place = () => real(-MOST.place, MOST.place);
const schema = object({
  f: v.optional(words(1000), EXAMPLES[0].f),
  x: v.optional(place(), EXAMPLES[0].x),
  y: v.optional(place(), EXAMPLES[0].y),
  range: v.optional(v.pipe(list(place(), 2, 2), v.check(([from, to]) => from < to, 'must go from a number to a larger one.')), () => [...EXAMPLES[0].range]), // of both, so that angles are true
  rate: v.optional(real(0, MOST.rate), 0.1),
  momentum: v.optional(real(0, MOST.momentum), 0),
  decay: v.optional(real(0, MOST.decay), 0),
  steps: v.optional(whole(0, MOST.steps), 0),
  drag: v.optional(list(names(PARTS), 0, PARTS.length), () => [...PARTS]) // what the reader can change
});

const NUMBERS = Object.freeze(['x', 'y', 'value', 'start', 'dx', 'dy', 'rate', 'momentum', 'decay', 'steps', 'rateNow', 'stepX', 'stepY', 'turns', 'finite']);
/** Of a function that is none. */
const NOTHING = Object.freeze(Object.fromEntries(NUMBERS.map((name) => [name, NaN])));

/** @type {import('../instrument.js').Model} */
export default {
  settings: settingsFrom(schema),
  start: ({f, x, y, range, rate, momentum, decay, steps}) => frozen({f, x, y, range, rate, momentum, decay, steps}),
  numbers: () => NUMBERS,
  async read(state, _settings, {functions}) {
    const {f, x, y, rate, momentum, decay, steps} = /** @type {Descent} */ (state);
    const path = await functions.descend({
      text: f, variables: [...VARIABLES], along: ['x', 'y'], values: {x, y}, steps: steps + 1, // and the one that comes next
      optimizer: momentum === 0 ? {kind: 'sgd', learningRate: rate} : {kind: 'momentum', learningRate: rate, momentum},
      schedule: decay === 0 ? {kind: 'constant'} : {kind: 'inverse-time', decay}
    });
    if ('problem' in path) return {numbers: NOTHING, problem: path.problem};
    const at = Math.min(steps, Math.max(0, path.values.length - 1)); // a path ends where something is no number any more
    const pair = (/** @type {Float64Array} */ of, /** @type {number} */ row) => [of[2 * row] ?? NaN, of[2 * row + 1] ?? NaN];
    const [here, gradient, step, before] = [pair(path.points, at), pair(path.gradients, at), pair(path.moves, at), at === 0 ? [0, 0] : pair(path.moves, at - 1)];
    const rateNow = path.rates[at] ?? NaN;
    return {
      numbers: {
        x: here[0], y: here[1], value: path.values[at], start: path.values[0], dx: gradient[0], dy: gradient[1], rate, momentum, decay, steps: at, rateNow,
        stepX: step[0], stepY: step[1], turns: turnsIn(path.moves, at), finite: path.finite ? 1 : 0
      },
      path: {points: path.points, at}, parts: {push: gradient.map((slope) => -rateNow * slope), carry: before.map((move) => momentum * move), step}
    };
  }
};

/** How often the first so many moves change their direction along x or y, whichever does more often. @param {ArrayLike<number>} moves @param {number} count */
export function turnsIn(moves, count) {
  const turns = [0, 0];
  for (let i = 2; i < 2 * count; i += 1) if (moves[i] * moves[i - 2] < 0) turns[i % 2] += 1;
  return Math.max(...turns);
}
