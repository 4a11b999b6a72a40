/** How the map reads the network: a drop beside its heading that says what is chosen. */
import {READINGS} from '../../playground/looking.js';
import {taskOf} from '../../state/experiment.js';
import {t} from '../../text/index.js';
import {Drop} from '../controls/drop.jsx';
import {Segments, Switch} from '../controls/fields.jsx';

/** @param {{playground: import('../../playground/playground.js').Playground}} props */
export function MapOptions({playground: {experiment, looking}}) {
  const task = taskOf(experiment.value.data);
  const classes = task === 'classification';
  const readings = classes ? READINGS : READINGS.filter((reading) => reading !== 'uncertainty');
  const reading = readings.includes(looking.reading.value) ? looking.reading.value : 'smooth';
  return (
    <Drop class="bare" name={t.mapReadingIs(t.readings[reading])} help={t.mapReadingHelp} label={t.readings[reading]}>
      {() => (
        <>
          {task !== 'curve' && (
            <Segments label={t.mapReading} helps={t.readingHelps} value={reading} options={readings} names={t.readings}
              onChange={(next) => (looking.reading.value = next)} />
          )}
          {task !== 'curve' && <p class="quiet-text">{t.readingHelps[reading]}</p>}
          {classes && <Switch label={t.mistakes} help={t.mistakesHelp} checked={looking.mistakes.value} onChange={(next) => (looking.mistakes.value = next)} />}
        </>
      )}
    </Drop>
  );
}
