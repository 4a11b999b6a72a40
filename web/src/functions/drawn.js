/** Typed functions as formulas to be drawn. */
import {call, divided, minus, number, plus, symbol, times} from '../maths/expression.js';

/** @typedef {import('../maths/expression.js').Expression} Expression */
/** @typedef {import('../maths/expression.js').Role} Role */
/** @typedef {import('../../../core/bindings/nn-core.d.ts').FunctionTree} FunctionTree */

/**
 * What views/seeing/parts/formula.jsx writes as MathML.
 * @param {FunctionTree} tree
 * @param {(name: string) => Role | undefined} [roleOf] what a variable stands for, which gives it its colour
 * @returns {Expression}
 */
export function drawn(tree, roleOf = () => undefined) {
  const parts = tree.children.map((child) => drawn(child, roleOf));
  const name = tree.name ?? '';
  switch (tree.kind) {
    case 'number': return number(/** @type {number} */ (tree.value));
    case 'constant': return symbol(name === 'pi' ? 'π' : name);
    case 'variable': return variable(name, roleOf(name));
    case 'sum': return plus(...parts);
    case 'product': return isClose(parts) ? {kind: 'product', factors: parts, close: true} : times(...parts);
    case 'quotient': return divided(parts[0], parts[1]);
    case 'power': return {kind: 'power', base: parts[0], exponent: parts[1]};
    case 'negative': return minus(parts[0]);
    case 'call': return call(name === 'sigmoid' ? 'σ' : name, ...parts);
  }
}

/** 2x and 7(x + 1)², but 2·3 and 2·(1/x). @param {Expression[]} factors */
const isClose = ([first, second]) => first.kind === 'number' && ['symbol', 'sum', 'call', 'power'].includes(second.kind) && !(second.kind === 'power' && second.base.kind === 'number');

/** w0 and w_0 with their number below the line. @param {string} name @param {Role} [role] */
function variable(name, role) {
  const [, letters, below] = /^([A-Za-z]+)_?(.*)$/.exec(name) ?? [name, name, ''];
  return symbol(letters, below ? [below] : [], role);
}
