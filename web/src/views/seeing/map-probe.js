/** The probe: what the network says about a place. */
import {useRef, useState} from 'preact/hooks';

import {taskOf} from '../../state/experiment.js';
import {fixed, percent, t} from '../../text/index.js';
import {shareScale, sharesOf} from './readout.js';

/** @typedef {import('./map-view.jsx').Place} Place */

/** @param {import('../../playground/playground.js').Playground} playground */
export function useProbe({store, engine, announcer}) {
  const asking = useRef(/** @type {{place: Place, aloud: boolean} | null} */ (null));
  const [says, setSays] = useState('');

  /**
   * Asks what the network says about a place; only the latest question counts.
   * @param {Place} place @param {boolean} [aloud] for who came there by keys
   */
  async function ask(place, aloud = false) {
    const busy = asking.current !== null;
    asking.current = {place, aloud};
    if (busy) return;
    while (asking.current) {
      const question = /** @type {{place: Place, aloud: boolean}} */ (asking.current);
      const {x, y} = question.place;
      const now = store.get();
      const outputs = await engine.ask('predict', taskOf(now.data) === 'curve' ? [x] : [x, y]).catch(() => null);
      if (outputs) tell(t.readout(fixed(x, 2), fixed(y, 2), describe(now, outputs)), question.aloud);
      if (asking.current === question) asking.current = null;
    }
  }
  /** @param {string} text @param {boolean} aloud */
  function tell(text, aloud) {
    setSays(text);
    if (aloud) announcer.say(text);
  }
  return {says, ask};
}

/** @param {import('../../state/experiment.js').Experiment} experiment @param {ArrayLike<number>} outputs */
function describe(experiment, outputs) {
  if (taskOf(experiment.data) !== 'classification') return t.saysValue(fixed(outputs[0], 3));
  const shares = sharesOf(outputs, shareScale(experiment));
  const best = shares.indexOf(Math.max(...shares));
  return t.saysClass(best, percent(shares[best]));
}
