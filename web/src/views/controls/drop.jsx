/** A button with something that opens under it, in place: Escape or a click elsewhere closes it and nothing behind it moves. */
import {useEffect, useId, useRef, useState} from 'preact/hooks';

import {placeUnder} from './placing.js';

/**
 * @param {{label: import('preact').ComponentChildren, name?: string, help?: string, class?: string,
 *   children: () => import('preact').ComponentChildren}} props name: where the label has no words; children: called while open
 */
export function Drop({label, name, help, class: looks = '', children}) {
  const id = useId();
  const button = useRef(/** @type {HTMLButtonElement | null} */ (null));
  const panel = useRef(/** @type {HTMLDivElement | null} */ (null));
  const [open, setOpen] = useState(false);

  function place() {
    if (panel.current && button.current) placeUnder(panel.current, button.current.getBoundingClientRect());
  }
  /** Whoever leaves by a key is where they came from. */
  function giveFocusBack() {
    if (panel.current?.matches(':focus-within')) button.current?.focus({preventScroll: true});
  }
  useEffect(() => {
    if (!open || !panel.current) return;
    const observer = new ResizeObserver(place); // what is inside may come later, or change
    observer.observe(panel.current);
    return () => observer.disconnect();
  }, [open]);
  return (
    <>
      <button ref={button} id={`${id}-button`} class={`drop-button ${looks}`} aria-label={name} aria-description={help} aria-expanded={open} aria-controls={id}
        onClick={() => panel.current?.togglePopover()}>{label}</button>
      <div ref={panel} id={id} class="drop" popover="auto" role="group" aria-labelledby={`${id}-button`}
        onBeforeToggle={(event) => event.newState === 'closed' && giveFocusBack()} onToggle={(event) => setOpen(event.newState === 'open')}>
        {open && children()}
      </div>
    </>
  );
}
