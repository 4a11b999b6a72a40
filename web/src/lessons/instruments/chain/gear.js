/** The shapes of gears and of the number lines that they move. Pure. */
import {inAllDigits, inDigits} from '../../text.js';

/** One line with its gear is so high. */
export const ROW = 122;
const TEETH = 14;
/** So many units of a number line are seen to each side of its middle. */
const SPAN = 2.2;

/** Whole numbers in full, as 35721; others in the usual digits. @param {number} value */
export const inShort = (value) => (Number.isInteger(Number(value.toPrecision(12))) ? inAllDigits : inDigits)(value);

/** Where everything is in a row of this width: the same scale for all lines, so that faster gears move theirs farther. @param {number} width */
export function rowsOf(width) {
  const [left, right] = [4, width - 4];
  const gear = {x: 44, y: 92, r: 22};
  return {left, right, middle: (left + right) / 2, unit: (right - left) / (2 * SPAN), line: 34, gear, text: gear.x + gear.r + 22};
}

/** A gear around 0, 0, with a mark that shows how far it has turned. @param {number} r */
export function gearPath(r) {
  const points = [];
  for (let tooth = 0; tooth < TEETH; tooth += 1) {
    for (const [share, radius] of [[0, r - 3], [0.28, r - 3], [0.36, r + 4], [0.64, r + 4], [0.72, r - 3]]) {
      const angle = (2 * Math.PI * (tooth + share)) / TEETH;
      points.push(`${(radius * Math.sin(angle)).toFixed(1)} ${(-radius * Math.cos(angle)).toFixed(1)}`);
    }
  }
  return `M${points.join('L')}ZM-1.5 ${-r + 1}h3v8h-3z`;
}

/** @typedef {{px: number, text: string | null, long: boolean}} LineTick */

/** The marks of a number line whose middle is at this value. @param {number} value @param {{left: number, right: number, middle: number, unit: number}} line @returns {LineTick[]} */
export function lineTicks(value, {left, right, middle, unit}) {
  const parts = unit > 100 ? 10 : unit > 50 ? 5 : 2; // of a whole number
  const first = Math.ceil((value - (middle - left) / unit) * parts);
  const last = Math.floor((value + (right - middle) / unit) * parts);
  if (!Number.isSafeInteger(first) || last - first > 200) return [];
  return Array.from({length: last - first + 1}, (_, i) => {
    const at = (first + i) / parts;
    const whole = Number.isInteger(at);
    return {px: middle + (at - value) * unit, text: whole ? inDigits(at) : null, long: whole};
  });
}
