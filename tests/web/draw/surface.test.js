import assert from 'node:assert/strict';
import {test} from 'node:test';

import {whenPicturesAreLost} from '../../../web/src/draw/surface.js';

/** Screens of different resolutions, and media queries that hold on one of them. */
function screens(first) {
  const queries = /** @type {EventTarget[]} */ ([]);
  globalThis.devicePixelRatio = first;
  globalThis.matchMedia = (text) => {
    const query = Object.assign(new EventTarget(), {text});
    queries.push(query);
    return query;
  };
  return {
    /** Moves the window, and tells the queries that begin or cease to hold. */
    moveTo(ratio) {
      const now = `(resolution: ${globalThis.devicePixelRatio}dppx)`;
      globalThis.devicePixelRatio = ratio;
      for (const query of [...queries]) if ([now, `(resolution: ${ratio}dppx)`].includes(query.text)) query.dispatchEvent(new Event('change'));
    }
  };
}

test('pictures are drawn again on every other screen and after a lost context, until nobody listens', () => {
  const {moveTo} = screens(1);
  const root = new EventTarget();
  let redraws = 0;
  const stop = whenPicturesAreLost(root, () => (redraws += 1));
  moveTo(2);
  moveTo(1.5);
  moveTo(2);
  assert.equal(redraws, 3);
  root.dispatchEvent(new Event('contextrestored'));
  assert.equal(redraws, 4);
  stop();
  moveTo(1);
  root.dispatchEvent(new Event('contextrestored'));
  assert.equal(redraws, 4);
});
