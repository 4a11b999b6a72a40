/** The page's own formulas, which draw what is not in the network, say what the engine says. */
import assert from 'node:assert/strict';
import {test} from 'node:test';

import {parseExperiment} from '../../web/src/state/schema.js';
import {ACTIVATION_FORMULAS} from '../../web/src/maths/pictured-activations.js';
import {FEATURE_FORMULAS} from '../../web/src/maths/pictured-features.js';
import {USUAL} from '../../web/src/state/usual.js';
import {ACTIVATIONS, FEATURES} from '../../web/src/state/vocabulary.js';
import {coreOf, value, withSession} from './laboratory.js';

const core = await coreOf('double');
const PLACES = [-5.5, -2, -0.75, -1e-3, 0, 1e-3, 0.5, 1.25, 3, 5.75];

/** @param {object} change */
const experiment = (change) => parseExperiment({
  version: 1, precision: 'double', data: {kind: 'points', task: 'regression', points: [[0, 0, 0]]},
  loss: {kind: 'squared-error'}, optimizer: {kind: 'sgd', learningRate: 0.1}, ...change
}).experiment;

test("every feature is the engine's", () => withSession(core, (session) => {
  value(session.configure(experiment({features: FEATURES, layers: [{neurons: 1, activation: 'linear'}]})));
  const grid = {columns: 5, rows: 4, xMin: -6, xMax: 4, yMin: -3, yMax: 5};
  const values = value(session.neuronGrids(grid));
  FEATURES.forEach((feature, index) => {
    for (let row = 0; row < 4; row += 1) {
      for (let column = 0; column < 5; column += 1) {
        const [x, y] = [-6 + 2 * (column + 0.5), 5 - 2 * (row + 0.5)];
        const theirs = values[index * 20 + row * 5 + column];
        assert.ok(Math.abs(FEATURE_FORMULAS[feature](x, y) - theirs) < 1e-12, feature); // both in double, rounding is left
      }
    }
  });
}));

for (const activation of ACTIVATIONS) {
  test(`${activation} is the engine's`, () => withSession(core, (session) => {
    const softmax = activation === 'softmax';
    value(session.configure(experiment({
      features: ['x'],
      ...(softmax ? {data: {kind: 'points', task: 'classification', classes: 2, points: [[0, 0, 0]]}, loss: {kind: 'categorical-cross-entropy'}} : {}),
      layers: [softmax
        ? {neurons: 2, activation, weights: [[1, 0]], biases: [0, 0]}
        : {neurons: 1, activation, weights: [[1]], biases: [0]}]
    })));
    for (const z of PLACES) {
      const [theirs] = value(session.predict([z, 0]));
      // The approximation of GELU's normal distribution is good to 1.5e-7, times |z| < 6.
      assert.ok(Math.abs(ACTIVATION_FORMULAS[activation](z, USUAL.layer.slope) - theirs) < 1e-6, `at ${z}`);
    }
  }));
}
