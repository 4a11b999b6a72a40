/** Gradient descent drawn: the path over the map, what the next step is made of, and the controls of both. */
import {t} from '../../text/index.js';
import {Choice, NumberField} from '../../views/controls/fields.jsx';
import {FunctionField} from '../../views/lessons/parts/function-field.jsx';
import {FunctionProblem} from '../../views/lessons/parts/function-problem.jsx';
import {inAllDigits, inDigits} from '../text.js';
import {EXAMPLES, MOST} from './descent.js';
import {Anatomy} from './descent/anatomy.jsx';
import {DescentMap} from './descent/map.jsx';
import {Rates} from './descent/rates.jsx';
import {VARIABLES} from './surface.js';

/** @typedef {import('./descent.js').Descent} State */

const OWN = 'own';
const STRIDE = 10;

/** @param {import('../instrument.js').InstrumentProps} props */
export default function DescentLab({settings: {drag}, state, onState, reading, locked, ask, playground}) {
  const now = /** @type {State} */ (state);
  const can = (/** @type {string} */ part) => !locked && drag.includes(part);
  const change = (/** @type {Partial<State>} */ next) => onState({...now, ...next});
  return (
    <div class="surface-lab">
      <div class="slope-top">
        <FunctionField label="f(x, y) =" value={now.f} variables={[...VARIABLES]} functions={ask.functions} locked={!can('f')} roleOf={() => 'data'} onChange={(f) => change({f})} />
        {can('f') && <Examples f={now.f} onExample={(example) => change({...example, steps: 0})} />}
      </div>
      {reading?.problem && <p class="problem" role="alert"><FunctionProblem problem={reading.problem} text={now.f} /></p>}
      {reading?.path && (
        <div class="surface-views">
          <DescentMap state={now} reading={reading} can={can} ask={ask} look={playground.settings.look.value} onChange={change} />
          <div class="descent-side">
            <Rates state={now} can={can} onChange={change} />
            <Steps steps={now.steps} locked={!can('steps')} onSteps={(steps) => change({steps})} />
            <Numbers numbers={reading.numbers} />
            <Anatomy reading={reading} />
          </div>
        </div>
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

/** @param {{steps: number, locked: boolean, onSteps: (steps: number) => void}} props */
function Steps({steps, locked, onSteps}) {
  const button = (/** @type {string} */ sign, /** @type {string} */ label, /** @type {string} */ help, /** @type {number} */ to) => (
    <button aria-label={label} aria-description={help} disabled={locked || to < 0 || to > MOST.steps || to === steps} onClick={() => onSteps(to)}>{sign}</button>
  );
  return (
    <p class="rules-ways">
      {button('«', t.descentFirst, t.descentFirstHelp, 0)}
      {button('‹', t.descentBack, t.descentBackHelp, steps - 1)}
      {button('›', t.descentOn, t.descentOnHelp, steps + 1)}
      {button('››', t.descentStride, t.descentStrideHelp, steps + STRIDE)}
      {locked ? <span>{t.descentSteps}: {inDigits(steps)}</span> : <NumberField label={t.descentSteps} help={t.descentStepsHelp} value={steps} min={0} max={MOST.steps} whole nudge={1} size={5} onChange={onSteps} />}
    </p>
  );
}

/** Where it has come to, or that it is going away. @param {{numbers: Readonly<Record<string, number>>}} props */
function Numbers({numbers: {x, y, value, start, finite}}) {
  return (
    <>
      <dl class="slope-numbers">
        <div class="of-data"><dt>x</dt><dd>{inDigits(x)}</dd></div>
        <div class="of-data"><dt>y</dt><dd>{inDigits(y)}</dd></div>
        <div class="of-y"><dt>f(x, y)</dt><dd data-testid="value">{inDigits(value)}</dd></div>
      </dl>
      <p class="descent-says" role="status">{finite === 0 ? t.descentEnds : value > start ? t.descentRises(inAllDigits(start), inDigits(value)) : ''}</p>
    </>
  );
}
