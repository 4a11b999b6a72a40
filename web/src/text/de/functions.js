/** German: functions that a person types: how to type them, what is wrong with one, how one is unlike another, and the rules of derivatives by name. */
import LIMITS from '../../../../core/function-limits.json' with {type: 'json'};

/** @type {typeof import('../en/later/functions.js').functions} */
export const functions = {
  functionHelp: 'Eine Potenz schreibt man x^2 oder x², ein Produkt 2x, 2*x oder 2·x; sin, cos, exp, ln, sqrt, relu, sigmoid, tanh und abs brauchen Klammern',
  functionNote: 'Potenzen als x^2, Produkte als 2x oder 2*x.',
  functionProblems: {
    empty: () => 'Bitte eine Funktion eingeben, zum Beispiel x² + 1.',
    'too-long': () => `Das ist länger als ${LIMITS.functionLength} Zeichen; bitte eine kürzere Funktion eingeben.`,
    'too-complex': () => 'Das hat mehr Teile oder tiefer verschachtelte Klammern, als jemand lesen könnte; bitte eine einfachere Funktion eingeben.',
    'unknown-character': (what) => `„${what}“ hat in einer Funktion keine Bedeutung; bitte weglassen.`,
    'unknown-name': (what) => `„${what}“ gibt es hier nicht: weder als Funktion noch als Variable.`,
    'bad-number': () => 'Das ist keine Zahl; eine Zahl hat höchstens ein Dezimalzeichen.',
    'number-too-large': () => 'Diese Zahl ist zu groß zum Rechnen.',
    'missing-bracket': () => 'Diese Klammer wird nicht geschlossen; bitte die andere an ihren Platz setzen.',
    'unexpected-bracket': () => 'Diese Klammer schließt nichts; bitte davor eine öffnen oder sie weglassen.',
    'nothing-in-brackets': (what) => (what === '(' ? 'In diesen Klammern steht nichts.' : `In den Klammern von ${what} steht nichts.`),
    'nothing-before-operator': (what) => `Vor ${what} fehlt etwas.`,
    'nothing-after-operator': (what) => `Nach ${what} fehlt etwas.`,
    'missing-operator': () => 'Ist diese Zahl ein Faktor oder ein Exponent? Bitte * oder ^ davor setzen.',
    'function-without-brackets': (what) => `Was in ${what} eingesetzt wird, braucht Klammern: ${what}(x).`,
    'wrong-inputs': (what) => (what === 'max' || what === 'min' ? `${what} vergleicht zwei oder mehr: ${what}(x, 1).` : `In ${what} wird genau eines eingesetzt: ${what}(x).`),
    'unexpected-comma': () => 'Ein Komma trennt nur, was in max und min steht; Dezimalzahlen hier bitte mit Punkt schreiben.'
  },
  functionDiffers: (at, given, wanted) => `Bei ${at} ergibt die eingegebene ${given}, richtig ist ${wanted}.`,
  functionUndecided: 'Es gibt zu wenige Stellen, an denen beide einen Wert haben, um zu sagen, ob sie gleich sind.',
  derivativeRules: {
    constant: 'Konstante', variable: 'Die Variable selbst', sum: 'Summenregel', negative: 'Vorzeichen bleibt', 'constant-factor': 'Konstanter Faktor', 'constant-divisor': 'Konstanter Teiler',
    product: 'Produktregel', quotient: 'Quotientenregel', power: 'Potenzregel', exponential: 'Konstante hoch etwas', 'general-power': 'Potenz zweier Funktionen',
    chain: 'Kettenregel', relu: 'ReLU', sigmoid: 'Sigmoidfunktion', tanh: 'tanh', exp: 'Exponentialfunktion', ln: 'Logarithmus', sqrt: 'Quadratwurzel', sin: 'Sinus',
    cos: 'Kosinus', abs: 'Betrag', extreme: 'Größeres oder kleineres', step: 'Stufe'
  }
};
