/** How far ahead a schedule is worth looking at. */
import {USUAL} from './usual.js';

const LEAST = 500;
const MOST = 1e7;

/** The next of 1, 2, 5, 10, 20 … @param {number} value */
function roundedUp(value) {
  const power = 10 ** Math.floor(Math.log10(value));
  return power * ([1, 2, 5].find((digit) => digit * power >= value) ?? 10);
}

/**
 * Updates until what a schedule does has been seen, or until a little after the present.
 * @param {import('./experiment.js').Experiment['schedule']} schedule @param {number} update the present one
 */
export function horizonOf(schedule, update) {
  const {kind, decay, every, factor, period, warmUp} = {...USUAL.schedule, ...schedule};
  const natural = {
    constant: LEAST,
    'inverse-time': 4 / decay, // a fifth of the first rate is left
    step: 5 * every,
    exponential: factor > 0 && factor < 1 ? Math.log(0.02) / Math.log(factor) : LEAST,
    cosine: 1.2 * period
  }[kind];
  const wanted = Math.max(LEAST, Math.min(MOST, natural), 2 * warmUp, 1.1 * update);
  return roundedUp(Math.min(wanted, 1e12));
}
