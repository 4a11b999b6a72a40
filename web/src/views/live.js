/** Questions to the engine whose answer follows the training, for views. */
import {useEffect, useState} from 'preact/hooks';

import {follow} from '../playground/follow.js';

/**
 * The latest answer, or null before the first one. Nothing is asked while the view is not there.
 * @template T
 * @param {import('../playground/playground.js').Playground} playground
 * @param {() => Promise<T> | null} ask null: there is nothing to ask now
 * @param {readonly unknown[]} inputs ask again when one of these changes
 * @param {number} [everyMs] while training, not more often than this: numbers are to be read
 */
export function useLive(playground, ask, inputs, everyMs = 0) {
  const [answer, setAnswer] = useState(/** @type {T | null} */ (null));
  useEffect(() => follow(playground, ask, (next) => setAnswer(() => next), everyMs), inputs);
  return answer;
}
