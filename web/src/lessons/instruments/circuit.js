/** One neuron, or any function, as a circuit of gates: values above the wires, gradients below. */
import * as v from 'valibot';

import {object} from '../../state/fields.js';
import {neuronForm} from './circuits/forms.js';
import {circuitModel, common, number, numbers} from './circuits/model.js';

const MOST_INPUTS = 4;

const schema = v.pipe(object({
  x: v.optional(numbers(MOST_INPUTS), () => [1, -2, 3]),
  w: v.optional(numbers(MOST_INPUTS), () => [-3, -1, 2]),
  b: v.optional(number(), 1),
  ...common()
}), v.check(({x, w}) => x.length === w.length, 'needs as many weights w as inputs x.'));

export default circuitModel(schema, ({x, w, b}) => neuronForm(x, w, b));
