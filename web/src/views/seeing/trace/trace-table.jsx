/** A whole trace as tables, step by step: each number with its name and, where it is a derivative, its check. */
import {useState} from 'preact/hooks';

import {AGREES, relativeError, tableOf} from '../../../maths/trace-tables.js';
import {stepsOf} from '../../../maths/trace-steps.js';
import {shortNumber, t, wholeNumber} from '../../../text/index.js';
import {Formula} from '../parts/formula.jsx';
import {nameOfStep} from './names.js';

/** @typedef {import('../../../maths/trace-steps.js').Walk} Walk */
/** @typedef {import('../../../maths/trace-steps.js').Step} Step */
/** @typedef {import('../../../maths/trace-tables.js').NumericLayer} NumericLayer */

/** Rows written for one step; the rest are for the steps themselves. */
const MOST = 200;

/** @param {{walk: Walk, numeric: readonly NumericLayer[] | null}} props */
export const TraceTable = ({walk, numeric}) => (
  <div class="trace-table">
    {stepsOf(walk.layers.length).map((step) => <StepTable key={`${step.quantity} ${step.layer}`} walk={walk} numeric={numeric} step={step} />)}
  </div>
);

/** @param {{walk: Walk, numeric: readonly NumericLayer[] | null, step: Step}} props */
function StepTable({walk, numeric, step}) {
  const [open, setOpen] = useState(false);
  return (
    <details class="table-view" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{nameOfStep(step, walk.layers.length)}</summary>
      {open && <Numbers walk={walk} numeric={numeric} step={step} />}
    </details>
  );
}

/** @param {{walk: Walk, numeric: readonly NumericLayer[] | null, step: Step}} props */
function Numbers({walk, numeric, step}) {
  const {rows, columns} = tableOf(walk, numeric, step);
  const cells = rows.flatMap((row) => columns.slice(0, row.values.length).map((_, column) => ({row, column})));
  const checked = rows.some((row) => row.numeric);
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t.quantity}</th><th scope="col">{t.value}</th>
          {checked && <><th scope="col">{t.centralDifference}</th><th scope="col">{t.relativeError}</th></>}
        </tr>
      </thead>
      <tbody>
        {cells.slice(0, MOST).map(({row, column}) => {
          const value = row.values[column];
          const check = row.numeric?.[column] ?? NaN;
          const error = relativeError(value, check);
          return (
            <tr key={`${rows.indexOf(row)} ${column}`}>
              <td><Formula of={row.derive(column).left} /></td><td>{shortNumber(value)}</td>
              {checked && <td>{Number.isNaN(check) ? '' : shortNumber(check)}</td>}
              {checked && <td class={error > AGREES ? 'wrong' : ''}>{Number.isNaN(check) ? '' : `${error <= AGREES ? '✓' : '≠'} ${shortNumber(error)}`}</td>}
            </tr>
          );
        })}
      </tbody>
      {cells.length > MOST && <caption class="quiet-text">{t.firstOf(wholeNumber(MOST), wholeNumber(cells.length))}</caption>}
    </table>
  );
}
