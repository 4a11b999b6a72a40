/** Something that opens beside a place on the screen, in front of everything, without moving anything. */
import {useEffect, useLayoutEffect, useRef} from 'preact/hooks';

import {placeUnder} from './placing.js';

/**
 * Open while mounted. A hint goes when its owner takes it away; anything else also by Escape or a click elsewhere.
 * @param {{at: import('./placing.js').Place, label: string, hint?: boolean, class?: string, onClose?: () => void,
 *   children: import('preact').ComponentChildren}} props
 */
export function Popup({at, label, hint = false, class: looks = '', onClose, children}) {
  const element = useRef(/** @type {HTMLDivElement | null} */ (null));
  useLayoutEffect(() => element.current?.showPopover(), []);
  useEffect(() => {
    const panel = element.current;
    if (!panel) return;
    const place = () => placeUnder(panel, at);
    place();
    const observer = new ResizeObserver(place); // what is inside may come later, or change
    observer.observe(panel);
    return () => observer.disconnect();
  }, [at.left, at.top]);
  return (
    <div ref={element} class={`drop ${looks}`} popover={hint ? 'manual' : 'auto'} role="group" aria-label={label}
      onToggle={(event) => event.newState === 'closed' && onClose?.()}>
      {children}
    </div>
  );
}
