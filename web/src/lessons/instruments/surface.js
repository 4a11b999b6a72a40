/** A function of x and y over a plane: its slopes along both, the gradient they make, and a direction of the reader's own. */
import * as v from 'valibot';

import {list, names, object, real, words} from '../../state/fields.js';
import {frozen} from '../../state/frozen.js';
import {settingsFrom} from '../instrument-settings.js';

/** `own`: where the reader's arrow points, in degrees from the x axis, turning left. @typedef {{f: string, x: number, y: number, range: readonly [number, number], own: number}} Surface */

/** How far anything can go. */
export const MOST = 1e6;
export const VARIABLES = Object.freeze(['x', 'y']);
export const PARTS = /** @type {const} */ (['f', 'point', 'own']);
export const SHOWN = /** @type {const} */ (['slices', 'gradient', 'own']);

/** The course's first, each where there is something to see. @type {readonly Omit<Surface, 'own'>[]} */
export const EXAMPLES = frozen([
  {f: 'x² + y²', x: 3, y: 2, range: [-5, 5]},
  {f: 'x + y', x: 2, y: 3, range: [-5, 5]},
  {f: 'x·y', x: 2, y: 3, range: [-5, 5]},
  {f: 'max(x, y)', x: 2, y: 3, range: [-5, 5]},
  {f: 'x² + 20y²', x: 4, y: 1, range: [-5, 5]},
  {f: 'x²·y + 3y − 1', x: 1, y: -1, range: [-3, 3]},
  {f: 'sin(x)·cos(y)', x: 1, y: 1, range: [-4, 4]},
  {f: '(tanh(2x + y) − 0.5)²', x: 1, y: -1, range: [-2, 2]}
]);

const schema = object({
  f: v.optional(words(1000), EXAMPLES[0].f),
  x: v.optional(real(-MOST, MOST), EXAMPLES[0].x),
  y: v.optional(real(-MOST, MOST), EXAMPLES[0].y),
  range: v.optional(v.pipe(list(real(-MOST, MOST), 2, 2), v.check(([from, to]) => from < to, 'must go from a number to a larger one.')), () => [...EXAMPLES[0].range]), // of both, so that angles are true
  own: v.optional(real(-360, 360), 90),
  drag: v.optional(list(names(PARTS), 0, PARTS.length), () => [...PARTS]), // what the reader can change
  show: v.optional(list(names(SHOWN), 0, SHOWN.length), () => [...SHOWN]),
  asks: v.optional(v.boolean('must be true or false.'), false) // whether slopes and the gradient stay blank until there is a prediction
});

/** Points of a slice. */
const POINTS = 201;
const NUMBERS = Object.freeze(['x', 'y', 'value', 'dx', 'dy', 'length', 'downhill', 'own', 'along', 'off']);
/** Of a function that is none. */
const NOTHING = Object.freeze(Object.fromEntries(NUMBERS.map((name) => [name, NaN])));

/** @type {import('../instrument.js').Model} */
export default {
  settings: settingsFrom(schema),
  start: ({f, x, y, range, own}) => frozen({f, x, y, range, own}),
  numbers: () => NUMBERS,
  async read(state, _settings, {functions}) {
    const {f, x, y, range: [from, to], own} = /** @type {Surface} */ (state);
    const text = {text: f, variables: [...VARIABLES]};
    const [here, alongX, alongY] = await Promise.all([
      functions.evaluate({...text, along: ['x', 'y'], points: [x, y], gradients: true}),
      functions.curve({...text, along: 'x', from, to, count: POINTS, values: {y}}),
      functions.curve({...text, along: 'y', from, to, count: POINTS, values: {x}})
    ]);
    if ('problem' in here) return {numbers: NOTHING, problem: here.problem};
    const [dx, dy] = here.gradients ?? [NaN, NaN];
    const downhill = Math.hypot(dx, dy) === 0 ? NaN : turned(degrees(Math.atan2(-dy, -dx)));
    return {
      numbers: {
        x, y, value: here.values[0], dx, dy, length: Math.hypot(dx, dy), downhill, own: turned(own),
        along: dx * Math.cos(radians(own)) + dy * Math.sin(radians(own)), off: apart(own, downhill)
      },
      slices: {x: alongX, y: alongY}
    };
  }
};

export const radians = (/** @type {number} */ angle) => (angle * Math.PI) / 180;
export const degrees = (/** @type {number} */ angle) => (angle * 180) / Math.PI;
/** The same angle from 0 to 360. @param {number} angle */
export const turned = (angle) => ((angle % 360) + 360) % 360;
/** How far two directions are apart, the short way round. @param {number} a @param {number} b */
export const apart = (a, b) => 180 - Math.abs(turned(a - b) - 180);
