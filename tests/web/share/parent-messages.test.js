/** Messages from the page around the frame: who is listened to, what is answered, and to whom. */
import assert from 'node:assert/strict';
import {test} from 'node:test';

import {PlaygroundError} from '../../../web/src/playground/error.js';
import {EVENTS} from '../../../web/src/playground/events.js';
import {createParentMessages, readMessage} from '../../../web/src/share/parent-messages.js';

/** Stands in for <nn-playground>. */
class Element extends EventTarget {
  done = [];
  failing = null;
  async #does(name, ...values) {
    if (this.failing) throw this.failing;
    this.done.push([name, ...values]);
    return name === 'run' ? undefined : name;
  }
  run() { return this.#does('run'); }
  pause() { return this.#does('pause'); }
  step(updates) { return this.#does('step', updates); }
  reset() { return this.#does('reset'); }
  getState(options) { return this.#does('getState', options); }
  setState(state) { return this.#does('setState', state); }
  getMetrics() { return this.#does('getMetrics'); }
}

function frame() {
  const element = new Element();
  const posted = [];
  const parent = {};
  let time = 0;
  const messages = createParentMessages({element, parent, post: (message, origin) => posted.push({...message, origin}), now: () => time});
  const send = (data, from = {}) => messages.take({data, source: parent, origin: 'https://course.example', ...from});
  return {element, posted, messages, send, ask: (ask, rest) => send({type: `downhill:${ask}`, version: 1, ...rest}), wait: (ms) => (time += ms)};
}

test('what is not ours is left alone; what is ours is read, or refused with a sentence about what is wrong', () => {
  const {ok, id, fields} = readMessage({type: 'downhill:step', version: 1, id: 'a', updates: 3});
  assert.deepEqual({ok, id, fields}, {ok: true, id: 'a', fields: {updates: 3}});
  for (const other of [null, undefined, 'downhill:run', 3, {}, {type: 5}, {type: 'webpackOk'}, [], new Uint8Array(9)]) assert.equal(readMessage(other), null);
  for (const [wrong, words] of [
    [{type: 'downhill:fly', version: 1}, /downhill:listen, downhill:run, downhill:pause/], [{type: 'downhill:__proto__', version: 1}, /can be asked for/],
    [{type: 'downhill:constructor', version: 1}, /can be asked for/], [{type: 'downhill:run'}, /version, which is 1/], [{type: 'downhill:run', version: 2}, /version/],
    [{type: 'downhill:setState', version: 1}, /needs state/], [{type: 'downhill:setState', version: 1, state: 5}, /state is not what/],
    [{type: 'downhill:setState', version: 1, state: 'x'.repeat(20_001)}, /state is not what/], [{type: 'downhill:step', version: 1, updates: '3'}, /updates is not/],
    [{type: 'downhill:getState', version: 1, training: 1}, /training is not/], [{type: 'downhill:run', version: 1, speed: 'full'}, /knows version, id, and no other/],
    [JSON.parse('{"type": "downhill:run", "version": 1, "__proto__": 1}'), /no other field/],
    [{type: 'downhill:run', version: 1, id: {}}, /An id is/], [{type: 'downhill:run', version: 1, id: NaN}, /An id is/], [{type: 'downhill:run', version: 1, id: 'x'.repeat(101)}, /An id is/]
  ]) {
    const read = readMessage(wrong);
    assert.equal(read.ok, false, JSON.stringify(wrong));
    assert.match(read.message, words);
  }
});

test('each thing asked for is done, and its value goes back to the origin that asked, with the id', async () => {
  const {element, posted, ask, send} = frame();
  await ask('run', {id: 7});
  await ask('step', {updates: 4, id: 'b'});
  await ask('step');
  await ask('getState', {training: true});
  await ask('setState', {state: 'd=xor', id: 8});
  for (const name of ['pause', 'reset', 'getMetrics']) await ask(name);
  assert.deepEqual(element.done, [
    ['run'], ['step', 4], ['step', undefined], ['getState', {training: true}], ['setState', 'd=xor'], ['pause'], ['reset'], ['getMetrics']
  ]);
  assert.deepEqual(posted[0], {type: 'downhill:answer', version: 1, id: 7, ok: true, value: null, origin: 'https://course.example'});
  assert.deepEqual(posted[1], {type: 'downhill:answer', version: 1, id: 'b', ok: true, value: 'step', origin: 'https://course.example'});
  await send({type: 'downhill:pause', version: 1}, {origin: 'null'});
  assert.equal(posted.at(-1).origin, '*'); // a sandboxed page
});

test('nobody else is answered, whatever they say, and nobody is told anything before they asked', async () => {
  const {element, posted, messages, ask, send} = frame();
  await send({type: 'downhill:run', version: 1}, {source: {}});
  await send({type: 'downhill:run', version: 1}, {source: null});
  await send({type: 'downhill:fly', version: 1}, {source: {}});
  assert.deepEqual([element.done, posted], [[], []]);
  for (const name of EVENTS) element.dispatchEvent(new CustomEvent(name, {detail: {name}}));
  assert.deepEqual(posted, []);
  messages.ready();
  assert.deepEqual(posted.splice(0), [{type: 'downhill:ready', version: 1, origin: '*'}]);
  await ask('listen', {id: 1});
  assert.deepEqual(posted.splice(0), [{type: 'downhill:answer', version: 1, id: 1, ok: true, value: null, origin: 'https://course.example'}]);
  assert.deepEqual(element.done, []); // it may rest
  for (const name of EVENTS) element.dispatchEvent(new CustomEvent(name, {detail: {name}}));
  assert.deepEqual(posted, EVENTS.map((name) => ({type: `downhill:${name}`, version: 1, detail: {name}, origin: 'https://course.example'})));
});

test('what cannot be done is said with its code', async () => {
  const {element, posted, ask} = frame();
  element.failing = new PlaygroundError('locked', 'Whoever made this link has locked it.');
  await ask('run', {id: 1});
  element.failing = new Error('gone');
  await ask('run', {id: 2});
  await ask('fly', {id: 3});
  assert.deepEqual(posted.map(({ok, id, error}) => [ok, id, error.code]), [[false, 1, 'locked'], [false, 2, 'failed'], [false, 3, 'not-understood']]);
  assert.equal(posted[0].error.message, 'Whoever made this link has locked it.');
});

test('a flood is told off, then met with silence, and forgotten', async () => {
  const {element, posted, ask, send, wait} = frame();
  await Promise.all(Array.from({length: 200}, (_, id) => ask('getMetrics', {id})));
  assert.equal(posted.filter(({ok}) => ok).length, 16);
  assert.equal(posted.filter(({error}) => error?.code === 'too-many').length, 50);
  for (let i = 0; i < 10_000; i += 1) await send({type: 'downhill:garbage', version: i, id: i});
  for (let i = 0; i < 10_000; i += 1) await send({garbage: i});
  assert.equal(posted.length, 66);
  await ask('pause', {id: 'still there'});
  assert.equal(posted.at(-1).id, 'still there');
  wait(1001);
  await ask('fly');
  assert.equal(posted.at(-1).error.code, 'not-understood');
  assert.equal(element.done.length, 17);
});
