/** Something that opens beside a place on the screen, in front of everything, without moving anything. */
import {useEffect, useLayoutEffect, useRef} from 'preact/hooks';

import {placeBeside, placeUnder} from './placing.js';

/**
 * Open while mounted. A hint goes when its owner takes it away; anything else also by Escape or a click elsewhere.
 * @param {{at: import('./placing.js').Place, label: string, hint?: boolean, beside?: boolean, class?: string, onClose?: () => void,
 *   children: import('preact').ComponentChildren}} props
 */
export function Popup({at, label, hint = false, beside = false, class: looks = '', onClose, children}) {
  const element = useRef(/** @type {HTMLDivElement | null} */ (null));
  const before = useRef(/** @type {HTMLElement | null} */ (null)); // what had the focus
  const focused = () => /** @type {HTMLElement | null | undefined} */ (/** @type {ShadowRoot | undefined} */ (element.current?.getRootNode())?.activeElement);
  /** Whoever leaves by a key is where they came from. */
  function giveFocusBack() {
    if (element.current?.contains(focused() ?? null)) before.current?.focus({preventScroll: true});
  }
  useLayoutEffect(() => {
    before.current = focused() ?? null;
    element.current?.showPopover();
    return giveFocusBack;
  }, []);
  useEffect(() => {
    const panel = element.current;
    if (!panel) return;
    const place = () => (beside ? placeBeside : placeUnder)(panel, at);
    place();
    const observer = new ResizeObserver(place); // what is inside may come later, or change
    observer.observe(panel);
    return () => observer.disconnect();
  }, [at.left, at.top]);
  return (
    <div ref={element} class={`drop ${looks}`} popover={hint ? 'manual' : 'auto'} role="group" aria-label={label}
      onBeforeToggle={(event) => event.newState === 'closed' && giveFocusBack()}
      onToggle={(event) => event.newState === 'closed' && onClose?.()}>
      {children}
    </div>
  );
}
