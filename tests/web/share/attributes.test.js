/** Attributes are the link they stand for. */
import assert from 'node:assert/strict';
import {test} from 'node:test';

import {fragmentIn, fragmentOf} from '../../../web/src/share/attributes.js';
import {readLink} from '../../../web/src/share/link.js';

const of = (attributes) => fragmentOf({getAttribute: (name) => attributes[name] ?? null});

test('a state may be a whole link, one with its #, or the part after it', () => {
  for (const text of ['d=xor&net=3r', '#d=xor&net=3r', 'https://a.example/b#d=xor&net=3r']) assert.equal(fragmentIn(text), 'd=xor&net=3r');
  assert.equal(of({}), '');
  assert.equal(of({state: 'https://a.example/#d=xor'}), 'd=xor');
});

test('what an attribute says counts more than the state; flags are there or not', () => {
  assert.equal(of({state: 'lang=en&d=xor&play=0&hide=noise', lang: 'de', autoplay: 'false', hide: 'data, share'}), 'lang=de&hide=data%2Cshare&play=1&d=xor');
  assert.equal(of({lang: '', theme: ''}), '');
  const {view, notices} = readLink(of({state: 'd=xor&theme=light', theme: 'dark', presenting: '', lock: 'data', hide: 'share,map'}));
  assert.deepEqual(view, {hide: ['map', 'share'], lock: ['data'], present: true, theme: 'dark'});
  assert.deepEqual(notices, []);
});

test('nothing in an attribute becomes another key', () => {
  const {view, notices} = readLink(of({theme: 'dark&d=xor', lang: '%26&play=1'}));
  assert.deepEqual(view, {});
  assert.equal(notices.length, 2);
});
