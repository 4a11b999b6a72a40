/**
 * What a link of version 1 means where it says nothing. Links last for ever, so this is never edited: a better default makes a
 * version 2 with a file of its own.
 */

/** @typedef {import('../state/experiment.js').Experiment} Experiment */

export const SAMPLES = 300;
export const NOISE = 0.03;
export const TEST_SHARE = 0.25;
export const CLASSES = 3;
export const DATASET = 'spiral';
export const HIDDEN = '8t-6t';
export const START = 'he';
export const BATCH_SIZE = 10;
export const PRECISION = 'float';
export const FEATURES = /** @type {Experiment['features']} */ (['x', 'y']);
export const OPTIMIZER = /** @type {Experiment['optimizer']} */ (Object.freeze({kind: 'adam', learningRate: 0.02}));
export const SCHEDULE = /** @type {Experiment['schedule']} */ (Object.freeze({kind: 'inverse-time', decay: 0.001}));
export const SEEDS = /** @type {Experiment['seeds']} */ (Object.freeze({data: 7, noise: 7, split: 7, weights: 3, order: 3, dropout: 3}));
