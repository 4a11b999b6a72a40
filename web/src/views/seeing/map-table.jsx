/** The map in words and numbers: what the network says at places all over the plane. Renewed once a second while it trains. */
import {useState} from 'preact/hooks';

import {taskOf} from '../../state/experiment.js';
import {percent, t} from '../../text/index.js';
import {className, coordinateText, shortClass, valueText} from '../data/units.js';
import {useLive} from '../live.js';
import {classAt, shareScale, sharesOf} from './readout.js';

/** @typedef {import('../../playground/playground.js').Playground} Playground */
/** @typedef {import('../../state/experiment.js').Experiment} Experiment */

/** Places along each side. */
const PLACES = 9;
const EVERY_MS = 1000;

/** @param {{playground: Playground}} props */
export function MapTable({playground}) {
  const [open, setOpen] = useState(false);
  return (
    <details class="table-view" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t.mapTable}</summary>
      {open && <div class="scroll" tabIndex={0} role="region" aria-label={t.mapTable}><Table playground={playground} /></div>}
    </details>
  );
}

/** @param {{playground: Playground}} props */
function Table({playground}) {
  const {experiment, engine} = playground;
  const {plane, data} = experiment.value;
  const isCurve = taskOf(data) === 'curve';
  const rows = isCurve ? 1 : PLACES;
  const answer = useLive(playground, () => {
    const its = playground.frame.peek()?.experiment;
    return its ? engine.ask('outputGrid', {...plane, columns: PLACES, rows}).then((values) => ({its, values})) : null;
  }, [plane, rows], EVERY_MS);
  if (!answer) return null;
  const across = (/** @type {number} */ column) => coordinateText(data, 'x', plane.xMin + ((column + 0.5) / PLACES) * (plane.xMax - plane.xMin));
  const up = (/** @type {number} */ row) => coordinateText(data, 'y', plane.yMax - ((row + 0.5) / rows) * (plane.yMax - plane.yMin));
  const places = Array.from({length: PLACES}, (_, index) => index);
  return (
    <table class="map-table">
      <thead><tr><th scope="col">{isCurve ? 'x' : 'y \\ x'}</th>{places.map((column) => <th key={column} scope="col">{across(column)}</th>)}</tr></thead>
      <tbody>
        {places.slice(0, rows).map((row) => (
          <tr key={row}>
            <th scope="row">{isCurve ? '' : up(row)}</th>
            {places.map((column) => <Cell key={column} experiment={answer.its} outputs={outputsAt(answer.values, row * PLACES + column, rows * PLACES)} />)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** @param {ArrayLike<number>} values (outputs, cells) @param {number} cell @param {number} cells */
const outputsAt = (values, cell, cells) => Array.from({length: values.length / cells}, (_, k) => values[k * cells + cell]);

/** @param {{experiment: Experiment, outputs: number[]}} props */
function Cell({experiment, outputs}) {
  const {data} = experiment;
  if (taskOf(data) !== 'classification') return <td>{valueText(data, outputs[0])}</td>;
  const scale = shareScale(experiment);
  const best = classAt(outputs, 0, outputs.length, scale);
  return <td><span class="visually-hidden">{className(data, best)}, </span><span aria-hidden="true">{shortClass(data, best)} </span>{percent(sharesOf(outputs, scale)[best], 0)}</td>;
}
