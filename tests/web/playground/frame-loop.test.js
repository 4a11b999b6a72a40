/** How frames come: one at a time, only when something moves, finer at rest. */
import assert from 'node:assert/strict';
import test, {mock} from 'node:test';

import {signal} from '@preact/signals';

import {createFrameLoop} from '../../../web/src/playground/frame-loop.js';
import {createCurve} from '../../../web/src/state/curve.js';
import {defaultExperiment, setDataset} from '../../../web/src/state/experiment.js';

const settle = () => new Promise(setImmediate);

/** A frame loop over an engine that answers when it is told to, and a screen that is shown when it is told to. */
function laboratory({experiment = defaultExperiment()} = {}) {
  const due = [];
  globalThis.document = {hidden: false, addEventListener() {}, removeEventListener() {}};
  globalThis.requestAnimationFrame = (action) => due.push(action);
  mock.timers.reset();
  mock.timers.enable({apis: ['setTimeout']});
  const lab = {asked: [], drawn: [], ended: 0, troubles: [], playing: signal(false), curve: createCurve()};
  const engine = {
    requestFrame: (spec) => new Promise((resolve, reject) => lab.asked.push({spec, resolve, reject})),
    state: () => 'ready'
  };
  lab.loop = createFrameLoop({
    engine, experiment: () => experiment, playing: lab.playing, curve: lab.curve, onEnded: () => (lab.ended += 1), onTrouble: (error) => lab.troubles.push(error)
  });
  lab.loop.onFrame((frame) => lab.drawn.push(frame));
  /** The screen is shown: what waits for an animation frame is done. */
  lab.show = () => due.splice(0).forEach((action) => action());
  /** The engine answers the oldest request. */
  lab.answer = async (frame = {}) => {
    const {spec, resolve} = lab.asked.shift();
    const grid = spec.outputGrid && {request: spec.outputGrid, values: [lab.drawn.length]};
    resolve({change: 1, playing: lab.playing.value, experiment, outputGrid: grid, ...frame});
    await settle();
    return spec;
  };
  return lab;
}
const metrics = (update) => ({update, epochs: update, train: {loss: 1, accuracy: 1}, test: {loss: 1, accuracy: 1}});

test('a frame is asked for when something changed, and nothing polls', async () => {
  const lab = laboratory();
  lab.loop.needs.add({metrics: true});
  lab.show();
  const spec = await lab.answer();
  assert.equal(spec.metrics, true);
  assert.equal(spec.points, true, 'the first frame brings the points');
  for (let i = 0; i < 5; i += 1) lab.show();
  assert.equal(lab.asked.length, 0);
  lab.loop.invalidate();
  lab.show();
  assert.equal((await lab.answer()).points, false);
  assert.equal(lab.drawn.length, 2);
});

test('while it trains, the next frame is under way as one is drawn', async () => {
  const lab = laboratory();
  lab.playing.value = true;
  lab.loop.invalidate();
  lab.show();
  await lab.answer();
  assert.equal(lab.drawn.length, 0, 'it waits for the screen');
  const drawnWhenAsked = [];
  lab.loop.onFrame(() => drawnWhenAsked.push(lab.asked.length));
  lab.show();
  assert.deepEqual([lab.drawn.length, drawnWhenAsked], [1, [1]]);
  lab.show();
  assert.equal(lab.asked.length, 1, 'one at a time');
});

test('a change while a frame is under way brings another one after it', async () => {
  const lab = laboratory();
  lab.loop.invalidate();
  lab.show();
  lab.loop.invalidate();
  lab.show();
  assert.equal(lab.asked.length, 1);
  await lab.answer();
  lab.show();
  assert.equal(lab.asked.length, 1);
});

test('at rest the map comes again, finer, and stays so until something changes', async () => {
  const lab = laboratory();
  lab.loop.needs.add({outputGrid: 100, outputGridAtRest: 256});
  lab.show();
  assert.equal((await lab.answer()).outputGrid.columns, 100);
  mock.timers.tick(0);
  lab.show();
  assert.equal((await lab.answer()).outputGrid.columns, 256);
  mock.timers.tick(1000);
  lab.show();
  assert.equal(lab.asked.length, 0);
  lab.loop.invalidate(); // the same moment, for another reason
  lab.show();
  await lab.answer();
  assert.equal(lab.drawn.at(-1).outputGrid.request.columns, 256, 'the fine one is kept');
  mock.timers.tick(1000);
  lab.show();
  assert.equal(lab.asked.length, 0);
  lab.loop.invalidate();
  lab.show();
  await lab.answer({change: 2});
  assert.equal(lab.drawn.at(-1).outputGrid.request.columns, 100);
});

test('an edit is answered coarsely, and finely when the hand rests; while it trains never', async () => {
  const lab = laboratory();
  lab.loop.needs.add({outputGrid: 100, outputGridAtRest: 256});
  for (const change of [1, 2, 3]) {
    lab.loop.invalidate();
    lab.show();
    assert.equal((await lab.answer({change})).outputGrid.columns, 100);
    mock.timers.tick(50);
    if (change > 1) assert.equal(lab.asked.length, 0);
  }
  mock.timers.tick(200);
  lab.playing.value = true;
  lab.loop.invalidate();
  lab.show();
  assert.equal((await lab.answer({change: 4})).outputGrid.columns, 100);
});

test('what a frame leaves out is shown as it was, if it was asked for', async () => {
  const lab = laboratory();
  const stop = lab.loop.needs.add({neuronGrids: 18});
  lab.show();
  await lab.answer({neuronGrids: {values: [7]}});
  lab.loop.invalidate();
  lab.show();
  await lab.answer();
  assert.deepEqual(lab.drawn.at(-1).neuronGrids, {values: [7]});
  stop();
  lab.loop.invalidate();
  lab.show();
  await lab.answer();
  assert.equal(lab.drawn.at(-1).neuronGrids, undefined);
});

test('the curve takes every moment that came, in order and once', async () => {
  const lab = laboratory();
  lab.loop.needs.add({metrics: true});
  lab.show();
  await lab.answer({between: [metrics(1), metrics(2)], metrics: metrics(4)});
  lab.loop.invalidate();
  lab.show();
  await lab.answer();
  assert.deepEqual(lab.curve.samples().map(({update}) => update), [1, 2, 4]);
});

test('training that ended by itself is told, a pause is not', async () => {
  const lab = laboratory();
  lab.playing.value = true;
  lab.loop.invalidate();
  lab.show();
  await lab.answer({playing: false});
  assert.equal(lab.ended, 1);
  assert.equal(lab.playing.value, false);
  lab.loop.invalidate();
  lab.show();
  await lab.answer();
  assert.equal(lab.ended, 1);
});

test('a frame that does not come is told, and its points come with the next', async () => {
  const lab = laboratory();
  lab.loop.invalidate();
  lab.show();
  lab.asked.shift().reject(new Error('no'));
  await settle();
  assert.equal(lab.troubles.length, 1);
  lab.loop.invalidate();
  lab.show();
  assert.equal((await lab.answer()).points, true);
});

test('a curve of one number is drawn finely at once, in one row', async () => {
  const lab = laboratory({experiment: setDataset(defaultExperiment(), 'sine')});
  lab.loop.needs.add({outputGrid: 100, outputGridAtRest: 256});
  lab.show();
  const {outputGrid} = await lab.answer();
  assert.deepEqual([outputGrid.columns, outputGrid.rows], [256, 1]);
});
