/** How training went: loss and score over epochs or updates, with a mark where something was changed. */
import {OVERLAY_DASHES} from '../../../draw/overlay-dashes.js';
import {t} from '../../../text/index.js';
import {Drop} from '../../controls/drop.jsx';
import {lazy, useLater} from '../../controls/lazy.jsx';
import {Larger} from '../parts/larger.jsx';
import {curveName, readingOf} from './shown.js';

/** There is nothing to draw before something was trained. */
const loadChart = async () => (await import('./chart.jsx')).Chart;
const CurveOptions = lazy(async () => (await import('./curve-options.jsx')).CurveOptions);
const CurveTable = lazy(async () => (await import('./curve-table.jsx')).CurveTable);

/** @param {import('../views.js').ViewProps} props */
export function CurvesView({playground, wide = false}) {
  const {looking, experiment} = playground;
  const reading = readingOf(looking);
  const name = curveName(reading.quantity, experiment.value);
  const Chart = useLater(loadChart);
  return (
    <figure class="curve">
      <figcaption class="row">
        <Drop class="bare" label={t.curveNames[name]} name={t.curveShows(t.curveNames[name])} help={t.curveShowsHelp}>
          {() => <CurveOptions playground={playground} />}
        </Drop>
        <Legend overlays={looking.overlays.value} />
        {!wide && <Larger playground={playground} id="loss" />}
      </figcaption>
      <div class="chart">{Chart && <Chart playground={playground} reading={reading} name={name} />}</div>
      {wide && <CurveTable playground={playground} />}
    </figure>
  );
}

/** @param {{overlays: readonly import('../../../draw/chart.js').Overlay[]}} props */
const Legend = ({overlays}) => (
  <span class="legend quiet-text">
    <Stroke looks="solid" dash={[]} /> {t.train} <Stroke looks="dashed" dash={[5, 4]} /> {t.test}
    {overlays.map(({name}, i) => <span key={name}> <Stroke looks="other" dash={OVERLAY_DASHES[i % OVERLAY_DASHES.length]} /> {name}</span>)}
  </span>
);

/** @param {{looks: string, dash: number[]}} props */
export const Stroke = ({looks, dash}) => (
  <svg class={`stroke ${looks}`} viewBox="0 0 20 4" aria-hidden="true"><line x1="0" x2="20" y1="2" y2="2" stroke-dasharray={dash.join(' ')} /></svg>
);
