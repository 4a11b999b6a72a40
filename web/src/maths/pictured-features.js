/** The features as formulas, for little pictures of those that are not in the network. What is in it comes from the engine; a test holds these against it. */

/** @typedef {import('../state/experiment.js').Feature} Feature */

/** @type {Readonly<Record<Feature, (x: number, y: number) => number>>} */
export const FEATURE_FORMULAS = Object.freeze({
  x: (x) => x,
  y: (_, y) => y,
  'x²': (x) => x * x,
  'y²': (_, y) => y * y,
  xy: (x, y) => x * y,
  'sin x': (x) => Math.sin(x),
  'sin y': (_, y) => Math.sin(y),
  'cos x': (x) => Math.cos(x),
  'cos y': (_, y) => Math.cos(y)
});
