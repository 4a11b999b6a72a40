import assert from 'node:assert/strict';
import {test} from 'node:test';

import {split} from '../../../web/src/csv/split.js';

const rows = (text, delimiter) => split(text, delimiter).rows;
const refusal = (text) => {
  try {
    split(text);
  } catch (error) {
    return error.problem;
  }
  return assert.fail('this should have been refused');
};

test('lines end in every way, and blank ones keep their number', () => {
  const wanted = [['a', 'b'], ['1', '2']];
  for (const end of ['\n', '\r\n', '\r']) assert.deepEqual(rows(`a,b${end}1,2${end}`), wanted);
  assert.deepEqual(rows('a,b\r\n1,2\n3,4\r5,6'), [['a', 'b'], ['1', '2'], ['3', '4'], ['5', '6']]);
  assert.deepEqual(rows('a,b\n\n1,2\n\n\n'), [['a', 'b'], [''], ['1', '2']]);
  assert.deepEqual(rows('\ufeffa,b\n1,2'), wanted);
});

test('quotes hold delimiters, lines and quotes', () => {
  assert.deepEqual(rows('"a,1","b ""x"""\n"c\r\nd",2'), [['a,1', 'b "x"'], ['c\nd', '2']]);
  assert.deepEqual(rows('"",""\n"a",b'), [['', ''], ['a', 'b']]);
  assert.deepEqual(rows('a"b,c\n1,2'), [['a"b', 'c'], ['1', '2']], 'within a bare cell a quote is a letter');
  assert.deepEqual(rows('"a" ,b\n1,2'), [['a', 'b'], ['1', '2']]);
});

test('quotes that are not closed, or closed too early, are named by their row', () => {
  assert.deepEqual(refusal('a,b\n1,"2\n3,4'), {code: 'openQuote', row: 2});
  assert.deepEqual(refusal('a,b\n1,2\n"3"4,5'), {code: 'strayQuote', row: 3});
  assert.equal(refusal('"').code, 'openQuote');
});

test('the delimiter is recognised, a decimal comma or not', () => {
  for (const delimiter of [',', ';', '\t', '|']) {
    assert.equal(split(['x', 'y', 'z'].join(delimiter) + '\n' + ['1', '2', '3'].join(delimiter)).delimiter, delimiter);
  }
  assert.equal(split('x;y\n1,5;2,5\n3,5;4,5').delimiter, ';');
  assert.equal(split('1,5\t2,5\n3,5\t4,5').delimiter, '\t');
  assert.equal(split('name,text\na,"one; two"\nb,"three; four"\n').delimiter, ',');
  assert.equal(split('5\n6\n7').delimiter, ',');
  assert.deepEqual(rows('1;2,5\n3;4', ','), [['1;2', '5'], ['3;4']], 'the person knows better');
});

test('an apostrophe that keeps a formula from running is taken off again', () => {
  assert.deepEqual(rows("'=1+1,'-x\n'plain,\"a\n'@b\""), [['=1+1', '-x'], ["'plain", 'a\n@b']]);
});

test('nothing, too many rows, cells or letters are refused before anything is made of them', () => {
  for (const text of ['', '  \n \r\n', '\ufeff']) assert.equal(refusal(text).code, 'empty');
  assert.deepEqual(refusal('1,2\n'.repeat(50_002)), {code: 'tooManyRows', most: 50_000});
  assert.equal(rows('1,2\n'.repeat(50_001)).length, 50_001, 'one may be a header');
  assert.deepEqual(refusal(`a\n${'x'.repeat(1e6 + 1)}`), {code: 'longLine', row: 2, most: 1e6});
  assert.equal(refusal(`${','.repeat(900_000)}\n`.repeat(6)).code, 'tooManyCells');
});
