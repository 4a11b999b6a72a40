/** One sample's way through the network and back: every product, sum and activation, the loss, and every derivative. */
import {useEffect, useState} from 'preact/hooks';

import {fitsTogether, isBackward, stepsOf} from '../../../maths/trace-steps.js';
import {pointsNear, pointsOf} from '../../../state/points.js';
import {placeOfSample, tracedSample} from '../../../state/traced.js';
import {t} from '../../../text/index.js';
import {Segments} from '../../controls/fields.jsx';
import {useLive} from '../../live.js';
import {Larger} from '../parts/larger.jsx';
import {useMapPick} from '../parts/map-pick.js';
import {askTrace, MOST_CHECKED, weightsOf} from './ask-trace.js';
import {CheckPanel} from './check-panel.jsx';
import {PathsCard} from './paths-card.jsx';
import {PointBar} from './point-bar.jsx';
import {StepCard} from './step-card.jsx';
import {StepButtons, StepRail} from './step-nav.jsx';
import {TraceTable} from './trace-table.jsx';

/** @typedef {import('../parts/grid-walk.js').Cell} Cell */

/** How near a click has to be to mean a point, as a share of the plane's width. */
const REACH = 0.03;

/** While training, numbers change this often: as often as they can be read. */
const EVERY_MS = 120;

/** @param {import('../views.js').ViewProps} props */
export function TraceView({playground, wide = false}) {
  const {experiment, engine, inspecting} = playground;
  const {traced, rings} = inspecting;
  const points = playground.points.value;
  const sample = tracedSample(experiment.value, points, traced.value);
  const key = JSON.stringify(sample);
  const [cell, setCell] = useState(/** @type {Cell | null} */ (null));
  const h = 10 ** inspecting.checkStep.value;
  const {layers, loss} = experiment.value;
  const weights = weightsOf(experiment.value);
  const checked = weights <= (playground.playing.value ? MOST_CHECKED.playing : MOST_CHECKED.paused);
  const answer = useLive(playground, () => sample && askTrace(engine, sample, checked ? h : null), [key, h, checked], EVERY_MS);
  const {picking, toggle} = useMapPick(playground, pick);
  useEffect(() => {
    const place = sample && placeOfSample(experiment.value, sample);
    rings.value = place ? [place] : [];
    return () => void (rings.value = []);
  }, [key]);

  /** @param {{x: number, y: number}} place */
  function pick(place) {
    const now = experiment.peek();
    const [index] = pointsNear(pointsOf(now, playground.points.peek()), place, now.plane, REACH);
    const coordinates = now.data.kind !== 'table' && sample?.coordinates.length === 1 ? [place.x] : [place.x, place.y];
    traced.value = index === undefined ? {coordinates, target: playground.drawing.brushClass.peek()} : {index};
  }

  const walk = answer && {...answer, layers, loss};
  const shownAs = wide ? inspecting.traceAs.value : 'steps';
  const steps = stepsOf(layers.length);
  const at = Math.min(steps.length - 1, inspecting.step.value);
  const onStep = (/** @type {number} */ to) => {
    inspecting.step.value = to;
    setCell(null);
  };
  if (!sample) return <p class="quiet-text">{t.noTrace}</p>;
  return (
    <div class={wide ? 'trace wide' : 'trace'}>
      <PointBar wide={wide} experiment={experiment.value} sample={sample} count={points?.test.length ?? 0} onTrace={(next) => (traced.value = next)}>
        {experiment.value.data.kind !== 'table' && (
          <button aria-pressed={picking} aria-description={t.pickOnMapHelp} onClick={toggle}>{t.pickOnMap}</button>
        )}
        {wide && (
          <Segments label={t.traceAs} helps={t.traceWaysHelp} value={shownAs} options={/** @type {const} */ (['steps', 'paths', 'table'])} names={t.traceWays}
            onChange={(way) => (inspecting.traceAs.value = way)} />
        )}
      </PointBar>
      {shownAs === 'steps' && wide && <StepRail {...{steps, at, onStep}} layers={layers.length} />}
      {shownAs === 'steps' && (
        <StepButtons {...{steps, at, onStep}} layers={layers.length} wide={wide}>
          {!wide && <Larger playground={playground} id="trace" roomy />}
        </StepButtons>
      )}
      {walk && fitsTogether(walk) ? body(walk, answer.check?.layers ?? null) : <p class="quiet-text">{t.waiting}</p>}
    </div>
  );

  /** @param {import('../../../maths/trace-steps.js').Walk} shown @param {readonly import('../../../maths/trace-tables.js').NumericLayer[] | null} numeric */
  function body(shown, numeric) {
    if (shownAs === 'table') return <TraceTable walk={shown} numeric={numeric} />;
    if (shownAs === 'paths') {
      return <PathsCard experiment={experiment.value} walk={shown} place={inspecting.pathFrom.value} onPlace={(place) => (inspecting.pathFrom.value = place)} />;
    }
    return (
      <div class="step-body">
        <StepCard walk={shown} numeric={numeric} step={steps[at]} cell={cell} onCell={setCell} wide={wide} />
        {wide && isBackward(steps[at]) && sample && (checked
          ? <CheckPanel playground={playground} sample={sample} sweep={weights <= MOST_CHECKED.playing} />
          : <p class="check-panel quiet-text">{t.checkPaused}</p>)}
      </div>
    );
  }
}
