/** The few fields everything is built of. Each has its name, its value and its sentence of cause and effect in one place. */
import {useId, useRef, useState} from 'preact/hooks';

import {fieldNumber, parseNumber, t} from '../../text/index.js';

/**
 * @typedef {{value: number, min: number, max: number, whole?: boolean, shown?: string, nudge?: number, size?: number,
 *   history?: import('../../state/history.js').History, onChange: (value: number) => void}} NumberToType
 */

/**
 * A slider for what is not typed, with its value in words; one drag is one step of undo, where there is a history.
 * @param {{label: string, help?: string, shown: string, value: number, min: number, max: number, step: number,
 *   history?: import('../../state/history.js').History, onChange: (value: number) => void}} props
 */
export function Slider({label, help, shown, value, min, max, step, history, onChange}) {
  const id = useId();
  return (
    <div class="slider">
      <div class="row"><label for={id}>{label}</label><span class="value" aria-hidden="true">{shown}</span></div>
      <input id={id} type="range" {...{min, max, step, value}} aria-valuetext={shown} aria-description={help}
        onPointerDown={history?.beginGesture} onPointerUp={history?.endGesture} onPointerCancel={history?.endGesture}
        onInput={(event) => onChange(Number(event.currentTarget.value))} />
    </div>
  );
}

/**
 * A choice among names.
 * @template {string} T
 * @param {{label: string, help?: string, value: T, options: readonly T[], names: Record<string, string>, hideLabel?: boolean,
 *   onChange: (value: T) => void}} props
 */
export function Choice({label, help, value, options, names, hideLabel = false, onChange}) {
  const id = useId();
  return (
    <span class={hideLabel ? 'choice bare' : 'choice'}>
      <label for={id} class={hideLabel ? 'visually-hidden' : ''}>{label}</label>
      <select id={id} value={value} aria-description={help} onChange={(event) => onChange(/** @type {T} */ (event.currentTarget.value))}>
        {options.map((option) => <option key={option} value={option}>{names[option]}</option>)}
      </select>
    </span>
  );
}

/**
 * The input of a number to type, with the language's decimal mark. What is no number, or out of range, is said beside the field, and the
 * old value stays. While the field has the focus it keeps what is in it, however the value changes meanwhile; Escape puts back
 * what was there. `shown`: the value shorter than it is. `nudge`: what the arrow keys add; ten times as much with Shift.
 * @param {{id?: string, name?: string, help?: string} & NumberToType} props name: where no label says it
 */
function TypedNumber({id, name, help, size = 8, value, min, max, whole = false, shown, nudge, history, onChange}) {
  const [isRefused, setRefused] = useState(false);
  const [draft, setDraft] = useState(/** @type {string | null} */ (null)); // what is in the field while it has the focus
  const kept = useRef(''); // what was in it before the person typed
  const problemId = useId();
  const text = shown ?? fieldNumber(value);

  /** @param {HTMLInputElement} input */
  function commit(input) {
    if (input.value === kept.current) return setRefused(false);
    const wanted = parseNumber(input.value);
    const fine = wanted >= min && wanted <= max && (!whole || Number.isInteger(wanted));
    setRefused(!fine);
    if (!fine) return put(input, kept.current);
    put(input, input.value);
    if (wanted !== value) onChange(wanted);
  }
  /** @param {HTMLInputElement} input @param {string} now */
  function put(input, now) {
    kept.current = input.value = now;
    setDraft(now);
  }
  /** @param {KeyboardEvent & {currentTarget: HTMLInputElement}} event */
  function onKey(event) {
    const input = event.currentTarget;
    const way = {ArrowUp: 1, ArrowDown: -1}[event.key];
    if (way && nudge) {
      event.preventDefault();
      if (!event.repeat) history?.beginGesture();
      const from = parseNumber(input.value);
      const wanted = Math.min(max, Math.max(min, Number(((Number.isFinite(from) ? from : value) + way * nudge * (event.shiftKey ? 10 : 1)).toPrecision(6))));
      put(input, fieldNumber(wanted));
      onChange(wanted);
    } else if (event.key === 'Escape' && input.value !== kept.current) {
      event.preventDefault(); // what is around the field stays open
      event.stopPropagation();
      put(input, kept.current);
      setRefused(false);
    }
  }
  return (
    <>
      <input id={id} type="text" inputMode="decimal" value={draft ?? text} size={size} aria-label={name} aria-invalid={isRefused}
        aria-description={help} aria-describedby={isRefused ? problemId : undefined}
        onFocus={(event) => put(event.currentTarget, event.currentTarget.value)} onInput={(event) => setDraft(event.currentTarget.value)}
        onChange={(event) => commit(event.currentTarget)} onBlur={() => setDraft(null)}
        onKeyDown={onKey} onKeyUp={(event) => nudge && event.key.startsWith('Arrow') && history?.endGesture()} />
      {isRefused && <span class="problem" role="alert" id={problemId}>{(whole ? t.badWholeNumber : t.badNumber)(fieldNumber(min), fieldNumber(max))}</span>}
    </>
  );
}

