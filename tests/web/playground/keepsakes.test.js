/** What is kept for undo. */
import assert from 'node:assert/strict';
import test from 'node:test';

import {createKeepsakes} from '../../../web/src/playground/keepsakes.js';
import {defaultExperiment, setNeurons} from '../../../web/src/state/experiment.js';

const now = defaultExperiment();

test('the oldest keepsakes go when they take too much room', () => {
  const keepsakes = createKeepsakes();
  const keepsake = (bytes) => ({saved: {bytes: new Uint8Array(bytes)}, run: {samples: [], marks: []}});
  const experiments = [now, setNeurons(now, 0, 5), setNeurons(now, 0, 6)];
  keepsakes.keep(experiments[0], keepsake(30e6));
  keepsakes.keep(experiments[1], keepsake(30e6));
  assert.ok(keepsakes.get(experiments[0]));
  keepsakes.keep(experiments[2], keepsake(30e6));
  assert.equal(keepsakes.get(experiments[0]), undefined);
  assert.ok(keepsakes.get(experiments[1]) && keepsakes.get(experiments[2]));
});
