/** A matrix as a block, so wide as it has columns and so high as it has rows: a table. */
import {t} from '../../../text/index.js';
import {inDigits} from '../../text.js';

/**
 * @param {{name: string, looks: string, across: number, rows: import('../matrices.js').Matrix, sides: readonly [string, string], row?: number, column?: number}} props
 *   sides: what its rows and its columns are; row, column: which is lit, from 1
 */
export function Block({name, looks, across, rows, sides, row = 0, column = 0}) {
  return (
    <table class={`matrices-block ${looks}`}>
      <Caption name={name} sides={sides} />
      <Heads side={sides[1]} count={rows[0].length} />
      <tbody>
        {rows.map((values, i) => (
          <tr key={i}>
            <th scope="row" class="visually-hidden">{sides[0]} {i + 1}</th>
            {values.map((value, j) => <td key={j} class={row === i + 1 || column === j + 1 ? 'lit' : ''}>{inCell(value, across)}</td>)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** So many cells beside each other leave room for few digits; the sum that is written out has them all. */
const ROOMY = 7;

/** @param {number} value @param {number} across columns of both blocks */
export const inCell = (value, across) => inDigits(across > ROOMY ? Number(value.toPrecision(Math.abs(value) < 1 ? 2 : 3)) : value);

/** @param {{name: string, sides: readonly [string, string]}} props */
export const Caption = ({name, sides: [down, across]}) => <caption><b>{name}</b> <span class="visually-hidden">{t.matricesSides(down, across)}</span></caption>;

/** @param {{side: string, count: number}} props */
export const Heads = ({side, count}) => (
  <thead class="visually-hidden"><tr><td />{Array.from({length: count}, (_, j) => <th key={j} scope="col">{side} {j + 1}</th>)}</tr></thead>
);
