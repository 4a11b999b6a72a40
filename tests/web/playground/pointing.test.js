import assert from 'node:assert/strict';
import {test} from 'node:test';

import {signal} from '@preact/signals';

import {createDrawing} from '../../../web/src/playground/drawing.js';
import {createPointing} from '../../../web/src/playground/pointing.js';
import {addPoint, defaultExperiment, setClasses, startDrawing} from '../../../web/src/state/experiment.js';
import {createHistory} from '../../../web/src/state/history.js';
import {createStore} from '../../../web/src/state/store.js';

/** A map to draw on, with points of the first class at these places. */
function mapWith(places = [], task = 'classification') {
  let experiment = setClasses(startDrawing(defaultExperiment(), task), 3);
  for (const [x, y] of places) experiment = addPoint(experiment, {x, y, target: task === 'curve' ? y : 0});
  const store = createStore(experiment);
  const history = createHistory(store);
  const drawing = createDrawing({store, frame: signal(null), points: signal(null), byTouch: false});
  const said = [];
  const pointing = createPointing({store, history, drawing, tell: (sentence) => said.push(sentence)});
  const points = () => store.get().data.points;
  return {
    store, history, drawing, pointing, said, points,
    places: () => points().map(([x, y]) => [Math.round(x), Math.round(y)]),
    stroke(from, ...to) {
      pointing.press({x: from[0], y: from[1]});
      for (const [x, y] of to) pointing.drag({x, y});
      pointing.release();
    },
    key: (key, at = [0, 0], more = {}) => pointing.key({key, ...more}, {x: at[0], y: at[1]})
  };
}
const CORNERS = [[-4, -4], [4, -4], [4, 4], [-4, 4]];

test('a dragged brush leaves points apart from each other, and its stroke is one step of undo', () => {
  const map = mapWith();
  map.stroke([0, 0], [0.1, 0], [0.2, 0], [2, 0], [2.2, 0]);
  assert.deepEqual(map.points().map(([x]) => Math.round(x * 100) / 100), [0, 0.42, 0.84, 1.26, 1.68, 2.1], 'evenly, however fast the hand');
  map.history.undo();
  assert.equal(map.points().length, 0);
  map.history.redo();
  assert.equal(map.points().length, 6);
});

test('the point tool leaves one point for one click, however far it is dragged', () => {
  const map = mapWith();
  map.drawing.tool.value = 'point';
  map.stroke([0, 0], [1, 0], [2, 0], [3, 0]);
  assert.equal(map.points().length, 1);
});

test('the brush leaves the class, the value and the side that were chosen', () => {
  const classes = mapWith();
  classes.drawing.chooseClass(2);
  classes.drawing.chooseTest(true);
  classes.stroke([1, 1]);
  assert.deepEqual(classes.points()[0].slice(2), [2, 1]);
  assert.match(classes.said.at(-1), /class 3.*testing/);
  const values = mapWith([], 'regression');
  values.drawing.chooseValue(-0.35);
  values.stroke([1, 1]);
  assert.deepEqual(values.points()[0].slice(2), [-0.35, 0]);
  const curve = mapWith([], 'curve');
  curve.stroke([1, 2]);
  assert.deepEqual(curve.points()[0].map(Math.round), [1, 2, 0]);
});

test('a fast stroke erases what it passes over', () => {
  const map = mapWith([[-4, 0], [0, 0], [4, 0], [0, 4]]);
  map.drawing.tool.value = 'erase';
  map.stroke([-5, 0], [5, 0]);
  assert.deepEqual(map.places(), [[0, 4]]);
  map.history.undo();
  assert.equal(map.points().length, 4);
});

test('without a tool a press is left to others', () => {
  const map = mapWith();
  map.drawing.tool.value = null;
  assert.equal(map.pointing.press({x: 0, y: 0}), false);
  assert.equal(map.points().length, 0);
});

test('a frame selects what is in it, Shift adds, a click elsewhere clears', () => {
  const map = mapWith(CORNERS);
  map.drawing.tool.value = 'select';
  map.stroke([-5, -5], [0, 0], [5, -3]);
  assert.deepEqual([...map.drawing.selection.value], [0, 1]);
  assert.match(map.said.at(-1), /2 points/);
  map.pointing.press({x: -5, y: 3}, {shift: true});
  map.pointing.drag({x: -3, y: 5});
  assert.deepEqual(map.pointing.band(), {xMin: -5, xMax: -3, yMin: 3, yMax: 5});
  map.pointing.release();
  assert.deepEqual([...map.drawing.selection.value], [0, 1, 3]);
  map.stroke([0, 0]);
  assert.equal(map.drawing.selection.value.size, 0);
  assert.equal(map.history.canUndo(), false, 'selecting changes nothing');
});

test('a click selects one, Shift and a finger add one or take one away', () => {
  const map = mapWith(CORNERS);
  map.drawing.tool.value = 'select';
  map.stroke([4, 4]);
  assert.deepEqual([...map.drawing.selection.value], [2]);
  for (const how of [{shift: true}, {touch: true}]) {
    map.pointing.press({x: -4, y: 4}, how);
    map.pointing.release();
    assert.deepEqual([...map.drawing.selection.value], [2, 3]);
    map.pointing.press({x: -4, y: 4}, how);
    map.pointing.release();
    assert.deepEqual([...map.drawing.selection.value], [2]);
  }
});

