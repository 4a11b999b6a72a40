/** What must hold, as ratios taken in one run. */

/** The SIMD module, as a multiple of plain JavaScript. */
export const ENGINE_BARS = {W1: 8, W2: 9, W3: 16, W4: 20, W5: 18};
/** Plain JavaScript, as a multiple of ConvNetJS: below this it would be an easy opponent. */
export const PLAIN_BARS = {W1: 4, W2: 3.5, W3: 1.3, W4: 1.4, W5: 2};
/** Twice the parameters or samples may cost this much more time. */
export const LINEAR_BAR = 2.2;
/** The SIMD module with its glue, gzipped. */
export const SIZE_BAR = 80_000;
