/** The product as a block of cells to choose from: by a click, or with the arrow keys. */
import {useRef} from 'preact/hooks';

import {t} from '../../../text/index.js';
import {inDigits} from '../../text.js';
import {Caption, inCell} from './block.jsx';

/** @type {Readonly<Record<string, readonly [number, number]>>} */
const WAYS = {ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1]};

/**
 * @param {{name: string, across: number, rows: import('../matrices.js').Matrix, sides: readonly [string, string], row: number, column: number, locked: boolean,
 *   onCell: (cell: readonly [number, number]) => void}} props
 */
export function Product({name, across, rows, sides, row, column, locked, onCell}) {
  const body = useRef(/** @type {HTMLTableSectionElement | null} */ (null));
  /** @param {KeyboardEvent} event */
  function onKey(event) {
    const way = WAYS[event.key];
    if (!way || locked) return;
    event.preventDefault();
    const next = /** @type {const} */ ([Math.min(rows.length, Math.max(1, row + way[0])), Math.min(rows[0].length, Math.max(1, column + way[1]))]);
    onCell(next);
    body.current?.rows[next[0] - 1].cells[next[1] - 1].focus();
  }
  return (
    <table role="grid" class="matrices-block of-y" aria-description={t.matricesCellHelp} onKeyDown={onKey}>
      <Caption name={name} sides={sides} />
      <tbody ref={body}>
        {rows.map((values, i) => (
          <tr key={i}>
            {values.map((value, j) => {
              const chosen = row === i + 1 && column === j + 1;
              return (
                <td key={j} role="gridcell" tabIndex={chosen ? 0 : -1} aria-selected={chosen} aria-label={t.matricesResult(`${sides[0]} ${i + 1}, ${sides[1]} ${j + 1}`, inDigits(value))}
                  class={chosen ? 'chosen' : row === i + 1 || column === j + 1 ? 'lit' : ''} onClick={() => !locked && onCell([i + 1, j + 1])}>{inCell(value, across)}</td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
