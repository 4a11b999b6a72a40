/** Which points, and with what to draw them. */
import {useRef} from 'preact/hooks';

import {t} from '../../text/index.js';
import {lazy, useLater} from '../controls/lazy.jsx';
import {isHidden, Part} from '../controls/part.jsx';
import {DatasetChoice} from './dataset-choice.jsx';
import {DataSettings} from './data-settings.jsx';
import {DrawTools} from './draw-tools.jsx';
import {PlaneDrop, SeedsDrop, TableDrop} from './drops.jsx';

/** @typedef {{playground: import('../../playground/playground.js').Playground}} Props */

const loadArrivals = async () => (await import('./csv-arrivals.js')).Arrivals;
const CsvDialog = lazy(/** @returns {Promise<(props: Props) => import('preact').ComponentChildren>} */ async () => (await import('./csv-dialog.jsx')).CsvDialog);

/** @param {Props} props */
export function DataPanel({playground}) {
  const panel = useRef(/** @type {HTMLElement | null} */ (null));
  const Arrivals = useLater(loadArrivals);
  if (isHidden(playground, 'data')) return null;
  return (
    <section ref={panel} class="panel data-panel" aria-label={t.data}>
      <h2>{t.data}</h2>
      <Part playground={playground} name="dataset"><DatasetChoice playground={playground} /></Part>
      <DrawTools playground={playground} />
      <DataSettings playground={playground} />
      <div class="drops">
        <Part playground={playground} name="dataset">
          <SeedsDrop playground={playground} />
          <PlaneDrop playground={playground} />
        </Part>
        <Part playground={playground} name="csv"><TableDrop playground={playground} /></Part>
      </div>
      {Arrivals && <Arrivals playground={playground} root={panel} />}
      {playground.importing.opened.value && <CsvDialog playground={playground} />}
    </section>
  );
}
