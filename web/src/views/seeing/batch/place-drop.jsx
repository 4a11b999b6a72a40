/** Chooses one weight or bias: the layer, where it comes from, the neuron it leads to. */
import {t} from '../../../text/index.js';
import {Drop} from '../../controls/drop.jsx';
import {Choice} from '../../controls/fields.jsx';
import {layerName, nodeName} from '../../network/names.js';

/** @typedef {import('../../../../../core/bindings/nn-core.d.ts').ParameterPlace} ParameterPlace */
/** @typedef {import('../../../state/experiment.js').Experiment} Experiment */

/** @param {ParameterPlace} place */
const sign = ({role, input = 0, neuron}) => (role === 'bias' ? t.biasShort(neuron + 1) : t.weightShort(input + 1, neuron + 1));

/** Short enough for an axis. @param {Experiment} experiment @param {ParameterPlace} place */
export const shortPlace = ({layers}, place) => t.ofLayer(sign(place), layerName(place.layer, layers.length));

const range = (/** @type {number} */ count) => Array.from({length: count}, (_, i) => String(i));

/** @param {{label: string, experiment: Experiment, place: ParameterPlace, wide: boolean, onChange: (place: ParameterPlace) => void}} props */
export function PlaceDrop({label, experiment, place, wide, onChange}) {
  const {layers} = experiment;
  const {layer, neuron} = place;
  const inputs = layer === 0 ? (experiment.data.kind === 'table' ? experiment.data.inputs : experiment.features.length) : layers[layer - 1].neurons;
  const from = place.role === 'bias' ? 'bias' : String(place.input ?? 0);
  /** @param {string} source @param {Partial<ParameterPlace>} patch @returns {ParameterPlace} */
  const changed = (source, patch) => (source === 'bias'
    ? {layer, role: 'bias', neuron, ...patch} : {layer, role: 'weight', input: Number(source), neuron, ...patch});
  return (
    <Drop label={wide ? `${label}: ${shortPlace(experiment, place)}` : `${label}: ${sign(place)}`} help={t.placeHelp}>
      {() => (
        <>
          <Choice label={t.layerHead} help={t.placeLayerHelp} value={String(layer)} options={range(layers.length)}
            names={Object.fromEntries(range(layers.length).map((i) => [i, layerName(Number(i), layers.length)]))}
            onChange={(value) => onChange(changed(from === 'bias' ? 'bias' : '0', {layer: Number(value), neuron: 0}))} />
          <Choice label={t.placeFrom} help={t.placeFromHelp} value={from} options={[...range(inputs), 'bias']}
            names={{...Object.fromEntries(range(inputs).map((i) => [i, nodeName(experiment, layer, Number(i))])), bias: t.bias}}
            onChange={(value) => onChange(changed(value, {}))} />
          <Choice label={t.placeTo} help={t.placeToHelp} value={String(neuron)} options={range(layers[layer].neurons)}
            names={Object.fromEntries(range(layers[layer].neurons).map((i) => [i, nodeName(experiment, layer + 1, Number(i))]))}
            onChange={(value) => onChange(changed(from, {neuron: Number(value)}))} />
        </>
      )}
    </Drop>
  );
}

/** Whether there is such a parameter. @param {Experiment} experiment @param {ParameterPlace} place */
export function hasPlace({data, features, layers}, {layer, role, input = 0, neuron}) {
  if (layer >= layers.length || neuron >= layers[layer].neurons) return false;
  const inputs = layer === 0 ? (data.kind === 'table' ? data.inputs : features.length) : layers[layer - 1].neurons;
  return role === 'bias' || input < inputs;
}
