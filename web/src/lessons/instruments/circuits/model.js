/** What the circuit and the layer have in common as instruments: where they start, and what the engine says of a state. */
import * as v from 'valibot';

import {frozen} from '../../../state/frozen.js';
import {list, names, real, whole, words} from '../../../state/fields.js';
import {settingsFrom} from '../../instrument-settings.js';
import {countRight} from './blanks.js';
import {LOSSES, TARGET, textOf} from './forms.js';
import {namesOf, numbersOf, wayBack} from './reading.js';
import {run} from './run.js';

/** @typedef {import('./forms.js').Form} Form */
/** @typedef {import('./forms.js').Loss} Loss */
/**
 * Everything a circuit is at: the function without its loss, its variables' values before any update, and what is looked at.
 * `back`: so many gates have been gone back through. `given`: what the reader worked out.
 * @typedef {object} CircuitState
 * @property {string} of
 * @property {Readonly<Record<string, number>>} values
 * @property {readonly string[]} learned
 * @property {Loss} loss
 * @property {number} rate
 * @property {number} updates
 * @property {string} only the one number that updates change; '' for all that are learned
 * @property {number} back
 * @property {string} chosen the variable whose way is lit
 * @property {number} nudge
 * @property {Readonly<Record<string, number>>} given
 * @property {readonly string[]} blanks what of it is left to them
 * @property {number} sheet whose numbers; 0: those of the lesson
 * @property {boolean} answers whether an exercise shows them
 */

/** How far any number can be dragged. */
export const MOST = 100;
export const MOST_RATE = 1;
export const MOST_UPDATES = 200;
/** More gates than any circuit that can be seen; then all gradients are there. */
export const ALL_THE_WAY = 400;

const PARTS = /** @type {const} */ (['x', 'w', 'b', 'target', 'loss', 'text', 'back', 'way', 'nudge', 'rate', 'updates', 'exercise']);

export const number = () => real(-MOST, MOST);
export const numbers = (/** @type {number} */ most) => list(number(), 1, most);

/** What any of them can be set to. */
export const common = () => ({
  loss: v.optional(names(LOSSES), 'square'),
  target: v.optional(number(), 0),
  rate: v.optional(real(0, MOST_RATE), 0.001),
  updates: v.optional(whole(0, MOST_UPDATES), 0),
  only: v.optional(words(10), ''),
  back: v.optional(whole(0, ALL_THE_WAY), ALL_THE_WAY), // so many gates
  chosen: v.optional(words(10), ''),
  change: v.optional(list(names(PARTS), 0, PARTS.length), () => [...PARTS]), // what the reader can do
  draw: v.optional(v.boolean('must be true or false.'), false), // whether the seed of the lesson gives the numbers
  asks: v.optional(list(words(20), 0, 40), () => []), // numbers that stay hidden until there is a prediction; "gradients": all of those
  blanks: v.optional(list(words(20), 0, 40), () => []) // numbers that the reader works out
});

/**
 * @param {v.GenericSchema<unknown, Record<string, any>>} schema
 * @param {(settings: import('../../instrument.js').Settings, sheet: number) => Form} formOf sheet: 0 for the numbers of the settings
 * @returns {import('../../instrument.js').Model}
 */
export function circuitModel(schema, formOf) {
  const known = v.pipe(schema, v.rawCheck(({dataset, addIssue}) => {
    if (!dataset.typed) return;
    const {blanks, chosen, only} = dataset.value;
    const form = formOf(dataset.value, 0);
    const there = namesOf(form);
    const stranger = blanks.find((/** @type {string} */ name) => !there.includes(name)) ?? [chosen, only].find((name) => name !== '' && !(name in form.values));
    if (stranger !== undefined) addIssue({message: `knows no number '${stranger}'; there are ${there.join(', ')}.`});
  }));
  return {
    settings: settingsFrom(known),
    start(settings, seed) {
      const sheet = settings.draw ? (seed ?? 1) : 0;
      const {of, values, learned} = formOf(settings, sheet);
      const {loss, target, rate, updates, only, back, chosen, blanks} = settings;
      return frozen({of, values: {...values, [TARGET]: target}, learned, loss, rate, updates, only, back, chosen, nudge: 0, given: {}, blanks, sheet, answers: false});
    },
    numbers: (settings) => namesOf(formOf(settings, 0)),
    async read(state, settings, {functions}) {
      const its = /** @type {CircuitState} */ (state);
      const form = formOf(settings, 0);
      const task = {...its, text: textOf(its.of, its.loss)};
      const [now, next] = await Promise.all([run(functions, task), run(functions, {...task, updates: its.updates + 1, chosen: ''})]);
      if ('problem' in now) return {numbers: Object.fromEntries(namesOf(form).map((name) => [name, NaN])), problem: now.problem, run: null};
      const found = numbersOf(form, {...its, back: Math.min(its.back, wayBack(now.circuit).length)}, now, 'problem' in next ? {} : next.values);
      const {blanks, given} = its;
      return {numbers: {...found, blanks: blanks.length, filled: countRight(blanks, given, found)}, problem: null, run: now};
    }
  };
}
