/**
 * One calm line that says what is pointed at, has the focus, or is pressed for a while on a touch screen. Who cannot see it
 * hears the same from the control itself.
 */
import {useEffect, useRef, useState} from 'preact/hooks';

import {useLater} from '../controls/lazy.jsx';
import {loadKeys} from './use-keys.js';

const loadListening = () => import('./listening.js');

/** Speaks for everything in the element that it stands in. @param {{idle?: string}} props idle: what it says when there is nothing to say */
export function HelpLine({idle}) {
  const line = useRef(/** @type {HTMLParagraphElement | null} */ (null));
  const [pointed, setPointed] = useState(/** @type {Element | null} */ (null));
  const [focused, setFocused] = useState(/** @type {Element | null} */ (null));
  const [, setChanges] = useState(0);
  const listening = useLater(loadListening);
  const keys = useLater(loadKeys);
  const control = [pointed, focused].find((element) => element?.isConnected) ?? null;
  useEffect(() => listening?.listen(/** @type {HTMLElement} */ (line.current?.parentElement), setPointed, setFocused), [listening]);
  useEffect(() => control ? listening?.watch(control, () => setChanges((count) => count + 1)) : undefined, [control]);
  const shown = control && listening?.described(control);
  return (
    <p class={shown ? 'help-line' : 'help-line idle'} ref={line} aria-hidden="true">
      {shown ? <><b>{shown.name}</b> {shown.help}{keys && shown.keys && <kbd>{keys.printedKey(shown.keys.split(' ')[0])}</kbd>}</> : idle}
    </p>
  );
}
