/** The points in words, in and out as a file, and by what their columns were standardised. */
import {writeCsv} from '../../csv/write.js';
import {setStandardised} from '../../state/standardise.js';
import {shortNumber, t} from '../../text/index.js';
import {Switch} from '../controls/fields.jsx';
import {download} from '../download.js';
import {PointsTable} from './points-table.jsx';
import {inputName, targetName} from './units.js';

/** @typedef {import('../../playground/playground.js').Playground} Playground */

/** @param {{playground: Playground}} props */
export function TablePanel({playground}) {
  const {importing, experiment, points} = playground;
  const {data} = experiment.value;
  return (
    <div class="table-panel">
      <div class="row">
        <button aria-description={t.openCsvHelp} onClick={() => importing.open()}>{t.openCsv}</button>
        <button aria-description={t.saveCsvHelp} disabled={!points.value || points.value.test.length === 0} onClick={() => save(playground)}>{t.saveCsv}</button>
      </div>
      {data.kind !== 'dataset' && data.names && <Standardised playground={playground} data={data} />}
      <PointsTable playground={playground} />
    </div>
  );
}

/** @param {{playground: Playground, data: import('../../state/experiment.js').PointsData | import('../../state/experiment.js').TableData}} props */
function Standardised({playground: {store, points}, data}) {
  const {scale} = data;
  const change = (/** @type {boolean} */ wanted) => store.replace(setStandardised(store.get(), wanted, points.value?.test ?? []));
  const columns = scale ? [...scale.inputs.map((column, at) => ({column, name: inputName(data, at)})), ...(scale.target ? [{column: scale.target, name: targetName(data)}] : [])] : [];
  return (
    <>
      <Switch label={t.standardise} help={t.standardiseHelp} checked={scale !== undefined} onChange={change} />
      {scale && (
        <div class="scroll" tabIndex={0} role="region" aria-label={t.scaleTitle}>
          <table>
            <thead><tr><th scope="col">{t.scaleColumn}</th><th scope="col">{t.scaleMean}</th><th scope="col">{t.scaleDeviation}</th></tr></thead>
            <tbody>
              {columns.map(({name, column: {mean, deviation}}, at) => (
                <tr key={at}><th scope="row">{name}</th><td>{shortNumber(mean)}</td><td>{shortNumber(deviation)}</td></tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

/** @param {Playground} playground */
async function save({experiment, points, engine}) {
  const now = experiment.peek();
  const set = now.data.kind === 'dataset' ? points.peek() : await engine.ask('drawPoints', now).catch(() => null);
  if (!set) return;
  download('points.csv', writeCsv(now, set), 'text/csv');
}
