/** Questions to the engine whose answer follows the training: asked anew with every frame that changed something, one at a time. */

/** While training, how many times as long as an answer took nothing is asked. */
const REST = 4;

/**
 * Keeps asking. A question that is refused is passed over.
 * @template T
 * @param {Pick<import('./loop.js').Loop, 'frame' | 'playing' | 'onFrame'>} training
 * @param {() => Promise<T> | null} ask null: there is nothing to ask now
 * @param {(answer: T) => void} take
 * @param {number} [everyMs] while training, not more often than this: numbers are to be read
 * @returns {() => void} call it to stop
 */
export function follow({frame, playing, onFrame}, ask, take, everyMs = 0) {
  let gone = false;
  let busy = false;
  let asked = -1; // the change that was asked about last
  let rest = /** @type {ReturnType<typeof setTimeout> | undefined} */ (undefined);

  async function renew() {
    const change = frame.peek()?.change ?? -1;
    if (busy || gone || change === asked) return;
    busy = true;
    asked = change;
    const began = performance.now();
    const next = await Promise.resolve(ask()).catch(() => null);
    if (gone) return;
    if (next !== null) take(next);
    const restMs = playing.peek() ? Math.max(everyMs, REST * (performance.now() - began)) : 0;
    rest = setTimeout(() => {
      busy = false;
      void renew(); // something may have changed meanwhile
    }, restMs);
  }
  void renew();
  const stop = onFrame(renew);
  return () => {
    gone = true;
    clearTimeout(rest);
    stop();
  };
}
