/** One step of a trace: what happens, the rule, the rule with this sample's numbers, the check, and all numbers of the step. */
import {useId, useRef} from 'preact/hooks';

import {AGREES, relativeError, tableOf, worstOf} from '../../../maths/trace-tables.js';
import {shortNumber, t, wholeNumber} from '../../../text/index.js';
import {Formula, RightSide} from '../parts/formula.jsx';
import {FIRST_WINDOWS, windowsAround} from '../parts/grid-walk.js';
import {NumberGrid} from '../parts/number-grid.jsx';
import {nameOfStep, sayStep, spoken} from './names.js';

/** @typedef {import('../../../maths/trace-steps.js').Walk} Walk */
/** @typedef {import('../../../maths/trace-steps.js').Step} Step */
/** @typedef {import('../../../maths/trace-tables.js').NumericLayer} NumericLayer */
/** @typedef {import('../../../maths/trace-tables.js').Table} Table */
/** @typedef {import('../parts/grid-walk.js').Cell} Cell */

/**
 * `cell`: the number that is derived in full; null: the step's first result. `wide`: with a check under each derivative.
 * @param {{walk: Walk, numeric: readonly NumericLayer[] | null, step: Step, cell: Cell | null, onCell: (cell: Cell) => void, wide?: boolean}} props
 */
export function StepCard({walk, numeric, step, cell, onCell, wide = false}) {
  const windows = useRef(FIRST_WINDOWS);
  const id = useId();
  const table = tableOf(walk, numeric, step);
  const at = chosenCell(table, cell);
  const {derive, values, numeric: checks} = table.rows[at.row];
  const derivation = derive(at.column);
  const isGiven = derivation.rule === derivation.spelled && derivation.rule.kind === 'number'; // nothing to work out
  const check = checks ? checks[at.column] : NaN;
  const name = nameOfStep(step, walk.layers.length);
  const onlyResults = table.rows.every(({result}) => result);
  windows.current = windowsAround(windows.current, at);
  return (
    <div class="step-card">
      {wide && <p class="quiet-text">{sayStep(step, walk)}</p>}
      <div class="derivation" id={id} data-testid="derivation">
        <div class="written"><Formula of={derivation.left} />{derivation.left !== derivation.rule && !isGiven && <RightSide of={derivation.rule} />}</div>
        {!isGiven && <div class="written"><RightSide of={derivation.spelled} /></div>}
        <div class="written"><span class="value result">= {shortNumber(derivation.value)}</span>{!Number.isNaN(check) && <Check value={values[at.column]} check={check} />}</div>
      </div>
      <div class="grid-scroll">
        <NumberGrid label={t.tracedGrid(name)} bound={boundOf(table)} chosen={at} onChoose={onCell} describedBy={id}
          columns={table.columns.map((head) => ({head: <Formula of={head} />, name: spoken(head)}))}
          rows={table.rows.map(({head, values: row, numeric: below, result}) => (
            {head: <Formula of={head} />, name: spoken(head), values: row, below: wide ? below : undefined, strong: result && !onlyResults}
          ))}
          isWrong={(row, column) => isWrong(table.rows[row], column)} rowWindow={windows.current.row} columnWindow={windows.current.column} />
      </div>
      <Summary table={table} />
    </div>
  );
}

/** @param {{value: number, check: number}} props */
export function Check({value, check}) {
  const error = relativeError(value, check);
  return (
    <span class={error <= AGREES ? 'check' : 'check wrong'} data-testid="check">
      {error <= AGREES ? '✓' : '≠'} {t.centralDifference} <span class="value">{shortNumber(check)}</span>, {t.relativeError} <span class="value">{shortNumber(error)}</span>
    </span>
  );
}

/** @param {{table: Table}} props */
function Summary({table}) {
  const {worst, count} = worstOf([table]);
  if (count === 0) return null;
  return <p class="quiet-text" data-testid="check-summary">{(worst <= AGREES ? t.allAgree : t.someDiffer)(wholeNumber(count), shortNumber(worst))}</p>;
}

/** The cell a person chose, as far as it is still there; otherwise the first result. @param {Table} table @param {Cell | null} cell @returns {Cell} */
function chosenCell({rows, columns}, cell) {
  const firstResult = Math.max(0, rows.findIndex(({result}) => result));
  const row = Math.min(rows.length - 1, cell?.row ?? firstResult);
  return {row, column: Math.min(rows[row].values.length, columns.length, (cell?.column ?? 0) + 1) - 1};
}

/** @param {import('../../../maths/trace-tables.js').Row} row @param {number} column */
const isWrong = ({values, numeric}, column) =>
  numeric !== undefined && !Number.isNaN(numeric[column]) && relativeError(values[column], numeric[column]) > AGREES;

/** The largest size in a table. @param {Table} table */
function boundOf({rows}) {
  let bound = 0;
  for (const {values} of rows) for (let i = 0; i < values.length; i += 1) bound = Math.max(bound, Math.abs(values[i]));
  return bound;
}
