/** How it learns. None of these settings touches a weight, except the start and its seed, which are the start. */
import {lossesFor, setLayer, setLoss, setOptimizer, setSeeds, taskOf} from '../../state/experiment.js';
import {OPTIMIZERS, STARTS} from '../../state/vocabulary.js';
import {t} from '../../text/index.js';
import {Choice, NumberField} from '../controls/fields.jsx';

/** @param {{playground: import('../../playground/playground.js').Playground}} props */
export function LearningStrip({playground: {experiment, store, newStart}}) {
  const {loss, optimizer, layers, seeds, data} = experiment.value;
  const start = layers[0].start ?? 'he';
  const setStart = (/** @type {typeof start} */ wanted) =>
    store.replace(layers.reduce((now, _, index) => setLayer(now, index, {start: wanted}), store.get()));
  return (
    <div class="strip" role="group" aria-label={t.learning}>
      <Choice label={t.loss} help={t.lossHelp} value={loss.kind} options={lossesFor(taskOf(data))} names={t.losses}
        onChange={(kind) => store.replace(setLoss(store.get(), kind))} />
      <Choice label={t.optimizer} help={t.optimizerHelp} value={optimizer.kind} options={OPTIMIZERS} names={t.optimizers}
        onChange={(kind) => store.replace(setOptimizer(store.get(), {kind}))} />
      <NumberField label={t.rate} help={t.rateHelp} value={optimizer.learningRate} min={0} max={100}
        onChange={(learningRate) => store.replace(setOptimizer(store.get(), {learningRate}))} />
      <Choice label={t.start} help={t.startHelp} value={start} options={STARTS} names={t.starts} onChange={setStart} />
      <NumberField label={t.seed} help={t.seedHelp} value={seeds.weights} min={0} max={4294967295} whole
        onChange={(weights) => store.replace(setSeeds(store.get(), {weights}))} />
      <button aria-description={t.newStartHelp} onClick={newStart}>{t.newStart}</button>
    </div>
  );
}
