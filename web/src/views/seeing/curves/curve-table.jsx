/** The curve's numbers, for who cannot see it; evenly taken, and renewed once a second while it trains. */
import {useEffect, useState} from 'preact/hooks';

import {fixed, t, wholeNumber} from '../../../text/index.js';
import {valueText} from './reading.js';
import {curveName} from './shown.js';

/** Rows shown at most. */
const MOST = 200;
const RENEW_MS = 1000;

/** @param {{playground: import('../../../playground/playground.js').Playground}} props */
export function CurveTable({playground}) {
  const {experiment} = playground;
  const [open, setOpen] = useState(false);
  const score = curveName('score', experiment.value);
  return (
    <details class="table-view" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t.curveTable}</summary>
      {open && (
        <div class="scroll" tabIndex={0} role="region" aria-label={t.curveTable}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t.epoch}</th><th scope="col">{t.update}</th>
                {[t.curveNames.loss, t.curveNames[score]].flatMap((name) => [t.train, t.test].map((set) => <th key={`${name} ${set}`} scope="col">{name}, {set}</th>))}
              </tr>
            </thead>
            <Rows playground={playground} score={score} />
          </table>
        </div>
      )}
    </details>
  );
}

/** @param {{playground: import('../../../playground/playground.js').Playground, score: import('./reading.js').CurveName}} props */
function Rows({playground, score}) {
  const [, renew] = useState(0);
  useEffect(() => {
    let last = 0;
    return playground.onFrame((frame) => {
      const now = performance.now();
      if (frame?.playing && now - last < RENEW_MS) return;
      last = now;
      renew(now);
    });
  }, []);
  const samples = playground.curve.samples();
  const step = Math.ceil(samples.length / MOST);
  return (
    <tbody>
      {samples.filter((_, i) => i % step === 0 || i === samples.length - 1).map((sample) => (
        <tr key={sample.update}>
          <td>{fixed(sample.epochs, 2)}</td><td>{wholeNumber(sample.update)}</td>
          <td>{valueText(sample.trainLoss, 'loss')}</td><td>{valueText(sample.testLoss, 'loss')}</td>
          <td>{valueText(sample.trainScore, score)}</td><td>{valueText(sample.testScore, score)}</td>
        </tr>
      ))}
    </tbody>
  );
}
