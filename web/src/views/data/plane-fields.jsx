/** Which part of the plane is seen and drawn on. */
import {planeOf} from '../../state/datasets.js';
import {setPlane} from '../../state/experiment.js';
import {LEAST_WIDTH, MOST_EDGE, planeAround, staysPut} from '../../state/plane.js';
import {pointsOf} from '../../state/points.js';
import {asStored, inUnits, scaleAlong} from '../../state/scale.js';
import {t} from '../../text/index.js';
import {NumberField} from '../controls/fields.jsx';
import {axisName} from './units.js';

/** @typedef {import('../../playground/playground.js').Playground} Playground */

/** @param {{playground: Playground}} props */
export const PlaneFields = ({playground}) => (
  <div class="plane">
    <Axis axis="x" low="xMin" high="xMax" playground={playground} />
    <Axis axis="y" low="yMin" high="yMax" playground={playground} />
    <FitButton playground={playground} />
  </div>
);

/**
 * @param {{axis: 'x' | 'y', low: 'xMin' | 'yMin', high: 'xMax' | 'yMax', playground: Playground}} props
 */
function Axis({axis, low, high, playground: {experiment, store}}) {
  const {plane, data} = experiment.value;
  const scale = scaleAlong(data, axis);
  const name = axisName(data, axis);
  const shown = (/** @type {number} */ edge) => (scale ? Number(inUnits(scale, edge).toPrecision(6)) : edge);
  const set = (/** @type {'xMin' | 'xMax' | 'yMin' | 'yMax'} */ which, /** @type {number} */ edge) =>
    store.replace(setPlane(store.get(), {...store.get().plane, [which]: asStored(scale, edge)}));
  return (
    <div class="row">
      <NumberField label={t.edgeFrom(name)} help={t.edgeHelp} value={shown(plane[low])} min={shown(-MOST_EDGE)} max={shown(plane[high] - LEAST_WIDTH)}
        onChange={(edge) => set(low, edge)} />
      <NumberField label={t.edgeTo(name)} help={t.edgeHelp} value={shown(plane[high])} min={shown(plane[low] + LEAST_WIDTH)} max={shown(MOST_EDGE)}
        onChange={(edge) => set(high, edge)} />
    </div>
  );
}

/** @param {{playground: Playground}} props */
function FitButton({playground: {experiment, store, points}}) {
  const {data} = experiment.value;
  if (data.kind === 'table') return null;
  const fits = staysPut(data);
  function fit() {
    const now = store.get();
    const plane = data.kind === 'dataset' && !fits ? planeOf(data.name) : planeAround(pointsOf(now, points.value), (axis) => scaleAlong(data, axis));
    store.replace(setPlane(now, plane));
  }
  return <button aria-description={fits ? t.fitPlaneHelp : t.usualPlaneHelp} onClick={fit}>{fits ? t.fitPlane : t.usualPlane}</button>;
}
