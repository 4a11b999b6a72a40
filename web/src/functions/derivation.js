/** A derivative as the engine works it out, one rule inside the other, in the order in which a person would write it down. */

/** @typedef {import('../../../core/bindings/nn-core.d.ts').DerivativeStep} DerivativeStep */
/** @typedef {import('../../../core/bindings/nn-core.d.ts').DerivativeRule} DerivativeRule */
/**
 * A rule that is applied at the moment `opens`, and has its result at the moment `closes`, when the parts inside have theirs;
 * both are one where there is nothing inside.
 * @typedef {{step: DerivativeStep, opens: number, closes: number, inside: Applied[]}} Applied
 */

/** All rules with their moments, and how many moments there are. @param {DerivativeStep} root @returns {{applied: Applied, moments: number}} */
export function inMoments(root) {
  let moments = 0;
  /** @param {DerivativeStep} step @returns {Applied} */
  function visit(step) {
    const opens = moments++;
    const inside = step.steps.map(visit);
    return {step, opens, closes: inside.length > 0 ? moments++ : opens, inside};
  }
  const applied = visit(root);
  return {applied, moments};
}

/** Each rule as it stands in books; u and v are functions, c and n are constants. @type {Readonly<Record<DerivativeRule, string>>} */
export const LAWS = Object.freeze({
  constant: 'c′ = 0',
  variable: 'x′ = 1',
  sum: '(u + v)′ = u′ + v′',
  negative: '(−u)′ = −u′',
  'constant-factor': '(c·u)′ = c·u′',
  'constant-divisor': '(u / c)′ = u′ / c',
  product: '(u·v)′ = u′·v + u·v′',
  quotient: '(u / v)′ = (u′·v − u·v′) / v²',
  power: '(xⁿ)′ = n·xⁿ⁻¹',
  exponential: '(cˣ)′ = cˣ·ln(c)',
  'general-power': '(u^v)′ = u^v·(v′·ln(u) + v·u′ / u)',
  chain: 'f(u)′ = f′(u)·u′',
  relu: 'relu(x)′ = step(x)',
  sigmoid: 'σ(x)′ = σ(x)·(1 − σ(x))',
  tanh: 'tanh(x)′ = 1 − tanh(x)²',
  exp: 'exp(x)′ = exp(x)',
  ln: 'ln(x)′ = 1 / x',
  sqrt: 'sqrt(x)′ = 1 / (2·sqrt(x))',
  sin: 'sin(x)′ = cos(x)',
  cos: 'cos(x)′ = −sin(x)',
  abs: '|x|′ = sign(x)',
  extreme: 'max(u, v)′ = step(u − v)·u′ + step(v − u)·v′',
  step: 'step(x)′ = 0'
});
