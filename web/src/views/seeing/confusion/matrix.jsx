/** The matrix: a true class per row, a predicted one per column; arrow keys walk, Enter or a click chooses. */
import {useRef, useState} from 'preact/hooks';

import {percent, t, wholeNumber} from '../../../text/index.js';
import {Marker} from '../../data/marker.jsx';
import {moved} from '../parts/grid-walk.js';
import {useFocusThatFollows} from '../parts/use-focus-that-follows.js';

/** @typedef {import('../parts/grid-walk.js').Cell} Cell */

/** With more classes than there are markers, their numbers tell them apart. */
const MARKERS = 6;

/** @param {{confusion: ArrayLike<number>, classes: number, nameOf: (index: number) => string, chosen: Cell | null, onChoose: (cell: Cell) => void}} props */
export function Matrix({confusion, classes, nameOf, chosen, onChoose}) {
  const table = useRef(/** @type {HTMLTableElement | null} */ (null));
  const follow = useFocusThatFollows(table);
  const [at, goTo] = useState({row: 0, column: 0});
  const here = {row: Math.min(at.row, classes - 1), column: Math.min(at.column, classes - 1)};
  const all = Array.from({length: classes}, (_, index) => index);

  /** @param {KeyboardEvent} event */
  function onKey(event) {
    if (event.altKey || event.metaKey || event.ctrlKey) return;
    const next = moved(event.key, here, classes, classes);
    if (next) {
      goTo(next);
      follow();
    } else if (event.key === 'Enter' || event.key === ' ') {
      onChoose(here);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation(); // these keys train elsewhere
  }
  const head = (/** @type {number} */ index) => (classes <= MARKERS ? <Marker index={index} /> : index + 1);
  return (
    <div class="matrix-scroll">
      <table ref={table} class="matrix" role="grid" aria-label={t.confusionTab} onKeyDown={onKey}>
        <thead>
          <tr>
            <th scope="col"><span class="visually-hidden">{t.confusionAxes}</span></th>
            {all.map((column) => (
              <th key={column} scope="col"><span class="visually-hidden">{t.predicted(nameOf(column))}</span><span aria-hidden="true">{head(column)}</span></th>
            ))}
          </tr>
        </thead>
        <tbody>
          {all.map((row) => {
            let sum = 0;
            for (let column = 0; column < classes; column += 1) sum += confusion[row * classes + column];
            return (
              <tr key={row}>
                <th scope="row"><span class="visually-hidden">{nameOf(row)}</span><span aria-hidden="true">{head(row)}</span></th>
                {all.map((column) => {
                  const count = confusion[row * classes + column];
                  const share = count / sum;
                  return (
                    <td key={column} role="gridcell" tabIndex={here.row === row && here.column === column ? 0 : -1}
                      aria-selected={chosen?.row === row && chosen.column === column} aria-label={t.cellLabel(nameOf(row), nameOf(column), wholeNumber(count), percent(share, 0))}
                      class={row === column ? 'right' : ''} style={{'--share': String(share || 0)}} onClick={() => (goTo({row, column}), onChoose({row, column}))}>
                      {count > 0 ? <>{wholeNumber(count)} <small>{percent(share, 0)}</small></> : <span class="nothing">0</span>}
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
