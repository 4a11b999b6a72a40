/** Lengths follow the reader's text size, wherever they stand in a sheet. */
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import test from 'node:test';

import {inUnits} from '../../../web/src/styles/units.js';

test('lengths become multiples of the unit, negative and fractional ones too', () => {
  assert.equal(inUnits('a{margin:0 -16px;gap:.5px}'), 'a{margin:0 calc(-16*var(--unit));gap:calc(.5*var(--unit))}');
  assert.equal(inUnits('a{width:min(360px,calc(100vw - 16px))}'), 'a{width:min(calc(360*var(--unit)),calc(100vw - calc(16*var(--unit))))}');
});

test('a container is asked in em of its text, the screen as it is, and the unit stays itself', () => {
  assert.equal(inUnits('@container (max-width:910px){a{gap:4px}}'), '@container (max-width:70em){a{gap:calc(4*var(--unit))}}');
  assert.equal(inUnits('@media (min-width:900px){a{gap:4px}}'), '@media (min-width:900px){a{gap:calc(4*var(--unit))}}');
  assert.equal(inUnits(':host{--unit:max(1px,.0625rem)}'), ':host{--unit:max(1px,.0625rem)}');
});

test('no sheet tells narrow screens by pixels of the screen, for large text needs room too', () => {
  const folder = new URL('../../../web/src/styles/', import.meta.url);
  for (const name of readdirSync(folder, {recursive: true}).filter((file) => file.endsWith('.css'))) {
    assert.doesNotMatch(readFileSync(new URL(name, folder), 'utf8'), /@media[^{]*\dpx/, `${name}: @container, please`);
  }
});
