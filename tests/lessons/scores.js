/** Scores: the course's three logits, the loss of who knows nothing, and what is easily mistaken about them. */
import {course} from './student.js';

const {forward, crossEntropy} = course('part1-softmax');
const uniform = course('uniform-loss').forward;
const EXACT = 1e-12; // a handful of operations in double precision
const WRITTEN = 1e-6; // the score ln 99 is written with six digits
const SMALL_WEIGHTS = 1e-3; // a network's first scores are nearly, not quite, equal

/** @type {import('./student.js').Golden[]} */
export const golden = [
  ...forward.probabilities.map((p, i) => ({step: 1, value: `p${i + 1}`, is: p, within: EXACT})),
  {step: 1, value: 'e1', is: forward.exp[0], within: EXACT * forward.sum},
  {step: 1, value: 'sum', is: forward.sum, within: EXACT * forward.sum},
  {step: 2, value: 'q1', is: Math.exp(-crossEntropy.target0), within: EXACT},
  {step: 2, value: 'times', is: Math.E, within: EXACT},
  {step: 3, value: 'share1', is: 1 / 3, within: EXACT}, {step: 3, value: 'far1', is: 1 / 3, within: EXACT},
  {step: 3, value: 'p1', is: 0.27, within: 0.005}, {step: 3, value: 'q1', is: 0.00005, within: 0.000005}, // as the course rounds them
  {step: 4, value: 'loss', is: -Math.log(0.01), within: WRITTEN}, {step: 4, value: 'half', is: uniform.classes2, within: EXACT},
  {step: 5, value: 'even', is: uniform.classes3, within: EXACT}, {step: 5, value: 'two', is: uniform.classes2, within: EXACT},
  {step: 5, value: 'network', is: uniform.classes3, within: SMALL_WEIGHTS},
  {step: 6, value: 'soft', is: 1 / (1 + Math.exp(-1.5)), within: EXACT}, {step: 6, value: 'lifted', is: 1 / (1 + Math.exp(-1.5)), within: EXACT}
];

/** @type {import('./student.js').Played[]} */
export const play = [
  {wrong: '0.57', reason: /0\.57.* is the score divided by the sum of scores\. .*0\.8953/, right: '0.9', reach: (student) => student.type('Score z1', '2.7')},
  {
    wrong: 'They come closer', reason: /every power of e is multiplied by the same number/, right: 'Nothing',
    reach: (student) => student.keys(student.page.getByRole('slider', {name: 'Added to every score'}), 'End'),
    transfer: {wrong: '1', reason: /Only if both scores rose/, right: '2.718'}
  },
  {wrong: 'Neither', reason: /For softmax differences count/, right: 'Only softmax', reach: (student) => student.type('Score z1', '-1')},
  {
    wrong: '2', reason: /2 is the logarithm to base 10/, right: '4.6',
    reach: (student) => student.keys(student.page.getByRole('slider', {name: 'Height of score 2'}), ...Array(8).fill('Shift+ArrowDown'))
  },
  {
    wrong: '0.67', reason: /0\.67 is the share of points it gets wrong by guessing/, right: '1.0986',
    reach: (student) => student.type('Score z2', '4'),
    transfer: {wrong: '0.5', reason: /One half is the probability/, right: '0.693'}
  },
  {wrong: 'It is smaller', reason: /The sigmoid has a second class, too/, right: 'It is the same', reach: (student) => student.type('Score z1', '2.2')}
];
