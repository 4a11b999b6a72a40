/** The probe: what the network says about a place. */
import {useRef, useState} from 'preact/hooks';

import {taskOf} from '../../state/experiment.js';
import {fixed, percent, t} from '../../text/index.js';
import {shareOfOutput} from './readout.js';

/** @typedef {import('./map-view.jsx').Place} Place */

/** @param {import('../../playground/playground.js').Playground} playground */
export function useProbe({store, engine}) {
  const asking = useRef(/** @type {Place | null} */ (null));
  const [says, setSays] = useState('');

  /** Asks what the network says about a place; only the latest question counts. @param {Place} place */
  async function probe(place) {
    const busy = asking.current !== null;
    asking.current = place;
    if (busy) return;
    while (asking.current) {
      const at = /** @type {Place} */ (asking.current);
      const now = store.get();
      const input = taskOf(now.data) === 'curve' ? [at.x] : [at.x, at.y];
      const outputs = await engine.ask('predict', input).catch(() => null);
      if (outputs) setSays(t.readout(fixed(at.x, 2), fixed(at.y, 2), describe(now, outputs)));
      if (asking.current === at) asking.current = null;
    }
  }
  return {says, ask: (/** @type {Place} */ place) => void probe(place)};
}

/** @param {import('../../state/experiment.js').Experiment} experiment @param {ArrayLike<number>} outputs */
function describe(experiment, outputs) {
  if (taskOf(experiment.data) !== 'classification') return t.saysValue(fixed(outputs[0], 3));
  const shareOf = shareOfOutput(experiment);
  const shares = outputs.length === 1 ? [1 - shareOf(outputs[0]), shareOf(outputs[0])] : Array.from(outputs, shareOf);
  const best = shares.indexOf(Math.max(...shares));
  return t.saysClass(best, percent(shares[best]));
}
