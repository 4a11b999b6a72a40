/** All points in words, for who cannot see the map, a page at a time. */
import {useState} from 'preact/hooks';

import {dimensionsOf, taskOf} from '../../state/experiment.js';
import {pointsOf, sampleCount} from '../../state/points.js';
import {restored} from '../../state/restored.js';
import {shortNumber, t, wholeNumber} from '../../text/index.js';
import {inputName, shortClass, targetName} from './units.js';

/** @typedef {import('../../playground/playground.js').Playground} Playground */

/** Rows at a time. */
const PAGE = 100;

/** @param {{playground: Playground}} props */
export function PointsTable({playground: {experiment, points, announcer}}) {
  const [page, setPage] = useState(0);
  const {columns, rows} = tableOf(experiment.value, points.value);
  const pages = Math.max(1, Math.ceil(rows.length / PAGE));
  const shown = Math.min(page, pages - 1);
  const part = rows.slice(shown * PAGE, (shown + 1) * PAGE);
  const extentOf = (/** @type {number} */ at) =>
    t.rows(wholeNumber(at * PAGE + 1), wholeNumber(Math.min(rows.length, (at + 1) * PAGE)), wholeNumber(rows.length));
  /** @param {number} to */
  function turn(to) {
    setPage(to);
    announcer.say(extentOf(to));
  }
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
          <button aria-description={t.earlierHelp} disabled={shown === 0} onClick={() => turn(shown - 1)}>{t.earlier}</button>
          <span>{extentOf(shown)}</span>
          <button aria-description={t.laterHelp} disabled={shown === pages - 1} onClick={() => turn(shown + 1)}>{t.later}</button>
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
  const width = dimensionsOf(data);
  const {scale} = data.kind === 'dataset' ? {scale: undefined} : data;
  const input = (/** @type {number} */ at, /** @type {number} */ number) => shortNumber(restored(scale?.inputs[at], number));
  const target = (/** @type {number} */ number) => (taskOf(data) === 'classification' ? shortClass(data, number) : shortNumber(restored(scale?.target, number)));
  const side = (/** @type {boolean} */ test) => (test ? t.testSide : t.trainSide);
  const inputs = Array.from({length: width}, (_, at) => inputName(data, at));
  if (data.kind === 'table') {
    const goals = data.task === 'classification' ? 1 : data.outputs;
    return {
      columns: [...inputs, ...Array.from({length: goals}, () => targetName(data)), t.side],
      rows: Array.from({length: sampleCount(data)}, (_, row) => () => [
        ...inputs.map((_name, at) => input(at, data.samples[row * width + at])),
        ...Array.from({length: goals}, (_goal, at) => target(data.targets[row * goals + at])),
        side(set?.test[row] === 1)
      ])
    };
  }
  return {
    columns: [...inputs, targetName(data), t.side],
    rows: pointsOf(experiment, set).map((point) => () => [...[point.x, point.y].slice(0, width).map((number, at) => input(at, number)), target(point.target), side(point.test)])
  };
}
