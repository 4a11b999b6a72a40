/** The numbers a descent goes by: each a slider over the usual ones, and a field for any. */
import {t} from '../../../text/index.js';
import {NumberField, Slider} from '../../../views/controls/fields.jsx';
import {inAllDigits} from '../../text.js';
import {MOST} from '../descent.js';

/** @typedef {'rate' | 'momentum' | 'decay'} Name */

const powers = (/** @type {readonly number[]} */ exponents) => exponents.flatMap((power) => [1, 1.5, 2, 3, 4, 5, 6, 7, 8, 9].map((digit) => Number(`${digit}e${power}`)));
const STOPS = /** @type {Readonly<Record<Name, readonly number[]>>} */ (Object.freeze({
  rate: [...powers([-3, -2, -1]), 1, 1.1, 1.2, 1.5, 2],
  momentum: [...Array.from({length: 19}, (_, i) => i / 20), 0.95, 0.98, 0.99],
  decay: [0, ...powers([-4, -3, -2, -1]), 1]
}));

/** The slider's stop nearest to a number. @param {readonly number[]} stops @param {number} value */
const stopAt = (stops, value) => stops.reduce((best, stop, i) => (Math.abs(stop - value) < Math.abs(stops[best] - value) ? i : best), 0);

/** @param {{state: import('../descent.js').Descent, can: (part: string) => boolean, onChange: (change: Partial<import('../descent.js').Descent>) => void}} props */
export function Rates({state, can, onChange}) {
  const control = (/** @type {Name} */ name, /** @type {string} */ label, /** @type {string} */ help) => (
    can(name)
      ? (
        <div class="descent-rate">
          <Slider label={label} help={help} shown={inAllDigits(state[name])} value={stopAt(STOPS[name], state[name])} min={0} max={STOPS[name].length - 1} step={1} onChange={(at) => onChange({[name]: STOPS[name][at]})} />
          <NumberField label={label} hideLabel help={help} value={state[name]} min={0} max={MOST[name]} size={6} onChange={(value) => onChange({[name]: value})} />
        </div>
      )
      : <p class="descent-fixed">{label} <b>{inAllDigits(state[name])}</b></p>
  );
  return (
    <div class="descent-rates">
      {control('rate', t.descentRate, t.descentRateHelp)}
      {control('momentum', t.descentMomentum, t.descentMomentumHelp)}
      {control('decay', t.descentDecay, t.descentDecayHelp)}
    </div>
  );
}
