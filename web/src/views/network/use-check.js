/** The gradient of one weight or bias beside its central difference; while training now and then, for it takes time. */
import {useEffect, useState} from 'preact/hooks';

import {follow} from '../../playground/follow.js';

/** @typedef {import('../../../../core/bindings/nn-core.d.ts').GradientCheck} GradientCheck */
/** @typedef {import('../../../../core/bindings/nn-core.d.ts').ParameterPlace} ParameterPlace */

/** How far the number is moved to both sides: what is left out is of the order of its square, in double precision. */
const STEP = 1e-5;
/** While training, checks come so far apart. */
const EVERY_MS = 400;
/** What both may differ by, relative to the larger of 1 and their size. */
export const AGREES_WITHIN = 1e-6;

/**
 * @param {import('../../playground/playground.js').Playground} playground @param {ParameterPlace} place
 * @returns {GradientCheck | null} null until there is one
 */
export function useCheck(playground, place) {
  const [check, setCheck] = useState(/** @type {GradientCheck | null} */ (null));
  useEffect(() => {
    setCheck(null);
    return follow(playground, () => playground.engine.ask('checkGradient', place, STEP), setCheck, EVERY_MS);
  }, [JSON.stringify(place)]);
  return check;
}
