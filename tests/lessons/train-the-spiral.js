/** The spiral: first loss, epochs and batches as the course has them, and the bands that its demonstrations end in. */
import {band, course} from './student.js';

const all = (shows, step, values) => Object.entries(values).map(([value, quantity]) => ({step, value, ...band(shows, quantity)}));

/** @type {import('./student.js').Golden[]} */
export const golden = [
  {step: 1, value: 'loss', is: course('uniform-loss').forward.classes3, within: 1e-4}, // weights of 0.01 are not quite nothing
  ...all('learning rate 1.0', 3, {after: 'loss', right: 'acc'}),
  ...all('batch size all 300', 4, {all: 'acc'}),
  ...all('batch size 32', 4, {some: 'acc'}),
  ...all('batch size 8', 4, {few: 'acc'}),
  ...all('64 hidden neurons', 5, {reached: 'acc'})
];

/** @type {import('./student.js').Played[]} */
export const play = [
  {wrong: '0.33', reason: /0\.33 is a probability/, right: '1.1', transfer: {wrong: '1.0986', reason: /That is for three classes/, right: '2.3'}},
  {wrong: '9', reason: /Nine batches are full, and 12 points are left/, right: '10', async reach(student) { await student.press('One epoch'); await student.press('One epoch'); }},
  {wrong: 'Nine tenths', reason: /A thousand epochs are a thousand updates here/, right: 'About half', reach: (student) => student.press('Play')},
  {
    wrong: ['All 300 in a batch', 'Batches of 32', 'Batches of 8'], reason: /Batches of 8 make 38 updates in every epoch/, right: ['Batches of 8', 'Batches of 32', 'All 300 in a batch'],
    async reach(student) { await student.type('Batch, as a number', '8'); await student.press('Play'); }
  },
  {wrong: 'Yes, given enough neurons', reason: /tells three points apart/, right: 'No, some points', reach: (student) => student.press('Play')},
  {
    wrong: 'Nearly all', reason: /learned 30 points by heart/, right: 'Clearly fewer',
    async reach(student) { await student.type('Points, as a number', '2000'); await student.press('Play'); },
    transfer: {wrong: 'That is fine', reason: /no longer unseen/, right: 'They would then'}
  }
];
