/** Counting values into bins, for histograms, and saying them in a few numbers. */
import {nice} from 'd3-array';

/** @typedef {{low: number, high: number}} Range */
/** `odd`: values that are no finite numbers. @typedef {{count: number, low: number, high: number, mean: number, deviation: number, odd: number}} Spread */

/** A list of values in a few numbers; NaN where there are none. @param {ArrayLike<number>} values @returns {Spread} */
export function spreadOf(values) {
  let [count, odd, sum, squares, low, high] = [0, 0, 0, 0, Infinity, -Infinity];
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i];
    if (!Number.isFinite(value)) {
      odd += 1;
      continue;
    }
    count += 1;
    const step = value - sum / Math.max(1, count - 1); // Welford: no digits are lost far from zero
    sum += value;
    squares += step * (value - sum / count);
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (count === 0) return {count, low: NaN, high: NaN, mean: NaN, deviation: NaN, odd};
  return {count, low, high, mean: sum / count, deviation: Math.sqrt(squares / count), odd};
}

/**
 * One axis for several lists: round numbers around all of them and around zero; with `even`, as far below zero as above.
 * @param {readonly Pick<Spread, 'low' | 'high'>[]} spreads @param {boolean} even @returns {Range}
 */
export function rangeOf(spreads, even) {
  let [low, high] = [0, 0];
  for (const spread of spreads) {
    if (spread.low < low) low = spread.low;
    if (spread.high > high) high = spread.high;
  }
  if (even) [low, high] = [-Math.max(-low, high), Math.max(-low, high)];
  if (low === high) return {low: even ? -1 : 0, high: 1};
  const [from, to] = nice(low, high, 4);
  return {low: from, high: to};
}

/**
 * How many values lie in each of `bins` equal parts of a range; the last part has its upper end in it. What lies outside, or
 * is no number, is not counted.
 * @param {ArrayLike<number>} values @param {Range} range @param {number} bins
 */
export function countIn(values, {low, high}, bins) {
  const counts = new Uint32Array(bins);
  const scale = bins / (high - low);
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i];
    if (value >= low && value <= high) counts[Math.min(bins - 1, Math.floor((value - low) * scale))] += 1;
  }
  return counts;
}
