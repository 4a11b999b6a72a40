/** Step size: what follows from the shapes by hand, the course's decay, and its runs on the spiral from the same start. */
import {readFileSync} from 'node:fs';

import {course} from './student.js';

const {epochs, runs} = JSON.parse(readFileSync(new URL('../golden/course/nnfs-traces-seed0.json', import.meta.url), 'utf8'));
const decays = course('learning-rate-decay').values;
const EXACT = 1e-12; // a handful of operations in double precision

const rateAt = (decay, step) => decays.find((one) => one.decay === decay).at[step];
/** The course's loss there. Runs that are still on the plain agree closely; beyond it training is chaotic, and 32 bits go another way. */
const loss = (name, epoch, share) => {
  const wanted = runs[name].loss[epochs.indexOf(epoch)];
  return {is: wanted, within: share * wanted};
};
const [CLOSE, CHAOTIC] = [0.01, 0.5];

/** @type {import('./student.js').Golden[]} */
export const golden = [
  {step: 1, value: 'ideal', is: 0.5, within: EXACT}, // 1 / f″
  {step: 1, value: 'slow', is: 25 * 0.8 ** 20, within: EXACT}, // each step leaves 1 − 2η of the way
  {step: 2, value: 'end', is: 25 * 1.2 ** 20, within: 1e-9},
  {step: 2, value: 'border', is: 25, within: EXACT},
  {step: 3, value: 'limit', is: 2 / 40, within: EXACT}, // 2 / f″
  {step: 3, value: 'wide', is: 2 / 2, within: EXACT},
  {step: 3, value: 'good', is: 4 * 0.91 ** 80 + 20 * 0.8 ** 80, within: 1e-9},
  {step: 4, value: 'plain', is: 4 * 0.96 ** 80 + 20 * 0.2 ** 80, within: 1e-9},
  {step: 5, value: 'late', is: rateAt(0.001, 1000), within: EXACT},
  {step: 5, value: 'hundred', is: rateAt(0.01, 100), within: EXACT},
  {step: 5, value: 'thousand', is: rateAt(0.01, 1000), within: EXACT},
  {step: 6, value: 'strong', ...loss('sgd_decay1e-2', 5000, CLOSE)},
  {step: 6, value: 'weak', ...loss('sgd_decay1e-3', 5000, CHAOTIC)},
  {step: 7, value: 'plain', ...loss('sgd_decay1e-3', 1000, CLOSE)},
  {step: 7, value: 'momentum', ...loss('sgd_decay1e-3_momentum0.9', 1000, CHAOTIC)},
  {step: 7, value: 'adam', ...loss('adam_lr0.02_decay1e-5', 1000, CHAOTIC)}
];

/** @type {import('./student.js').Played[]} */
export const play = [
  {
    wrong: '1', reason: /leaps to the other side/, right: '0.5',
    async reach(student) { await student.type('Learning rate η', '0.5'); await student.press('One step on'); }
  },
  {
    wrong: 'It gets there faster', reason: /farther up than it began: from 25 to 958/, right: 'It swings farther',
    async reach(student) { await student.type('Learning rate η', '1'); await student.press('Ten steps on'); }
  },
  {
    wrong: '1', reason: /That is the limit along x\. .* 0\.05/, right: '0.05',
    async reach(student) { await student.type('Learning rate η', '0.045'); await student.type('Steps', '40'); }
  },
  {
    wrong: 'About the same', reason: /those that alternate cancel/, right: 'Much lower',
    async reach(student) { await student.type('Momentum', '0.7'); await student.type('Steps', '40'); }
  },
  {
    wrong: '0', reason: /the rate is divided: .* 0\.5/, right: '0.5',
    async reach(student) { await student.type('Decay', '0.1'); await student.type('Steps', '50'); }
  },
  {wrong: 'Better', reason: /The rate sank before the valley was found/, right: 'Stuck', reach: (student) => student.press('Play')},
  {
    wrong: ['Plain gradient descent', 'Momentum 0.9', 'Adam'], reason: /Adam has a step size of its own/, right: ['Adam', 'Momentum 0.9', 'Plain gradient descent'],
    reach: (student) => student.press('Play')
  }
];
