/** The chain rule drawn: gears that turn each other, and boxes inside each other. */
import {t} from '../../text/index.js';
import {Choice, NumberField} from '../../views/controls/fields.jsx';
import {FunctionField} from '../../views/lessons/parts/function-field.jsx';
import {FunctionProblem} from '../../views/lessons/parts/function-problem.jsx';
import {EXAMPLES, MOST} from './chain.js';
import {Boxes} from './chain/boxes.jsx';
import {inShort} from './chain/gear.js';
import {Gears} from './chain/gears.jsx';

/** @typedef {import('./chain.js').Chain} State */

const [OF_X, OF_U] = [['x'], ['u']];
const OWN = 'own';
/** What arrow keys add to x in its field, as on the gear. */
const STEP = 0.01;

/** @param {import('../instrument.js').InstrumentProps} props */
export default function ChainOfGears({settings: {drag, show, fill, asks}, state, onState, reading, locked, ask}) {
  const now = /** @type {State} */ (state);
  const can = (/** @type {string} */ part) => !locked && drag.includes(part);
  const blank = asks === 'all' && locked;
  const open = asks !== 'nothing' && locked;
  const change = (/** @type {Partial<State>} */ next) => onState({...now, ...next});
  const at = EXAMPLES.findIndex(({outer, inner}) => outer === now.outer && inner === now.inner);
  const names = {...Object.fromEntries(EXAMPLES.map(({outer, inner}, i) => [String(i), `y = ${outer}, u = ${inner}`])), [OWN]: t.slopeOwn};
  return (
    <div class="chain">
      <div class="chain-top">
        <FunctionField label="y =" value={now.outer} variables={OF_U} size={10} functions={ask.functions} locked={!can('functions')} onChange={(outer) => change({outer})} />
        {!fill && !blank && <FunctionField label="u =" value={now.inner} variables={OF_X} size={14} functions={ask.functions} locked={!can('functions')} roleOf={() => 'data'} onChange={(inner) => change({inner})} />}
      </div>
      {reading?.problems && (
        <>
          {reading.problems.outer && <p class="problem inline" role="alert"><FunctionProblem problem={reading.problems.outer} text={now.outer} /></p>}
          {reading.problems.inner && <p class="problem inline" role="alert"><FunctionProblem problem={reading.problems.inner} text={now.inner} /></p>}
        </>
      )}
      {reading?.trees && (
        <>
          {drag.length > 0 && (
            <fieldset class="locked chain-fields" disabled={locked}>
              {drag.includes('x') && <NumberField label="x" help={t.chainXHelp} value={now.x} shown={inShort(now.x)} min={-MOST} max={MOST} nudge={STEP} size={7} onChange={(x) => change({x})} />}
              {drag.includes('nudge') && <NumberField label={t.chainNudgeField} help={t.chainNudgeHelp} value={now.nudge} min={-MOST} max={MOST} nudge={STEP} size={6} onChange={(nudge) => change({nudge})} />}
              {can('functions') && (
                <Choice label={t.slopeExamples} help={t.chainExamplesHelp} value={at < 0 ? OWN : String(at)} options={[...(at < 0 ? [OWN] : []), ...EXAMPLES.map((_, i) => String(i))]} names={names}
                  onChange={(chosen) => chosen !== OWN && change(EXAMPLES[Number(chosen)])} />
              )}
            </fieldset>
          )}
          {show.includes('gears') && <Gears x={now.x} numbers={reading.numbers} blank={blank} open={open} locked={!can('x')} most={MOST} onX={(x) => change({x})} />}
          {show.includes('boxes') && <Boxes state={now} reading={reading} fill={fill} blank={blank} open={open} locked={locked} onFill={(fills) => change({fills})} />}
        </>
      )}
    </div>
  );
}
