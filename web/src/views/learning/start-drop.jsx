/** The first weights: how they are drawn and from which seed, and the other seeds that training uses. */
import {setSeeds, setStart} from '../../state/experiment.js';
import {USUAL} from '../../state/usual.js';
import {STARTS} from '../../state/vocabulary.js';
import {t} from '../../text/index.js';
import {NumberField} from '../controls/fields.jsx';
import {Options} from '../controls/options.jsx';
import {Part} from '../controls/part.jsx';

const MOST_SEED = 2 ** 32 - 1;

/** @param {import('./learning-strip.jsx').Props} props */
export function StartDrop({playground}) {
  const {experiment, store} = playground;
  const {layers, seeds} = experiment.value;
  const {start = 'he', startValue = USUAL.layer.startValue} = layers[0];
  const seed = (/** @type {'weights' | 'order' | 'dropout' | 'weightsSkip'} */ name, /** @type {number} */ most = MOST_SEED) => (
    <Part playground={playground} name="seed">
      <NumberField label={t.seeds[name]} help={t.seedSays[name]} value={seeds[name] ?? 0} min={0} max={most} whole
        onChange={(value) => store.replace(setSeeds(store.get(), {[name]: value}))} />
    </Part>
  );
  return (
    <>
      <Options label={t.start} value={start} options={STARTS} names={t.starts} sentences={t.startSays}
        onChange={(kind) => store.replace(setStart(store.get(), {start: kind}))} />
      <div class="fields">
        {(start === 'uniform' || start === 'equal') && (
          <NumberField label={t.startValue[start]} help={t.startValueHelp[start]} value={startValue} min={start === 'uniform' ? 0 : -100} max={100}
            onChange={(value) => store.replace(setStart(store.get(), {startValue: value}))} />
        )}
        {seed('weights')}
        {start === 'course' && seed('weightsSkip', 1e7)}
      </div>
      <p class="quiet-text">{t.sameOrNew}</p>
      <div class="fields">{seed('order')}{seed('dropout')}</div>
    </>
  );
}
