/** One neuron: the numbers of the course's first example, and a student who mistakes what is easily mistaken. */
import {course} from './student.js';

const {inputs, params, forward} = course('part1-single-neuron');
const EXACT = 1e-12; // a handful of additions in double precision

/** @type {import('./student.js').Golden[]} */
export const golden = [
  {step: 1, value: 'output', is: forward.output, within: EXACT},
  {step: 1, value: 'sum', is: forward.withoutBias, within: EXACT},
  {step: 1, value: 'b', is: params.b, within: EXACT},
  ...inputs.x.map((x, i) => ({step: 1, value: `p${i + 1}`, is: x * params.w[i], within: EXACT})),
  {step: 2, value: 'output', is: forward.output, within: EXACT},
  {step: 2, value: 'without', is: forward.withoutBias, within: EXACT},
  {step: 2, value: 'silent', is: params.b, within: EXACT},
  {step: 3, value: 'three', is: forward.output + inputs.x[2], within: EXACT},
  {step: 4, value: 'start', is: forward.withoutBias, within: EXACT},
  {step: 4, value: 'biased', is: forward.output, within: EXACT},
  {step: 4, value: 'weighted', is: forward.output, within: EXACT}
];

/** @type {import('./student.js').Played[]} */
export const play = [
  {wrong: '2.8', reason: /is the sum of the products alone\. The bias 2 comes on top: 4\.8/, right: '4.8'},
  {
    wrong: '4.8', reason: /4\.8 is the output with the bias\. Without it, 2 is missing: 2\.8/, right: '2.8',
    reach: (student) => student.type('Bias b', '-2.8'),
    transfer: {wrong: '0', reason: /the bias needs no input: 2/, right: '2'}
  },
  {
    wrong: 'w4', reason: /A large weight is no lever: w4 raises the output by 2\.5/, right: 'w3',
    reach: (student) => student.type('Weight w3', '1')
  },
  {
    wrong: 'No', reason: /It multiplies, but by 1/, right: 'Yes',
    reach: (student) => student.type('Weight w5', '2'),
    transfer: {wrong: 'Yes', reason: /For one input, yes/, right: 'No'}
  }
];
