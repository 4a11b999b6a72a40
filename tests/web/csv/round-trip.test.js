import assert from 'node:assert/strict';
import {test} from 'node:test';

import {createCsvSession} from '../../../web/src/csv/session.js';
import {writeCsv} from '../../../web/src/csv/write.js';
import {addPoint, defaultExperiment, setClasses, startDrawing} from '../../../web/src/state/experiment.js';
import {parseExperiment} from '../../../web/src/state/schema.js';
import {setStandardised} from '../../../web/src/state/standardise.js';
import {importData} from '../../../web/src/state/import-data.js';

/** What the engine says of points that are all marked. */
function setOf({data}) {
  if (data.kind === 'table') return {dimensions: data.inputs, coordinates: data.samples, targets: data.targets, test: data.test};
  const width = data.task === 'curve' ? 1 : 2;
  return {
    dimensions: width, coordinates: data.points.flatMap((point) => point.slice(0, width)), targets: data.points.map((point) => point[width]),
    test: data.points.map((point) => point[width + 1])
  };
}
function readBack(experiment, text) {
  const session = createCsvSession(text);
  const look = session.look();
  const result = session.take(look.reading);
  assert.equal(result.ok, true, JSON.stringify(result.problems ?? look));
  const next = importData(experiment, result.imported);
  assert.deepEqual(parseExperiment(next).problems ?? [], []);
  return next;
}
/** A repeatable stream of numbers from 0 to 1. */
function numbersFrom(seed) {
  let state = seed;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

test('points written and read again are the same points, of every kind, to the last bit', () => {
  for (let seed = 1; seed <= 40; seed += 1) {
    const next = numbersFrom(seed);
    for (const task of ['classification', 'regression', 'curve']) {
      let experiment = setClasses(startDrawing(defaultExperiment(), task), 2 + (seed % 5));
      for (let i = 0; i < 30; i += 1) {
        const target = task === 'classification' ? Math.floor(next() * experiment.data.classes) : next() * 2 - 1;
        experiment = addPoint(experiment, {x: next() * 12 - 6, y: next() * 12 - 6, target, test: i > 0 && next() < 0.3});
      }
      const back = readBack(experiment, writeCsv(experiment, setOf(experiment)));
      assert.deepEqual(back.data.points, experiment.data.points, `${task}, seed ${seed}`);
    }
  }
});

test('names and units come back too, also those a spreadsheet would run', () => {
  const names = {inputs: ['=SUM(A1)', 'width, in "cm"'], target: ' -species', classes: ['@home', 'the\n+other']};
  const data = {kind: 'points', task: 'classification', classes: 2, testShare: 0, names, points: [[5.1, 3.5, 0, 0], [4.9, 3, 1, 0], [6.25, 2.875, 0, 1]]};
  const raw = parseExperiment({...setClasses(startDrawing(defaultExperiment(), 'classification'), 2), data}).experiment;
  for (const experiment of [raw, setStandardised(raw, true, [0, 0, 1])]) {
    const text = writeCsv(experiment, setOf(experiment));
    assert.match(text, /5\.1,3\.5,/, 'in their own units');
    const cells = createCsvSession(text);
    cells.look();
    const back = readBack(raw, text);
    assert.deepEqual(back.data.points, raw.data.points);
    assert.deepEqual(back.data.names, {...names, target: '-species'});
  }
});

test('no cell of words begins with what a spreadsheet runs, not even after blanks or within', () => {
  const starts = ['=1+1', '+1', '-1', '@x', '\tx', '\rx', ' =x', '\u00a0=x', 'a\n=x', 'a\r\n -x', '  @', '="a"'];
  const data = {kind: 'points', task: 'classification', classes: starts.length, testShare: 0, points: starts.map((_, at) => [-at, at, at, 0]), names: {inputs: ['x', 'y'], target: 'c', classes: starts}};
  const text = writeCsv({...defaultExperiment(), data}, setOf({data}));
  const cells = text.match(/"(?:[^"]|"")*"|[^,\r\n]+/g).map((cell) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell));
  for (const cell of cells) {
    if (Number.isFinite(Number(cell))) continue;
    for (const line of cell.split(/[\r\n]/)) assert.doesNotMatch(line, /^[\s\u00a0]*[=+\-@\t]/, JSON.stringify(cell));
  }
  assert.match(text, /\r\n-1,1,/, 'and numbers stay numbers');
});

test('a table comes back with its rows, targets and sides', () => {
  const data = {
    kind: 'table', task: 'regression', inputs: 3, outputs: 1, samples: [1.5, 2, -3, 4, 5.25, 6, 7, 8, 9.125], targets: [0.5, -1.5, 2.25], test: [0, 1, 0], testShare: 0,
    names: {inputs: ['a', 'b', 'c'], target: 'value'}
  };
  const experiment = parseExperiment({...startDrawing(defaultExperiment(), 'regression'), data}).experiment;
  assert.deepEqual(readBack(experiment, writeCsv(experiment, setOf(experiment))).data, experiment.data);
  const scaled = setStandardised(experiment, true, data.test);
  assert.deepEqual(readBack(experiment, writeCsv(scaled, setOf(scaled))).data, experiment.data);
});

test('generated files are split as they were made, whatever is in their cells', () => {
  const next = numbersFrom(11);
  const pieces = ['a', '1', '.', ',', ';', '|', '\t', '"', '""', ' x', '\n', 'é', '−', '=', '0'];
  for (let round = 0; round < 300; round += 1) {
    const width = 2 + Math.floor(next() * 4);
    const rows = Array.from({length: 2 + Math.floor(next() * 6)}, () =>
      Array.from({length: width}, () => `q${Array.from({length: Math.floor(next() * 4)}, () => pieces[Math.floor(next() * pieces.length)]).join('')}q`));
    const delimiter = [',', ';', '\t', '|'][round % 4];
    const text = rows.map((cells) => cells.map((cell) => (/[",;|\t\n]/.test(cell) || next() < 0.2 ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter)).join(['\n', '\r\n', '\r'][round % 3]);
    const session = createCsvSession(text);
    const look = session.look({delimiter, header: false});
    assert.equal(look.ok, true, JSON.stringify([text, look]));
    assert.deepEqual(look.first, rows.slice(0, 5), JSON.stringify(text));
  }
});

test('damaged files end in data or in a problem with a code, never in an exception', () => {
  const next = numbersFrom(3);
  const good = 'x;y;class\r\n1,5;2,5;a\r\n"3";4;"b ""c"""\r\n5;6;a\r\n';
  for (let round = 0; round < 2000; round += 1) {
    const letters = [...good];
    for (let change = 0; change < 1 + (round % 5); change += 1) {
      const at = Math.floor(next() * letters.length);
      const what = ['', '"', '\0', '\n', ';', ',', '\ud800', 'x', '-', letters[at].repeat(3)][Math.floor(next() * 10)];
      letters[at] = what;
    }
    const session = createCsvSession(round % 2 ? letters.join('') : new TextEncoder().encode(letters.join('')));
    const look = session.look();
    if (!look.ok) assert.equal(typeof look.problem.code, 'string');
    else {
      const result = session.take(look.reading);
      assert.ok(result.ok ? result.imported.samples.every(Number.isFinite) : result.problems.length > 0);
    }
  }
});
