/** One function inside another: y of u and u of x, with both slopes and the slope of the whole. */
import * as v from 'valibot';

import {list, names, object, real, words} from '../../state/fields.js';
import {frozen} from '../../state/frozen.js';
import {settingsFrom} from '../instrument-settings.js';

/** @typedef {import('../../../../core/bindings/nn-core.d.ts').FunctionTree} FunctionTree */
/** What the reader has to find. @typedef {'u' | 'dydu' | 'dudx'} Fill */
/** `fills`: what was typed. @typedef {{outer: string, inner: string, x: number, nudge: number, fills: Readonly<Record<Fill, string>>}} Chain */

/** How far anything can go. */
export const MOST = 1000;
export const FILLS = /** @type {const} */ (['u', 'dydu', 'dudx']);
const PARTS = /** @type {const} */ (['functions', 'x', 'nudge']);
const ASKED = /** @type {const} */ (['nothing', 'whole', 'all']);
const SHOWN = /** @type {const} */ (['gears', 'boxes']);

/** The lecture's first. @type {readonly Pick<Chain, 'outer' | 'inner' | 'x'>[]} */
export const EXAMPLES = frozen([
  {outer: 'u⁷', inner: '3x² − 5x + 1', x: 1},
  {outer: 'u²', inner: '2x + 1', x: 1},
  {outer: 'sin(u)', inner: 'x²', x: 1},
  {outer: 'exp(u)', inner: '−x²', x: 0.5},
  {outer: 'relu(u)', inner: '2x − 1', x: 1},
  {outer: 'sigmoid(u)', inner: '3x − 2', x: 0.5}
]);

const schema = object({
  outer: v.optional(words(400), EXAMPLES[0].outer),
  inner: v.optional(words(400), EXAMPLES[0].inner),
  x: v.optional(real(-MOST, MOST), EXAMPLES[0].x),
  nudge: v.optional(real(-MOST, MOST), 0.1),
  drag: v.optional(list(names(PARTS), 0, PARTS.length), () => [...PARTS]), // what the reader can change
  show: v.optional(list(names(SHOWN), 0, SHOWN.length), () => [...SHOWN]),
  fill: v.optional(v.boolean('must be true or false.'), false), // whether u and both slopes are to be typed into the boxes
  asks: v.optional(names(ASKED), 'nothing') // what stays blank until there is a prediction: the slope of the whole, or all but x
});

/** The outer function with the inner one wherever its letter is. @param {string} outer @param {FunctionTree} tree of it @param {string} inner */
export function composed(outer, tree, inner) {
  const places = /** @type {[number, number][]} */ ([]);
  const visit = (/** @type {FunctionTree} */ {kind, from = 0, to = 0, children}) => {
    if (kind === 'variable') places.push([from, to]);
    children.forEach(visit);
  };
  visit(tree);
  return places.sort(([a], [b]) => b - a).reduce((text, [from, to]) => `${text.slice(0, from)}(${inner})${text.slice(to)}`, outer);
}

const NUMBERS = Object.freeze(['x', 'u', 'y', 'dudx', 'dydu', 'dydx', 'nudge', 'filled']);

/** @type {import('../instrument.js').Model} */
export default {
  settings: settingsFrom(schema),
  start: ({outer, inner, x, nudge}) => frozen({outer, inner, x, nudge, fills: {u: '', dydu: '', dudx: ''}}),
  numbers: () => NUMBERS,
  async read(state, _settings, {functions}) {
    const {outer, inner, x, nudge, fills} = /** @type {Chain} */ (state);
    const [above, below] = [{text: outer, variables: ['u']}, {text: inner, variables: ['x']}];
    const [outerRead, innerRead] = await Promise.all([functions.parse(above), functions.parse(below)]);
    if ('problem' in outerRead || 'problem' in innerRead) return {numbers: Object.fromEntries(NUMBERS.map((name) => [name, NaN])), problems: {outer: problemOf(outerRead), inner: problemOf(innerRead)}};
    const whole = {text: composed(outer, outerRead.is.tree, inner), variables: ['x']};
    const [first, dydu, dudx, through] = await Promise.all([
      functions.evaluate({...below, along: ['x'], points: [x], gradients: true}),
      functions.derivative({...above, by: 'u'}),
      functions.derivative({...below, by: 'x'}),
      functions.evaluate({...whole, along: ['x'], points: [x], gradients: true})
    ]);
    const u = valueIn(first);
    const second = await functions.evaluate({...above, along: ['u'], points: [u], gradients: true});
    const filled = Object.fromEntries(await Promise.all(FILLS.map(async (name) => {
      const asked = name === 'u' ? below : name === 'dydu' ? {...above, by: 'u'} : {...below, by: 'x'};
      return [name, fills[name].trim() === '' ? null : await functions.compare({...asked, answer: fills[name]})];
    })));
    return {
      numbers: {
        x, u, y: valueIn(second), dudx: slopeIn(first), dydu: slopeIn(second), dydx: slopeIn(through), nudge,
        filled: FILLS.filter((name) => isRight(filled[name])).length
      },
      trees: {outer: outerRead.is.tree, inner: innerRead.is.tree, dydu: treeOf(dydu), dudx: treeOf(dudx)}, filled
    };
  }
};

/** Whether what was typed into a box is what belongs there. @param {any} answer of functions.compare, null: nothing was typed */
export const isRight = (answer) => answer !== null && !('problem' in answer) && ['alike', 'equal'].includes(answer.verdict.sameness);

/** @param {object} answer */
const problemOf = (answer) => ('problem' in answer ? answer.problem : null);
/** @typedef {import('../../../../core/bindings/nn-core.d.ts').FunctionQuestions} Questions */
/** @param {ReturnType<Questions['evaluate']>} answer */
const valueIn = (answer) => ('problem' in answer ? NaN : answer.values[0]);
/** @param {ReturnType<Questions['evaluate']>} answer */
const slopeIn = (answer) => ('problem' in answer ? NaN : answer.gradients?.[0] ?? NaN);
/** @param {ReturnType<Questions['derivative']>} answer @returns {FunctionTree | null} null where it is longer than anybody would read */
const treeOf = (answer) => ('problem' in answer ? null : answer.after.tree);
