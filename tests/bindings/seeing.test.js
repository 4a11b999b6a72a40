/** What the page reads off the engine's answers is what the engine counts and adds up itself. */
import assert from 'node:assert/strict';
import {test} from 'node:test';

import {curveShares} from '../../web/src/state/curve-shares.js';
import {addLayer, defaultExperiment, removeLayer, setActivation, setDataset, setFeature} from '../../web/src/state/experiment.js';
import {cellPoints} from '../../web/src/views/seeing/confusion/cell-points.js';
import {mistakesOf} from '../../web/src/views/seeing/predictions.js';
import {coreOf, value, withSession} from './laboratory.js';

const core = await coreOf('float-simd');
const COLUMNS = 64;

/** @param {import('../../web/src/state/experiment.js').Experiment} experiment */
function sharesOf(experiment) {
  return withSession(core, (session) => {
    value(session.configure(experiment));
    value(session.trainUpdates(200));
    const request = {...experiment.plane, columns: COLUMNS, rows: 1};
    return {
      shares: curveShares(experiment, value(session.neuronGrids(request)), COLUMNS, value(session.parameters())),
      curve: value(session.outputGrid(request))
    };
  });
}

const sine = setDataset(defaultExperiment(), 'sine');

test('what the neurons add, and the bias, is the curve', () => {
  const shapes = {
    two: sine, three: addLayer(sine), none: removeLayer(removeLayer(sine, 0), 0), 'more features': setFeature(sine, 'sin x', true),
    relu: setActivation(sine, 1, 'relu')
  };
  for (const [name, experiment] of Object.entries(shapes)) {
    const {shares: {lines, bias}, curve} = sharesOf(experiment);
    for (let column = 0; column < COLUMNS; column += 1) {
      const sum = lines.reduce((total, line) => total + line[column], bias);
      assert.ok(Math.abs(sum - curve[column]) < 1e-4, `${name}: ${sum} is not ${curve[column]}`); // sums of floats in another order
    }
  }
});

test('mistakes and cells have as many points as the engine counts', () => {
  for (const experiment of [defaultExperiment(), setDataset(defaultExperiment(), 'circle'), setDataset(defaultExperiment(), 'rings')]) {
    withSession(core, (session) => {
      value(session.configure(experiment));
      value(session.trainUpdates(30));
      const set = value(session.points());
      const values = value(session.predict(set.coordinates));
      const predictions = {set, experiment, values, outputs: values.length / set.test.length};
      const metrics = value(session.evaluate());
      let wrong = 0;
      for (const side of /** @type {const} */ (['train', 'test'])) {
        const {confusion} = metrics[side];
        const classes = Math.sqrt(confusion.length);
        confusion.forEach((count, at) => {
          const cell = {row: Math.floor(at / classes), column: at % classes};
          assert.equal(cellPoints(predictions, cell, side).length, count, `${side} ${JSON.stringify(cell)}`);
          wrong += cell.row === cell.column ? 0 : count;
        });
      }
      assert.ok(wrong > 0);
      assert.equal(mistakesOf(predictions).length, wrong);
    });
  }
});
