/** Files: everything goes through unchanged, and what is damaged is refused in a sentence. */
import assert from 'node:assert/strict';
import {test} from 'node:test';

import {readFile, writeFile} from '../../../web/src/share/file.js';
import {defaultExperiment} from '../../../web/src/state/experiment.js';

const shared = {
  experiment: defaultExperiment(),
  view: {hide: ['noise'], lang: 'de', play: true},
  resume: {checkpoint: Uint8Array.of(1, 2, 3, 250), update: 7, proof: {updates: 64, digest: '0123456789abcdef'}},
  receipt: null
};

test('a file holds what it was given', () => {
  assert.deepEqual(readFile(writeFile(shared)), {ok: true, ...shared, notices: []});
});

test('a bare experiment opens at its start', () => {
  const opened = readFile(JSON.stringify(defaultExperiment()));
  assert.ok(opened.ok);
  assert.deepEqual(opened.experiment, defaultExperiment());
  assert.equal(opened.resume, null);
});

test('a file broken off at any letter is refused or read as it was, never thrown at', () => {
  const text = writeFile(shared);
  for (let length = 0; length < text.length; length += 1) {
    const opened = readFile(text.slice(0, length));
    assert.equal(opened.ok, false, String(length));
    assert.match(opened.error.message, /\.$/);
  }
});

test('damage to the state of training loses only that, and says so', () => {
  const opened = readFile(writeFile(shared).replace('AQID-g', 'A'));
  assert.ok(opened.ok);
  assert.equal(opened.resume, null);
  assert.match(opened.notices[0], /damaged/);
});

test('a newer file is named as such', () => {
  assert.equal(readFile('{"downhill": 2}').error.code, 'newer-version');
  for (const text of ['null', '[]', '7', '"x"', '{}', '{"downhill": 1}', '{"downhill": 1, "experiment": {"version": 1}}']) {
    assert.equal(readFile(text).ok, false, text);
  }
});
