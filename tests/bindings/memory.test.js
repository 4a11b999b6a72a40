/** When memory ends: an error like any other, and what was there before is still there. */
import assert from 'node:assert/strict';
import {test} from 'node:test';

import {MODULES, freshCore, smallExperiment, value} from './laboratory.js';

/** Near the limits: about a million parameters with two moments each, and a large table. */
const huge = () => smallExperiment({
  data: {
    kind: 'table', task: 'regression', inputs: 80, outputs: 1, testShare: 0,
    samples: new Float32Array(80 * 20_000), targets: new Float32Array(20_000)
  },
  layers: [{neurons: 1000, activation: 'tanh'}, {neurons: 1000, activation: 'tanh'}, {neurons: 1, activation: 'linear'}],
  loss: {kind: 'squared-error'},
  batchSize: 10
});

for (const name of MODULES) {
  test(`${name}: sessions are refused when memory ends, and the others keep their state`, async () => {
    const core = await freshCore(name);
    const small = new core.Session();
    value(small.configure(smallExperiment()));
    value(small.trainUpdates(5));
    const digest = value(small.digest());
    const bytes = value(small.checkpoint());

    const experiment = huge();
    const full = [];
    let refused = null;
    while (refused === null && full.length < 100) {
      const session = new core.Session();
      full.push(session);
      const result = session.configure(experiment);
      if (result.error) refused = result.error;
    }
    assert.equal(refused?.code, 'out-of-memory');
    assert.match(refused.message, /memory/);

    assert.equal(value(small.digest()), digest);
    assert.equal(small.configure(experiment).error?.code, 'out-of-memory', 'a session that has a state');
    assert.equal(value(small.digest()), digest, 'keeps it when configure() is refused');
    assert.equal(small.adopt(experiment).error?.code, 'out-of-memory');
    assert.equal(value(small.digest()), digest, 'and when adopt() is');

    full.forEach((session) => session.delete());
    value(small.trainUpdates(5));
    const trained = value(small.digest());
    value(small.restore(bytes));
    value(small.trainUpdates(5));
    assert.equal(value(small.digest()), trained, 'training is what it would have been');
    assert.equal(value(small.configure(experiment)).inputs, 80, 'and there is room again');
    small.delete();
  });
}
