/** The activations as formulas, for little pictures of what they do. What the network does comes from the engine; a test holds these against it. */

/** @typedef {import('../state/experiment.js').ActivationKind} ActivationKind */

const sigmoid = (/** @type {number} */ z) => 1 / (1 + Math.exp(-z));

/** Share of the normal distribution below z; good to seven digits (Abramowitz and Stegun 1964, 7.1.26). @param {number} z */
function normalShare(z) {
  const t = 1 / (1 + (0.3275911 * Math.abs(z)) / Math.SQRT2);
  const tail = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429)))) * Math.exp((-z * z) / 2);
  return z < 0 ? tail / 2 : 1 - tail / 2;
}

/**
 * An activation at z. Softmax depends on all sums of its layer; here is what it makes of one beside one other, which is 0.
 * @type {Readonly<Record<ActivationKind, (z: number, slope: number) => number>>}
 */
export const ACTIVATION_FORMULAS = Object.freeze({
  linear: (z) => z,
  relu: (z) => Math.max(0, z),
  'leaky-relu': (z, slope) => (z > 0 ? z : slope * z),
  elu: (z) => (z > 0 ? z : Math.expm1(z)),
  softplus: (z) => Math.max(0, z) + Math.log1p(Math.exp(-Math.abs(z))),
  gelu: (z) => z * normalShare(z),
  swish: (z) => z * sigmoid(z),
  sigmoid,
  tanh: (z) => Math.tanh(z),
  sine: (z) => Math.sin(z),
  softmax: sigmoid
});
