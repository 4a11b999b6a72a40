/** Links that were once given away open for ever: the same experiment, the same page, the same weights to the last bit. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';

import {readLink} from '../../web/src/share/link.js';
import {readReceipt} from '../../web/src/share/receipt.js';
import {coreOf, value, withSession} from './laboratory.js';

const museum = JSON.parse(readFileSync(new URL('../golden/links/v1.json', import.meta.url), 'utf8'));

/** What a link says in so many words although the format lets one leave it out. */
const spelledOut = (experiment) => ({
  ...experiment,
  layers: experiment.layers.map((layer) => ({start: 'he', ...layer})),
  schedule: experiment.schedule.kind === 'inverse-time' ? {decay: 0, ...experiment.schedule} : experiment.schedule
});
const plain = (value) => JSON.parse(JSON.stringify(value));

test('every link in the museum opens as it did and trains to the same weights', async () => {
  assert.ok(museum.length >= 25);
  for (const {name, link, experiment, view, update, updates, digest} of museum) {
    const opened = readLink(link);
    assert.ok(opened.ok, `${name}: ${opened.error?.message}`);
    assert.deepEqual(opened.notices, [], name);
    assert.deepEqual(plain(spelledOut(opened.experiment)), spelledOut(experiment), name);
    assert.deepEqual(plain(opened.view), view, name);
    const core = await coreOf(experiment.precision === 'double' ? 'double' : 'float-simd');
    withSession(core, (session) => {
      value(session.configure(opened.experiment));
      if (opened.resume) value(session.restore(opened.resume.checkpoint));
      assert.equal(value(session.progress()).update, update, name);
      value(session.trainUpdates(updates));
      assert.equal(value(session.digest()), digest, name);
    });
    if (opened.receipt) assert.ok(readReceipt(opened.receipt).ok, name);
  }
});
