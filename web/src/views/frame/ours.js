/** Whether an event that the whole page hears is for the playground. */

/**
 * What happens inside it is; on a page of its own, what no element took as well: what had the focus may just have gone.
 * @param {Event} event
 * @param {import('../../playground/playground.js').Playground} playground
 * @param {Element | null | undefined} root
 */
export function isOurs(event, {alone}, root) {
  const path = event.composedPath();
  return (root && path.includes(root)) || (alone && (path[0] === document.body || path[0] === document.documentElement));
}
