/** A plane without points to train on gets one that nobody sees. */
import assert from 'node:assert/strict';
import test from 'node:test';

import {addPoint, defaultExperiment, setTask, startDrawing} from '../../../web/src/state/experiment.js';
import {parseExperiment} from '../../../web/src/state/schema.js';
import {isTrainable, toTrain} from '../../../web/src/state/trainable.js';

const empty = (task) => {
  const experiment = task === 'classification' ? defaultExperiment() : setTask(defaultExperiment(), task);
  const drawn = startDrawing(experiment);
  return {...drawn, data: {...drawn.data, points: []}};
};

for (const task of ['classification', 'regression', 'curve']) {
  test(`${task}: without points there is nothing to train on, but the engine gets something`, () => {
    const experiment = empty(task);
    assert.equal(isTrainable(experiment), false);
    const given = toTrain(experiment);
    assert.ok(isTrainable(given));
    assert.equal(toTrain(experiment), given, 'the same every time');
    assert.ok(parseExperiment(given).ok);
    assert.deepEqual({...given, data: null}, {...experiment, data: null}, 'nothing but the data differs');
    assert.equal(experiment.data.points.length, 0);
  });
}

test('what has points, or draws them from a set, is given as it is', () => {
  const drawn = addPoint(empty('classification'), {x: 1, y: 2, target: 1});
  for (const experiment of [defaultExperiment(), drawn]) assert.equal(toTrain(experiment), experiment);
});

test('points that are all kept for testing are nothing to train on', () => {
  const experiment = empty('classification');
  assert.equal(isTrainable({...experiment, data: {...experiment.data, points: [[1, 2, 0, 1]]}}), false);
});
