/** The chain rule: the course's (3x² − 5x + 1)⁷ at its places, and what is easily mistaken about it. */
import {course} from './student.js';

const {points} = course('chain-rule-power7');
const at = (x) => points.find((point) => Math.abs(point.x - x) < 1e-9);
const EXACT = 1e-9; // a sixth power in double precision, in two orders of multiplication

/** @type {import('./student.js').Golden[]} */
export const golden = [
  ...['u', 'dydu', 'dudx'].map((value) => ({step: 2, value, is: at(2)[value], within: EXACT})),
  ...['dydu', 'dudx', 'dydx'].map((value) => ({step: 3, value, is: at(1)[value], within: EXACT})),
  {step: 3, value: 'zero', is: at(0).dydx, within: EXACT},
  {step: 3, value: 'zeroOuter', is: at(0).dydu, within: EXACT},
  {step: 3, value: 'zeroInner', is: at(0).dudx, within: EXACT},
  ...['u', 'dydu', 'dudx', 'dydx', 'y'].map((value) => ({step: 4, value, is: at(2)[value], within: EXACT})),
  ...['dydu', 'dudx', 'dydx'].map((value) => ({step: 5, value, is: at(5 / 6)[value], within: EXACT})),
  {step: 6, value: 'dydx', is: at(2).dydx, within: EXACT},
  {step: 6, value: 'zero', is: at(5 / 6).dydx, within: EXACT}
];

/** @type {import('./student.js').Played[]} */
export const play = [
  {wrong: '(3x^2 - 5x + 1)^7', reason: /That is the whole of y/, right: '1 + 3x² - 5x', transfer: {wrong: 'sin(x)', reason: /The sine comes last/, right: 'x^2'}},
  {
    wrong: 'u^6', reason: /The exponent 7 comes down as a factor/, right: '7u^6',
    async reach(student) {
      await student.type('u', '3x^2 - 5x + 1');
      await student.type('dy/du', '7u^6');
      await student.type('du/dx', '6x - 5');
    }
  },
  {
    wrong: '8', reason: /Slopes along a path multiply: 7 times 1 is 7/, right: '7',
    reach: (student) => student.keys(student.page.getByRole('slider', {name: 'Gear x'}), ...Array(10).fill('Shift+ArrowLeft'))
  },
  {wrong: ['3', '448', '7', '3136'], reason: /7u⁶ wants u, not x: u is 3 here, and 7 · 3⁶ = 5103/, right: ['3', '5103', '7', '35721']},
  {wrong: '11.3', reason: /but u does not move: its slope is 0\. The product is 0/, right: '0', reach: (student) => student.type('x', '0.2324')},
  {
    wrong: 'Line 2', reason: /with u = 3 it gives 5103/, right: 'Line 4', reach: (student) => student.type('x', '1'),
    transfer: {wrong: '3(2x + 1)^2', reason: /That is the outer slope\. The inner one, 2/, right: '6(2x+1)^2'}
  }
];
