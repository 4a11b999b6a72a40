/**
 * The little arithmetic that a lesson is written with: "given = -answer", "accuracy >= 0.8 and epochs <= 500", "loss / 2". Names
 * stand for numbers that the engine gave. An expression is parsed once and evaluated with those numbers; a condition is 1 or 0.
 */

/** @typedef {Readonly<Record<string, number>>} Numbers */
/** @typedef {(numbers: Numbers, slack: number) => number} Evaluate */
/**
 * `names`: the numbers it needs. `slack`: how far apart two numbers may be for = where no ± stands beside it.
 * @typedef {{names: readonly string[], value: (numbers: Numbers, slack?: number) => number}} Expression
 */

/** The end of a sentence about what was written. */
export class BadExpression extends Error {}

export const MOST_LETTERS = 200;
const MOST_DEPTH = 20;
/** Rounding alone never makes two numbers unequal. */
const ROUNDING = 1e-6;

const TOKENS = /\s*(?:(\d+(?:\.\d+)?(?:e-?\d+)?)|([A-Za-z][A-Za-z0-9]*)|(>=|<=|!=|[-+*/^()<>=±,]))/y;

/** @type {Readonly<Record<string, (...inputs: number[]) => number>>} */
const FUNCTIONS = Object.freeze({
  abs: Math.abs, sign: Math.sign, sqrt: Math.sqrt, ln: Math.log, exp: Math.exp, round: Math.round, min: Math.min, max: Math.max
});

/** @type {Readonly<Record<string, (a: number, b: number, slack: number) => boolean>>} */
const COMPARISONS = {
  '=': (a, b, slack) => Math.abs(a - b) <= slack + ROUNDING * Math.max(1, Math.abs(a), Math.abs(b)),
  '!=': (a, b, slack) => !COMPARISONS['='](a, b, slack),
  '>=': (a, b) => a >= b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '<': (a, b) => a < b
};

/** @param {string} text @returns {string[]} */
function tokensOf(text) {
  if (text.length > MOST_LETTERS) throw new BadExpression(`is longer than ${MOST_LETTERS} letters`);
  const tokens = [];
  const rest = new RegExp(TOKENS);
  const end = text.trimEnd().length;
  while (rest.lastIndex < end) {
    const at = rest.lastIndex;
    const match = rest.exec(text);
    if (!match) throw new BadExpression(`has something at '${text.slice(at).trim().slice(0, 12)}' that does not belong there`);
    tokens.push(match[1] ?? match[2] ?? match[3]);
  }
  return tokens;
}

/** @param {string} text @returns {Expression} @throws {BadExpression} */
export function parseExpression(text) {
  const tokens = tokensOf(text);
  const names = /** @type {Set<string>} */ (new Set());
  let at = 0;
  let depth = 0;

  const take = (/** @type {string[]} */ ...wanted) => (wanted.includes(tokens[at]) ? tokens[at++] : null);
  /** @param {string} wanted */
  function need(wanted) {
    if (!take(wanted)) throw new BadExpression(`lacks a '${wanted}'`);
  }

  /** @param {() => Evaluate} part @param {Record<string, (a: number, b: number) => number>} signs @returns {Evaluate} */
  function row(part, signs) {
    let left = part();
    for (let sign = take(...Object.keys(signs)); sign; sign = take(...Object.keys(signs))) {
      const [first, apply, second] = [left, signs[sign], part()];
      left = (numbers, slack) => apply(first(numbers, slack), second(numbers, slack));
    }
    return left;
  }
  const either = () => row(both, {or: (a, b) => Number(a !== 0 || b !== 0)});
  const both = () => row(comparison, {and: (a, b) => Number(a !== 0 && b !== 0)});
  const sum = () => row(product, {'+': (a, b) => a + b, '-': (a, b) => a - b});
  const product = () => row(signed, {'*': (a, b) => a * b, '/': (a, b) => a / b});

  /** @returns {Evaluate} */
  function comparison() {
    const left = sum();
    const sign = take(...Object.keys(COMPARISONS));
    if (!sign) return left;
    const right = sum();
    const within = take('±') ? sum() : null;
    return (numbers, slack) =>
      Number(COMPARISONS[sign](left(numbers, slack), right(numbers, slack), within ? within(numbers, slack) : slack));
  }

  /** @returns {Evaluate} */
  function signed() {
    if (take('-')) {
      const of = signed();
      return (numbers, slack) => -of(numbers, slack);
    }
    const base = single();
    if (!take('^')) return base;
    const exponent = signed();
    return (numbers, slack) => base(numbers, slack) ** exponent(numbers, slack);
  }

  /** @returns {Evaluate} */
  function single() {
    const token = tokens[at++];
    if (token === undefined) throw new BadExpression('ends too early');
    if (/^\d/.test(token)) return () => Number(token);
    if (token === '(') return nested(either);
    if (!/^[A-Za-z]/.test(token)) throw new BadExpression(`has a '${token}' that does not belong there`);
    if (!take('(')) {
      names.add(token);
      return (numbers) => (Object.hasOwn(numbers, token) ? numbers[token] : NaN);
    }
    if (!Object.hasOwn(FUNCTIONS, token)) throw new BadExpression(`has a function '${token}'; there are ${Object.keys(FUNCTIONS).join(', ')}`);
    const inputs = /** @type {Evaluate[]} */ ([]);
    do inputs.push(either()); while (take(','));
    need(')');
    return (numbers, slack) => FUNCTIONS[token](...inputs.map((input) => input(numbers, slack)));
  }

  /** @param {() => Evaluate} part */
  function nested(part) {
    depth += 1;
    if (depth > MOST_DEPTH) throw new BadExpression('is nested too deeply');
    const inside = part();
    depth -= 1;
    need(')');
    return inside;
  }

  const whole = either();
  if (at < tokens.length) throw new BadExpression(`has a '${tokens[at]}' that does not belong there`);
  return {names: [...names], value: (numbers, slack = 0) => whole(numbers, slack)};
}

const known = /** @type {Map<string, Expression>} */ (new Map());

/** What an expression is worth; NaN where one of its numbers is missing. @param {string} text @param {Numbers} numbers @param {number} [slack] */
export function evaluate(text, numbers, slack) {
  let expression = known.get(text);
  if (!expression) known.set(text, (expression = parseExpression(text)));
  return expression.value(numbers, slack);
}

/** @param {string} text @param {Numbers} numbers @param {number} [slack] */
export const holds = (text, numbers, slack) => evaluate(text, numbers, slack) === 1;
