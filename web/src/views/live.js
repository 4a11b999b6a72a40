/** Questions to the engine whose answer follows the training: asked anew with every frame that changed something, one at a time. */
import {useEffect, useState} from 'preact/hooks';

/** While training, how many times as long as an answer took nothing is asked. */
const REST = 4;

/**
 * Keeps asking. A question that is refused is passed over.
 * @template T
 * @param {import('../playground/playground.js').Playground} playground
 * @param {() => Promise<T> | null} ask null: there is nothing to ask now
 * @param {(answer: T) => void} take
 * @param {number} [everyMs] while training, not more often than this: numbers are to be read
 * @returns {() => void} call it to stop
 */
export function follow(playground, ask, take, everyMs = 0) {
  let gone = false;
  let busy = false;
  let asked = -1; // the change that was asked about last
  let rest = /** @type {ReturnType<typeof setTimeout> | undefined} */ (undefined);

  async function renew() {
    const change = playground.frame.peek()?.change ?? -1;
    if (busy || gone || change === asked) return;
    busy = true;
    asked = change;
    const began = performance.now();
    const next = await Promise.resolve(ask()).catch(() => null);
    if (gone) return;
    if (next !== null) take(next);
    const restMs = playground.playing.peek() ? Math.max(everyMs, REST * (performance.now() - began)) : 0;
    rest = setTimeout(() => {
      busy = false;
      void renew(); // something may have changed meanwhile
    }, restMs);
  }
  void renew();
  const stop = playground.onFrame(renew);
  return () => {
    gone = true;
    clearTimeout(rest);
    stop();
  };
}

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