test('what is selected moves together, by dragging one of it or by arrow keys, in one step each', () => {
  const map = mapWith(CORNERS);
  map.drawing.tool.value = 'select';
  map.drawing.select([0, 1]);
  map.stroke([4, -4], [4, -3], [3, -2]);
  assert.deepEqual(map.places(), [[-5, -2], [3, -2], [4, 4], [-4, 4]]);
  assert.deepEqual([...map.drawing.selection.value], [0, 1]);
  for (let i = 0; i < 3; i += 1) map.pointing.arrow({x: 0, y: 1});
  map.pointing.keyUp();
  assert.deepEqual(map.places(), [[-5, 1], [3, 1], [4, 4], [-4, 4]]);
  map.history.undo();
  assert.deepEqual(map.places(), [[-5, -2], [3, -2], [4, 4], [-4, 4]]);
  map.history.undo();
  assert.deepEqual(map.places(), CORNERS);
});

test('the move tool takes one point, or all that are selected', () => {
  const map = mapWith(CORNERS);
  map.drawing.tool.value = 'move';
  map.drawing.select([2, 3]);
  map.stroke([-4, -4], [-3, -3]);
  map.stroke([4, 4], [4, 2]);
  assert.deepEqual(map.places(), [[-3, -3], [4, -4], [4, 2], [-4, 2]]);
});

test('what is selected takes a class, a value, a side, and goes', () => {
  const map = mapWith(CORNERS);
  map.drawing.tool.value = 'select';
  map.key('a', [0, 0], {ctrlKey: true});
  map.key('2');
  map.drawing.chooseTest(true);
  assert.deepEqual(map.points().map((point) => point.slice(2)), CORNERS.map(() => [1, 1]));
  map.drawing.select([1]);
  map.key('Delete');
  assert.equal(map.points().length, 3);
  assert.equal(map.drawing.selection.value.size, 0);
  const values = mapWith(CORNERS, 'regression');
  values.drawing.tool.value = 'select';
  values.drawing.select([3]);
  values.drawing.chooseValue(0.5);
  assert.equal(values.points()[3][2], 0.5);
});

test('hidden test points are neither erased nor selected', () => {
  const map = mapWith([[0, 0]]);
  map.drawing.chooseTest(true);
  map.stroke([0.1, 0]);
  map.drawing.showTests(false);
  assert.equal(map.drawing.brushTest.value, false);
  map.key('a', [0, 0], {ctrlKey: true});
  assert.deepEqual([...map.drawing.selection.value], [0]);
  map.drawing.tool.value = 'erase';
  map.stroke([0, 0]);
  assert.equal(map.points().length, 1);
});

test('keys use every tool at the crosshair and say so', () => {
  const map = mapWith([[0, 0]]);
  map.key('Enter', [3, 3]);
  assert.equal(map.points().length, 2);
  map.drawing.tool.value = 'move';
  map.key('Enter', [3, 3]);
  assert.match(map.said.at(-1), /Picked up a point/);
  map.pointing.crosshairAt({x: 1, y: -2});
  map.key('Enter', [1, -2]);
  assert.deepEqual(map.places(), [[0, 0], [1, -2]]);
  map.drawing.tool.value = 'select';
  map.key('Enter', [1, -2]);
  map.key('Enter', [0, 0]);
  assert.equal(map.drawing.selection.value.size, 2);
  map.key('Escape');
  assert.equal(map.drawing.selection.value.size, 0);
  map.drawing.tool.value = 'erase';
  map.key('Enter', [5, 5]);
  assert.match(map.said.at(-1), /No point is near/);
  map.key('Enter', [0, 0]);
  assert.equal(map.points().length, 1);
  for (const key of ['x', ' ']) assert.equal(map.key(key), false, 'left for who plays and pauses');
});

test('the same point is not put in the same place twice, and the page says so', () => {
  const map = mapWith([]);
  map.key('Enter', [3, 3]);
  map.key('Enter', [3, 3]);
  assert.equal(map.points().length, 1);
  assert.match(map.said.at(-1), /such a point here already/);
  map.drawing.chooseClass(1);
  map.key('Enter', [3, 3]);
  map.drawing.chooseClass(0);
  map.drawing.chooseTest(true);
  map.key('Enter', [3, 3]);
  assert.equal(map.points().length, 3, 'another class and another side are other points');
  map.history.undo();
  map.history.undo();
  assert.equal(map.points().length, 1, 'nothing was left in the history');
});

test('Escape puts back what is being moved, and nothing is left to undo', () => {
  const map = mapWith([[2, 2]]);
  map.drawing.tool.value = 'move';
  map.pointing.press({x: 2, y: 2});
  map.pointing.drag({x: -3, y: -3});
  map.key('Escape');
  map.pointing.release();
  assert.deepEqual(map.places(), [[2, 2]]);
  assert.equal(map.history.canUndo(), false);
});

test('what is selected is forgotten when its numbers come to mean other points', () => {
  const map = mapWith(CORNERS);
  map.drawing.select([0, 3]);
  map.stroke([0, 0]);
  assert.equal(map.drawing.selection.value.size, 2, 'one more point changes no number');
  map.history.undo();
  assert.equal(map.drawing.selection.value.size, 0);
});

test('a built-in set becomes own points at the first touch, even before its points are known', () => {
  const store = createStore(defaultExperiment());
  const [frame, points] = [signal(null), signal(null)];
  const drawing = createDrawing({store, frame, points, byTouch: true});
  assert.equal(drawing.tool.value, null, 'a finger scrolls at first');
  drawing.addPoint({x: 1, y: 1});
  assert.equal(store.get().data.kind, 'dataset');
  points.value = {coordinates: new Float32Array([1, 2, 3, 4]), dimensions: 2, targets: new Float32Array([0, 1]), test: new Uint8Array([0, 1])};
  frame.value = {experiment: store.get()};
  assert.equal(store.get().data.kind, 'points');
  assert.equal(store.get().data.points.length, 3);
});
