/** How the map reads the network: a drop beside its heading that says what is chosen. */
import {READINGS} from '../../playground/looking.js';
import {taskOf} from '../../state/experiment.js';
import {t} from '../../text/index.js';
import {Drop} from '../controls/drop.jsx';
import {Segments, Switch} from '../controls/fields.jsx';
import {lazy} from '../controls/lazy.jsx';

const MapTable = lazy(async () => (await import('./map-table.jsx')).MapTable);

/** @param {{playground: import('../../playground/playground.js').Playground}} props */
export function MapOptions({playground}) {
  const {experiment, looking} = playground;
  const task = taskOf(experiment.value.data);
  const classes = task === 'classification';
  const readings = classes ? READINGS : READINGS.filter((reading) => reading !== 'uncertainty');
  const reading = readings.includes(looking.reading.value) ? looking.reading.value : 'smooth';
  const label = task === 'curve' ? t.curveReading : t.readings[reading];
  return (
    <Drop class="bare" name={t.mapReadingIs(label)} help={t.mapReadingHelp} label={label}>
      {() => (
        <>
          {task !== 'curve' && (
            <Segments label={t.mapReading} helps={t.readingHelps} value={reading} options={readings} names={t.readings}
              onChange={(next) => (looking.reading.value = next)} />
          )}
          {task !== 'curve' && <p class="quiet-text">{t.readingHelps[reading]}</p>}
          {classes && <Toggle of={looking.mistakes} label={t.mistakes} help={t.mistakesHelp} />}
          {task === 'curve' && <Toggle of={looking.shares} label={t.shares} help={t.sharesHelp} />}
          {!classes && <Toggle of={looking.residuals} label={t.residuals} help={t.residualsHelp} />}
          {experiment.value.data.kind !== 'table' && <MapTable playground={playground} />}
        </>
      )}
    </Drop>
  );
}

/** @param {{of: import('@preact/signals').Signal<boolean>, label: string, help: string}} props */
const Toggle = ({of, label, help}) => <Switch label={label} help={help} checked={of.value} onChange={(next) => (of.value = next)} />;
