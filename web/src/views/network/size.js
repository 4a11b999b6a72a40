/** How large an element is, in units, now and whenever it changes. */
import {useEffect, useState} from 'preact/hooks';

import {sizeOf} from '../../draw/surface.js';

/** @param {{current: HTMLElement | null}} element @param {string} look measured anew when it changes: another look may be another unit, or another element */
export function useSize(element, look) {
  const [size, setSize] = useState({width: 0, height: 0});
  useEffect(() => {
    const measured = element.current;
    if (!measured) return;
    const observer = new ResizeObserver(() => setSize(sizeOf(measured)));
    observer.observe(measured);
    return () => observer.disconnect();
  }, [look]);
  return size;
}
