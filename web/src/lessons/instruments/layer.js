/** A layer of ReLU neurons, added up and squared: the gradient of every weight is its input times what comes back. */
import * as v from 'valibot';

import {list, names, object} from '../../state/fields.js';
import {layerForm} from './circuits/forms.js';
import {circuitModel, common, numbers} from './circuits/model.js';

const MOST_INPUTS = 4;
const MOST_NEURONS = 3;

const schema = v.pipe(object({
  x: v.optional(numbers(MOST_INPUTS), () => [1, 2, 3, 4]),
  W: v.optional(list(numbers(MOST_INPUTS), 1, MOST_NEURONS), () => [[0.1, 0.2, 0.3, 0.4], [0.5, 0.6, 0.7, 0.8], [0.9, 1, 1.1, 1.2]]), // a row for each neuron
  b: v.optional(numbers(MOST_NEURONS), () => [0.1, 0.2, 0.3]),
  grid: v.optional(names(['weights', 'gradients']), 'weights'), // what the grid shows first
  ...common()
}), v.check(({x, W, b}) => W.length === b.length && W.every((row) => row.length === x.length), 'needs a row of W and a number of b for each neuron, and in each row a weight for each input.'));

export default circuitModel(schema, ({x, W, b}) => layerForm(x, W, b));
