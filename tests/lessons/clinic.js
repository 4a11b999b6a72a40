/** The clinic: the illnesses of the course's demonstrations, and the bands they and their cures end in. */
import {band} from './student.js';

const all = (shows, step, values) => Object.entries(values).map(([value, quantity]) => ({step, value, ...band(shows, quantity)}));

/** @type {import('./student.js').Golden[]} */
export const golden = [
  ...all('all-zero start: nothing moves', 1, {before: 'loss', after: 'loss'}),
  {step: 1, value: 'weight', is: 0}, {step: 1, value: 'first', is: 0}, {step: 1, value: 'last', is: 0},
  {step: 1, value: 'cured', from: 0.47, to: 0.7}, // sixteen ReLU neurons by plain descent: better than any straight border
  ...all('identical start, tanh', 2, {right: 'acc', loss: 'loss'}),
  ...all('random start, tanh', 2, {cured: 'acc'}),
  ...all('learning rate 10.0', 3, {after: 'loss', right: 'acc'}),
  ...all('learning rate 1.0', 3, {cured: 'loss'}),
  ...all('learning rate 0.1', 3, {smaller: 'loss'}),
  {step: 3, value: 'dead', is: 0},
  {step: 4, value: 'late', from: 1.06, to: 1.09}, // stuck at 1.07, as in step-size
  {step: 4, value: 'rate', is: 1 / 31, within: 1e-3}, // 1 / (1 + 0.01 · 3000), counted from 0 or 1
  {step: 4, value: 'curedRight', from: 0.55, to: 0.75}, // better than the goal, and than straight borders
  {step: 5, value: 'after', from: 1.09, to: 1.1}, // ln 3 and what is lost of it
  {step: 5, value: 'times', from: 1000, to: 1e5}, // the course: 1e-4 from last layer to first
  {step: 5, value: 'tanhTimes', from: 0.1, to: 100},
  {step: 5, value: 'adam', from: 0.6, to: 1},
  ...all('overfitting: 10 points a class', 6, {train: 'acc', test: 'testAcc'}),
  ...all('more data', 6, {more: 'testAcc'}),
  ...all('linear activation cannot bend', 7, {right: 'acc', loss: 'loss', longer: 'acc', double: 'acc'}),
  ...all('ReLU can', 7, {cured: 'acc'})
];

/** Opens a setting, goes to what is chosen by arrow keys, and closes it again. */
async function set(student, chip, name) {
  await student.press(chip);
  const options = student.page.locator('.drop:popover-open').getByRole('radio');
  await options.first().waitFor();
  const wanted = student.page.locator('.drop:popover-open').getByRole('radio', {name, exact: true});
  await student.goTo(options);
  for (let i = 0; i < 10 && !(await wanted.isChecked()); i += 1) await student.page.keyboard.press('ArrowUp');
  await student.page.keyboard.press('Escape');
}

/** @type {import('./student.js').Played[]} */
export const play = [
  {
    wrong: 'The rate is too small', reason: /Any rate times that is 0/, right: 'All weights begin at zero',
    async reach(student) { await set(student, /^Start ?: /, 'He'); await student.press('Play'); }
  },
  {
    wrong: 'Sixteen neurons are too few', reason: /The same sixteen, begun at random/, right: 'All neurons are copies',
    async reach(student) { await set(student, /^Start ?: /, 'He'); await student.press('Play'); }
  },
  {
    wrong: 'The rate is too small', reason: /no small rate does that/, right: 'The rate is too high',
    async reach(student) { await student.type('Rate', '1'); await student.press('Play'); }
  },
  {
    wrong: 'The rate is too high', reason: /Then the loss would leap/, right: 'The rate decays too fast',
    async reach(student) { await set(student, /^Schedule ?: /, 'constant'); await student.press('Play'); }
  },
  {
    wrong: 'All weights are equal', reason: /the start is random/, right: 'The gradient vanishes',
    async reach(student) { await set(student, /^Optimiser ?: /, 'Adam'); await student.press('Play'); },
    transfer: {wrong: 'The loss curve', reason: /A symptom is not yet a diagnosis/, right: 'The gradients of the last layer'}
  },
  {
    wrong: 'It has not trained long enough', reason: /The longer, the worse/, right: 'It overfits',
    async reach(student) { await student.type('Points, as a number', '2000'); await student.press('Play'); }
  },
  {
    wrong: 'It needs more time', reason: /time does not bend a straight border/, right: 'It has no activation',
    async reach(student) {
      await student.press('Layer 1: 64 · linear');
      await student.pick('Activation', 'ReLU');
      await student.page.keyboard.press('Escape');
      await student.press('Play');
    }
  }
];
