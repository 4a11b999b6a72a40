/**
 * One calm line that says what is pointed at, has the focus, or is pressed for a while on a touch screen. Who cannot see it
 * hears the same from the control itself.
 */
import {useEffect, useRef, useState} from 'preact/hooks';

import {useLater} from '../controls/lazy.jsx';
import {describedOn} from './described.js';
import {loadKeys} from './use-keys.js';

/** @typedef {import('./described.js').Described} Described */

const LONG_PRESS_MS = 500;

/** Speaks for everything in the element that it stands in. @param {{idle?: string}} props idle: what it says when there is nothing to say */
export function HelpLine({idle}) {
  const line = useRef(/** @type {HTMLParagraphElement | null} */ (null));
  const [pointed, setPointed] = useState(/** @type {Described | null} */ (null));
  const [focused, setFocused] = useState(/** @type {Described | null} */ (null));
  useEffect(() => listen(/** @type {HTMLElement} */ (line.current?.parentElement), setPointed, setFocused), []);
  const keys = useLater(loadKeys);
  const shown = pointed ?? focused;
  return (
    <p class={shown ? 'help-line' : 'help-line idle'} ref={line} aria-hidden="true">
      {shown ? <><b>{shown.name}</b> {shown.help}{keys && shown.keys && <kbd>{keys.printedKey(shown.keys.split(' ')[0])}</kbd>}</> : idle}
    </p>
  );
}

/** @param {HTMLElement} around @param {(described: Described | null) => void} setPointed @param {(described: Described | null) => void} setFocused */
function listen(around, setPointed, setFocused) {
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
