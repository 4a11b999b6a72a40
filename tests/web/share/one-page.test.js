/** A state inside the page that has everything inside. */
import assert from 'node:assert/strict';
import {test} from 'node:test';

import {pageWith} from '../../../web/src/share/one-page.js';

const PAGE = '<!doctype html>\n<body>\n    <script type="text/plain" id="downhill-packed" data-sizes="1">QUJD</script>\n  </body>';
const inside = (page) => /<script type="application\/json" id="downhill-state">([^]*?)<\/script>/.exec(page)?.[1];

test('the state is inside once, before what unpacks it, and another takes its place', () => {
  const page = pageWith(PAGE, '{"downhill":1}');
  assert.deepEqual(JSON.parse(inside(page)), {downhill: 1});
  assert.ok(page.indexOf('downhill-state') < page.indexOf('downhill-packed'));
  const again = pageWith(page, '{"downhill":2}');
  assert.deepEqual(JSON.parse(inside(again)), {downhill: 2});
  assert.equal(again.length, page.length);
});

test('no name in it ends its element, or is taken for a pattern', () => {
  const named = {name: '</script><script>alert(1)</script><!-- $& $1 $$'};
  const page = pageWith(PAGE, JSON.stringify(named));
  assert.deepEqual(JSON.parse(inside(page)), named);
  assert.equal(page.match(/<script/g).length, 2);
});
