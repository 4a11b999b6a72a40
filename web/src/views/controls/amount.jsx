/** A number over many powers of ten: to type, and on a slider whose every step changes it by the same share. */
import {shortNumber, t} from '../../text/index.js';
import {NumberField} from './fields.jsx';

const STEPS_PER_DECADE = 20;

/** Two digits are enough for what a slider gives. @param {number} value */
const rounded = (value) => Number(value.toPrecision(2));

/**
 * `low` and `high`: the slider's ends; with `zero`, its left end is 0. What is typed may go from 0 to `max`.
 * @param {{label: string, help: string, value: number, low: number, high: number, max: number, zero?: boolean,
 *   history: import('../../state/history.js').History, onChange: (value: number) => void}} props
 */
export function Amount({label, help, value, low, high, max, zero = false, history, onChange}) {
  return (
    <div class="amount">
      <NumberField label={label} help={help} value={value} min={0} max={max} onChange={onChange} />
      <LogSlider {...{label, help, value, low, high, zero, history, onChange}} />
    </div>
  );
}

/** The slider alone. @param {Omit<Parameters<typeof Amount>[0], 'max'>} props */
export function LogSlider({label, help, value, low, high, zero = false, history, onChange}) {
  const steps = Math.round(Math.log10(high / low) * STEPS_PER_DECADE);
  const at = value > 0 ? Math.max(0, Math.min(steps, Math.round(Math.log10(value / low) * STEPS_PER_DECADE))) : -1;
  const valueAt = (/** @type {number} */ step) => (step < 0 ? 0 : rounded(low * 10 ** (step / STEPS_PER_DECADE)));
  return (
    <input type="range" min={zero ? -1 : 0} max={steps} step={1} value={Math.max(zero ? -1 : 0, at)}
      aria-label={t.sliderOf(label)} aria-valuetext={shortNumber(value)} aria-description={help}
      onPointerDown={history.beginGesture} onPointerUp={history.endGesture} onPointerCancel={history.endGesture}
      onInput={(event) => onChange(valueAt(Number(event.currentTarget.value)))} />
  );
}
