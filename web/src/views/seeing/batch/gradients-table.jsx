/** The gradients of a batch's samples in numbers. */
import {useState} from 'preact/hooks';

import {shortNumber, t, wholeNumber} from '../../../text/index.js';

/** Rows shown at most. */
const MOST = 200;

/** @param {{indices: ArrayLike<number>, samples: import('../../../draw/gradient-arrows.js').Scene['samples'], names: {across: string, up: string}}} props */
export function GradientsTable({indices, samples, names}) {
  const [open, setOpen] = useState(false);
  return (
    <details class="table-view" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t.gradientsTable}</summary>
      {open && (
        <div class="scroll" tabIndex={0} role="region" aria-label={t.gradientsTable}>
          <table>
            <thead><tr><th scope="col">{t.tracedPoint}</th><th scope="col">{names.across}</th><th scope="col">{names.up}</th></tr></thead>
            <tbody>
              {samples.slice(0, MOST).map(({at: [x, y]}, i) => (
                <tr key={i}><td>{wholeNumber(indices[i] + 1)}</td><td>{shortNumber(x)}</td><td>{shortNumber(y)}</td></tr>
              ))}
            </tbody>
            {samples.length > MOST && <caption class="quiet-text">{t.firstOf(wholeNumber(MOST), wholeNumber(samples.length))}</caption>}
          </table>
        </div>
      )}
    </details>
  );
}
