/** English: functions that a person types: how to type them, what is wrong with one, how one is unlike another, and the rules of derivatives by name. */
import LIMITS from '../../../../../core/function-limits.json' with {type: 'json'};

/** @typedef {import('../../../../../core/bindings/nn-core.d.ts').FunctionProblemKind} FunctionProblemKind */
/** @typedef {import('../../../../../core/bindings/nn-core.d.ts').DerivativeRule} DerivativeRule */

export const functions = {
  functionHelp: 'A power is typed as x^2 or x², a product as 2x, 2*x or 2·x; sin, cos, exp, ln, sqrt, relu, sigmoid, tanh and abs take brackets',
  functionNote: 'Powers as x^2, products as 2x or 2*x.',
  /** What was typed, in words, by what the engine calls it. @type {Readonly<Record<FunctionProblemKind, (what: string) => string>>} */
  functionProblems: {
    empty: () => 'Please type a function, for example x² + 1.',
    'too-long': () => `This is longer than ${LIMITS.functionLength} letters; please type a shorter function.`,
    'too-complex': () => 'This has more parts, or more brackets inside each other, than anybody could read; please type a simpler function.',
    'unknown-character': (what) => `'${what}' means nothing in a function; please leave it out.`,
    'unknown-name': (what) => `There is no '${what}' here; a function with that name is not known, and no variable has it.`,
    'bad-number': () => 'This is no number; a number has one decimal mark at most.',
    'number-too-large': () => 'This number is too large to reckon with.',
    'missing-bracket': () => 'This bracket is not closed; please put the other one where it belongs.',
    'unexpected-bracket': () => 'This bracket closes nothing; please open one before it, or take it away.',
    'nothing-in-brackets': (what) => (what === '(' ? 'There is nothing in these brackets.' : `There is nothing in the brackets of ${what}.`),
    'nothing-before-operator': (what) => `Something is missing before ${what}.`,
    'nothing-after-operator': (what) => `Something is missing after ${what}.`,
    'missing-operator': () => 'Is this number a factor or a power? Please put * or ^ before it.',
    'function-without-brackets': (what) => `What ${what} is taken of needs brackets: ${what}(x).`,
    'wrong-inputs': (what) => (what === 'max' || what === 'min' ? `${what} compares two or more: ${what}(x, 1).` : `${what} is taken of one thing: ${what}(x).`),
    'unexpected-comma': () => 'A comma only stands between the inputs of max and min; a decimal number has a point.'
  },
  functionDiffers: (/** @type {string} */ at, /** @type {string} */ given, /** @type {string} */ wanted) => `At ${at} yours gives ${given}, and it is ${wanted}.`,
  functionUndecided: 'There are too few places where both have a value to tell whether they are the same.',
  /** @type {Readonly<Record<DerivativeRule, string>>} */
  derivativeRules: {
    constant: 'Constant', variable: 'The variable itself', sum: 'Sum rule', negative: 'Sign stays', 'constant-factor': 'Constant factor', 'constant-divisor': 'Constant divisor',
    product: 'Product rule', quotient: 'Quotient rule', power: 'Power rule', exponential: 'Constant to a power', 'general-power': 'Power of two functions',
    chain: 'Chain rule', relu: 'ReLU', sigmoid: 'Sigmoid function', tanh: 'tanh', exp: 'Exponential function', ln: 'Logarithm', sqrt: 'Square root', sin: 'Sine',
    cos: 'Cosine', abs: 'Absolute value', extreme: 'Larger or smaller', step: 'Step'
  }
};
