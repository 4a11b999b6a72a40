/** The gradient of one weight or bias beside its central difference; while training now and then, for it takes time. */
import {useEffect, useState} from 'preact/hooks';

/** @typedef {import('../../../../core/bindings/nn-core.d.ts').GradientCheck} GradientCheck */
/** @typedef {import('../../../../core/bindings/nn-core.d.ts').ParameterPlace} ParameterPlace */

/** How far the number is moved to both sides: what is left out is of the order of its square, in double precision. */
const STEP = 1e-5;
/** What both may differ by, relative to the larger of 1 and their size. */
export const AGREES_WITHIN = 1e-6;
/** While training, checks come so far apart, and take no more than a tenth of the time. */
const EVERY_MS = 400;

/**
 * @param {import('../../playground/playground.js').Playground} playground @param {ParameterPlace | null} place
 * @returns {GradientCheck | null} null until there is one
 */
export function useCheck(playground, place) {
  const [check, setCheck] = useState(/** @type {GradientCheck | null} */ (null));
  const key = JSON.stringify(place);
  useEffect(() => {
    let gone = false;
    let busy = false;
    let checked = -1; // the change that was checked last
    let notBefore = 0;
    setCheck(null);

    async function renew() {
      const frame = playground.frame.peek();
      if (gone || busy || !place || !frame || frame.change === checked) return;
      if (frame.playing && performance.now() < notBefore) return;
      busy = true;
      checked = frame.change;
      const began = performance.now();
      const answer = await playground.engine.ask('checkGradient', place, STEP).catch(() => null);
      busy = false;
      notBefore = performance.now() + Math.max(EVERY_MS, 10 * (performance.now() - began));
      if (gone) return;
      setCheck(answer);
      void renew(); // something may have changed meanwhile
    }
    void renew();
    const stop = playground.onFrame(() => void renew());
    return () => {
      gone = true;
      stop();
    };
  }, [key]);
  return check;
}
