/** Many inputs: the course's partial derivatives at its points, and what is easily mistaken about them. */
import {course} from './student.js';

const product = course('partial-product').points;
const max = course('partial-max').points;
const three = course('partial-three').points.find(({at}) => at.z === 1); // with z = 1 it is the lesson's x²y + 3y − 1
const EXACT = 1e-12; // a handful of operations in double precision
const TYPED = 1e-6; // directions in the lesson are written with so many digits

/** @type {import('./student.js').Golden[]} */
export const golden = [
  {step: 1, value: 'height', is: product[0].value, within: EXACT},
  {step: 1, value: 'alongX', is: product[0].partials.x, within: EXACT},
  {step: 1, value: 'alongY', is: product[0].partials.y, within: EXACT},
  {step: 1, value: 'thereX', is: product[1].partials.x, within: EXACT},
  {step: 1, value: 'thereY', is: product[1].partials.y, within: EXACT},
  {step: 2, value: 'height', is: three.value, within: EXACT},
  {step: 2, value: 'alongX', is: three.partials.x, within: EXACT},
  {step: 2, value: 'alongY', is: three.partials.y, within: EXACT},
  {step: 2, value: 'kept', is: three.partials.y, within: EXACT}, // however large y is
  {step: 3, value: 'alongX', is: 2 ** 2, within: EXACT}, // y²
  {step: 3, value: 'alongY', is: 2 * 3 * 2, within: EXACT}, // 2xy
  {step: 4, value: 'steepest', is: Math.hypot(2 * 3, 8 * 1.5), within: EXACT},
  {step: 4, value: 'downhill', is: 180 + (Math.atan2(12, 6) * 180) / Math.PI, within: 1e-9}, // opposite to (6, 12)
  {step: 4, value: 'best', is: -Math.hypot(2 * 3, 8 * 1.5), within: TYPED}, // steepest is the gradient's length
  {step: 4, value: 'straight', is: -(6 * 3 + 12 * 1.5) / Math.hypot(3, 1.5), within: TYPED},
  {step: 4, value: 'level', is: 0, within: TYPED},
  {step: 5, value: 'height', is: max[0].value, within: EXACT},
  {step: 5, value: 'alongX', is: max[0].partials.x, within: EXACT},
  {step: 5, value: 'alongY', is: max[0].partials.y, within: EXACT},
  {step: 5, value: 'otherX', is: max[1].partials.x, within: EXACT},
  {step: 5, value: 'otherY', is: max[1].partials.y, within: EXACT},
  {step: 5, value: 'silent', is: 0, within: EXACT},
  {step: 6, value: 'count', is: (2 + 1) * 8 + (8 + 1) * 6 + (6 + 1) * 2},
  {step: 6, value: 'ratio', is: 2, within: EXACT} // the input
];

/** Moves the point by its fields. */
async function stand(student, x, y) {
  await student.type('x', x);
  await student.type('y', y);
}

/** @type {import('./student.js').Played[]} */
export const play = [
  {
    wrong: ['10', '2'], reason: /10 is how high the point is\. .* 5 up for each step/, right: ['5.2', '2'],
    reach: (student) => stand(student, '1', '-3')
  },
  {
    wrong: '2x + 3', reason: /x² was derived as well/, right: '3 + x^2',
    reach: (student) => student.type('y', '0'),
    transfer: {wrong: '12x^2', reason: /x·y changes with x too/, right: '12x^2 + y'}
  },
  {
    wrong: 'Line 1', reason: /as steep as the cut along y/, right: 'Line 3',
    reach: (student) => student.keys(student.page.getByRole('slider', {name: 'Point on the surface'}), 'Shift+ArrowUp')
  },
  {
    wrong: 'Straight at', reason: /another direction falls by −13\.4/, right: 'Opposite to',
    reach: (student) => student.type('Direction of your arrow', '243')
  },
  {
    wrong: ['1', '1'], reason: /x is the smaller one here/, right: ['0', '1'],
    reach: (student) => stand(student, '4', '-1'),
    transfer: {wrong: '1', reason: /That is the slope for z above 0/, right: '0'}
  },
  {
    wrong: '76', reason: /Those are the weights\. .* 92/, right: '92',
    reach: (student) => stand(student, '0.3', '0')
  }
];
