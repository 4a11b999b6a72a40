/** Outputs read as classes. */
import assert from 'node:assert/strict';
import test from 'node:test';

import {classAt, shareScale, sharesOf} from '../../../../web/src/views/seeing/readout.js';
import {mistakesOf} from '../../../../web/src/views/seeing/predictions.js';
import {defaultExperiment} from '../../../../web/src/state/experiment.js';

const ending = (activation, loss) => ({...defaultExperiment(), layers: [{neurons: 1, activation}], loss: {kind: loss}});
const PLAIN = {times: 1, plus: 0};

test('tanh and the margin of a hinge are moved to 0…1, probabilities are not', () => {
  assert.deepEqual(shareScale(ending('softmax', 'categorical-cross-entropy')), PLAIN);
  assert.deepEqual(shareScale(ending('sigmoid', 'binary-cross-entropy')), PLAIN);
  assert.deepEqual(sharesOf([0.5], shareScale(ending('tanh', 'squared-error'))), [0.25, 0.75]);
  assert.deepEqual(sharesOf([-3], shareScale(ending('linear', 'hinge'))), [1, 0]);
});

test('a class is the first highest output, or the side of the threshold, as the engine counts', () => {
  assert.equal(classAt([9, 0.2, 0.4, 0.4], 1, 3, PLAIN), 1);
  assert.deepEqual([0.5, 0.51].map((output) => classAt([output], 0, 1, PLAIN)), [0, 1]);
  assert.deepEqual([0, 0.01].map((output) => classAt([output], 0, 1, {times: 0.5, plus: 0.5})), [0, 1]);
});

test('mistakes are the points put in another class', () => {
  const set = {targets: [0, 1, 2], test: new Uint8Array(3)};
  const experiment = ending('softmax', 'categorical-cross-entropy');
  assert.deepEqual(mistakesOf({set, experiment, values: [1, 0, 0, 1, 0, 0, 0, 0, 1], outputs: 3}), [1]);
});
