/** A function of x and its slope at a point: the secant through a second point, the errors of difference quotients, the rules. */
import * as v from 'valibot';

import {inMoments} from '../../functions/derivation.js';
import {list, names, object, real, words} from '../../state/fields.js';
import {frozen} from '../../state/frozen.js';
import {settingsFrom} from '../instrument-settings.js';

/** @typedef {readonly [number, number]} Range */
/**
 * `f`: as it was typed; `x`: the point; `h`: from there to the second one; `range`: of x; `rise`: of y, null: as the curve needs;
 * `rules`: so many moments of the derivation are shown.
 * @typedef {{f: string, x: number, h: number, range: Range, rise: Range | null, rules: number}} Slope
 */
/** How wrong a central difference is at each step. @typedef {{steps: readonly number[], double: readonly number[], float: readonly number[]}} Errors */

/** How far anything can go. */
export const MOST = 1e6;
export const PARTS = /** @type {const} */ (['f', 'x', 'h', 'range']);
export const SHOWN = /** @type {const} */ (['slope', 'secant', 'errors', 'rules']);

/** The lecture's functions first, each where there is something to see. @type {readonly Omit<Slope, 'rules'>[]} */
export const EXAMPLES = frozen([
  {f: '2x', x: 1, h: 1, range: [-1, 6], rise: null},
  {f: '2x²', x: 1, h: 1, range: [-3, 6], rise: null},
  {f: 'x³ + 2x² + 6', x: 1, h: 1, range: [-4, 3], rise: [-20, 50]},
  {f: '(3x² − 5x + 1)⁷', x: 1, h: 0.5, range: [-0.3, 2], rise: [-3, 3]},
  {f: 'sin(x)', x: 1, h: 1, range: [-7, 7], rise: null},
  {f: 'x·exp(−x)', x: 0.5, h: 1, range: [-1, 5], rise: [-2, 1]},
  {f: '1/(1 + x²)', x: 1, h: 1, range: [-4, 4], rise: [-0.5, 1.5]},
  {f: 'relu(x)', x: 0, h: 1, range: [-3, 3], rise: null}
]);

const range = () => v.pipe(list(real(-MOST, MOST), 2, 2), v.check(([from, to]) => from < to, 'must go from a number to a larger one.'));
const schema = object({
  f: v.optional(words(1000), EXAMPLES[1].f),
  x: v.optional(real(-MOST, MOST), EXAMPLES[1].x),
  h: v.optional(real(-MOST, MOST), EXAMPLES[1].h),
  range: v.optional(range(), () => [...EXAMPLES[1].range]),
  rise: v.optional(range()), // as the curve needs
  drag: v.optional(list(names(PARTS), 0, PARTS.length), () => [...PARTS]), // what the reader can change
  show: v.optional(list(names(SHOWN), 0, SHOWN.length), () => [...SHOWN]),
  asks: v.optional(v.boolean('must be true or false.'), false) // whether slopes stay blank until there is a prediction
});

/** Points of the drawn curve. */
const POINTS = 401;
/** Steps of the error curve: from 1 down, so many for each power of ten. */
const PER_DECADE = 4;
const STEPS = Object.freeze(Array.from({length: 15 * PER_DECADE + 1}, (_, i) => Number((10 ** (-i / PER_DECADE)).toPrecision(3))));

const NUMBERS = Object.freeze(['x', 'y', 'slope', 'h', 'beyond', 'change', 'secant', 'central', 'error', 'errorFloat', 'rules', 'allRules']);
/** Of a function that is none. */
const NOTHING = Object.freeze(Object.fromEntries(NUMBERS.map((name) => [name, NaN])));

/** @type {import('../instrument.js').Model} */
export default {
  settings: settingsFrom(schema),
  start: ({f, x, h, range: shown, rise = null}) => frozen({f, x, h, range: shown, rise, rules: 0}),
  numbers: () => NUMBERS,
  async read(state, _settings, ask) {
    const {f, x, h, range: [from, to], rules} = /** @type {Slope} */ (state);
    const {functions} = ask;
    const text = {text: f, variables: ['x']};
    const size = Math.abs(h);
    const [curve, differences, derivation] = await Promise.all([
      functions.curve({...text, along: 'x', from, to, count: POINTS}),
      functions.differences({...text, by: 'x', values: {x}, steps: [...STEPS, size || STEPS[0]]}),
      functions.derivative({...text, by: 'x'})
    ]);
    if ('problem' in curve || 'problem' in differences || 'problem' in derivation) return {numbers: NOTHING, problem: firstProblem(curve, differences, derivation)};
    const {value, slope, double, float} = differences;
    const at = STEPS.length;
    const moments = inMoments(derivation);
    const beyond = h > 0 ? double.above[at] : h < 0 ? double.below[at] : value;
    const errorsOf = (/** @type {Float64Array} */ central) => [...central].map((quotient) => Math.abs(quotient - slope));
    const [exact, rounded] = [errorsOf(double.central), errorsOf(float.central)];
    const none = h === 0 ? NaN : null; // without a step there is no quotient
    return {
      numbers: {
        x, y: value, slope, h, beyond, change: beyond - value, secant: none ?? (h > 0 ? double.forward : double.backward)[at], central: none ?? double.central[at],
        error: none ?? exact[at], errorFloat: none ?? rounded[at], rules: Math.min(rules, moments.moments), allRules: moments.moments
      },
      curve, derivation: moments, derivative: derivation.after,
      errors: /** @type {Errors} */ ({steps: STEPS, double: exact.slice(0, at), float: rounded.slice(0, at)})
    };
  }
};

/** @param {readonly object[]} answers */
const firstProblem = (...answers) => answers.flatMap((answer) => ('problem' in answer ? [answer.problem] : []))[0];
