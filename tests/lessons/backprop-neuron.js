/** Backprop through one neuron: the lecture's numbers, and a student who makes the mistakes that its slides invite. */
import {course} from './student.js';

const {forward, gradients, localGradients, update, after} = course('single-relu-neuron');
const bare = course('single-relu-neuron-upstream-1');
const dead = course('dead-relu-demo').trajectory;
const EXACT = 1e-12; // a handful of operations in double precision
const NUDGED = 1e-5; // a nudge of 0.001 also bends: half of it times the curvature, and the square's is 2 · x²

/** @type {import('./student.js').Golden[]} */
export const golden = [
  ...forward.mul.map((is, i) => ({step: 1, value: `p${i}`, is, within: EXACT})),
  {step: 1, value: 'sum', is: forward.sum, within: EXACT},
  {step: 1, value: 'loss', is: forward.loss, within: EXACT},
  {step: 2, value: 'slope', is: localGradients['dLoss/dReLU'], within: EXACT},
  {step: 2, value: 'dsum', is: gradients.dz, within: EXACT},
  {step: 3, value: 'f1', is: localGradients['dLoss/dReLU'], within: EXACT},
  {step: 3, value: 'f2', is: localGradients['dReLU/dsum'], within: EXACT},
  {step: 3, value: 'f3', is: localGradients['dsum/dmul'][0], within: EXACT},
  {step: 3, value: 'f4', is: localGradients['dmul/dw'][0], within: EXACT},
  {step: 3, value: 'dw0', is: gradients.dw[0], within: EXACT},
  {step: 4, value: 'up', is: 0.001 * gradients.dw[0], within: NUDGED},
  {step: 5, value: 'change', is: 0.001 * gradients.dw[1], within: NUDGED},
  ...gradients.dw.map((is, i) => ({step: 6, value: `dw${i}`, is, within: EXACT})),
  ...gradients.dx.map((is, i) => ({step: 6, value: `dx${i}`, is, within: EXACT})),
  {step: 6, value: 'db', is: gradients.db, within: EXACT},
  ...update.w.map((is, i) => ({step: 7, value: `n${i}`, is, within: EXACT})),
  {step: 7, value: 'nb', is: update.b, within: EXACT},
  {step: 7, value: 'sum', is: after.sum, within: EXACT},
  {step: 7, value: 'loss', is: after.loss, within: EXACT},
  {step: 7, value: 'loss', is: 33.8724, within: EXACT},
  {step: 8, value: 'exact', is: 0, within: EXACT},
  {step: 9, value: 'start', is: dead[0].loss, within: EXACT},
  {step: 9, value: 'sum', is: dead[1].z, within: EXACT},
  {step: 9, value: 'ever', is: dead[3].loss, within: EXACT},
  ...bare.gradients.dw.map((is, i) => ({step: 10, value: `d${i}`, is, within: EXACT})),
  ...bare.update.w.map((is, i) => ({step: 10, value: `n${i}`, is, within: EXACT})),
  {step: 10, value: 'nb', is: bare.update.b, within: EXACT},
  {step: 10, value: 'output', is: bare.after.relu, within: EXACT}
];

/** @type {import('./student.js').Played[]} */
export const play = [
  {wrong: ['2', '5', '36'], reason: /5 is the sum of the products\. The bias 1 comes on top: 6/, right: ['2', '6', '36']},
  {
    wrong: '36', reason: /36 is the loss itself\. .* 2 · 6 = 12/, right: '12',
    reach: (student) => student.press('All the way'),
    transfer: {wrong: '100', reason: /100 would be the loss\. The factor is 2 · 10 = 20/, right: '20'}
  },
  {
    wrong: ['12', '1', '1', '-3'], reason: /−3 is w0 itself\. Moving w0 moves the product by the other number, x0 = 1/, right: ['12', '1', '1', '1'],
    transfer: {wrong: '12', reason: /Here the input is 3: 36/, right: '36'}
  },
  {
    wrong: 'It is right', reason: /w0 is negative, but its gradient does not ask for that/, right: 'The size is right',
    reach: (student) => student.press('Nudge w0 by +0.001')
  },
  {
    wrong: 'It rises', reason: /x1 is negative: more w1 makes the sum smaller/, right: 'It falls by about 0.024',
    reach: (student) => student.press('Nudge w1 by +0.001')
  },
  {
    async reach(student) {
      await student.type('dL/dx0', '-36');
      await student.type('dL/dw1', '24');
      await student.sees('First look at dL/dw1: the size is right, the sign is not.');
      for (const [name, value] of [['dw1', '-24'], ['dw2', '36'], ['db', '12'], ['dsum', '12'], ['doutput', '12']]) await student.type(`dL/${name}`, value);
    },
    transfer: {wrong: '-24', reason: /−24 is dL\/dw1\. For x1 the other number is w1 = −1: −12/, right: '-12'}
  },
  {
    wrong: ['-2.988', '-0.976', '1.964', '0.988'], reason: /−2\.988 goes with the gradient, uphill\. Downhill is minus: −3\.012/, right: ['-3.012', '-0.976', '1.964', '0.988'],
    async reach(student) {
      await student.press('Update ›');
      await student.sees('36 → 33.8724');
    }
  },
  {
    wrong: '0.582', reason: /Not the sum is ten times as large, but the way it moves/, right: '4.2',
    reach: (student) => student.type('Step size η, as a number', '0.033'),
    transfer: {wrong: 'Yes', reason: /a closed ReLU happens to answer 0/, right: 'No'}
  },
  {
    wrong: '0', reason: /It would get there if it could move\. But its sum is −1\.5/, right: '1',
    async reach(student) {
      await student.type('Updates made, as a number', '10');
      await student.sees('Silent: the sum −1.5 is not above 0');
      await student.type('Step size η, as a number', '0.02');
    }
  },
  {
    wrong: ['12', '-24', '36'], reason: /12 still has the factor 12 of the square/, right: ['1', '-2', '3'],
    reach: (student) => student.pick('At the end', 'no loss')
  },
  {
    async reach(student) { // the numbers of seed 1: x = [2, 3, 2], w = [−3, 1, 4], b = −1
      for (const [name, value] of [['dL/dw0', '16'], ['dL/dw1', '24'], ['dL/db', '8'], ['sum', '4'], ['output', '4'], ['dL/doutput', '8'], ['loss', '16'], ['new w1', '1.024']]) await student.type(name, value);
      await student.sees('First look at new w1: it is not 1.024.');
      await student.type('new w1', '0.976');
    }
  }
];
