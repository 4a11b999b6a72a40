/**
 * Every name an experiment may use, and the limits on its sizes.
 *
 * The names are those of the engine (core/include/nn/names.hpp); a test compares both. The limits are the one file that
 * C++ and JavaScript share.
 */
import limits from '../../../core/limits.json' with {type: 'json'};

/** @typedef {import('../../../core/bindings/nn-core.d.ts').DatasetName} DatasetName */
/** @typedef {import('../../../core/bindings/nn-core.d.ts').Box} Box */
/** @typedef {'classification' | 'regression' | 'curve'} Task */

/** What the engine accepts at most. */
export const LIMITS = Object.freeze(limits);

/** The largest magnitude a coordinate, target, weight or bias may come with. */
export const HUGE = 1e9;

/** What the page offers by hand; a file may go up to LIMITS. */
export const PAGE_LIMITS = Object.freeze({classes: 6, neurons: 64, layers: 8});

/** The kinds of target a data set can have. */
export const TASKS = /** @type {const} */ (['classification', 'regression', 'curve']);

/** Inputs that can be computed from a point. */
export const FEATURES = /** @type {const} */ (['x', 'y', 'x²', 'y²', 'xy', 'sin x', 'sin y', 'cos x', 'cos y']);

/** The features that do not need a second coordinate. */
export const CURVE_FEATURES = /** @type {const} */ (['x', 'x²', 'sin x', 'cos x']);

export const ACTIVATIONS = /** @type {const} */ ([
  'linear', 'relu', 'leaky-relu', 'elu', 'softplus', 'gelu', 'swish', 'sigmoid', 'tanh', 'sine', 'softmax'
]);

/** Softmax is for the output layer only. */
export const HIDDEN_ACTIVATIONS = ACTIVATIONS.filter((activation) => activation !== 'softmax');

export const LOSSES = /** @type {const} */ ([
  'categorical-cross-entropy', 'binary-cross-entropy', 'squared-error', 'absolute-error', 'huber', 'hinge'
]);

export const OPTIMIZERS = /** @type {const} */ ([
  'sgd', 'momentum', 'nesterov', 'adagrad', 'rmsprop', 'adam', 'adamw'
]);

export const SCHEDULES = /** @type {const} */ (['constant', 'inverse-time', 'step', 'exponential', 'cosine']);

export const STARTS = /** @type {const} */ (['course', 'he', 'xavier', 'uniform', 'zeros', 'equal']);

export const STRATEGIES = /** @type {const} */ (['gradient-descent', 'random-search', 'random-local-search']);

/** The plane points are drawn on unless an experiment says otherwise. @type {Readonly<Box>} */
export const DEFAULT_PLANE = Object.freeze({xMin: -6, xMax: 6, yMin: -6, yMax: 6});
