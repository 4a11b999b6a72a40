/** Formulas written as MathML, each symbol in its colour. A long sum breaks between its terms, as text does between words. */
import {shortNumber} from '../../../text/index.js';

/** @typedef {import('../../../maths/expression.js').Expression} Expression */
/** @typedef {import('preact').ComponentChildren} Children */

const looksOf = (/** @type {import('../../../maths/expression.js').Role | undefined} */ role) => (role ? `of-${role}` : undefined);

/** How strongly an expression holds together: sums need brackets inside products, and negative numbers nearly everywhere. */
const SUM = 1;
const PRODUCT = 2;
const TIGHT = 3;

/** One formula that stays on its line. @param {{of: Expression, class?: string}} props */
export const Formula = ({of, class: looks}) => <math class={looks}>{written(of, 0)}</math>;

/** A right-hand side that may break between the terms of its outermost sum. @param {{sign?: string, of: Expression}} props */
export function RightSide({sign = '=', of}) {
  const pieces = of.kind === 'sum' ? of.terms : [of];
  return (
    <>
      {pieces.map((piece, i) => (
        <math key={i}><mrow>{i === 0 ? <mo lspace="0" rspace="0.3em">{sign}</mo> : <mo lspace="0.2em" rspace="0.3em">{hasNoSign(piece) ? '+' : '−'}</mo>}{i === 0 ? written(piece, 0) : unsigned(piece)}</mrow></math>
      ))}
    </>
  );
}

/** A constant below zero, as in y − 1, brings its own sign; a negative value of something is bracketed instead. */
const bringsMinus = (/** @type {Expression} */ expression) => expression.kind === 'number' && expression.value < 0 && !expression.role;
const hasNoSign = (/** @type {Expression} */ expression) => expression.kind !== 'negative' && !bringsMinus(expression);

/** A term without the minus sign it brings. @param {Expression} term */
function unsigned(term) {
  if (term.kind === 'negative') return written(term.of, PRODUCT);
  return bringsMinus(term) && term.kind === 'number' ? written({...term, value: -term.value}, SUM) : written(term, SUM);
}

/** @param {Expression} expression @param {number} around how strongly what stands around it binds @returns {Children} */
function written(expression, around) {
  switch (expression.kind) {
    case 'number': {
      const text = <mn class={looksOf(expression.role)}>{shortNumber(expression.value)}</mn>;
      return expression.value < 0 && around >= SUM && !(around === SUM && bringsMinus(expression)) ? bracketed(text) : text;
    }
    case 'symbol': return subscripted(expression);
    case 'rest': return <mo>⋯</mo>;
    case 'sum': return bracketedIf(around >= PRODUCT, expression.terms.map((term, i) => (
      <>{i > 0 && hasNoSign(term) && <mo>+</mo>}{written(term, SUM)}</>
    )));
    case 'negative': {
      const text = <><mo>−</mo>{written(expression.of, PRODUCT)}</>;
      return around === SUM ? text : bracketedIf(around >= PRODUCT, text); // bare, so that the minus stands between two terms
    }
    case 'product': return bracketedIf(around >= TIGHT, expression.factors.map((factor, i) => (
      <>{i > 0 && (expression.close && i === 1 ? <mo>&#x2062;</mo> : <mo>·</mo>)}{written(factor, PRODUCT)}</>
    )));
    case 'quotient': return <mfrac><mrow>{written(expression.over, 0)}</mrow><mrow>{written(expression.under, 0)}</mrow></mfrac>;
    case 'power': return <msup><mrow>{written(expression.base, TIGHT)}</mrow><mrow>{written(expression.exponent, 0)}</mrow></msup>;
    case 'call': return called(expression);
    case 'total': return <mrow><munder><mo>∑</mo><mi>{expression.index}</mi></munder>{written(expression.of, PRODUCT)}</mrow>;
    case 'derivative': return (
      <mfrac class={looksOf('gradient')}>
        <mrow><mi mathvariant="normal">d</mi>{written(expression.of, 0)}</mrow>
        <mrow><mi mathvariant="normal">d</mi>{written(expression.by, 0)}</mrow>
      </mfrac>
    );
    case 'derived': return (
      <mrow>
        <mfrac class={looksOf('gradient')}><mi mathvariant="normal">d</mi><mrow><mi mathvariant="normal">d</mi><mi>{expression.by}</mi></mrow></mfrac>
        <mspace width="0.2em" />
        {bracketed(written(expression.of, 0))}
      </mrow>
    );
    case 'relation': return <mrow>{written(expression.left, 0)}<mo>{expression.sign}</mo>{written(expression.right, 0)}</mrow>;
    case 'cases': return (
      <mrow>
        <mo>{'{'}</mo>
        <mtable class="cases">
          {expression.cases.map(({of, when}, i) => <mtr key={i}><mtd>{written(of, 0)}</mtd><mtd>{written(when, 0)}</mtd></mtr>)}
        </mtable>
      </mrow>
    );
  }
}

/** Brackets as high as letters. The attribute has to be there: a false one would be left out. */
const LOW = /** @type {{}} */ ({stretchy: 'false'});
const bracketed = (/** @type {Children} */ inside) => <mrow><mo {...LOW}>(</mo>{inside}<mo {...LOW}>)</mo></mrow>;
const bracketedIf = (/** @type {boolean} */ needed, /** @type {Children} */ inside) => (needed ? bracketed(inside) : <mrow>{inside}</mrow>);

/** @param {Extract<Expression, {kind: 'symbol'}>} symbol */
function subscripted({name, sub, role}) {
  const letter = <mi class={looksOf(role)}>{name}</mi>;
  if (sub.length === 0) return letter;
  const marks = sub.map((part, i) => <>{i > 0 && <mo separator>,</mo>}{typeof part === 'number' ? <mn>{part}</mn> : <mi>{part}</mi>}</>);
  return <msub class={looksOf(role)}>{letter}<mrow>{marks}</mrow></msub>;
}

/** @param {Extract<Expression, {kind: 'call'}>} call */
function called({name, inputs}) {
  if (name === 'abs') return <mrow><mo {...LOW}>|</mo>{written(inputs[0], 0)}<mo {...LOW}>|</mo></mrow>;
  const list = inputs.map((input, i) => <>{i > 0 && <mo separator>,</mo>}{written(input, 0)}</>);
  return <mrow><mi mathvariant="normal">{name}</mi><mo>&#x2061;</mo>{bracketed(list)}</mrow>;
}
