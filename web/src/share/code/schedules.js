/** The learning rate at update t as one expression, in Python and in JavaScript. */

/** @typedef {import('../../state/experiment.js').Experiment['schedule']} Schedule */

/**
 * @param {Schedule} schedule @param {'python' | 'javascript'} language t, and rate for the first rate, stand for the numbers
 */
export function rateExpression({kind, decay = 0, every = 100, factor = 0.5, period = 1000, minimum = 0, warmUp = 0}, language) {
  const python = language === 'python';
  const [floor, min, cos, pi] = python ? [`t // ${every}`, 'min', 'np.cos', 'np.pi'] : [`Math.floor(t / ${every})`, 'Math.min', 'Math.cos', 'Math.PI'];
  const rates = {
    constant: 'rate',
    'inverse-time': `rate / (1 + ${decay} * t)`,
    step: `rate * ${factor} ** ${python ? `(${floor})` : floor}`,
    exponential: `rate * ${factor} ** t`,
    cosine: `rate * (${minimum} + (1 - ${minimum}) * (1 + ${cos}(${pi} * ${min}(t / ${period}, 1))) / 2)`
  };
  return warmUp > 0 ? `${rates[kind]} * ${min}(1, (t + 1) / ${warmUp})` : rates[kind];
}
