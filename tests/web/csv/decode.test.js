import assert from 'node:assert/strict';
import {test} from 'node:test';

import {decode} from '../../../web/src/csv/decode.js';
import {createCsvSession} from '../../../web/src/csv/session.js';

const TEXT = 'länge;größe\n1,5;2\n€;ß\n';
const utf16 = (text, big, mark = true) => {
  const codes = [...(mark ? '\ufeff' : ''), ...text].map((letter) => letter.charCodeAt(0));
  return new Uint8Array(codes.flatMap((code) => (big ? [code >> 8, code & 255] : [code & 255, code >> 8])));
};

test('every encoding gives the same text', () => {
  const utf8 = new TextEncoder().encode(TEXT);
  const windows = Uint8Array.from(TEXT, (letter) => ({'€': 0x80}[letter] ?? letter.charCodeAt(0)));
  const cases = [
    ['UTF-8', utf8], ['UTF-8', new Uint8Array([0xef, 0xbb, 0xbf, ...utf8])], ['Windows-1252', windows],
    ['UTF-16', utf16(TEXT, false)], ['UTF-16', utf16(TEXT, true)], ['UTF-16', utf16(TEXT, false, false)], ['UTF-16', utf16(TEXT, true, false)]
  ];
  for (const [encoding, bytes] of cases) assert.deepEqual(decode(bytes), {text: TEXT, encoding});
});

test('what is no text is refused, with the row', () => {
  const {problem} = createCsvSession(new Uint8Array([97, 10, 98, 0, 99, 10])).look();
  assert.deepEqual(problem, {code: 'notText', row: 2});
  const noise = new Uint8Array(5000).map((_, at) => (at * 7919) & 255);
  assert.equal(createCsvSession(noise).look().ok, false);
});
