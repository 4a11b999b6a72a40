import assert from 'node:assert/strict';
import {test} from 'node:test';

import {numberIn, recogniseMark} from '../../../web/src/csv/numbers.js';

test('numbers are read in every way they are written', () => {
  const same = [
    ['.', '1.5', 1.5], ['.', ' -1.5 ', -1.5], ['.', '+.5', 0.5], ['.', '5.', 5], ['.', '1e3', 1000], ['.', '2.5E-3', 0.0025],
    ['.', '−7', -7], ['.', '1,234.5', 1234.5], ['.', '1 234.5', 1234.5], ['.', '1\u00a0234\u00a0567', 1234567], ['.', "1'234.5", 1234.5],
    ['.', '12,345,678', 12345678], ['.', '007', 7], ['.', '-0', 0],
    [',', '1,5', 1.5], [',', '-1,5', -1.5], [',', ',5', 0.5], [',', '1.234,5', 1234.5], [',', '1.234', 1234], [',', '1 234,5', 1234.5],
    [',', '1\u202f234,5', 1234.5], [',', '3', 3], [',', '1,5e2', 150]
  ];
  for (const [mark, cell, number] of same) assert.equal(numberIn(cell, mark), number, `${cell} with ${mark}`);
  assert.ok(Object.is(numberIn('-0', '.'), 0));
});

test('what is no number is none, and nothing is guessed', () => {
  const none = ['', ' ', 'abc', '1.2.3', '1,5', '1,23', '12,34,567', '1,2345', '0x10', 'NaN', 'Infinity', '-Infinity', '1e', '--1', '1-2', '5 %', '$5', '٣', '1_000', 'true', '1 2', '=1+1', '.', '-', '1,234,5'];
  for (const cell of none) assert.ok(Number.isNaN(numberIn(cell, '.')), cell);
  for (const cell of ['1.5', '1,2,3', '1.23', 'a', '1.2345']) assert.ok(Number.isNaN(numberIn(cell, ',')), cell);
  assert.equal(numberIn('1e999', '.'), Infinity, 'a number, but too large: whoever reads it refuses it');
});

test('the decimal mark is recognised by what can only be one of both', () => {
  assert.equal(recogniseMark(['1.5', '2', '3.25'], true), '.');
  assert.equal(recogniseMark(['1,5', '2', '3,25'], false), ',');
  assert.equal(recogniseMark(['1.234,5', '7'], false), ',');
  assert.equal(recogniseMark(['1,234.5', '7'], true), '.');
  assert.equal(recogniseMark(['1,234', '5,678'], false), ',', 'where commas separate no cells they are decimal');
  assert.equal(recogniseMark(['1,234', '5,678'], true), '.', 'where they do, these were quoted for their thousands');
  assert.equal(recogniseMark(['1.234', '5'], false), '.');
  assert.equal(recogniseMark(['a', '', 'b'], false), '.');
});
