/** Tells a fault that keeps coming back from one that happened once. */

/** @param {{times: number, withinMs: number, now: () => number}} rule */
export function createFaultCounter({times, withinMs, now}) {
  let seen = /** @type {{signature: string, at: number}[]} */ ([]);
  return {
    /** @param {string} signature @returns {boolean} whether this one came `times` times within the time */
    add(signature) {
      const at = now();
      seen = [...seen.filter((fault) => at - fault.at < withinMs), {signature, at}];
      return seen.filter((fault) => fault.signature === signature).length >= times;
    },
    clear() {
      seen = [];
    }
  };
}