/** A number to type, with its name. @param {{label: string, help?: string, unit?: string, hideLabel?: boolean} & NumberToType} props */
export function NumberField({label, help, unit, hideLabel = false, ...number}) {
  const id = useId();
  return (
    <span class="choice field">
      <label for={id} class={hideLabel ? 'visually-hidden' : ''}>{label}</label>
      <TypedNumber id={id} help={help} {...number} />
      {unit && <span class="unit">{unit}</span>}
    </span>
  );
}

/**
 * A number to slide, or to type: then also beyond the slider's ends, as far as `least` and `most`. One drag is one step of
 * undo, where there is a history. What is shown is `scale` times the value: 100 for per cent.
 * @param {{label: string, help?: string, unit?: string, value: number, min: number, max: number, step: number, least?: number,
 *   most?: number, whole?: boolean, scale?: number, history?: import('../../state/history.js').History,
 *   onChange: (value: number) => void}} props
 */
export function NumberSlider({label, help, unit = '', value, min, max, step, least = min, most = max, whole = false, scale = 1, history, onChange}) {
  const id = useId();
  const scaled = (/** @type {number} */ wanted) => Number((wanted * scale).toPrecision(12));
  const shown = fieldNumber(scaled(value));
  return (
    <div class="slider">
      <div class="row">
        <label for={id}>{label}</label>
        <span class="typed">
          <TypedNumber name={t.asNumber(label)} help={help} value={scaled(value)} min={scaled(least)} max={scaled(most)} whole={whole} size={5}
            onChange={(wanted) => onChange(scale === 1 ? wanted : wanted / scale)} />
          {unit && <span class="unit">{unit}</span>}
        </span>
      </div>
      <input id={id} type="range" {...{min, max, step, value}} aria-valuetext={unit ? `${shown} ${unit}` : shown} aria-description={help}
        onPointerDown={history?.beginGesture} onPointerUp={history?.endGesture} onPointerCancel={history?.endGesture}
        onInput={(event) => onChange(Number(event.currentTarget.value))} />
    </div>
  );
}

/**
 * Something that is on or off.
 * @param {{label: string, name?: string, help?: string, checked: boolean, disabled?: boolean, onChange: (checked: boolean) => void}} props
 *   name: the whole name, where the label alone is too short for who cannot see what stands around it
 */
export function Switch({label, name, help, checked, disabled = false, onChange}) {
  return (
    <label class="switch">
      <input type="checkbox" checked={checked} disabled={disabled} aria-label={name} aria-description={help}
        onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>{label}</span>
    </label>
  );
}

/**
 * A choice among few, all of them in sight; arrow keys move along.
 * @template {string} T
 * @param {{label: string, helps?: Record<string, string>, value: T, options: readonly T[], names: Record<string, string>,
 *   onChange: (value: T) => void}} props helps: a sentence for each
 */
export function Segments({label, helps, value, options, names, onChange}) {
  const group = useId();
  return (
    <span class="segments" role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label key={option}>
          <input type="radio" class="visually-hidden" name={group} checked={option === value} aria-description={helps?.[option]} onChange={() => onChange(option)} />
          <span>{names[option]}</span>
        </label>
      ))}
    </span>
  );
}
