/** Updates against the gradient: how large, how many, and what became of the loss. */
import {t} from '../../../text/index.js';
import {NumberSlider} from '../../../views/controls/fields.jsx';
import {inAllDigits} from '../../text.js';
import {useSaid} from './aloud.js';
import {MOST_RATE, MOST_UPDATES} from './model.js';

/** The slider's end; more can be typed. */
const MOST_SLID = 0.1;
/** So many losses are written out. */
const MOST_WRITTEN = 3;

/**
 * @param {object} props
 * @param {import('./model.js').CircuitState} props.state
 * @param {import('./run.js').Run} props.run
 * @param {boolean} props.canRate
 * @param {boolean} props.canUpdate
 * @param {(change: Partial<import('./model.js').CircuitState>) => void} props.onChange
 * @param {import('./aloud.js').Say} props.say
 */
export function Learning({state: {rate, updates}, run: {losses}, canRate, canUpdate, onChange, say}) {
  const shown = losses.length > MOST_WRITTEN + 1 ? [losses[0], null, ...losses.slice(-MOST_WRITTEN)] : losses;
  useSaid(say, `${t.lossesSoFar} ${inAllDigits(losses[losses.length - 1])}`);
  const go = (/** @type {number} */ count) => onChange({updates: count, nudge: 0});
  return (
    <section class="circuit-learning" aria-label={t.updating}>
      {canRate && <NumberSlider label={t.stepSize} help={t.stepSizeHelp} value={rate} min={0} max={MOST_SLID} most={MOST_RATE} step={0.001} onChange={(value) => onChange({rate: value, nudge: 0})} />}
      {canUpdate && (
        <div class="circuit-updates">
          <p class="buttons">
            <button aria-description={t.updateBackHelp} disabled={updates === 0} onClick={() => go(updates - 1)}>‹ {t.updateBack}</button>
            <button class="primary" aria-description={t.updateOnceHelp} disabled={updates === MOST_UPDATES} onClick={() => go(updates + 1)}>{t.updateOnce} ›</button>
          </p>
          <NumberSlider label={t.updatesDone} help={t.updatesDoneHelp} value={updates} min={0} max={MOST_UPDATES} step={1} whole onChange={go} />
        </div>
      )}
      <div class="circuit-losses">
        <Curve losses={losses} />
        <p>{t.lossesSoFar} <span class="sum-line">{shown.map((loss) => (loss === null ? '…' : inAllDigits(loss))).join(' → ')}</span></p>
      </div>
    </section>
  );
}

/** The loss after each update, from 0 up. @param {{losses: readonly number[]}} props */
function Curve({losses}) {
  const finite = losses.filter(Number.isFinite);
  if (finite.length < 2) return null;
  const [low, high] = [Math.min(0, ...finite), Math.max(0, ...finite)];
  const points = finite.map((loss, i) => `${(100 * i) / (finite.length - 1)},${high === low ? 50 : 100 - (100 * (loss - low)) / (high - low)}`);
  return (
    <svg class="circuit-curve" viewBox="0 0 100 100" preserveAspectRatio="none" role="img" aria-label={t.lossCurve(String(finite.length - 1))}>
      <polyline points={points.join(' ')} />
    </svg>
  );
}
