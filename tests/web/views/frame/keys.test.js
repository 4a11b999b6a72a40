/** One table of keys, without two meanings for one press. */
import assert from 'node:assert/strict';
import test from 'node:test';

import {later} from '../../../../web/src/text/en/later/index.js';
import {KEYS, keysOf, printedKey, shortcutFor} from '../../../../web/src/views/frame/keys.js';

const press = (key, modifiers = {}) => ({key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, isComposing: false, ...modifiers});
const idOf = (event, singleKeys = true) => shortcutFor(event, singleKeys)?.id ?? null;

test('no key stands for two things, and everything that has a key has a name', () => {
  const keys = KEYS.flatMap((shortcut) => shortcut.keys);
  assert.equal(new Set(keys).size, keys.length);
  assert.deepEqual(KEYS.map(({id}) => id).sort(), Object.keys(later.keyNames).sort());
});

test('a press is found by what it prints, with Ctrl or the Mac key, whatever Caps Lock says', () => {
  assert.equal(idOf(press(' ')), 'play');
  assert.equal(idOf(press('K')), 'play');
  assert.equal(idOf(press('?', {shiftKey: true})), 'keys');
  assert.equal(idOf(press('3', {shiftKey: true})), 'pickClass'); // on keyboards that have digits on Shift
  assert.equal(idOf(press('ArrowRight')), 'update');
  assert.equal(idOf(press('ArrowRight', {shiftKey: true})), 'epoch');
  assert.equal(idOf(press('z', {metaKey: true})), 'undo');
  assert.equal(idOf(press('Z', {ctrlKey: true, shiftKey: true})), 'redo');
  for (const event of [press('b', {ctrlKey: true}), press('b', {altKey: true}), press('b', {shiftKey: true}), press('n', {isComposing: true}), press('q')]) {
    assert.equal(idOf(event), null);
  }
});

test('switched off, single keys are neither heard nor named; those with Ctrl stay', () => {
  assert.equal(idOf(press('b'), false), null);
  assert.equal(idOf(press('ArrowRight', {shiftKey: true}), false), null);
  assert.equal(idOf(press('z', {ctrlKey: true}), false), 'undo');
  const settings = (keys) => /** @type {any} */ ({keys: {value: keys}});
  assert.equal(keysOf('play', settings(true)), 'Space k');
  assert.equal(keysOf('play', settings(false)), undefined);
  assert.equal(keysOf('undo', settings(false)), 'Control+z');
});

test('keys are printed as they stand on a keyboard', () => {
  assert.equal(printedKey('Control+Shift+z'), 'Ctrl + Shift + Z');
  assert.equal(printedKey('Shift+ArrowRight'), 'Shift + →');
  assert.equal(printedKey('?'), '?');
});
