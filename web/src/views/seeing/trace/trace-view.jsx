/** One sample's way through the network and back: every product, sum and activation, the loss, and every derivative. */
import {useEffect, useState} from 'preact/hooks';

import {fitsTogether, stepsOf} from '../../../maths/trace-steps.js';
import {pointsNear, pointsOf} from '../../../state/points.js';
import {placeOfSample, tracedSample} from '../../../state/traced.js';
import {t} from '../../../text/index.js';
import {useLive} from '../../live.js';
import {Larger} from '../parts/larger.jsx';
import {useMapPick} from '../parts/map-pick.js';
import {PointBar} from './point-bar.jsx';
import {StepCard} from './step-card.jsx';
import {StepButtons, StepRail} from './step-nav.jsx';

/** @typedef {import('../parts/grid-walk.js').Cell} Cell */

/** How near a click has to be to mean a point, as a share of the plane's width. */
const REACH = 0.03;

/** @param {import('../views.js').ViewProps} props */
export function TraceView({playground, wide = false}) {
  const {experiment, engine, inspecting} = playground;
  const {traced, rings} = inspecting;
  const points = playground.points.value;
  const sample = tracedSample(experiment.value, points, traced.value);
  const key = JSON.stringify(sample);
  const [cell, setCell] = useState(/** @type {Cell | null} */ (null));
  const answer = useLive(playground, () => sample && engine.askTogether(['trace', sample.coordinates, sample.target], ['parameters']), [key]);
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
    traced.value = index === undefined ? {coordinates, target: playground.brushClass.peek()} : {index};
  }

  const {layers, loss} = experiment.value;
  const walk = answer && {trace: answer[0], parameters: answer[1], layers, loss};
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
      <StepButtons {...{steps, at, onStep}} layers={layers.length} wide={wide}>{!wide && <Larger playground={playground} id="trace" />}</StepButtons>
      {walk && fitsTogether(walk)
        ? <StepCard walk={walk} numeric={null} step={steps[at]} cell={cell} onCell={setCell} wide={wide} />
        : <p class="quiet-text">{t.waiting}</p>}
    </div>
  );
}
