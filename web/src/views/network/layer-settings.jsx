/** What a layer is made of. Only another start, or another shape, begins training anew. */
import {outputNeuronChoices, setLayer} from '../../state/experiment.js';
import {USUAL} from '../../state/usual.js';
import {PAGE_LIMITS, STARTS} from '../../state/vocabulary.js';
import {t} from '../../text/index.js';
import {Choice, NumberField, NumberSlider, Switch} from '../controls/fields.jsx';
import {Part} from '../controls/part.jsx';
import {ActivationCurve} from './activation-curve.jsx';
import {activationsFor} from './names.js';

/** @typedef {import('../../state/experiment.js').LayerSpec} LayerSpec */
/** @typedef {import('./columns.jsx').LayerActions} LayerActions */

/** Stronger penalties leave nothing to learn. */
const STRONGEST_PENALTY = 10;

/** @param {{playground: import('../../playground/playground.js').Playground, index: number, actions: LayerActions}} props */
export function LayerSettings({playground, index, actions}) {
  const {experiment, store, history} = playground;
  const {layers} = experiment.value;
  const layer = layers[index];
  if (!layer) return null; // it was just removed, and the panel is closing
  const last = index === layers.length - 1;
  const sizes = last ? outputNeuronChoices(experiment.value) : null;
  const set = (/** @type {Partial<LayerSpec>} */ patch) => store.replace(setLayer(store.get(), index, patch));
  const start = layer.start ?? 'he';
  return (
    <div class="layer-settings">
      <Part playground={playground} name="neurons">
        {sizes?.length !== 1 && (
          <NumberField label={t.neuronsField} help={t.neuronsHelp} value={layer.neurons} whole min={sizes ? Math.min(...sizes) : 1}
            max={sizes ? Math.max(...sizes) : PAGE_LIMITS.neurons} onChange={(neurons) => set({neurons})} />
        )}
      </Part>
      <Part playground={playground} name="activation">
        <div class="row">
          <Choice label={t.activation} help={t.activationHelp} value={layer.activation} names={t.activations} options={activationsFor(experiment.value, index)}
            onChange={(activation) => set({activation})} />
          <ActivationCurve activation={layer.activation} slope={layer.slope ?? USUAL.layer.slope} look={playground.settings.look.value} />
        </div>
        {layer.activation === 'leaky-relu' && (
          <NumberField label={t.slope} help={t.slopeHelp} value={layer.slope ?? USUAL.layer.slope} min={0} max={1} onChange={(slope) => set({slope})} />
        )}
      </Part>
      <Part playground={playground} name="start">
        <Choice label={t.layerStart} help={t.layerStartHelp} value={start} names={t.starts} options={STARTS} onChange={(wanted) => set({start: wanted})} />
        {(start === 'equal' || start === 'uniform') && (
          <NumberField label={t.startValue[start]} help={t.startValueHelp[start]} value={layer.startValue ?? USUAL.layer.startValue}
            min={start === 'uniform' ? 0 : -100} max={100} onChange={(startValue) => set({startValue})} />
        )}
      </Part>
      <Part playground={playground} name="regularization">
        <Penalties layer={layer} set={set} />
        {!last && (
          <NumberSlider label={t.dropout} help={t.dropoutHelp} unit="%" scale={100} value={layer.dropout ?? 0} min={0} max={0.9} step={0.05}
            history={history} onChange={(dropout) => set({dropout})} />
        )}
      </Part>
      <Part playground={playground} name="weights"><Switch label={t.frozen} help={t.frozenHelp} checked={layer.frozen ?? false} onChange={(frozen) => set({frozen})} /></Part>
      <Part playground={playground} name="layers">
        <div class="layer-actions">
          {!last && <button aria-description={t.moveLayerHelp} aria-keyshortcuts="Alt+ArrowLeft" disabled={index === 0} onClick={() => actions.move(index, index - 1)}>← {t.moveLeft}</button>}
          {!last && <button aria-description={t.moveLayerHelp} aria-keyshortcuts="Alt+ArrowRight" disabled={index === layers.length - 2} onClick={() => actions.move(index, index + 1)}>{t.moveRight} →</button>}
          <button aria-description={t.addLayerHelp} disabled={layers.length > PAGE_LIMITS.layers} onClick={() => actions.insert(index)}>{t.insertBefore}</button>
          {!last && <button aria-description={t.addLayerHelp} disabled={layers.length > PAGE_LIMITS.layers} onClick={() => actions.insert(index + 1)}>{t.insertAfter}</button>}
          {!last && <button aria-description={t.removeHelp} aria-keyshortcuts="Delete" onClick={() => actions.remove(index)}>{t.remove}</button>}
        </div>
      </Part>
    </div>
  );
}

/** @param {{layer: LayerSpec, set: (patch: Partial<LayerSpec>) => void}} props */
function Penalties({layer, set}) {
  const fields = /** @type {const} */ ([
    ['l1', t.penaltyL1, t.weights, t.l1Help], ['biasL1', t.penaltyL1, t.biases, t.biasL1Help],
    ['l2', t.penaltyL2, t.weights, t.l2Help], ['biasL2', t.penaltyL2, t.biases, t.biasL2Help]
  ]);
  return (
    <fieldset class="penalties">
      <legend>{t.regularization}</legend>
      {fields.map(([key, label, of, help]) => (
        <NumberField key={key} label={`${label} ${of}`} help={help} value={layer[key] ?? 0} min={0} max={STRONGEST_PENALTY}
          onChange={(value) => set({[key]: value})} />
      ))}
    </fieldset>
  );
}
