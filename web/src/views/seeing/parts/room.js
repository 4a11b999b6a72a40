/** How much room a view has, for those that show as many numbers as fit. */
import {useEffect, useState} from 'preact/hooks';

import {unitOf} from '../../../draw/surface.js';

/**
 * The size of an element in units; 0 before it is there. Its height is Infinity where the page scrolls instead of it.
 * @param {{current: HTMLElement | null}} element
 */
export function useRoom(element) {
  const [room, setRoom] = useState({width: 0, height: 0});
  useEffect(() => {
    const observer = new ResizeObserver(([{target, contentRect}]) => {
      const unit = unitOf(target);
      const scrolls = getComputedStyle(target).overflowY !== 'visible';
      setRoom({width: contentRect.width / unit, height: scrolls ? contentRect.height / unit : Infinity});
    });
    if (element.current) observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  return room;
}
