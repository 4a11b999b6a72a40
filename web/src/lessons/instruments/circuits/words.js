/** Circuits in words: what a gate is called, what it does with a gradient, and how its numbers are written. */
import {shortNumber, t} from '../../../text/index.js';
import {inAllDigits} from '../../text.js';

/** @typedef {import('../../../../../core/bindings/nn-core.d.ts').Gate} Gate */
/** @typedef {import('./run.js').Circuit} Circuit */

const DRAWN_DIGITS = 6;
/** Smaller ones are written with a power of ten. */
const SMALL = 1e-3;
/** What rounding leaves of a 0. */
const NOTHING = 1e-13;

/** A number of a drawing. @param {number} value */
export function drawn(value) {
  if (!Number.isFinite(value) || (Math.abs(value) < SMALL && Math.abs(value) > NOTHING)) return shortNumber(value);
  return inAllDigits(Number(value.toPrecision(DRAWN_DIGITS)));
}
/** In brackets where it has a sign. @param {number} value */
export const factor = (value) => (value < 0 ? `(${drawn(value)})` : drawn(value));
/** With its sign, as a change has it. @param {number} value */
export const signed = (value) => (value > 0 ? `+${drawn(value)}` : drawn(value));

/** A sum of two, of which one is taken away. @param {Gate} gate */
const isDifference = ({kind, inputs}) => kind === 'sum' && inputs.length === 2 && inputs[1].subtracted;

/** What stands in a gate. @param {Gate} gate */
export function signOf(gate) {
  const {kind, name = '', exponent, text} = gate;
  switch (kind) {
    case 'sum': return isDifference(gate) ? '−' : '+';
    case 'product': return '×';
    case 'quotient': return '÷';
    case 'negative': return '−';
    case 'power': return exponent === 2 ? '( )²' : exponent === 3 ? '( )³' : '( )ⁿ';
    case 'call': return name === 'relu' ? 'ReLU' : name === 'sigmoid' ? 'σ' : name;
    default: return text;
  }
}

/** What a gate does with the gradient that reaches it. @param {Gate} gate */
export function ruleOf(gate) {
  const {kind, name = '', value, inputs} = gate;
  const {gateRules} = t;
  if (inputs.some(({subtracted}) => subtracted)) return gateRules.difference;
  if (kind === 'call' && name === 'relu') return value > 0 ? gateRules.reluOpen : gateRules.reluClosed;
  if (kind === 'call' && (name === 'max' || name === 'min')) return gateRules.router;
  if (kind === 'call') return gateRules.call(signOf(gate));
  return kind === 'sum' || kind === 'product' || kind === 'quotient' || kind === 'power' || kind === 'negative' ? gateRules[kind] : '';
}

/** A gate by what it works out; long ones by what they are. @param {Circuit} circuit @param {number} index */
export function titleOf({gates, output}, index) {
  const {text, kind} = gates[index];
  if (text.length <= 12) return text;
  return index === output && kind === 'power' ? t.gateLoss : t.gateNames[/** @type {keyof typeof t.gateNames} */ (kind)] ?? signOf(gates[index]);
}

/** How far a central difference may be from the gradient: it is off by its own rounding. */
const AGREES = 1e-5;
/** Whether the numerical check agrees; null where there is none. @param {Gate} gate */
export const isChecked = ({gradient, difference}) => (Number.isFinite(difference) && Number.isFinite(gradient) ? Math.abs(difference - gradient) <= AGREES * Math.max(1, Math.abs(gradient)) : null);

/** What a variable stands for, which gives it its colour. @param {string} name */
export const roleOf = (name) => (/^w\d*$/.test(name) ? 'weight' : /^b\d*$/.test(name) ? 'bias' : 'data');

/** A number of lessons as people write it: dw1 as dL/dw1. @param {string} name */
export function spelled(name) {
  if (name.startsWith('d')) return `dL/d${short(name.slice(1))}`;
  return name.startsWith('new') ? t.newValue(name.slice(3)) : short(name);
}
/** @param {string} name */
const short = (name) => name.replace(/^product(\d)$/, 'x$1·w$1').replace(/^(sum|output|loss)$/, (which) => t.numberNames[/** @type {keyof typeof t.numberNames} */ (which)]);
