/** The slope lab drawn: the curve to touch, then the errors of difference quotients or the rules of the derivative. */
import {useState} from 'preact/hooks';

import {t} from '../../text/index.js';
import {Choice, NumberField} from '../../views/controls/fields.jsx';
import {FunctionField} from '../../views/lessons/parts/function-field.jsx';
import {FunctionProblem} from '../../views/lessons/parts/function-problem.jsx';
import {inAllDigits, inDigits} from '../text.js';
import {EXAMPLES, MOST} from './slope.js';
import {Errors} from './slope/errors.jsx';
import {Plot} from './slope/plot.jsx';
import {RangeFields} from './slope/range-fields.jsx';
import {Rules} from './slope/rules.jsx';
import {stepIn} from './slope/scale.js';

/** @typedef {import('./slope.js').Slope} State */

const VARIABLES = ['x'];
const OWN = 'own';

/** @param {import('../instrument.js').InstrumentProps} props */
export default function SlopeLab({settings: {drag, show, asks}, state, onState, reading, locked, ask}) {
  const now = /** @type {State} */ (state);
  const can = (/** @type {string} */ part) => !locked && drag.includes(part);
  const blank = asks && locked;
  const change = (/** @type {Partial<State>} */ next) => onState({...now, ...next});
  return (
    <div class="slope-lab">
      <div class="slope-top">
        <FunctionField label="f(x) =" value={now.f} variables={VARIABLES} functions={ask.functions} locked={!can('f')} roleOf={() => 'data'} onChange={(f) => change({f, rules: 0})} />
        {can('f') && <Examples f={now.f} onExample={(example) => change({...example, rules: 0})} />}
      </div>
      {reading?.problem && <p class="problem inline" role="alert"><FunctionProblem problem={reading.problem} text={now.f} /></p>}
      {reading?.curve && (
        <>
          <Plot state={now} reading={reading} show={show} drag={drag} locked={locked} blank={blank} onChange={change} />
          <Numbers state={now} numbers={reading.numbers} show={show} blank={blank} can={can} onChange={change} />
          {can('range') && <RangeFields state={now} reading={reading} onChange={change} />}
          <Below state={now} reading={reading} show={show} locked={locked} blank={blank} canStep={can('h')} onChange={change} />
        </>
      )}
    </div>
  );
}

/** @param {{f: string, onExample: (example: typeof EXAMPLES[number]) => void}} props */
function Examples({f, onExample}) {
  const at = EXAMPLES.findIndex((example) => example.f === f);
  const names = {...Object.fromEntries(EXAMPLES.map((example, i) => [String(i), example.f])), [OWN]: t.slopeOwn};
  return (
    <Choice label={t.slopeExamples} help={t.slopeExamplesHelp} value={at < 0 ? OWN : String(at)} options={[...(at < 0 ? [OWN] : []), ...EXAMPLES.map((_, i) => String(i))]} names={names}
      onChange={(chosen) => chosen !== OWN && onExample(EXAMPLES[Number(chosen)])} />
  );
}

/**
 * The numbers of the drawing as text, those that can be changed as fields.
 * @param {{state: State, numbers: Readonly<Record<string, number>>, show: readonly string[], blank: boolean, can: (part: string) => boolean, onChange: (change: Partial<State>) => void}} props
 */
function Numbers({state: {x, h, range}, numbers, show, blank, can, onChange}) {
  const said = (/** @type {number} */ value) => (blank ? '?' : inDigits(value));
  const quotient = h === 0 ? t.slopeZeroByZero : said(numbers.secant);
  return (
    <dl class="slope-numbers">
      <div class="of-data"><dt>x</dt><dd>{can('x') ? <NumberField label="x" hideLabel help={t.slopePointHelp} value={x} min={-MOST} max={MOST} nudge={stepIn(range)} size={6} onChange={(next) => onChange({x: next})} /> : inAllDigits(x)}</dd></div>
      <div class="of-y"><dt>f(x)</dt><dd>{said(numbers.y)}</dd></div>
      {show.includes('secant') && (
        <>
          <div class="of-data"><dt>Δx = h</dt><dd>{can('h') ? <NumberField label="h" hideLabel help={t.slopeStepHelp} value={h} min={-MOST} max={MOST} nudge={stepIn(range)} size={6} onChange={(next) => onChange({h: next})} /> : inAllDigits(h)}</dd></div>
          <div class="of-y"><dt>Δy</dt><dd>{said(numbers.change)}</dd></div>
          <div><dt>Δy / Δx</dt><dd data-testid="secant">{quotient}</dd></div>
        </>
      )}
      {show.includes('slope') && <div class="of-gradient"><dt>{t.slopeSlope}</dt><dd data-testid="slope">{said(numbers.slope)}</dd></div>}
    </dl>
  );
}

/** Two views below the curve, or the one that a step shows. @param {{state: State, reading: import('../instrument.js').Reading, show: readonly string[], locked: boolean, blank: boolean, canStep: boolean, onChange: (change: Partial<State>) => void}} props */
function Below({state: {h, rules}, reading, show, locked, blank, canStep, onChange}) {
  const [wanted, setWanted] = useState('rules');
  const both = show.includes('errors') && show.includes('rules');
  const shown = both ? wanted : show.includes('errors') ? 'errors' : show.includes('rules') && !blank ? 'rules' : null;
  return (
    <>
      {both && (
        <p class="slope-views" role="group" aria-label={t.slopeViews}>
          <button aria-pressed={shown === 'rules'} aria-description={t.slopeRulesHelp} onClick={() => setWanted('rules')}>{t.slopeRules}</button>
          <button aria-pressed={shown === 'errors'} aria-description={t.slopeErrorsHelp} onClick={() => setWanted('errors')}>{t.slopeErrors}</button>
        </p>
      )}
      {shown === 'rules' && <Rules derivation={reading.derivation} at={rules} titled={!both} locked={locked} onAt={(at) => onChange({rules: at})} />}
      {shown === 'errors' && <Errors reading={reading} h={h} titled={!both} locked={locked || !canStep} blank={blank} onStep={(next) => onChange({h: next})} />}
    </>
  );
}
