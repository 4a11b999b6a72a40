/** Where numbers stand in a plot, and which of them are written at its axes. Pure. */
import {ticks} from 'd3-array';

/** @typedef {readonly [number, number]} Range */
/** @typedef {{width: number, height: number}} Size */
/** @typedef {ReturnType<typeof scaleOf>} Scale */

/** Room for the numbers at the axes, in units. */
export const MARGIN = Object.freeze({left: 46, right: 14, top: 12, bottom: 26});

/** Everything about a plot of this size that shows these numbers. @param {Range} range @param {Range} rise @param {Size} size */
export function scaleOf(range, rise, {width, height}) {
  const inner = {left: MARGIN.left, right: Math.max(MARGIN.left + 1, width - MARGIN.right), top: MARGIN.top, bottom: Math.max(MARGIN.top + 1, height - MARGIN.bottom)};
  const [across, up] = [inner.right - inner.left, inner.bottom - inner.top];
  return {
    range, rise, inner,
    px: (/** @type {number} */ x) => inner.left + ((x - range[0]) / (range[1] - range[0])) * across,
    py: (/** @type {number} */ y) => inner.bottom - ((y - rise[0]) / (rise[1] - rise[0])) * up,
    x: (/** @type {number} */ px) => range[0] + ((px - inner.left) / across) * (range[1] - range[0]),
    xTicks: ticks(range[0], range[1], Math.max(2, Math.round(across / 70))),
    yTicks: ticks(rise[0], rise[1], Math.max(2, Math.round(up / 45)))
  };
}

/** Of so many values, this share at each end may be left out where they would press all others flat. */
const EDGE = 0.04;
/** From so many times as high as without its edges on, a curve is cut off. */
const STEEP = 4;

/** The range of y in which a curve is seen, with some room. @param {ArrayLike<number>} values @returns {Range} */
export function fittedRise(values) {
  const sorted = Array.from(values).filter(Number.isFinite).sort((a, b) => a - b);
  if (sorted.length === 0) return [-1, 1];
  const last = sorted.length - 1;
  const inside = [sorted[Math.round(EDGE * last)], sorted[Math.round((1 - EDGE) * last)]];
  const [low, high] = sorted[last] - sorted[0] > STEEP * (inside[1] - inside[0]) && inside[1] > inside[0] ? inside : [sorted[0], sorted[last]];
  const room = 0.08 * (high - low) || Math.max(1, Math.abs(low) / 2);
  return [Math.min(0, low) - room, Math.max(0, high) + room];
}

/** 1, 2 or 5 times a power of ten, about a hundredth of the range: what dragging and arrow keys move by. @param {Range} range */
export function stepIn([from, to]) {
  const wanted = (to - from) / 120;
  const power = 10 ** Math.floor(Math.log10(wanted));
  const digit = [1, 2, 5, 10].find((one) => one * power >= wanted * (1 - 1e-9)) ?? 10;
  return Number((digit * power).toPrecision(3));
}

/** The nearest number that is so many steps. @param {number} value @param {number} step */
export const snapped = (value, step) => Number((Math.round(value / step) * step).toPrecision(12));

/**
 * A curve as the path of an SVG. It is interrupted where there is no value, and where it leaps from beyond one edge to beyond the
 * other, as at a pole.
 * @param {ArrayLike<number>} places @param {ArrayLike<number>} values @param {Scale} scale
 */
export function pathOf(places, values, {px, py, rise: [low, high]}) {
  const far = 2 * (high - low); // beyond the picture it need not be exact
  let path = '';
  let before = NaN;
  for (let i = 0; i < places.length; i += 1) {
    const value = values[i];
    const leaps = (before > high && value < low) || (before < low && value > high);
    if (Number.isFinite(value)) {
      const y = py(Math.max(low - far, Math.min(high + far, value)));
      path += `${Number.isFinite(before) && !leaps ? 'L' : 'M'}${px(places[i]).toFixed(1)} ${y.toFixed(1)}`;
    }
    before = value;
  }
  return path;
}

/** A line through a point, from one edge of the range to the other. @param {number} x @param {number} y @param {number} slope @param {Scale} scale */
export function lineThrough(x, y, slope, {px, py, range}) {
  return {x1: px(range[0]), y1: py(y + slope * (range[0] - x)), x2: px(range[1]), y2: py(y + slope * (range[1] - x))};
}

/** The range so many times as wide around a place. @param {Range} range @param {number} around @param {number} times @returns {[number, number]} */
export function zoomed([from, to], around, times) {
  const moved = (/** @type {number} */ end) => Number((around + (end - around) * times).toPrecision(6));
  return [moved(from), moved(to)];
}
