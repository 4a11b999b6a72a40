/**
 * A product of matrices laid out after Falk: the left one beside the result, the other above it, so that every cell stands
 * where its row and its column meet. Without a top one, two matrices of the same shape stand beside each other.
 */
import {useRef} from 'preact/hooks';

import {cellNumber} from '../../../text/index.js';
import {moved, shown} from '../parts/grid-walk.js';
import {useFocusThatFollows} from '../parts/use-focus-that-follows.js';

/** @typedef {import('../../../maths/batch-matrices.js').Relation} Relation */
/** @typedef {import('../../../maths/batch-matrices.js').Matrix} Matrix */
/** @typedef {import('../../../maths/batch-matrices.js').Axis} Axis */
/** @typedef {import('../parts/grid-walk.js').Cell} Cell */
/** @typedef {import('../parts/grid-walk.js').Window} Window */
/** An index, or what stands for those before or after the window. @typedef {number | 'before' | 'after'} Place */

/**
 * `lit`: the cell whose row and column are shown, be it chosen or pointed at. `onMore`: somebody wants to see another part.
 * @param {{relation: Relation, label: string, describedBy: string, nameOf: (axis: Axis, index: number) => string, windows: {rows: Window, columns: Window, inner: Window},
 *   chosen: Cell, lit: Cell, onChoose: (cell: Cell) => void, onPoint: (cell: Cell | null) => void,
 *   onMore: (which: 'rows' | 'columns' | 'inner', place: 'before' | 'after') => void}} props
 */
export function MatrixProduct({relation, label, describedBy, nameOf, windows, chosen, lit, onChoose, onPoint, onMore}) {
  const table = useRef(/** @type {HTMLTableElement | null} */ (null));
  const follow = useFocusThatFollows(table);
  const {left, top, result, bias} = relation;
  const rows = places(windows.rows, result.height);
  const columns = places(windows.columns, result.width);
  const inner = top ? places(windows.inner, left.width) : columns;
  const which = top ? 'inner' : 'columns';
  const bounds = new Map([left, top, result, bias].map((matrix) => [matrix, matrix ? boundOf(matrix) : 1]));

  /** @param {KeyboardEvent} event */
  function onKey(event) {
    const next = moved(event.key, chosen, result.height, result.width);
    if (!next || event.altKey || event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    event.stopPropagation();
    onChoose(next);
    follow();
  }

  /** @param {Matrix} matrix @param {Place} row @param {Place} column @param {boolean} isLit @param {'rows' | 'columns' | 'inner'} down @param {'rows' | 'columns' | 'inner'} across */
  function plain(matrix, row, column, isLit, down, across) {
    if (typeof row !== 'number') return more(row, down, '⋮', column);
    if (typeof column !== 'number') return more(column, across, '…', column);
    const value = matrix.at(row, column);
    return <td key={column} class={`${signOf(value)}${isLit ? ' lit' : ''}`} style={shade(value, bounds.get(matrix))}>{cellNumber(value)}</td>;
  }
  /** @param {'before' | 'after'} place @param {'rows' | 'columns' | 'inner'} axis @param {string} sign @param {Place} key */
  const more = (place, axis, sign, key) => <td key={key} class="more" aria-hidden="true" onClick={() => onMore(axis, place)}>{sign}</td>;

  /** @param {Place} row @param {Place} column */
  function answer(row, column) {
    if (typeof row !== 'number' || typeof column !== 'number') return plain(result, row, column, false, 'rows', 'columns');
    const value = result.at(row, column);
    const isChosen = chosen.row === row && chosen.column === column;
    const isLit = lit.row === row && lit.column === column;
    return (
      <td key={column} role="gridcell" tabIndex={isChosen ? 0 : -1} aria-selected={isChosen} aria-describedby={isChosen ? describedBy : undefined} class={`answer ${signOf(value)}${isLit ? ' lit' : ''}`}
        style={shade(value, bounds.get(result))} onClick={() => onChoose({row, column})} onPointerMove={() => onPoint({row, column})}>
        {cellNumber(value)}
      </td>
    );
  }
  /** @param {'col' | 'row'} scope @param {Axis} axis @param {Place} place @param {boolean} [isLit] */
  const head = (scope, axis, place, isLit = false) =>
    (typeof place === 'number' ? <th key={place} scope={scope} class={isLit ? 'at' : ''}>{nameOf(axis, place)}</th> : <td key={place} class="blank" />);
  const blank = <td colSpan={inner.length + 1} class="blank" />;
  return (
    <table ref={table} class="grid falk" role="grid" aria-label={label} onKeyDown={onKey} onPointerLeave={() => onPoint(null)}>
      <tbody>
        {top && (
          <tr>
            {blank}<th class="matrix">{top.name}</th>
            {columns.map((column) => head('col', top.columns, column, column === lit.column))}
          </tr>
        )}
        {top && inner.map((row) => (
          <tr key={row}>
            {blank}{head('row', top.rows, row)}
            {columns.map((column) => plain(top, row, column, column === lit.column, 'inner', 'columns'))}
          </tr>
        ))}
        {bias && (
          <tr>
            {blank}<th scope="row" class="matrix">+ {bias.name}</th>
            {columns.map((column) => plain(bias, 0, column, column === lit.column, 'rows', 'columns'))}
          </tr>
        )}
        <tr>
          <th class="matrix">{left.name}</th>
          {inner.map((column) => head('col', left.columns, column, !top && column === lit.column))}
          <th class="matrix">{result.name}</th>
          {columns.map((column) => head('col', result.columns, column, column === lit.column))}
        </tr>
        {rows.map((row) => (
          <tr key={row}>
            {head('row', result.rows, row, row === lit.row)}
            {inner.map((column) => plain(left, row, column, row === lit.row && (top !== null || column === lit.column), 'rows', which))}
            <td class="blank equals" aria-hidden="true">{row === lit.row ? '=' : ''}</td>
            {columns.map((column) => answer(row, column))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What is shown of an axis, with a sign for what is not. @param {Window} window @param {number} count @returns {Place[]} */
function places(window, count) {
  const indexes = shown(window, count);
  return [
    ...(indexes[0] > 0 ? [/** @type {const} */ ('before')] : []), ...indexes,
    ...(indexes[indexes.length - 1] < count - 1 ? [/** @type {const} */ ('after')] : [])
  ];
}

const signOf = (/** @type {number} */ value) => (value < 0 ? 'negative' : 'positive');
const shade = (/** @type {number} */ value, /** @type {number | undefined} */ bound) => ({'--share': String(Math.min(1, Math.abs(value) / (bound || 1)) || 0)});

/** The largest size in a matrix. @param {Matrix} matrix */
function boundOf({height, width, at}) {
  let bound = 0;
  for (let row = 0; row < height; row += 1) for (let column = 0; column < width; column += 1) bound = Math.max(bound, Math.abs(at(row, column)));
  return bound;
}
