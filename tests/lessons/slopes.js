/** Slopes: the course's three functions at its three places, and what is easily mistaken about them. */
import {course} from './student.js';

const line = course('derivative-2x').points;
const parabola = course('derivative-2x2').points;
const cubic = course('derivative-ask-cubic').points;
const EXACT = 1e-12; // a handful of operations in double precision
const ROUNDED = 1e-9; // a difference quotient with h = 0.001 loses three digits, and both programs round

const at = (points, x) => points.find((point) => point.x === x);

/** @type {import('./student.js').Golden[]} */
export const golden = [
  ...[0, 1, 5].flatMap((x) => [
    {step: 1, value: `at${x}`, is: at(line, x).dydx, within: EXACT}, {step: 1, value: `y${x}`, is: at(line, x).y, within: EXACT},
    {step: 2, value: `at${x}`, is: at(parabola, x).dydx, within: EXACT}, {step: 2, value: `y${x}`, is: at(parabola, x).y, within: EXACT}
  ]),
  {step: 3, value: 'wide', is: at(parabola, 1).secantSlope['h=1'], within: EXACT},
  {step: 3, value: 'near', is: at(parabola, 1).secantSlope['h=0.1'], within: ROUNDED},
  {step: 3, value: 'nearer', is: at(parabola, 1).secantSlope['h=0.001'], within: ROUNDED},
  {step: 3, value: 'slope', is: at(parabola, 1).dydx, within: EXACT},
  {step: 4, value: 'at5', is: at(parabola, 5).dydx, within: EXACT},
  {step: 5, value: 'y0', is: at(cubic, 0).y, within: EXACT},
  {step: 5, value: 'at0', is: at(cubic, 0).dydx, within: EXACT},
  {step: 5, value: 'at1', is: at(cubic, 1).dydx, within: EXACT},
  {step: 5, value: 'at5', is: at(cubic, 5).dydx, within: EXACT},
  {step: 6, value: 'six', is: course('power-rule').examples.find(({n}) => n === 0).at2.dydx, within: EXACT},
  {step: 7, value: 'slope', is: at(cubic, 1).dydx, within: EXACT},
  {step: 7, value: 'large', is: 0.01, within: 1e-12}, // h² · f‴(1) / 6
  {step: 7, value: 'middle', from: 0, to: course('derivative-ask-cubic').gradientCheck.maxRelError * 2 * at(cubic, 1).dydx}
];

/** Presses a button of the instrument until it has nothing more to do. */
async function pressAll(student, name) {
  const button = student.page.getByRole('button', {name, exact: true});
  await student.press(name);
  if (await button.isEnabled()) await pressAll(student, name);
}

/** @type {import('./student.js').Played[]} */
export const play = [
  {
    wrong: ['0', '2', '10'], reason: /0 is how high the line is there\. The slope is how fast it rises: 2/, right: ['2', '2', '2'],
    reach: async (student) => {
      await student.type('x', '5');
      await student.type('h', '0.5');
    }
  },
  {
    wrong: ['0', '2', '50'], reason: /2 is the height of the curve there\. .* 4/, right: ['0', '4', '20'],
    reach: (student) => student.keys(student.page.getByRole('slider', {name: 'Point on the curve'}), 'Shift+ArrowRight', 'Shift+ArrowRight'),
    transfer: {wrong: '4', reason: /As steep as on the right, but downhill/, right: '-4'}
  },
  {
    wrong: '8', reason: /8 is how high the second point is\. .* 6/, right: '6',
    reach: (student) => student.type('h', '0.001'),
    transfer: {wrong: 'It would give 0', reason: /Δy would be 0, but Δx too/, right: '0 / 0'}
  },
  {
    wrong: '4x^2', reason: /The factor is right, but the exponent.*At x = .* yours gives/, right: '4x',
    reach: (student) => pressAll(student, 'Next rule'),
    transfer: {wrong: '2x', reason: /The exponent of x is 1/, right: '2'}
  },
  {
    wrong: '3x^2 + 4x + 6', reason: /The 6 only lifts the whole curve/, right: 'x(3x + 4)',
    reach: (student) => student.type('x', '-1.333'),
    transfer: {wrong: '11x³', reason: /multiplied with the factor, not added/, right: '28x^3'}
  },
  {
    wrong: 'Line 2', reason: /the slope of 2x² is 8, as 4x says/, right: 'Line 3',
    reach: (student) => student.type('f(x) =', 'x^3 + 2x^2 + 100')
  },
  {
    wrong: 'h = 10⁻¹⁴', reason: /digits the computer has rounded/, right: 'h = 10⁻⁵',
    reach: (student) => student.type('h', '0.00001'),
    transfer: {wrong: '10⁻⁵', reason: /With 32 bits it is off by/, right: '0.01'}
  }
];
