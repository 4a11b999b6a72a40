/** How fast a counter grows, over the last second or so. */

const WINDOW_MS = 1000;

/** @param {() => number} now milliseconds */
export function createMeter(now) {
  let readings = /** @type {{at: number, count: number}[]} */ ([]);
  return {
    /** Starts anew, with the counter at `count`. @param {number} count */
    restart(count) {
      readings = [{at: now(), count}];
    },
    /** @param {number} count what the counter shows now */
    add(count) {
      const at = now();
      readings.push({at, count});
      while (readings.length > 2 && readings[1].at <= at - WINDOW_MS) readings.shift();
    },
    /** @returns {number} counts per second */
    rate() {
      const first = readings[0];
      const last = readings[readings.length - 1];
      if (!first || last.at <= first.at) return 0;
      return ((last.count - first.count) * 1000) / (last.at - first.at);
    }
  };
}
