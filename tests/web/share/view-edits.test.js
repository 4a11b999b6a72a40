/** Fitting a page to a lesson, tick by tick. */
import assert from 'node:assert/strict';
import {test} from 'node:test';

import {readLink, writeLink} from '../../../web/src/share/link.js';
import {canLock, groupOf, isListed, listPart} from '../../../web/src/share/view-edits.js';
import {defaultExperiment} from '../../../web/src/state/experiment.js';

test('ticks come and go, and the link says the same', () => {
  let view = listPart({lang: 'de'}, 'hide', 'speed', true);
  view = listPart(view, 'hide', 'noise', true);
  view = listPart(view, 'lock', 'rate', true);
  assert.deepEqual(view, {lang: 'de', hide: ['noise', 'speed'], lock: ['rate']});
  const read = readLink(writeLink({experiment: defaultExperiment(), view}));
  assert.ok(read.ok);
  assert.deepEqual(read.view, view);
  view = listPart(listPart(view, 'hide', 'noise', false), 'hide', 'speed', false);
  assert.deepEqual(listPart(view, 'lock', 'rate', false), {lang: 'de'});
});

test('a whole group takes the place of its parts', () => {
  const view = listPart(listPart({}, 'lock', 'noise', true), 'lock', 'data', true);
  assert.deepEqual(view, {lock: ['data']});
  assert.ok(isListed(view, 'lock', 'noise') && isListed(view, 'lock', 'data') && !isListed(view, 'lock', 'rate') && !isListed(view, 'hide', 'noise'));
  assert.deepEqual([groupOf('noise'), groupOf('data'), groupOf('play')], ['data', null, null]);
  assert.deepEqual([canLock('noise'), canLock('map')], [true, false]);
});
