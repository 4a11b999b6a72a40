/** A layer of three: the lecture's numbers to the last digit, and a student who continues patterns that do not hold. */
import {course} from './student.js';

const {forward, gradients, update, after, afterOnlyW11, training200} = course('three-neuron-layer');
const EXACT = 1e-10; // of numbers in the hundreds, after a few dozen operations in double precision
const NUDGED = 1e-5; // a nudge of 0.001 also bends: half of it times the curvature 2
const at = (step) => training200.steps.find((one) => one.step === step);

/** @type {import('./student.js').Golden[]} */
export const golden = [
  ...forward.z.map((is, i) => ({step: 1, value: `z${i + 1}`, is, within: EXACT})),
  {step: 1, value: 'y', is: forward.y, within: EXACT},
  {step: 1, value: 'loss', is: forward.loss, within: EXACT},
  {step: 2, value: 'dy', is: gradients.dy, within: EXACT},
  ...gradients.dz.map((is, i) => ({step: 2, value: `dz${i + 1}`, is, within: EXACT})),
  ...gradients.dW[0].map((is, i) => ({step: 3, value: `dw1${i + 1}`, is, within: EXACT})),
  ...gradients.db.map((is, i) => ({step: 4, value: `db${i + 1}`, is, within: EXACT})),
  {step: 4, value: 'change', is: 0.001 * gradients.db[1], within: NUDGED},
  {step: 5, value: 'n11', is: update.W[0][0], within: EXACT},
  {step: 5, value: 'n11', is: 0.0568, within: EXACT},
  {step: 5, value: 'y', is: after.y, within: EXACT},
  {step: 5, value: 'loss', is: after.loss, within: EXACT},
  {step: 6, value: 'n11', is: afterOnlyW11.w11, within: EXACT},
  {step: 6, value: 'y', is: afterOnlyW11.y, within: EXACT},
  {step: 6, value: 'loss', is: afterOnlyW11.loss, within: EXACT},
  {step: 7, value: 'silent2', is: 0},
  {step: 7, value: 'silent3', is: 1},
  {step: 7, value: 'silent11', is: 1},
  {step: 7, value: 'silent12', is: 2},
  {step: 7, value: 'z1', is: at(3).z[0], within: EXACT},
  {step: 7, value: 'z2late', is: at(12).z[1], within: EXACT},
  {step: 7, value: 'loss20', is: at(20).loss, within: EXACT},
  {step: 7, value: 'loss200', from: 4e-10, to: 6e-10}
];

/** @type {import('./student.js').Played[]} */
export const play = [
  {wrong: ['3', '11.3', '21.6'], reason: /3 is the weighted sum alone\. The bias 0\.1 is still to be added: 3\.1/, right: ['3.1', '11.3', '21.6']},
  {wrong: '14.4', reason: /14\.4 would be a third\. .* Each gets all of it: 43\.2/, right: '43.2'},
  {
    wrong: '43.2', reason: /43\.2 is dL\/dw11\. The input of w12 is 2, not 1: 86\.4/, right: '86.4',
    async reach(student) {
      for (const [name, value] of [['dw13', '129.6'], ['dw14', '172.8'], ['dw21', '86.4']]) await student.type(`dL/${name}`, value);
      await student.sees('First look at dL/dw21: 86.4 is dL/dw12.');
      for (const [name, value] of [['dw21', '43.2'], ['dw32', '86.4'], ['dw34', '172.8']]) await student.type(`dL/${name}`, value);
    }
  },
  {
    wrong: 'Yes', reason: /A bias has none of them: what it is multiplied by is always 1\. All three are 43\.2/, right: 'No: all three',
    reach: (student) => student.press('Nudge b2 by +0.001'),
    transfer: {wrong: '0, as', reason: /The bias hangs on no input/, right: 'Still'}
  },
  {
    wrong: '0.1432', reason: /0\.1432 went uphill\. Minus the gradient: 0\.0568/, right: '0.0568',
    async reach(student) {
      await student.press('Update ›');
      await student.sees('466.56 → 309.14078976');
    }
  },
  {
    wrong: '10.5', reason: /10\.5 would be a fifteenth/, right: '1.86',
    async reach(student) {
      await student.press('Update ›');
      await student.sees('466.56 → 464.69562624');
    }
  },
  {
    wrong: 'Neuron 3', reason: /their sums fall alike\. 11\.3 has the longest way to go/, right: 'Neuron 1',
    async reach(student) {
      await student.type('Updates made, as a number', '3');
      await student.sees('Silent: neuron 1.');
      await student.type('Updates made, as a number', '12');
      await student.sees('Silent: neuron 1, neuron 2.');
    },
    transfer: {wrong: 'Yes', reason: /after 200 updates its sum is still −0\.2167/, right: 'No'}
  }
];
