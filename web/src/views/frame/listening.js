/** What in an element is pointed at, has the focus, or is pressed for a while on a touch screen. */
import {describedOn} from './described.js';

/** @typedef {import('./described.js').Described} Described */

const LONG_PRESS_MS = 500;

/**
 * Tells what is pointed at, and what has the focus, until the answer is called.
 * @param {HTMLElement} around @param {(described: Described | null) => void} setPointed @param {(described: Described | null) => void} setFocused
 */
export function listen(around, setPointed, setFocused) {
  const stop = new AbortController();
  const {signal} = stop;
  let press = 0;
  let wasLong = false;
  const endPress = () => clearTimeout(press);

  around.addEventListener('pointerover', (event) => {
    if (event.pointerType !== 'touch') setPointed(describedOn(event.composedPath()));
  }, {signal});
  around.addEventListener('pointerleave', () => setPointed(null), {signal});
  around.addEventListener('focusin', (event) => setFocused(describedOn(event.composedPath())), {signal});
  around.addEventListener('focusout', () => setFocused(null), {signal});
  around.addEventListener('pointerdown', (event) => {
    wasLong = false;
    if (event.pointerType !== 'touch') return;
    setPointed(null);
    const described = describedOn(event.composedPath());
    press = window.setTimeout(() => {
      wasLong = described !== null;
      setPointed(described);
    }, LONG_PRESS_MS);
  }, {signal});
  around.addEventListener('pointerup', endPress, {signal});
  around.addEventListener('pointercancel', endPress, {signal});
  // Whoever held a control to read what it does did not mean to use it.
  around.addEventListener('click', (event) => {
    if (!wasLong || !(event instanceof PointerEvent) || event.pointerType !== 'touch') return;
    wasLong = false;
    event.preventDefault();
    event.stopPropagation();
  }, {signal, capture: true});
  around.addEventListener('contextmenu', (event) => wasLong && event.preventDefault(), {signal});
  return () => (endPress(), stop.abort());
}
