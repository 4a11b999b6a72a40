/** A layer of ReLU neurons, added up and squared: the gradient of every weight is its input times what comes back. */
import * as v from 'valibot';

import {list, names, object} from '../../state/fields.js';
import {layerForm} from './circuits/forms.js';
import {circuitModel, common, numbers} from './circuits/model.js';
import {drawValues} from './circuits/sheets.js';

/** @typedef {import('./circuits/forms.js').Form} Form */

const MOST_INPUTS = 4;
/** Sums this far from 0 leave no doubt whether a neuron is silent. */
const CLEAR = 0.05;
const MOST_NEURONS = 3;

const schema = v.pipe(object({
  x: v.optional(numbers(MOST_INPUTS), () => [1, 2, 3, 4]),
  W: v.optional(list(numbers(MOST_INPUTS), 1, MOST_NEURONS), () => [[0.1, 0.2, 0.3, 0.4], [0.5, 0.6, 0.7, 0.8], [0.9, 1, 1.1, 1.2]]), // a row for each neuron
  b: v.optional(numbers(MOST_NEURONS), () => [0.1, 0.2, 0.3]),
  grid: v.optional(names(['weights', 'gradients']), 'weights'), // what the grid shows first
  ...common()
}), v.check(({x, W, b}) => W.length === b.length && W.every((row) => row.length === x.length), 'needs a row of W and a number of b for each neuron, and in each row a weight for each input.'));

/** A student's numbers, 0 being those of the settings: inputs of one digit, weights in tenths; at most one neuron is silent. @param {Form} form @param {number} sheet */
export const numbersOfSheet = ({values}, sheet) => (sheet === 0 ? values : drawValues(sheet, Object.keys(values), 0.1, (drawn) => {
  const biases = Object.keys(drawn).filter((name) => name.startsWith('b'));
  const sums = biases.map((bias) => Object.keys(drawn).reduce((total, name) => total + (name.startsWith(`w${bias.slice(1)}`) ? drawn[name] * drawn[`x${name.slice(2)}`] : 0), drawn[bias]));
  return sums.filter((sum) => sum > 0).length >= Math.max(1, sums.length - 1) && sums.every((sum) => Math.abs(sum) > CLEAR);
}));

export default circuitModel(schema, ({x, W, b}, sheet) => {
  const form = layerForm(x, W, b);
  return {...form, values: numbersOfSheet(form, sheet)};
});
