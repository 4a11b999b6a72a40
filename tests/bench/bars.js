/** What must hold, as ratios taken in one run. */

/** The SIMD module, as a multiple of plain JavaScript. */
export const ENGINE_BARS = {W1: 8, W2: 9, W3: 16, W4: 20, W5: 18};
/** Plain JavaScript, as a multiple of ConvNetJS: below this it would be an easy opponent. */
export const PLAIN_BARS = {W1: 4, W2: 3.5, W3: 1.3, W4: 1.4, W5: 2};
/** Twice the parameters or samples may cost this much more time. */
export const LINEAR_BAR = 2.2;
/** The SIMD module with its glue, gzipped. */
export const SIZE_BAR = 80_000;
/** What a person sees, in Chromium on two cores. */
export const PAGE_BARS = {
  /** Milliseconds from opening the page to a drawn network that can be trained, on this machine's own server. */
  interactiveMs: {most: 1000},
  /** Milliseconds from the press on Play to a drawn frame that differs. */
  firstChangeMs: {most: 100},
  /** Frames drawn in a second while the first network trains flat out: of the median distance between two. */
  framesPerSecond: {least: 60},
  /** Milliseconds of the longest task of the page meanwhile; what is under 50 is not called long. */
  longestTaskMs: {most: 50},
  /** Samples trained on meanwhile, as a share of what the engine does when nobody watches. */
  shareOfHeadless: {least: 0.85},
  /** Milliseconds from pausing W3's network to its map of 256 × 256. */
  fineMapMs: {most: 80}
};
