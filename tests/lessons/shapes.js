/** Shapes: the course's batch through two layers, its question about transposing, and what is easily mistaken about both. */
import {course} from './student.js';

const {forward: {layer1, layer2}, shapes} = course('part1-two-layers-batch');
const {drills} = course('dot-shapes');
const EXACT = 1e-12; // a handful of operations in double precision
/** What the course says of two shapes. */
const drill = (inputs, weights, transpose) => drills.find((one) => `${one.inputs}` === `${inputs}` && `${one.weights}` === `${weights}` && one.transpose === transpose).result;

/** @type {import('./student.js').Golden[]} */
export const golden = [
  {step: 1, value: 'fits', is: drill(shapes.X, shapes.W1, false) ? 1 : 0},
  {step: 1, value: 'rows', is: drill(shapes.X, shapes.W1, true)[0]},
  {step: 1, value: 'columns', is: shapes.layer1[1]},
  {step: 2, value: 'c', is: drill([3, 4], [3, 4], true)[1]},
  {step: 2, value: 'd', is: drill([3, 4], [3, 4], false) ? 1 : 0},
  {step: 2, value: 'f', is: drill([3, 3], [3, 3], false)[1]},
  ...[[1, 1], [1, 2], [2, 1], [2, 2], [1, 3]].map(([i, j]) => ({step: 3, value: `y${i}${j}`, is: layer1[i - 1][j - 1], within: EXACT})),
  {step: 4, value: 'later', is: layer1[0][0], within: EXACT},
  {step: 5, value: 'right', is: layer2[0][0], within: EXACT},
  {step: 5, value: 'right12', is: layer2[0][1], within: EXACT},
  {step: 5, value: 'right33', is: layer2[2][2], within: EXACT}
];

/** @type {import('./student.js').Played[]} */
export const play = [
  {wrong: 'Yes, both', reason: /Same shapes are for adding\. .*4 numbers against 3/, right: 'No', reach: (student) => student.press('Transpose W')},
  {
    wrong: ['5', '3', '3', '3', '2', '3'], reason: /does not fit: the inner two sizes differ/, right: ['5', '3', '3', '0', '2', '3'],
    reach: async (student) => {
      await student.type('Rows of X', '5');
      await student.type('Columns of W', '2');
    },
    transfer: {wrong: 'Yes', reason: /depends on how they are stored/, right: 'No'}
  },
  {
    wrong: '1.21', reason: /1\.21 stands in row 1, column 2/, right: '8.9',
    reach: (student) => student.keys(student.page.getByRole('gridcell', {selected: true}), 'ArrowDown', 'ArrowRight')
  },
  {wrong: 'W needs', reason: /one weight for each input and neuron/, right: 'Only X', reach: (student) => student.type('Rows of X', '5')},
  {wrong: 'An error', reason: /nothing complains/, right: 'It runs', reach: (student) => student.press('Transpose W')}
];
