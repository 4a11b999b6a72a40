/** What the engine takes where an experiment does not say; a test compares both. */
export const USUAL = Object.freeze({
  optimizer: Object.freeze({momentum: 0.9, rho: 0.9, beta1: 0.9, beta2: 0.999, epsilon: 1e-7, weightDecay: 0.01, clipNorm: 0}),
  schedule: Object.freeze({decay: 0, every: 100, factor: 0.5, period: 1000, minimum: 0, warmUp: 0}),
  loss: Object.freeze({delta: 1}),
  strategy: Object.freeze({scale: 0.05}),
  layer: Object.freeze({slope: 0.01, startValue: 0.5})
});
