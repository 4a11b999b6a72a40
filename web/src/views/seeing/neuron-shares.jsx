/** What each neuron adds to a learned curve, where it is read; pointing at one shows its line. */
import {shareAt} from '../../state/curve-shares.js';
import {shortNumber, t} from '../../text/index.js';
import {nodeName} from '../network/names.js';

/** @param {{playground: import('../../playground/playground.js').Playground}} props */
export function NeuronShares({playground: {shownShares, probe, experiment}}) {
  const {shares, pointed, marked} = shownShares;
  const all = shares.value;
  if (!all) return null;
  const now = experiment.value;
  const at = probe.reading.value?.place;
  const column = now.layers.length - 1;
  const {activation} = now.layers[column];
  return (
    <div class="neuron-shares">
      <div class="share-list" role="group" aria-label={t.shares}>
        {all.lines.map((_, index) => {
          const name = nodeName(now, column, index);
          return (
            <button key={index} aria-pressed={marked.value === index} aria-label={t.shareName(name)} aria-description={t.shareHelp}
              onPointerEnter={() => (pointed.value = index)} onPointerLeave={() => (pointed.value = null)}
              onFocus={() => (pointed.value = index)} onBlur={() => (pointed.value = null)}
              onClick={() => (pointed.value = index)}>
              {index + 1}<span class="number">{at ? shortNumber(shareAt(all, index, at.x, now.plane)) : ''}</span>
            </button>
          );
        })}
        <span class="quiet-text share-bias">{t.biasAdds} <span class="number">{shortNumber(all.bias)}</span></span>
      </div>
      {activation !== 'linear' && <p class="quiet-text">{t.beforeActivation(t.activations[activation])}</p>}
    </div>
  );
}
