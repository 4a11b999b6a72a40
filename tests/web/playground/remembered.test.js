/** What the browser remembers: only what was changed, and only where it may. */
import assert from 'node:assert/strict';
import test from 'node:test';

import {remembered} from '../../../web/src/playground/remembered.js';

/** Puts a storage in the browser's place while a function runs. */
function withStorage(storage, run) {
  const before = Object.getOwnPropertyDescriptor(globalThis, 'localStorage');
  Object.defineProperty(globalThis, 'localStorage', {configurable: true, get: typeof storage === 'function' ? storage : () => storage});
  try {
    run();
  } finally {
    if (before) Object.defineProperty(globalThis, 'localStorage', before);
    else delete globalThis.localStorage;
  }
}
const storageWith = (entries) => {
  const map = new Map(Object.entries(entries));
  return {getItem: (key) => map.get(key) ?? null, setItem: (key, value) => map.set(key, value), map};
};
const isSwitch = (value) => typeof value === 'boolean';

test('a default is not written; a change is, and comes back', () => {
  const storage = storageWith({});
  withStorage(storage, () => {
    const keys = remembered('keys', true, isSwitch);
    assert.equal(storage.map.size, 0);
    keys.value = false;
    assert.deepEqual([...storage.map], [['downhill.keys', 'false']]);
    assert.equal(remembered('keys', true, isSwitch).value, false);
  });
});

test('what is damaged, unfitting or forbidden counts for nothing', () => {
  for (const entry of ['{', '"yes"', '7', 'null']) {
    withStorage(storageWith({'downhill.keys': entry}), () => assert.equal(remembered('keys', true, isSwitch).value, true, entry));
  }
  withStorage(() => {
    throw new DOMException('no', 'SecurityError');
  }, () => {
    const keys = remembered('keys', true, isSwitch);
    keys.value = false;
    assert.equal(keys.value, false);
  });
});
