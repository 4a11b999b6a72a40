/** The network: features, layers and outputs as columns, with what can be changed standing where it is. */
import {signal} from '@preact/signals';
import {useMemo, useRef, useState} from 'preact/hooks';

import {layoutNetwork, wantedWidth} from '../../draw/network-layout.js';
import {MOST_DRAWN} from '../../draw/network-links.js';
import {units} from '../../draw/surface.js';
import {t} from '../../text/index.js';
import {lazy} from '../controls/lazy.jsx';
import {Columns} from './columns.jsx';
import {Drawing} from './drawing.jsx';
import {Legend} from './legend.jsx';
import {shapeOf} from './names.js';
import {useSize} from './size.js';

const WeightsTable = lazy(async () => (await import('./weights-table.jsx')).WeightsTable);

/** The legend's number follows so often. */
const LEGEND_EVERY_MS = 250;

/** @param {{playground: import('../../playground/playground.js').Playground}} props */
export function NetworkPanel({playground}) {
  const {experiment, settings} = playground;
  const frame = useRef(/** @type {HTMLDivElement | null} */ (null));
  const latest = useRef({size: 0, due: 0});
  const widest = useMemo(() => signal(0), []); // read by the legend alone: it changes while training
  const [asTable, setAsTable] = useState(false);
  const {width, height} = useSize(frame, `${settings.look.value} ${asTable}`);
  const shape = shapeOf(experiment.value);
  const layout = useMemo(() => layoutNetwork(shape, width, height), [JSON.stringify(shape), width, height]);

  /** @param {number} size */
  function onScale(size) {
    latest.current.size = size;
    latest.current.due ||= window.setTimeout(() => {
      latest.current.due = 0;
      widest.value = latest.current.size;
    }, LEGEND_EVERY_MS);
  }
  const crowded = shape.counts.slice(1).some((count, layer) => count * shape.counts[layer] > MOST_DRAWN);
  return (
    <>
      <h2>{t.network}</h2>
      {asTable ? <WeightsTable playground={playground} /> : (
        <div class="network-scroll">
          <div class="network" style={{minWidth: units(wantedWidth(shape, height)), '--rows': Math.max(shape.offered, ...shape.counts)}}>
            <Columns playground={playground} layout={layout} />
            <Drawing {...{playground, layout, onScale, frame}} />
          </div>
        </div>
      )}
      <Legend {...{playground, widest, crowded, asTable}} onTable={setAsTable} />
    </>
  );
}
