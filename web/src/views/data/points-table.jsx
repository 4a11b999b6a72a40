/** All points in words, for who cannot see the map, a page at a time. */
import {useState} from 'preact/hooks';

import {taskOf} from '../../state/experiment.js';
import {pointsOf, sampleCount} from '../../state/points.js';
import {shortNumber, t, wholeNumber} from '../../text/index.js';

/** @typedef {import('../../playground/playground.js').Playground} Playground */

/** Rows at a time. */
const PAGE = 100;

/** @param {{playground: Playground}} props */
export function PointsTable({playground: {experiment, points}}) {
  const [page, setPage] = useState(0);
  const {columns, rows} = tableOf(experiment.value, points.value);
  const pages = Math.max(1, Math.ceil(rows.length / PAGE));
  const shown = Math.min(page, pages - 1);
  const part = rows.slice(shown * PAGE, (shown + 1) * PAGE);
  return (
    <div class="points-table">
      <div class="scroll" tabIndex={0} role="region" aria-label={t.pointsTable}>
        <table>
          <thead><tr>{columns.map((name, at) => <th key={at} scope="col">{name}</th>)}</tr></thead>
          <tbody>{part.map((cells, at) => <tr key={at}>{cells().map((cell, column) => <td key={column}>{cell}</td>)}</tr>)}</tbody>
        </table>
      </div>
      {pages > 1 && (
        <div class="row pages">
          <button disabled={shown === 0} onClick={() => setPage(shown - 1)}>{t.earlier}</button>
          <span aria-live="polite">{t.rows(wholeNumber(shown * PAGE + 1), wholeNumber(shown * PAGE + part.length), wholeNumber(rows.length))}</span>
          <button disabled={shown === pages - 1} onClick={() => setPage(shown + 1)}>{t.later}</button>
        </div>
      )}
    </div>
  );
}

/**
 * @param {import('../../state/experiment.js').Experiment} experiment @param {import('../../engine/protocol.js').PointSet | null} set
 * @returns {{columns: string[], rows: (() => string[])[]}} each row's cells are made when it is shown
 */
function tableOf(experiment, set) {
  const {data} = experiment;
  const task = taskOf(data);
  const side = (/** @type {boolean} */ test) => (test ? t.testSide : t.trainSide);
  const targetOf = (/** @type {number} */ target) => (task === 'classification' ? t.classShort(target) : shortNumber(target));
  if (data.kind === 'table') {
    const width = data.inputs;
    const targets = data.task === 'classification' ? 1 : data.outputs;
    return {
      columns: [...Array.from({length: width}, (_, at) => t.inputShort(at)), ...Array(targets).fill(task === 'classification' ? t.classHeading : t.value), t.side],
      rows: Array.from({length: sampleCount(data)}, (_, row) => () => [
        ...Array.from({length: width}, (_unused, at) => shortNumber(data.samples[row * width + at])),
        ...Array.from({length: targets}, (_unused, at) => targetOf(data.targets[row * targets + at])),
        side(set?.test[row] === 1)
      ])
    };
  }
  const columns = task === 'curve' ? ['x', t.value, t.side] : ['x', 'y', task === 'classification' ? t.classHeading : t.value, t.side];
  return {
    columns,
    rows: pointsOf(experiment, set).map(({x, y, target, test}) => () =>
      [shortNumber(x), ...(task === 'curve' ? [] : [shortNumber(y)]), targetOf(target), side(test)])
  };
}
