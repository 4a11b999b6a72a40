/** What is said aloud, and how often. */
import assert from 'node:assert/strict';
import test from 'node:test';
import {signal} from '@preact/signals';

import {createAnnouncer} from '../../../web/src/playground/announcer.js';
import {createNarrator} from '../../../web/src/playground/narrator.js';
import {defaultExperiment} from '../../../web/src/state/experiment.js';
import {allTexts, t} from '../../../web/src/text/index.js';

await allTexts();

/** An announcer with a clock of the test's own, and everything it said. */
function listen(every) {
  let now = 0;
  const announcer = createAnnouncer(() => every, () => now);
  const heard = [];
  announcer.said.subscribe((said) => said.length > 0 && heard.push(said.at(-1).text));
  return {announcer, heard, pass: (seconds) => (now += seconds)};
}

test('answers come at once, reports no more often than asked for and never within five seconds of anything', () => {
  for (const [every, gap] of [[15, 15], [1, 5]]) {
    const {announcer, heard, pass} = listen(every);
    announcer.report(() => 'first');
    pass(gap - 0.1);
    announcer.report(() => 'too soon');
    pass(0.1);
    announcer.report(() => 'second');
    announcer.say('answer');
    pass(gap - 0.1);
    announcer.report(() => 'too soon after the answer');
    assert.deepEqual(heard, ['first', 'second', 'answer']);
  }
  const {announcer, heard, pass} = listen(0);
  pass(1000);
  announcer.report(() => 'never');
  assert.deepEqual(heard, []);
});

test('the same words twice are heard twice', () => {
  const {announcer, heard} = listen(5);
  announcer.say('No point is near.');
  announcer.say('No point is near.');
  announcer.say('No point is near.');
  assert.equal(heard.length, 3);
  assert.equal(new Set(announcer.said.value.map(({id}) => id)).size, 3);
});

test('a report may tell more than one thing, for as long as somebody adds to it', () => {
  const {announcer, heard, pass} = listen(5);
  const stop = announcer.also(() => 'And a place.');
  announcer.also(() => '');
  announcer.report(() => 'How it stands.');
  pass(5);
  stop();
  announcer.report(() => 'Again.');
  assert.deepEqual(heard, ['How it stands. And a place.', 'Again.']);
});

test('training is told with its loss and accuracy; a milestone once; how it ended at once', () => {
  const {announcer, heard, pass} = listen(5);
  const frame = signal(null);
  const {standing} = createNarrator({frame, experiment: defaultExperiment, announcer, text: t});
  const show = (update, accuracy, playing = true) => {
    const set = {loss: 0.25, accuracy, rSquared: NaN};
    frame.value = {playing, progress: {epoch: update, batch: 0, update}, metrics: {train: set, test: {...set, loss: 0.5}, update, epochs: update + 0.5}};
  };
  show(0, 0.3, false);
  assert.deepEqual(heard, []);
  show(1, 0.5);
  pass(5);
  show(2, 0.93);
  pass(5);
  show(3, 0.94);
  show(4, 1);
  show(4, 1, false);
  assert.deepEqual(heard, [
    'Epoch 1, loss 0.250, test 0.500. 50.0 % right.',
    'Epoch 2, loss 0.250, test 0.500. 93.0 % right. For the first time 90 %.',
    'Epoch 3, loss 0.250, test 0.500. 94.0 % right.',
    'Epoch 4, loss 0.250, test 0.500. 100.0 % right. For the first time 100 %.'
  ]);
  assert.equal(standing(), 'Epoch 4, loss 0.250, test 0.500. 100.0 % right.');
});
