/** One sample's way through the network and back: every product, sum and activation, the loss, and every derivative. */
import {useEffect, useState} from 'preact/hooks';

import {fitsTogether, isBackward, stepsOf} from '../../../maths/trace-steps.js';
import {pointsNear, pointsOf} from '../../../state/points.js';
import {placeOfSample, tracedSample} from '../../../state/traced.js';
import {t} from '../../../text/index.js';
import {useLive} from '../../live.js';
import {Larger} from '../parts/larger.jsx';
import {useMapPick} from '../parts/map-pick.js';
import {askTrace, MOST_CHECKED, weightsOf} from './ask-trace.js';
import {CheckPanel} from './check-panel.jsx';
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
  const asTable = wide && inspecting.asTable.value;
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
      </PointBar>
      {wide && <StepRail {...{steps, at, onStep}} layers={layers.length} />}
      <StepButtons {...{steps, at, onStep}} layers={layers.length} wide={wide}>
        {wide ? <AsTable playground={playground} /> : <Larger playground={playground} id="trace" />}
      </StepButtons>
      {walk && fitsTogether(walk)
        ? asTable ? <TraceTable walk={walk} numeric={answer.check?.layers ?? null} /> : (
          <div class="step-body">
            <StepCard walk={walk} numeric={answer.check?.layers ?? null} step={steps[at]} cell={cell} onCell={setCell} wide={wide} />
            {wide && isBackward(steps[at]) && (checked
              ? <CheckPanel playground={playground} sample={sample} sweep={weights <= MOST_CHECKED.playing} />
              : <p class="check-panel quiet-text">{t.checkPaused}</p>)}
          </div>
        )
        : <p class="quiet-text">{t.waiting}</p>}
    </div>
  );
}

/** Step by step, or everything at once. @param {{playground: import('../../../playground/playground.js').Playground}} props */
function AsTable({playground: {inspecting: {asTable}}}) {
  return <button class="larger" aria-pressed={asTable.value} aria-description={t.asTableHelp} onClick={() => (asTable.value = !asTable.value)}>{t.asTable}</button>;
}
