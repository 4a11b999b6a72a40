/** One weight or bias: its value, its gradient, what the last update did, and whether the gradient is right. */
import {useEffect, useRef} from 'preact/hooks';

import {HUGE} from '../../state/vocabulary.js';
import {fieldNumber, shortNumber, t} from '../../text/index.js';
import {NumberField} from '../controls/fields.jsx';
import {Part} from '../controls/part.jsx';
import {useLatestFrame, valueAt} from './latest-frame.js';
import {AGREES_WITHIN, useCheck} from './use-check.js';

/** @typedef {import('../../playground/playground.js').Playground} Playground */
/** @typedef {import('../../../../core/bindings/nn-core.d.ts').ParameterPlace} ParameterPlace */

/** What the arrow keys add to a weight or bias. */
const NUDGE = 0.1;

/** @param {{playground: Playground, place: ParameterPlace, editing: boolean, prompt: string}} props prompt: how to get to edit it */
export function ParameterCard({playground, place, editing, prompt}) {
  const frame = useLatestFrame(playground, {parameters: true, gradients: true, lastUpdate: true});
  const element = useRef(/** @type {HTMLDivElement | null} */ (null));
  useEffect(() => {
    if (editing) element.current?.querySelector('input')?.select();
  }, [editing]);
  const value = valueAt(frame?.parameters, place);
  return (
    <div class="parameter-card" ref={element}>
      {editing
        ? <ParameterField playground={playground} place={place} value={value} label={t[place.role]} />
        : <dl class="facts"><dt>{t[place.role]}</dt><dd>{shortNumber(value)}</dd></dl>}
      <ParameterFacts playground={playground} place={place} frame={frame} />
      {!editing && <p class="quiet-text">{prompt}</p>}
    </div>
  );
}

/** The number as a field. @param {{playground: Playground, place: ParameterPlace, value: number, label: string, hideLabel?: boolean}} props */
export function ParameterField({playground, place, value, label, hideLabel = false}) {
  if (!Number.isFinite(value)) return null; // the numbers of this network have not come yet
  return (
    <Part playground={playground} name="weights">
      <NumberField label={label} hideLabel={hideLabel} help={t.parameterHelp} value={value} shown={shortField(value)} min={-HUGE} max={HUGE} nudge={NUDGE}
        history={playground.history} onChange={(wanted) => playground.setParameter(place, wanted, value)} />
    </Part>
  );
}

/** Five digits; leaving them as they are writes nothing, so none is lost. @param {number} value */
const shortField = (value) => fieldNumber(Number(value.toPrecision(5)));

/** @param {{playground: Playground, place: ParameterPlace, frame: import('../../engine/client.js').Frame | null}} props */
export function ParameterFacts({playground, place, frame}) {
  const check = useCheck(playground, place);
  const letter = place.role === 'bias' ? 'b' : 'w';
  const agrees = check !== null && check.relative < AGREES_WITHIN;
  return (
    <dl class="facts">
      <dt>dL/d{letter} <small>{t.ofLastBatch}</small></dt><dd>{shortNumber(valueAt(frame?.gradients, place))}</dd>
      <dt>Δ{letter} <small>{t.ofLastUpdate}</small></dt><dd>{shortNumber(valueAt(frame?.lastUpdate, place))}</dd>
      <dt>dL/d{letter} <small>{t.ofAllPoints}</small></dt><dd>{shortNumber(check?.analytic ?? NaN)}</dd>
      <dt>{t.check} <small>{t.centralDifference}</small></dt>
      <dd>{shortNumber(check?.numeric ?? NaN)} {check && <span aria-description={t.differBy(shortNumber(check.relative))}>{agrees ? '✓' : '≠'}<span class="visually-hidden"> {agrees ? t.agrees : t.differs}</span></span>}</dd>
      {check && <dt class="wide"><small>{agrees ? t.differBy(shortNumber(check.relative)) : t.checkFails(shortNumber(check.relative))}</small></dt>}
    </dl>
  );
}
