/** Pictures with an experiment inside. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {deflateSync} from 'node:zlib';

import {writeFile} from '../../../web/src/share/file.js';
import {writeLink} from '../../../web/src/share/link.js';
import {pngWith, readAny, svgWith} from '../../../web/src/share/picture.js';
import {crc32, pngText, withPngText} from '../../../web/src/share/png.js';
import {defaultExperiment} from '../../../web/src/state/experiment.js';

const bytesOf = (text) => new TextEncoder().encode(text);

/** A chunk as another program would write it. */
function chunk(type, data) {
  const out = Buffer.alloc(12 + data.length);
  out.writeUInt32BE(data.length);
  out.write(type, 4, 'latin1');
  out.set(data, 8);
  out.writeUInt32BE(crc32(out.subarray(4, 8 + data.length)), 8 + data.length);
  return out;
}
/** One grey pixel. @param {...Uint8Array} more chunks */
const pixel = (...more) => new Uint8Array(Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]), ...more,
  chunk('IDAT', deflateSync(Buffer.from([0, 128]))), chunk('IEND', [])
]));

const experiment = {...defaultExperiment(), batchSize: 20};
const link = `https://host.example/downhill/#${writeLink({experiment})}`;
const opened = (result) => (result.ok ? result.experiment : result.error.message);

test('the checksum is that of the specification', () => {
  assert.equal(crc32(bytesOf('123456789')), 0xcbf43926); // the check value of CRC-32/ISO-HDLC
  assert.equal(crc32(bytesOf('IEND')), 0xae426082); // the last bytes of every PNG
});

test('a link in a PNG comes out as it went in, whatever letters are in it, and the picture stays one', () => {
  for (const text of [link, 'Größe ≤ 5 ✓', '']) assert.equal(pngText(withPngText(pixel(), 'Downhill', text), 'Downhill'), text);
  assert.equal(pngText(pixel(), 'Downhill'), null);
  assert.equal(pngText(withPngText(pixel(), 'Comment', 'x'), 'Downhill'), null);
  assert.deepEqual(opened(readAny(pngWith(pixel(), link))), experiment);
  assert.deepEqual(opened(readAny(pngWith(pixel(), writeFile({experiment})))), experiment);
});

test('a text that another program has written anew, in Latin-1 or beside others, is found', () => {
  const latin1 = chunk('tEXt', Buffer.from(`Downhill\0${link}`, 'latin1'));
  const packed = chunk('iTXt', Buffer.concat([Buffer.from('Downhill\0\x01\0\0\0'), deflateSync(Buffer.from(link))]));
  assert.deepEqual(opened(readAny(pixel(chunk('tEXt', Buffer.from('Software\0Gimp')), latin1))), experiment);
  assert.match(opened(readAny(pixel(packed))), /^There is no experiment in this picture/);
});

test('a damaged, cut or foreign picture ends in a sentence, wherever it is cut', () => {
  const whole = pngWith(pixel(), link);
  const textEnds = 33 + 12 + 13 + link.length; // signature and header, then the text with what is around it
  for (let length = 8; length < whole.length; length += 1) {
    const result = readAny(whole.subarray(0, length));
    if (length < textEnds) assert.equal(opened(result), 'This picture cannot be opened: it ends too early.', String(length));
    else assert.deepEqual(opened(result), experiment, 'what is missing is only picture');
  }
  const bent = whole.slice();
  bent[60] ^= 1;
  assert.equal(opened(readAny(bent)), 'This picture cannot be opened: it is damaged.');
  assert.match(opened(readAny(pixel(chunk('iTXt', bytesOf('Downhill\0\0\0en'))))), /damaged/);
  for (const foreign of [pixel(), [0xff, 0xd8, 0xff, 0xe0], bytesOf('GIF89a'), bytesOf('<svg xmlns="http://www.w3.org/2000/svg"/>'), bytesOf('<!doctype html><p>Hello')]) {
    assert.match(opened(readAny(Uint8Array.from(foreign))), /^There is no experiment in this picture/);
  }
  assert.match(opened(readAny(pngWith(pixel(), 'https://host.example/#v=99'))), /made by a newer version/);
  assert.match(opened(readAny(bytesOf('{"downhill": 1'))), /^This file cannot be opened/);
});

test('an SVG keeps it in its metadata, also after another program has saved it', () => {
  const svg = svgWith('<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>\n', link);
  assert.match(svg, /<metadata id="downhill">https:[^<&]*&amp;[^<]*<\/metadata><\/svg>$/);
  assert.deepEqual(opened(readAny(bytesOf(svg))), experiment);
  const again = svg.replace('<metadata id="downhill">', '<metadata\n     xml:space="preserve" id=\'downhill\' >\n').replaceAll('&amp;', '&#38;').replaceAll('=', '&#x3d;');
  assert.notEqual(again, svg);
  assert.deepEqual(opened(readAny(bytesOf(`\uFEFF<?xml version="1.0"?>\n${again.replace(/<metadata[^>]*>/, (tag) => tag.replaceAll('&#x3d;', '='))}`))), experiment);
});
