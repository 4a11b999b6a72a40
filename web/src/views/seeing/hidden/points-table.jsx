/** The hidden space in numbers: where each point ends up. */
import {useState} from 'preact/hooks';

import {taskOf} from '../../../state/experiment.js';
import {shortNumber, t, wholeNumber} from '../../../text/index.js';
import {className} from '../../data/units.js';

/** Rows shown at most. */
const MOST = 200;

/** @param {{space: import('./ask-space.js').Space, data: import('../../../state/experiment.js').Data}} props */
export function PointsTable({space, data}) {
  const [open, setOpen] = useState(false);
  return (
    <details class="table-view" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t.hiddenTable}</summary>
      {open && (
        <div class="scroll" tabIndex={0} role="region" aria-label={t.hiddenTable}>
          <table>
            <thead><tr>{[t.tracedPoint, t.traceTarget, t.across, t.up].map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
            <tbody>
              {space.points.slice(0, MOST).map(({index, target, x, y}) => (
                <tr key={index}>
                  <td>{wholeNumber(index + 1)}</td><td>{taskOf(data) === 'classification' ? className(data, target) : shortNumber(target)}</td>
                  <td>{shortNumber(x)}</td><td>{shortNumber(y)}</td>
                </tr>
              ))}
            </tbody>
            {space.points.length > MOST && <caption class="quiet-text">{t.firstOf(wholeNumber(MOST), wholeNumber(space.points.length))}</caption>}
          </table>
        </div>
      )}
    </details>
  );
}
