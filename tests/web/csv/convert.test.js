import assert from 'node:assert/strict';
import {test} from 'node:test';

import {createCsvSession} from '../../../web/src/csv/session.js';

/** Reads a text as it is recognised, or with some of it chosen otherwise. */
function read(text, chosen = {}) {
  const session = createCsvSession(text);
  const look = session.look();
  assert.equal(look.ok, true, JSON.stringify(look));
  return {look, result: session.take({...look.reading, ...chosen})};
}
const imported = (text, chosen) => {
  const {result} = read(text, chosen);
  assert.deepEqual(result.problems ?? [], []);
  return result.imported;
};
const firstProblem = (text, chosen) => {
  const {result} = read(text, chosen);
  assert.equal(result.ok, false, 'this should have been refused');
  return result.problems[0];
};

const IRIS = 'sepal length,sepal width,species\n5.1,3.5,setosa\n7.0,3.2,versicolor\n6.3,3.3,virginica\n5.0,3.6,setosa\n';

test('two columns of numbers and one of words are points of classes, which keep their names', () => {
  const {look, result} = read(IRIS);
  assert.deepEqual(look.reading, {header: true, mark: '.', roles: ['x', 'y', 'target'], target: 'classes'});
  assert.equal(look.rows, 4);
  assert.deepEqual(result.imported, {
    target: 'classes', inputs: 2, classes: 3, samples: [5.1, 3.5, 7, 3.2, 6.3, 3.3, 5, 3.6], targets: [0, 1, 2, 0], sides: null,
    names: {inputs: ['sepal length', 'sepal width'], target: 'species', classes: ['setosa', 'versicolor', 'virginica']}
  });
});

test('decimal commas, semicolons and German thousands', () => {
  const {look, result} = read('länge;preis\n1.234,5;-0,5\n2;1.000\n3,25;7\n');
  assert.deepEqual([look.delimiter, look.reading.mark, look.reading.target], [';', ',', 'values']);
  assert.deepEqual([result.imported.samples, result.imported.targets], [[1234.5, 2, 3.25], [-0.5, 1000, 7]]);
});

test('without names the columns are told by their place, and numbers in the first row are numbers', () => {
  const {look, result} = read('0.1,0.2,0\n0.3,0.4,1\n0.5,0.6,1\n0.7,0.8,0\n');
  assert.equal(look.reading.header, false);
  assert.equal(look.reading.target, 'classes');
  assert.deepEqual(result.imported.names, {inputs: ['', ''], target: ''}, 'classes counted from 0 need no names');
  assert.deepEqual(result.imported.targets, [0, 1, 1, 0]);
});

test('one input is a curve, three are a table, numbers of many kinds are values', () => {
  assert.deepEqual(read('t,temperature\n0,1.5\n1,2.5\n2,3.5').look.reading.roles, ['x', 'target']);
  const wide = read('a,b,c,price\n1,2,3,4.5\n5,6,7,8.5\n').result.imported;
  assert.deepEqual([wide.inputs, wide.target, wide.samples], [3, 'values', [1, 2, 3, 5, 6, 7]]);
});

test('a column for testing is recognised by name and content, and words do as well as numbers', () => {
  assert.deepEqual(imported('x,y,value,test\n1,2,0.5,0\n3,4,0.75,1\n').sides, [0, 1]);
  assert.deepEqual(imported('x,y,value,split\n1,2,0.5,train\n3,4,0.75,Test\n').sides, [0, 1]);
  assert.deepEqual(read('x,y,test\n1,2,5\n3,4,7\n').look.reading.roles, ['x', 'y', 'target'], 'a test that is neither is a target');
});

test('a column that counts rows, and columns of words or nothing, are passed over', () => {
  assert.deepEqual(read(',a,b,value\n0,1.5,2.5,3.5\n1,4.5,5.5,6.5\n2,7.5,8.5,9.5\n').look.reading.roles, ['ignore', 'x', 'y', 'target']);
  assert.deepEqual(read('id,a,note,value\n7,1.5,hello,2.5\n8,2.5,world,1.5\n9,3.5,again,0.5\n').look.reading.roles, ['ignore', 'x', 'ignore', 'target']);
  assert.deepEqual(read('a,b,value,\n1.5,2.5,3.5,\n4.5,5.5,6.5,\n').look.reading.roles, ['x', 'y', 'target', 'ignore']);
});

