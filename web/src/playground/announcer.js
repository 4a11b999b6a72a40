/**
 * What is said aloud to who cannot see the page: answers to what a person did at once, reports on what goes on by itself at
 * most as often as they like. Screen readers read what is added to a live region, and there is one for the whole page.
 */
import {signal} from '@preact/signals';

/** @typedef {ReturnType<typeof createAnnouncer>} Announcer */

/** Never more reports than this, whatever is asked for. */
const AT_MOST_EVERY_SECONDS = 5;
/** So many of the last sentences stay: of two that come in one breath, neither is lost. */
const KEPT = 3;

/**
 * @param {() => number} every seconds between reports; 0: none
 * @param {() => number} now seconds
 */
export function createAnnouncer(every, now = () => performance.now() / 1000) {
  const additions = /** @type {Set<() => string>} */ (new Set());
  const said = signal(/** @type {{id: number, text: string}[]} */ ([]));
  let last = -Infinity;
  let count = 0;

  /** @param {string} text */
  function say(text) {
    last = now();
    said.value = [...said.peek(), {id: (count += 1), text}].slice(-KEPT);
  }
  return {
    said, say,
    /** Says what `sentence` makes, unless that would be too soon. @param {() => string} sentence */
    report(sentence) {
      if (every() > 0 && now() - last >= Math.max(every(), AT_MOST_EVERY_SECONDS)) say([sentence(), ...[...additions].map((add) => add())].filter(Boolean).join(' '));
    },
    /** What every report says besides; nothing: an empty text. @param {() => string} add @returns {() => void} call it to stop */
    also(add) {
      additions.add(add);
      return () => void additions.delete(add);
    }
  };
}
