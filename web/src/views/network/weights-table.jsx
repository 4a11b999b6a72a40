/** Every weight and bias in words and numbers, for who cannot see the links. */
import {useState} from 'preact/hooks';

import {shortNumber, t} from '../../text/index.js';
import {layerName} from './names.js';

/** Rows shown at most; larger layers are for the drawing. */
const MOST = 300;

/** @param {{playground: import('../../playground/playground.js').Playground}} props */
export function WeightsTable({playground: {frame, experiment}}) {
  const [open, setOpen] = useState(false);
  return (
    <details class="table-view" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t.weightsTable}</summary>
      {open && (
        <div class="scroll" tabIndex={0} role="region" aria-label={t.weightsTable}>
          <table>
            <thead><tr><th scope="col">{t.from}</th><th scope="col">{t.to}</th><th scope="col">{t.value}</th></tr></thead>
            <tbody>{rows(experiment.value, frame.value?.parameters ?? []).slice(0, MOST)}</tbody>
          </table>
        </div>
      )}
    </details>
  );
}

/** @param {import('../../state/experiment.js').Experiment} experiment @param {import('../../engine/protocol.js').LayerParameters[]} parameters */
function rows({features, layers}, parameters) {
  return parameters.flatMap(({inputs, neurons, weights, biases}, layer) =>
    Array.from({length: neurons}, (_, neuron) => {
      const to = t.neuronName(layerName(layer, layers.length), neuron + 1);
      const from = (/** @type {number} */ input) => (layer === 0 ? (features[input] ?? String(input + 1)) : t.neuronName(t.layer(layer), input + 1));
      return [
        ...Array.from({length: inputs}, (__, input) => (
          <tr key={`${layer}-${input}-${neuron}`}><td>{from(input)}</td><td>{to}</td><td>{shortNumber(weights[input * neurons + neuron])}</td></tr>
        )),
        <tr key={`${layer}-bias-${neuron}`}><td>{t.bias}</td><td>{to}</td><td>{shortNumber(biases[neuron])}</td></tr>
      ];
    }).flat());
}
