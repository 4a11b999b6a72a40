/** Which points, and with what to draw them. */
import {t} from '../../text/index.js';
import {DatasetChoice} from './dataset-choice.jsx';
import {DataSettings} from './data-settings.jsx';
import {DrawTools} from './draw-tools.jsx';
import {PlaneDrop} from './plane-drop.jsx';
import {SeedsDrop} from './seeds-drop.jsx';
import {TableDrop} from './table-drop.jsx';

/** @param {{playground: import('../../playground/playground.js').Playground}} props */
export function DataPanel({playground}) {
  return (
    <section class="panel data-panel" aria-label={t.data}>
      <h2>{t.data}</h2>
      <DatasetChoice playground={playground} />
      <DrawTools playground={playground} />
      <DataSettings playground={playground} />
      <div class="drops">
        <SeedsDrop playground={playground} />
        <PlaneDrop playground={playground} />
        <TableDrop playground={playground} />
      </div>
    </section>
  );
}
