/** When training ends by itself. */
import {setStop} from '../../state/experiment.js';
import {percent, t} from '../../text/index.js';
import {Amount} from '../controls/amount.jsx';
import {Choice, NumberField, Switch} from '../controls/fields.jsx';

/** @typedef {import('../../state/experiment.js').Experiment} Experiment */
/** @typedef {NonNullable<Experiment['stop']>} Stop */

/** What a condition begins with when it is switched on. */
const FIRST = /** @type {Required<Stop>} */ (Object.freeze({
  epochs: 100, target: {set: 'train', loss: 0.1}, plateau: {set: 'test', by: 0.001, epochs: 50}
}));
const SETS = /** @type {const} */ (['train', 'test']);

/** @param {import('./learning-strip.jsx').Props} props */
export function StopDrop({playground}) {
  const {experiment, store, history, frame, points} = playground;
  const {stop = {}} = experiment.value;
  const {epochs, target, plateau} = stop;
  const change = (/** @type {Partial<Stop>} */ patch) => store.replace(setStop(store.get(), patch));
  const noTest = points.value !== null && !points.value.test.includes(1);
  const share = frame.value?.watchShare ?? 0;
  /** @param {keyof Stop} name */
  const onOff = (name) => (
    <Switch label={t.stops[name]} help={t.stopSays[name]} checked={stop[name] !== undefined}
      onChange={(on) => change({[name]: on ? FIRST[name] : undefined})} />
  );
  return (
    <>
      {onOff('epochs')}
      {epochs !== undefined && (
        <div class="inset">
          <NumberField label={t.afterEpochs} help={t.stopSays.epochs} value={epochs} min={1} max={1e12} whole onChange={(value) => change({epochs: value})} />
        </div>
      )}
      {onOff('target')}
      {target && (
        <div class="inset">
          <Choice label={t.lossOf} help={t.lossOfHelp} value={target.set} options={SETS} names={t.sets} onChange={(set) => change({target: {...target, set}})} />
          <Amount label={t.targetLoss} help={t.stopSays.target} value={target.loss} low={1e-4} high={10} max={1e9} history={history}
            onChange={(loss) => change({target: {...target, loss}})} />
        </div>
      )}
      {onOff('plateau')}
      {plateau && (
        <div class="inset">
          <Choice label={t.lossOf} help={t.lossOfHelp} value={plateau.set} options={SETS} names={t.sets} onChange={(set) => change({plateau: {...plateau, set}})} />
          <Amount label={t.plateauBy} help={t.plateauByHelp} value={plateau.by} low={1e-5} high={1} max={1e9} zero history={history}
            onChange={(by) => change({plateau: {...plateau, by}})} />
          <NumberField label={t.plateauEpochs} help={t.plateauEpochsHelp} value={plateau.epochs} min={1} max={1e12} whole
            onChange={(value) => change({plateau: {...plateau, epochs: value}})} />
        </div>
      )}
      {noTest && (target?.set === 'test' || plateau?.set === 'test') && <p class="quiet-text">{t.noTestLoss}</p>}
      <p class="quiet-text">{t.stopAlways}</p>
      {(target || plateau) && <p class="quiet-text">{t.watchCost}{share > 0 && ` ${t.watchShare(percent(share, 0))}`}</p>}
    </>
  );
}
