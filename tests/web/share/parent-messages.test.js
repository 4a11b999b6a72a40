/** Messages from the page around the frame: who is listened to, and what is answered. */
import assert from 'node:assert/strict';
import {test} from 'node:test';

import {signal} from '@preact/signals';

import {createParentMessages, readMessage} from '../../../web/src/share/parent-messages.js';

function frame({lock = [], openLink = async () => null} = {}) {
  const done = [];
  const answers = [];
  const playground = {
    fit: signal({hide: [], lock}),
    play: async () => void done.push('play'), pause: async () => void done.push('pause'),
    engine: {isPlaying: () => false, askTogether: async () => [{update: 3, epoch: 1}, {train: {loss: 0.5}, test: {loss: 0.6}}]}
  };
  const sharing = {link: async () => 'v=1', openLink};
  const parent = {};
  const take = createParentMessages({playground, sharing, parent, answer: (message, origin) => answers.push({...message, origin})});
  const send = (data, from = {}) => take({data, source: parent, origin: 'https://course.example', ...from});
  return {done, answers, send};
}

test('a message is read with its type, version and id; what is not ours is left alone', () => {
  assert.deepEqual(readMessage({type: 'downhill:play', version: 1}), {type: 'downhill:play', version: 1, id: null, link: ''});
  for (const other of [null, 'x', 3, {}, {type: 5}, {type: 'webpackOk'}, []]) assert.equal(readMessage(other), null);
  for (const wrong of [
    {type: 'downhill:fly', version: 1}, {type: 'downhill:play'}, {type: 'downhill:play', version: 2}, {type: 'downhill:load', version: 1},
    {type: 'downhill:load', version: 1, link: 5}, {type: 'downhill:play', version: 1, id: {}}, {type: 'downhill:play', version: 1, id: 'x'.repeat(101)}
  ]) assert.equal(readMessage(wrong), 'not-understood');
});

test('the parent is answered, at its own origin, with the state', async () => {
  const {done, answers, send} = frame();
  await send({type: 'downhill:play', version: 1, id: 7});
  assert.deepEqual(done, ['play']);
  assert.deepEqual(answers, [{
    type: 'downhill:answer', version: 1, id: 7, ok: true, origin: 'https://course.example',
    state: {link: 'v=1', playing: false, update: 3, epoch: 1, train: {loss: 0.5}, test: {loss: 0.6}}
  }]);
  await send({type: 'downhill:state', version: 1}, {origin: 'null'});
  assert.equal(answers[1].origin, '*');
});

test('nobody else is answered, whatever they say', async () => {
  const {done, answers, send} = frame();
  await send({type: 'downhill:play', version: 1}, {source: {}});
  await send({type: 'downhill:play', version: 1}, {source: null});
  assert.deepEqual([done, answers], [[], []]);
});

test('what cannot be done is said with its code', async () => {
  const locked = frame({lock: ['play']});
  await locked.send({type: 'downhill:play', version: 1});
  await locked.send({type: 'downhill:fly', version: 1});
  assert.deepEqual(locked.answers.map(({error}) => error.code), ['locked', 'not-understood']);
  assert.deepEqual(locked.done, []);
  const bad = frame({openLink: async () => 'This link is damaged.'});
  await bad.send({type: 'downhill:load', version: 1, link: 'z=!'});
  assert.deepEqual(bad.answers[0].error, {code: 'bad-link', message: 'This link is damaged.'});
  const failing = frame({openLink: async () => Promise.reject(new Error('gone'))});
  await failing.send({type: 'downhill:load', version: 1, link: 'd=xor'});
  assert.equal(failing.answers[0].error.code, 'failed');
});

test('a flood is told off and forgotten, not gathered', async () => {
  const {answers, send} = frame();
  await Promise.all(Array.from({length: 100}, (_, id) => send({type: 'downhill:state', version: 1, id})));
  assert.equal(answers.length, 100);
  assert.equal(answers.filter(({ok}) => ok).length, 16);
  await send({type: 'downhill:state', version: 1});
  assert.equal(answers.at(-1).ok, true);
});
