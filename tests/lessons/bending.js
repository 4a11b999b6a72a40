/** Bending: the course's demonstrations with and without an activation, and a bump of hinges. */
import {band} from './student.js';

/** @type {import('./student.js').Golden[]} */
export const golden = [
  {step: 1, value: 'right', ...band('linear activation cannot bend', 'acc')},
  {step: 1, value: 'deep', from: 0, to: 0.53}, // straight borders too, in another start
  {step: 2, value: 'linear', ...band('linear activation cannot bend', 'acc')},
  {step: 2, value: 'relu', ...band('ReLU can', 'acc')},
  {step: 2, value: 'tanh', ...band('tanh', 'acc')},
  {step: 3, value: 'first', is: 1}, {step: 3, value: 'second', is: -2}, {step: 3, value: 'slope', is: -1}, {step: 3, value: 'top', is: 1}
];

/** @type {import('./student.js').Played[]} */
export const play = [
  {wrong: 'Yes, it has', reason: /a single layer could say too/, right: 'No, its borders', reach: (student) => student.press('Play')},
  {wrong: ['Linear', 'tanh', 'ReLU'], reason: /Linear stays straight/, right: ['ReLU', 'tanh', 'Linear'], reach: (student) => student.press('Play')},
  {wrong: '-2', reason: /is the second hinge alone/, right: '-1', reach: (student) => student.type('f(x) =', 'relu(x) - 2relu(x - 1) + relu(x - 2)')},
  {wrong: 'ReLU, ReLU', reason: /ReLU has no upper end/, right: 'Linear, sigmoid'}
];
