/** How could it learn: the course's own random searches, number by number, and how far behind the gradient they stay. */
import {readFileSync} from 'node:fs';

import {band} from './student.js';

const searches = JSON.parse(readFileSync(new URL('../golden/course/random-search-seed0.json', import.meta.url), 'utf8'));
const ROUNDING = 1e-5; // the golden losses are float64, ours float
const EXACT = 1e-9; // accuracies are counted

const {loss: guessedLoss, accuracy: guessed} = searches.strategy1_spiral.accepted.at(-1);
const {loss: nudgedLoss, accuracy: nudged} = searches.strategy2_spiral.accepted.at(-1);

/** @type {import('./student.js').Golden[]} */
export const golden = [
  {step: 1, value: 'loss', is: guessedLoss, within: ROUNDING},
  {step: 1, value: 'right', is: guessed, within: EXACT},
  {step: 2, value: 'guessed', is: guessed, within: EXACT},
  {step: 2, value: 'loss', is: nudgedLoss, within: ROUNDING},
  {step: 2, value: 'right', is: nudged, within: EXACT},
  {step: 3, value: 'right', is: searches.strategy2_vertical.final.accuracy, within: 0.01}, // the book adds what the lecture subtracts: the same valley
  {step: 3, value: 'guessed', is: searches.strategy1_vertical.accepted.at(-1).accuracy, within: EXACT},
  {step: 4, value: 'descent', from: 0.85, to: 0.95}, // on the way to the valley, where 0.93 are right
  {step: 5, value: 'soon', is: searches.strategy2_spiral.accepted.findLast(({iteration}) => iteration < 1000).loss, within: ROUNDING},
  {step: 5, value: 'late', is: nudgedLoss, within: ROUNDING},
  {step: 6, value: 'adamRight', ...band('64 hidden neurons', 'acc')}
];

const UPWARDS = ['Guesses', 'Nudges', 'Plain gradient descent', 'Adam'];

/** @type {import('./student.js').Played[]} */
export const play = [
  {wrong: 'Nearly all', reason: /two values of each would take 2[\s,.]?097[\s,.]?152 guesses/, right: 'About a third', reach: (student) => student.press('Play')},
  {wrong: 'Nearly all', reason: /only down, but not far: 43\.3/, right: 'More, but less', reach: (student) => student.press('Play')},
  {wrong: '0.5', reason: /0\.5 as a share would be 50 per cent/, right: '93', reach: (student) => student.press('Play')},
  {
    wrong: 'About even', reason: /a nudge has to find it/, right: 'The gradient is ahead', reach: (student) => student.press('Play'),
    transfer: {wrong: 'Yes, clearly', reason: /chance keeps up/, right: 'No, they have caught up'}
  },
  {
    wrong: 'By about nine times', reason: /the fewer nudges lead farther/, right: 'Hardly at all',
    async reach(student) { await student.type('Scale', '0.01'); await student.press('Play'); }
  },
  {
    wrong: UPWARDS, reason: /a random direction is hardly ever a good one/, right: UPWARDS.toReversed(), reach: (student) => student.press('Play'),
    transfer: {wrong: 'There is none', reason: /387 looks for one update/, right: 'It tries none'}
  }
];
