/** Works out a formula as it is written, to compare it with what the engine says it is. */

const CALLS = {
  max: Math.max, min: Math.min, ln: Math.log, tanh: Math.tanh, sin: Math.sin, cos: Math.cos, abs: Math.abs, sign: Math.sign,
  σ: (z) => 1 / (1 + Math.exp(-z)),
  φ: (z) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI),
  // ½ + φ(z) · (z + z³/3 + z⁵/15 + …)
  Φ(z) {
    let term = z;
    let sum = z;
    for (let i = 1; i < 200; i += 1) {
      term *= (z * z) / (2 * i + 1);
      sum += term;
    }
    return 0.5 + CALLS.φ(z) * sum;
  }
};

/** The value of an expression without symbols (but e). */
export function evaluate(expression) {
  switch (expression.kind) {
    case 'number': case 'rest': return expression.value;
    case 'symbol': {
      if (expression.name !== 'e') throw new Error(`The symbol ${expression.name} has no value.`);
      return Math.E;
    }
    case 'sum': return expression.terms.reduce((sum, term) => sum + evaluate(term), 0);
    case 'product': return expression.factors.reduce((product, factor) => product * evaluate(factor), 1);
    case 'negative': return -evaluate(expression.of);
    case 'quotient': return evaluate(expression.over) / evaluate(expression.under);
    case 'power': return evaluate(expression.base) ** evaluate(expression.exponent);
    case 'call': return CALLS[expression.name](...expression.inputs.map(evaluate));
    default: throw new Error(`A ${expression.kind} has no value.`);
  }
}
