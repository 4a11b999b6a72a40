/** Whether an element can be seen: what nobody has scrolled to yet does not begin, and what was scrolled away rests. */

/** A frame in sight is drawn this often at least. */
const DRAWN_MS = 1000;

/**
 * @param {Element} element
 * @param {(seen: boolean) => void} tell at first, and whenever it changes
 * @returns {() => void} ends it
 */
export function watchSight(element, tell) {
  let intersects = /** @type {boolean | null} */ (null);
  let isDrawn = true;
  let told = /** @type {boolean | null} */ (null);

  function look() {
    const seen = intersects && isDrawn;
    if (seen === null || seen === told) return;
    told = seen;
    tell(seen);
  }
  const observer = new IntersectionObserver((entries) => {
    intersects = entries[entries.length - 1].isIntersecting;
    look();
  });
  observer.observe(element);
  const stop = parent === window ? () => {} : watchDrawing((now) => {
    isDrawn = now;
    look();
  });
  return () => (observer.disconnect(), stop());
}

/**
 * Firefox does not tell a frame of another site that it was scrolled away; it only stops drawing it. A hidden page is not drawn
 * either, and says so itself.
 * @param {(isDrawn: boolean) => void} tell @returns {() => void}
 */
function watchDrawing(tell) {
  let asked = 0;
  const timer = setInterval(() => {
    if (document.hidden) return;
    if (asked !== 0) return tell(false);
    asked = requestAnimationFrame(() => {
      asked = 0;
      tell(true);
    });
  }, DRAWN_MS);
  return () => (clearInterval(timer), cancelAnimationFrame(asked));
}

/** Resolves when an element is seen for the first time. @param {Element} element @returns {Promise<void>} */
export const firstSight = (element) => new Promise((resolve) => {
  const stop = watchSight(element, (seen) => seen && (stop(), resolve()));
});
