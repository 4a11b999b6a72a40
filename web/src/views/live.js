/** Questions to the engine whose answer follows the training: asked anew with every frame that changed something, one at a time. */
import {useEffect, useState} from 'preact/hooks';

/**
 * The latest answer, or null before the first one. Nothing is asked while the view is not there. A question that is refused
 * keeps the last answer.
 * @template T
 * @param {import('../playground/playground.js').Playground} playground
 * @param {() => Promise<T> | null} ask null: there is nothing to ask now
 * @param {readonly unknown[]} inputs ask again when one of these changes
 */
export function useLive(playground, ask, inputs) {
  const [answer, setAnswer] = useState(/** @type {T | null} */ (null));
  useEffect(() => {
    let gone = false;
    let busy = false;
    let asked = -1; // the change that was asked about last

    async function renew() {
      const change = playground.frame.peek()?.change ?? -1;
      if (busy || gone || change === asked) return;
      busy = true;
      asked = change;
      const next = await Promise.resolve(ask()).catch(() => null);
      busy = false;
      if (gone) return;
      if (next !== null) setAnswer(() => next);
      void renew(); // something may have changed meanwhile
    }
    void renew();
    const stop = playground.onFrame(renew);
    return () => {
      gone = true;
      stop();
    };
  }, inputs);
  return answer;
}
