/** What the next step is made of: the push against the gradient, and what is carried on of the step before. */
import {t} from '../../../text/index.js';
import {inDigits} from '../../text.js';

/** @param {{reading: import('../../instrument.js').Reading}} props */
export function Anatomy({reading: {numbers, parts}}) {
  const row = (/** @type {string} */ looks, /** @type {string} */ label, /** @type {readonly number[]} */ pair) => (
    <tr class={looks}><th scope="row">{label}</th>{pair.map((value, i) => <td key={i}>{inDigits(value)}</td>)}</tr>
  );
  return (
    <table class="anatomy">
      <caption>{t.descentNext(inDigits(numbers.rateNow))}</caption>
      <thead><tr><td /><th scope="col">x</th><th scope="col">y</th></tr></thead>
      <tbody>
        {row('of-gradient', '∇f', [numbers.dx, numbers.dy])}
        {row('of-gradient', '−η·∇f', parts.push)}
        {row('', t.descentCarry(inDigits(numbers.momentum)), parts.carry)}
        {row('of-step', t.descentStep, parts.step)}
      </tbody>
    </table>
  );
}
