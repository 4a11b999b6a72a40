/** Numbers as a person reads and types them. */
import assert from 'node:assert/strict';
import test from 'node:test';

import {cellNumber, fieldNumber, fixed, parseNumber, percent, rate, shortNumber, wholeNumber} from '../../../web/src/text/index.js';

test('numbers have four significant digits and a true minus sign', () => {
  assert.equal(shortNumber(-0.123456), '−0.1235');
  assert.equal(shortNumber(1234.56), '1235');
  assert.equal(shortNumber(0), '0');
  assert.equal(shortNumber(0.5), '0.5');
  assert.equal(shortNumber(1.234e-5), '1.23e−5');
  assert.equal(shortNumber(-9.87e7), '−9.87e7');
  assert.equal(shortNumber(NaN), '–');
});

test('numbers in cells have three or four digits that matter and never more than seven characters', () => {
  for (const [value, text] of [[0, '0'], [-2.25191, '−2.252'], [12.3456, '12.35'], [0.01234, '0.012'], [-0.0018, '−0.0018'], [123.456, '123.5'],
    [9999, '9999'], [23456, '2e4'], [-0.00002, '−2e−5'], [NaN, '–']]) assert.equal(cellNumber(value), text);
  for (let power = -12; power < 12; power += 1) assert.ok(cellNumber(-9.9996 * 10 ** power).length <= 7, `power ${power}`);
});

test('fixed decimals, shares, whole numbers and rates', () => {
  assert.equal(fixed(-1.005, 2), '−1.01');
  assert.equal(fixed(Infinity, 2), '–');
  assert.equal(percent(0.98765), '98.8 %');
  assert.equal(percent(0.25, 0), '25 %');
  assert.equal(wholeNumber(12360), '12,360');
  assert.equal(rate(1.94e6), '1.9 M');
  assert.equal(rate(420_300), '420 k');
});

test('what is typed is read with either minus sign; everything else is no number', () => {
  assert.equal(parseNumber(' −0.5 '), -0.5);
  assert.equal(parseNumber('-1e-3'), -0.001);
  for (const nonsense of ['', ' ', 'fast', '1,2,3', '0x', '1 2']) assert.ok(Number.isNaN(parseNumber(nonsense)), nonsense);
});

test('a number in a field comes back exactly', () => {
  for (const value of [0.1, -2.5e-8, 1 / 3, 4294967295, 1e21]) assert.equal(parseNumber(fieldNumber(value)), value);
});
