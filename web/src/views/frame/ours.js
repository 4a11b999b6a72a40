/** Whether an event that the whole page hears is for the playground. */

/**
 * On a page of its own everything is: what had the focus may just have gone, and then the page itself hears of it.
 * @param {Event} event
 * @param {import('../../playground/playground.js').Playground} playground
 * @param {Element | null | undefined} root
 */
export function isOurs(event, {alone}, root) {
  return alone || (root instanceof Element && event.composedPath().includes(root));
}
