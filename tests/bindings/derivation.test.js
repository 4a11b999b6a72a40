/** The order in which a derivative is written down, rule by rule, and the books' laws beside them. */
import assert from 'node:assert/strict';
import {test} from 'node:test';

import {inMoments, LAWS} from '../../web/src/functions/derivation.js';
import {functionsOf} from '../../web/src/functions/functions.js';
import {openEngine} from './laboratory.js';

const functions = functionsOf(openEngine().engine);

test('a rule opens before what is inside it, and closes after it', async () => {
  const {applied, moments} = inMoments(await functions.derivative({text: '(3x² − 5x + 1)⁷', by: 'x'}));
  const order = [];
  const visit = ({step, opens, closes, inside}) => {
    order[opens] = `${step.rule} opens`;
    inside.forEach(visit);
    order[closes] = closes === opens ? step.rule : `${step.rule} closes`;
  };
  visit(applied);
  assert.equal(order.length, moments);
  assert.deepEqual(order, ['chain opens', 'power', 'sum opens', 'constant-factor opens', 'power', 'constant-factor closes', 'negative opens',
    'constant-factor opens', 'variable', 'constant-factor closes', 'negative closes', 'constant', 'sum closes', 'chain closes']);
});

/** A function for each rule that stands first in its derivation; the laws are about nothing else. */
const FIRST = {
  constant: '5', variable: 'x', sum: 'x + 1', negative: '−x', 'constant-factor': '3x', 'constant-divisor': 'x/3', product: 'x·sin(x)', quotient: 'sin(x)/x', power: 'x³',
  exponential: '2^x', 'general-power': 'x^x', chain: 'sin(x²)', relu: 'relu(x)', sigmoid: 'sigmoid(x)', tanh: 'tanh(x)', exp: 'exp(x)', ln: 'ln(x)', sqrt: 'sqrt(x)', sin: 'sin(x)',
  cos: 'cos(x)', abs: 'abs(x)', extreme: 'max(x, x²)', step: 'step(x)'
};
test('every rule has its law, and every law its rule', async () => {
  assert.deepEqual(Object.keys(LAWS).sort(), Object.keys(FIRST).sort());
  for (const [rule, text] of Object.entries(FIRST)) assert.equal((await functions.derivative({text, by: 'x'})).rule, rule, text);
});
