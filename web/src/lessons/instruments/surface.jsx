/** The gradient lab drawn: the surface from above, two slices through a point of it, and what their slopes make. */
import {t} from '../../text/index.js';
import {Choice, NumberField} from '../../views/controls/fields.jsx';
import {FunctionField} from '../../views/lessons/parts/function-field.jsx';
import {FunctionProblem} from '../../views/lessons/parts/function-problem.jsx';
import {inAllDigits, inDigits} from '../text.js';
import {stepIn} from './slope/scale.js';
import {EXAMPLES, MOST, turned, VARIABLES} from './surface.js';
import {SurfaceMap} from './surface/map.jsx';
import {Slices} from './surface/slices.jsx';

/** @typedef {import('./surface.js').Surface} State */

const OWN = 'own';

/** @param {import('../instrument.js').InstrumentProps} props */
export default function GradientLab({settings: {drag, show, asks}, state, onState, reading, locked, ask, playground}) {
  const now = /** @type {State} */ (state);
  const can = (/** @type {string} */ part) => !locked && drag.includes(part);
  const blank = asks && locked;
  const change = (/** @type {Partial<State>} */ next) => onState({...now, ...next});
  return (
    <div class="surface-lab">
      <div class="slope-top">
        <FunctionField label="f(x, y) =" value={now.f} variables={[...VARIABLES]} functions={ask.functions} locked={!can('f')} roleOf={() => 'data'} onChange={(f) => change({f})} />
        {can('f') && <Examples f={now.f} onExample={change} />}
      </div>
      {reading?.problem && <p class="problem" role="alert"><FunctionProblem problem={reading.problem} text={now.f} /></p>}
      {reading?.slices && (
        <>
          <div class="surface-views">
            <SurfaceMap state={now} numbers={reading.numbers} show={show} can={can} blank={blank} ask={ask} look={playground.settings.look.value} onChange={change} />
            {show.includes('slices') && <Slices state={now} reading={reading} blank={blank} />}
          </div>
          <Numbers state={now} numbers={reading.numbers} show={show} blank={blank} can={can} onChange={change} />
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
function Numbers({state, numbers, show, blank, can, onChange}) {
  const said = (/** @type {number} */ value) => (blank ? '?' : inDigits(value));
  const place = (/** @type {'x' | 'y'} */ name) => (
    <div class="of-data"><dt>{name}</dt><dd>{can('point') ? <NumberField label={name} hideLabel help={t.surfacePointHelp} value={state[name]} min={-MOST} max={MOST} nudge={stepIn(state.range)} size={6} onChange={(next) => onChange({[name]: next})} /> : inAllDigits(state[name])}</dd></div>
  );
  return (
    <dl class="slope-numbers">
      {place('x')}{place('y')}
      <div class="of-y"><dt>f(x, y)</dt><dd>{inDigits(numbers.value)}</dd></div>
      {(show.includes('slices') || show.includes('gradient')) && (
        <>
          <div class="of-gradient"><dt>∂f/∂x</dt><dd data-testid="dx">{said(numbers.dx)}</dd></div>
          <div class="of-gradient"><dt>∂f/∂y</dt><dd data-testid="dy">{said(numbers.dy)}</dd></div>
        </>
      )}
      {show.includes('own') && (
        <>
          <div><dt>{t.surfaceOwnField}</dt><dd>{can('own') ? <NumberField label={t.surfaceOwn} hideLabel unit="°" help={t.surfaceOwnHelp} value={turned(state.own)} min={-360} max={360} nudge={1} size={5} onChange={(own) => onChange({own})} /> : `${inDigits(numbers.own)}°`}</dd></div>
          <div><dt>{t.surfaceAlong}</dt><dd data-testid="along">{said(numbers.along)}</dd></div>
        </>
      )}
    </dl>
  );
}
