/** How the map reads the network: a drop beside its heading that says what is chosen. */
import {READINGS} from '../../playground/looking.js';
import {taskOf} from '../../state/experiment.js';
import {t} from '../../text/index.js';
import {Drop} from '../controls/drop.jsx';
import {lazy} from '../controls/lazy.jsx';

/** @typedef {import('../../playground/playground.js').Playground} Playground */

const MapSettings = lazy(/** @returns {Promise<(props: {playground: Playground}) => import('preact').ComponentChildren>} */ async () => (await import('./map-settings.jsx')).MapSettings);

/** Those there are for the targets of now. @param {Playground} playground */
export const readingsOf = ({experiment}) =>
  taskOf(experiment.value.data) === 'classification' ? READINGS : READINGS.filter((reading) => reading !== 'uncertainty');

/** The one that is shown. @param {Playground} playground */
export function readingOf(playground) {
  const wanted = playground.looking.reading.value;
  return readingsOf(playground).includes(wanted) ? wanted : 'smooth';
}

/** @param {{playground: Playground}} props */
export function MapOptions({playground}) {
  const label = taskOf(playground.experiment.value.data) === 'curve' ? t.curveReading : t.readings[readingOf(playground)];
  return <Drop class="bare" name={t.mapReadingIs(label)} help={t.mapReadingHelp} label={label}>{() => <MapSettings playground={playground} />}</Drop>;
}
