/** The focus goes along with the one cell of a table that can be reached: at once, so that no key in between meets the cell before. */
import {useLayoutEffect, useRef} from 'preact/hooks';

/** @param {{current: HTMLElement | null}} table @returns {() => void} to be called with the step that leads to another cell */
export function useFocusThatFollows(table) {
  const moving = useRef(false);
  useLayoutEffect(() => {
    if (!moving.current) return;
    moving.current = false;
    const root = table.current?.getRootNode();
    const focused = root instanceof ShadowRoot ? root.activeElement : null;
    if (focused && !table.current?.contains(focused)) return; // the step led nowhere, and the person has gone on
    /** @type {HTMLElement | null | undefined} */ (table.current?.querySelector('[tabindex="0"]'))?.focus();
  });
  return () => void (moving.current = true);
}
