/** How the map reads the network, and what else it shows. */
import {taskOf} from '../../state/experiment.js';
import {t} from '../../text/index.js';
import {Segments, Switch} from '../controls/fields.jsx';
import {lazy} from '../controls/lazy.jsx';
import {readingOf, readingsOf} from './map-options.jsx';

const MapTable = lazy(async () => (await import('./map-table.jsx')).MapTable);

/** @param {{playground: import('../../playground/playground.js').Playground}} props */
export function MapSettings({playground}) {
  const {experiment, looking} = playground;
  const task = taskOf(experiment.value.data);
  const reading = readingOf(playground);
  return (
    <>
      {task !== 'curve' && (
        <Segments label={t.mapReading} helps={t.readingHelps} value={reading} options={readingsOf(playground)} names={t.readings}
          onChange={(next) => (looking.reading.value = next)} />
      )}
      {task !== 'curve' && <p class="quiet-text">{t.readingHelps[reading]}</p>}
      {task === 'classification' && <Toggle of={looking.mistakes} label={t.mistakes} help={t.mistakesHelp} />}
      {task === 'curve' && <Toggle of={looking.shares} label={t.shares} help={t.sharesHelp} />}
      {task !== 'classification' && <Toggle of={looking.residuals} label={t.residuals} help={t.residualsHelp} />}
      {experiment.value.data.kind !== 'table' && <MapTable playground={playground} />}
    </>
  );
}

/** @param {{of: import('@preact/signals').Signal<boolean>, label: string, help: string}} props */
const Toggle = ({of, label, help}) => <Switch label={label} help={help} checked={of.value} onChange={(next) => (of.value = next)} />;
