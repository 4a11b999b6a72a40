/** One neuron, or any function, as a circuit of gates: values above the wires, gradients below. */
import * as v from 'valibot';

import {object} from '../../state/fields.js';
import {neuronForm} from './circuits/forms.js';
import {circuitModel, common, number, numbers} from './circuits/model.js';
import {drawValues} from './circuits/sheets.js';

/** @typedef {import('./circuits/forms.js').Form} Form */

const MOST_INPUTS = 4;
/** Larger sums have large squares. */
const MOST_SUM = 12;

const schema = v.pipe(object({
  x: v.optional(numbers(MOST_INPUTS), () => [1, -2, 3]),
  w: v.optional(numbers(MOST_INPUTS), () => [-3, -1, 2]),
  b: v.optional(number(), 1),
  ...common()
}), v.check(({x, w}) => x.length === w.length, 'needs as many weights w as inputs x.'));

/** A student's numbers, 0 being those of the settings: small whole ones, and a sum above 0, so that something comes back. @param {Form} form @param {number} sheet */
export const numbersOfSheet = ({values}, sheet) => (sheet === 0 ? values : drawValues(sheet, Object.keys(values), 1, (drawn) => {
  const sum = Object.keys(drawn).reduce((total, name) => total + (name.startsWith('w') ? drawn[name] * drawn[`x${name.slice(1)}`] : 0), drawn.b);
  return sum > 0 && sum <= MOST_SUM;
}));

export default circuitModel(schema, ({x, w, b}, sheet) => {
  const form = neuronForm(x, w, b);
  return {...form, values: numbersOfSheet(form, sheet)};
});
