/** What in an element is pointed at, has the focus, or is pressed for a while on a touch screen. */
import {controlOn} from './described.js';

export {described} from './described.js';

const LONG_PRESS_MS = 500;

/**
 * Tells what is pointed at, and what has the focus, until the answer is called.
 * @param {HTMLElement} around @param {(control: Element | null) => void} setPointed @param {(control: Element | null) => void} setFocused
 */
export function listen(around, setPointed, setFocused) {
  const stop = new AbortController();
  const {signal} = stop;
  let press = 0;
  let wasLong = false;
  let byFinger = false; // whoever taps wants no sentence over what they look at
  const endPress = () => clearTimeout(press);

  around.addEventListener('pointerover', (event) => {
    if (event.pointerType !== 'touch') setPointed(controlOn(event.composedPath()));
  }, {signal});
  around.addEventListener('pointerleave', () => setPointed(null), {signal});
  around.addEventListener('focusin', (event) => setFocused(byFinger ? null : controlOn(event.composedPath())), {signal});
  around.addEventListener('focusout', () => setFocused(null), {signal});
  around.addEventListener('pointerdown', (event) => {
    wasLong = false;
    byFinger = event.pointerType === 'touch';
    if (!byFinger) return;
    setPointed(null);
    const control = controlOn(event.composedPath());
    press = window.setTimeout(() => {
      wasLong = control !== null;
      setPointed(control);
    }, LONG_PRESS_MS);
  }, {signal});
  around.addEventListener('keydown', () => (byFinger = false), {signal});
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

/** Tells when a control says something else, or is gone: an undo may do either. @param {Element} control @param {() => void} onChange */
export function watch(control, onChange) {
  const words = new MutationObserver(onChange);
  words.observe(control, {attributes: true, characterData: true, childList: true, subtree: true});
  const box = new ResizeObserver(() => control.isConnected || onChange()); // what is gone has no size
  box.observe(control);
  return () => (words.disconnect(), box.disconnect());
}
