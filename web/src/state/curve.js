/** The losses of a run, thinned out as it grows, so that hours of training stay a short list. */

/** @typedef {import('../draw/loss-curve.js').Sample} Sample */
/** @typedef {ReturnType<typeof createCurve>} Curve */

/** More samples than this are halved. */
const MOST = 1200;

export function createCurve() {
  let samples = /** @type {Sample[]} */ ([]);
  return {
    samples: () => samples,
    /** Puts the samples of another run in place, or none. @param {Sample[]} [others] */
    show(others = []) {
      samples = [...others];
    },
    /** @param {number} epoch @param {number} train @param {number} test */
    add(epoch, train, test) {
      while (samples.length > 0 && samples[samples.length - 1].epoch >= epoch) samples.pop(); // gone back, or seen again
      samples.push({epoch, train, test});
      if (samples.length > MOST) samples = samples.filter((_, index) => index % 2 === 0 || index === samples.length - 1);
    }
  };
}
