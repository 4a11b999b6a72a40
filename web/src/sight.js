/** Whether an element can be seen: what nobody has scrolled to yet does not begin, and what was scrolled away rests. */

/**
 * @param {Element} element
 * @param {(seen: boolean) => void} tell at first, and whenever it changes
 * @returns {() => void} ends it
 */
export function watchSight(element, tell) {
  const observer = new IntersectionObserver((entries) => tell(entries[entries.length - 1].isIntersecting));
  observer.observe(element);
  return () => observer.disconnect();
}

/** Resolves when an element is seen for the first time. @param {Element} element @returns {Promise<void>} */
export const firstSight = (element) => new Promise((resolve) => {
  const stop = watchSight(element, (seen) => seen && (stop(), resolve()));
});
