/**
 * Numbers in rows and columns that one can walk through: signed colours behind them, arrow keys between them, and where
 * there are too many, a window with '…' at the edges that opens on more.
 */
import {useRef} from 'preact/hooks';

import {cellNumber, t} from '../../../text/index.js';
import {moved, shown} from './grid-walk.js';
import {useFocusThatFollows} from './use-focus-that-follows.js';

/** @typedef {import('preact').ComponentChildren} Children */
/** @typedef {import('./grid-walk.js').Cell} Cell */
/** @typedef {import('./grid-walk.js').Window} Window */
/** @typedef {{head: Children, name: string, values: ArrayLike<number>, below?: ArrayLike<number>, strong?: boolean}} GridRow */

/**
 * `below`: a second number under each, such as its check. `bound`: the size that gets the full colour. `isWrong`:
 * what is marked as not agreeing.
 * @typedef {object} GridProps
 * @property {string} label
 * @property {readonly {head: Children, name: string}[]} columns
 * @property {readonly GridRow[]} rows
 * @property {number} bound
 * @property {Cell | null} chosen
 * @property {(cell: Cell) => void} onChoose
 * @property {string} [describedBy] the id of what says more about the chosen cell
 * @property {(row: number, column: number) => boolean} [isWrong]
 * @property {Window} [rowWindow]
 * @property {Window} [columnWindow]
 */

/** A head that is a formula to see and words to hear. @param {{head: Children, name: string}} props */
const Head = ({head, name}) => <><span class="visually-hidden">{name}</span><span aria-hidden="true">{head}</span></>;

/** @param {GridProps} props */
export function NumberGrid({label, columns, rows, bound, chosen, onChoose, describedBy, isWrong, rowWindow, columnWindow}) {
  const table = useRef(/** @type {HTMLTableElement | null} */ (null));
  const follow = useFocusThatFollows(table);
  const down = shown(rowWindow, rows.length);
  const across = shown(columnWindow, columns.length);

  /** @param {KeyboardEvent} event */
  function onKey(event) {
    const at = chosen ?? {row: down[0], column: across[0]};
    const next = moved(event.key, at, rows.length, columns.length);
    if (!next || event.altKey || event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    event.stopPropagation();
    onChoose(next);
    follow();
  }
  const reachable = chosen && down.includes(chosen.row) && across.includes(chosen.column) ? chosen : {row: down[0], column: across[0]};
  /** A cell that stands for hidden ones and brings them in. @param {string} sign @param {number} rowBy @param {number} columnBy @param {number} [key] */
  const more = (sign, rowBy, columnBy, key) => (
    <td key={key} class="more" aria-hidden="true" onClick={() => onChoose({
      row: Math.max(0, Math.min(rows.length - 1, reachable.row + rowBy)), column: Math.max(0, Math.min(columns.length - 1, reachable.column + columnBy))
    })}>{sign}</td>
  );
  const before = across[0] > 0 && more('…', 0, -across.length);
  const after = across[across.length - 1] < columns.length - 1 && more('…', 0, across.length);
  const moreRow = (/** @type {number} */ by) => (
    <tr key={by} aria-hidden="true"><th />{before}{across.map((column) => more('⋮', by, 0, column))}{after}</tr>
  );
  return (
    <table ref={table} class="grid" role="grid" aria-label={label} aria-rowcount={rows.length + 1} aria-colcount={columns.length + 1} onKeyDown={onKey}>
      <thead>
        <tr aria-rowindex={1}>
          <td class="corner" />
          {before}
          {across.map((column) => (
            <th key={column} scope="col" aria-colindex={column + 2} class={chosen?.column === column ? 'at' : ''}><Head {...columns[column]} /></th>
          ))}
          {after}
        </tr>
      </thead>
      <tbody>
        {down[0] > 0 && moreRow(-down.length)}
        {down.map((row) => {
          const {head, name, values, below, strong} = rows[row];
          return (
            <tr key={row} aria-rowindex={row + 2} class={strong ? 'strong' : ''}>
              <th scope="row" class={chosen?.row === row ? 'at' : ''}><Head head={head} name={name} /></th>
              {before}
              {across.map((column) => {
                const value = values[column];
                if (value === undefined) return <td key={column} role="gridcell" aria-colindex={column + 2} class="none" />;
                const isChosen = chosen?.row === row && chosen.column === column;
                return (
                  <td key={column} role="gridcell" aria-colindex={column + 2} aria-selected={isChosen} aria-describedby={isChosen ? describedBy : undefined}
                    tabIndex={reachable.row === row && reachable.column === column ? 0 : -1}
                    class={cellClass(value, isWrong?.(row, column))}
                    style={{'--share': String(Math.min(1, Math.abs(value) / (bound || 1)) || 0)}}
                    onClick={() => onChoose({row, column})}>
                    {cellNumber(value)}
                    {below && !Number.isNaN(below[column]) && <small>{cellNumber(below[column])}</small>}
                  </td>
                );
              })}
              {after}
            </tr>
          );
        })}
        {down[down.length - 1] < rows.length - 1 && moreRow(down.length)}
      </tbody>
      {(down.length < rows.length || across.length < columns.length) && (
        <caption class="quiet-text">{t.shownOf(down[0] + 1, down[down.length - 1] + 1, rows.length, across[0] + 1, across[across.length - 1] + 1, columns.length)}</caption>
      )}
    </table>
  );
}

/** @param {number} value @param {boolean | undefined} wrong */
const cellClass = (value, wrong) => `${value < 0 ? 'negative' : 'positive'}${wrong ? ' wrong' : ''}`;
