/** The two functions as boxes, one inside the other, each with its slope; given, or to be typed by the reader. */
import {useId, useState} from 'preact/hooks';

import {drawn} from '../../../functions/drawn.js';
import {derivative, symbol} from '../../../maths/expression.js';
import {t} from '../../../text/index.js';
import {differenceOf} from '../../../views/lessons/outcome.jsx';
import {FunctionProblem} from '../../../views/lessons/parts/function-problem.jsx';
import {Formula} from '../../../views/seeing/parts/formula.jsx';
import {isRight} from '../chain.js';
import {inShort} from './gear.js';

/** @typedef {import('../chain.js').Chain} Chain */
/** @typedef {import('../chain.js').Fill} Fill */
/** @typedef {import('../../instrument.js').Reading} Reading */
/** @typedef {import('../../../maths/expression.js').Expression} Expression */

/** @param {string} name */
const roleOf = (name) => (name === 'x' ? /** @type {const} */ ('data') : undefined);
/** @param {string} of @param {string} by */
const slope = (of, by) => derivative(symbol(of), symbol(by, [], roleOf(by)));

/** @param {{state: Chain, reading: Reading, fill: boolean, blank: boolean, open: boolean, locked: boolean, onFill: (fills: Chain['fills']) => void}} props */
export function Boxes({state: {fills}, reading: {numbers, trees, filled}, fill, blank, open, locked, onFill}) {
  const {x, u, y, dudx, dydu, dydx} = numbers;
  /** One line of a box: a name, what it is as a formula, and its value. @param {Fill | 'y'} name @param {Expression} left @param {any} tree @param {number} value */
  const line = (name, left, tree, value) => {
    const given = !fill || name === 'y' || isRight(filled[name]);
    return (
      <div class={`box-line box-${name}`}>
        <Formula of={left} /> <span aria-hidden="true">=</span>
        {fill && name !== 'y' && <FillField name={name} text={fills[name]} answer={filled[name]} locked={locked} onText={(text) => onFill({...fills, [name]: text})} />}
        {given && !blank && (!fill || name === 'y') && tree && <Formula of={drawn(tree, roleOf)} />}
        {given && !blank && <span class="box-value"><span aria-hidden="true">=</span> {inShort(value)}</span>}
        {blank && <b>?</b>}
      </div>
    );
  };
  const all = !open && (!fill || numbers.filled === 3);
  return (
    <section class="boxes" aria-label={t.chainBoxes}>
      <div class="chain-box">
        {line('y', symbol('y'), trees.outer, y)}
        {line('dydu', slope('y', 'u'), trees.dydu, dydu)}
        <div class="chain-box">
          {line('u', symbol('u'), trees.inner, u)}
          {line('dudx', slope('u', 'x'), trees.dudx, dudx)}
          <div class="chain-box"><div class="box-line"><Formula of={symbol('x', [], 'data')} /> <span aria-hidden="true">=</span> <span class="box-value of-x">{inShort(x)}</span></div></div>
        </div>
      </div>
      <p class="chain-product" data-testid="chain-product">
        <Formula of={slope('y', 'x')} /> <span>=</span> <Formula of={slope('y', 'u')} /> <span>·</span> <Formula of={slope('u', 'x')} />
        {all && <><span>=</span> <b>{inShort(dydu)}</b> <span>·</span> <b>{inShort(dudx)}</b> <span>=</span> <b class="whole">{inShort(dydx)}</b></>}
      </p>
    </section>
  );
}

/** @param {{name: Fill, text: string, answer: any, locked: boolean, onText: (text: string) => void}} props */
function FillField({name, text, answer, locked, onText}) {
  const id = useId();
  const [told, setTold] = useState(false); // nobody is corrected while typing
  const right = isRight(answer);
  const wrong = told && answer !== null && !right;
  return (
    <span class={right ? 'fill right' : 'fill'}>
      <input type="text" autocomplete="off" autocapitalize="none" spellcheck={false} size={14} value={text} disabled={locked} aria-label={t.chainFills[name]} aria-description={t.functionHelp}
        aria-invalid={wrong} aria-describedby={wrong ? id : undefined}
        onInput={(event) => {
          setTold(false);
          onText(event.currentTarget.value);
        }}
        onChange={() => setTold(true)} onKeyDown={(event) => event.key === 'Enter' && setTold(true)} />
      {right && <b class="fill-right" role="status">✓<span class="visually-hidden">{t.chainFillRight}</span></b>}
      {wrong && <span class="problem inline" role="alert" id={id}>{'problem' in answer ? <FunctionProblem problem={answer.problem} text={text} /> : differenceOf(answer)}</span>}
    </span>
  );
}
