/** The losses of a run, thinned out as it grows, so that hours of training stay a short list. */

/** @typedef {import('../draw/loss-curve.js').Sample} Sample */

/** More samples than this are halved. */
const MOST = 1200;

export function createCurve() {
  let samples = /** @type {Sample[]} */ ([]);
  return {
    samples: () => samples,
    clear() {
      samples = [];
    },
    /** @param {number} epoch @param {number} train @param {number} test */
    add(epoch, train, test) {
      const last = samples.at(-1);
      if (last && epoch < last.epoch) samples = []; // back at the start
      if (last && epoch === last.epoch) samples.pop();
      samples.push({epoch, train, test});
      if (samples.length > MOST) samples = samples.filter((_, index) => index % 2 === 0 || index === samples.length - 1);
    }
  };
}