test('what the person chooses counts: other roles, another target, no header', () => {
  const swapped = imported(IRIS, {roles: ['y', 'x', 'target']});
  assert.deepEqual(swapped.samples.slice(0, 2), [3.5, 5.1]);
  assert.deepEqual(swapped.names.inputs, ['sepal width', 'sepal length']);
  const session = createCsvSession('1,2,3\n4,5,6\n7,8,9');
  const look = session.look({header: true});
  assert.deepEqual([look.columns.map(({name}) => name), look.rows], [['1', '2', '3'], 2]);
  const classes = imported('x,y,n\n1,2,10\n3,4,9\n5,6,10.0\n', {target: 'classes'});
  assert.deepEqual([classes.targets, classes.names.classes], [[1, 0, 1], ['9', '10']], 'numbers stand in their order, and 10.0 is 10');
});

test('every complaint names row and column', () => {
  const place = {row: 3, column: 'y', cell: 'abc'};
  assert.deepEqual(firstProblem('x,y,value\n1,2,3\n4,abc,6\n7,8,9\n2,3,4\n5,6,7\n3,4,5\n'), {code: 'noNumber', ...place});
  assert.deepEqual(firstProblem('x,y,value\n1,2,3\n4,,6\n7,8,9\n'), {code: 'emptyCell', ...place, cell: ''});
  assert.deepEqual(firstProblem('x,y,value\n\n4,1e10,6\n7,8,9\n'), {code: 'hugeNumber', ...place, cell: '1e10'}, 'blank rows count');
  assert.deepEqual(firstProblem('x,y,value\n1,2,3\n4,1e999,6\n'), {code: 'hugeNumber', ...place, cell: '1e999'});
  assert.deepEqual(firstProblem('x;y;value\n1,5;2,5;3\n4;5.5.5;6\n1;2;3\n4;5;6\n7;8;9\n'), {code: 'noCommaNumber', ...place, cell: '5.5.5'});
  assert.deepEqual(firstProblem('x,y,value\n1,2,3\n4,5\n'), {code: 'raggedRow', row: 3, count: 2, most: 3});
  assert.deepEqual(firstProblem('x,y,value\n1,2,3\n4,5,6,7\n1,2,3\n'), {code: 'raggedRow', row: 3, count: 4, most: 3});
  assert.deepEqual(firstProblem('x,y,value,test\n1,2,3,0\n4,5,6,2\n', {roles: ['x', 'y', 'target', 'test']}), {code: 'badSide', row: 3, column: 'test', cell: '2'});
  assert.deepEqual(firstProblem('1,2\n3,x\n5,6\n7,8\n9,1\n2,3\n', {target: 'values'}).column, '2', 'a column without a name has its number');
});

test('choices that make no sense are said as such', () => {
  assert.equal(firstProblem(IRIS, {roles: ['x', 'y', 'ignore']}).code, 'noTarget');
  assert.equal(firstProblem(IRIS, {roles: ['ignore', 'ignore', 'target']}).code, 'noInput');
  assert.deepEqual(firstProblem('x,y,c\n1,2,a\n3,4,a\n', {}), {code: 'oneClass', column: 'c'});
  assert.equal(firstProblem('x,y,value,test\n1,2,3,1\n').code, 'onlyTest');
  const many = Array.from({length: 65}, (_, at) => `${at},${at},word${at}`).join('\n');
  assert.deepEqual(firstProblem(`x,y,c\n${many}`), {code: 'tooManyClasses', column: 'c', count: 65, most: 64});
});

test('rows that do not fit can be left out, and are counted', () => {
  const {result} = read('x,y,value\n1,2,3\n4,,6\n7,8,9\nx,1,2\n', {skip: true, header: true, roles: ['x', 'y', 'target'], target: 'values'});
  assert.equal(result.left, 2);
  assert.deepEqual(result.imported.targets, [3, 9]);
});

test('many problems are counted, and the first are told', () => {
  const {result} = read(`x,y,value\n${'1,2,3\n'.repeat(200)}${'1,,3\n'.repeat(50)}`);
  assert.deepEqual([result.ok, result.count, result.problems.length], [false, 50, 20]);
});

test('a wide table keeps every column, and its size is limited', () => {
  const row = (n) => Array.from({length: 31}, (_, at) => n + at).join(',');
  const wide = imported(`${row(1.5)}\n${row(2.5)}\n${row(3.25)}\n`);
  assert.deepEqual([wide.inputs, wide.samples.length, wide.targets], [30, 90, [31.5, 32.5, 33.25]]);
});
