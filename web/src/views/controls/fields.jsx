/** The few fields everything is built of. Each has its name, its value and its sentence of cause and effect in one place. */
import {useId, useRef, useState} from 'preact/hooks';

import {fieldNumber, parseNumber, t} from '../../text/index.js';

/**
 * A slider with its value; one drag is one step of undo, where there is a history.
 * @param {{label: string, help?: string, shown: string, value: number, min: number, max: number, step: number,
 *   history?: import('../../state/history.js').History, onChange: (value: number) => void}} props
 */
export function Slider({label, help, shown, value, min, max, step, history, onChange}) {
  const id = useId();
  return (
    <span class="slider">
      <span class="row"><label for={id}>{label}</label><span class="value" aria-hidden="true">{shown}</span></span>
      <input id={id} type="range" {...{min, max, step, value}} aria-valuetext={shown} aria-description={help}
        onPointerDown={history?.beginGesture} onPointerUp={history?.endGesture} onPointerCancel={history?.endGesture}
        onInput={(event) => onChange(Number(event.currentTarget.value))} />
    </span>
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
 * A number to type, with the language's decimal mark. What is no number, or out of range, is said beside the field, and the
 * old value stays. While the field has the focus it keeps what is in it, however the value changes meanwhile; Escape puts back
 * what was there. `shown`: the value shorter than it is. `nudge`: what the arrow keys add; ten times as much with Shift.
 * @param {{label: string, help?: string, unit?: string, value: number, min: number, max: number, whole?: boolean, hideLabel?: boolean,
 *   shown?: string, nudge?: number, history?: import('../../state/history.js').History, onChange: (value: number) => void}} props
 */
export function NumberField({label, help, unit, value, min, max, whole = false, hideLabel = false, shown, nudge, history, onChange}) {
  const [problem, setProblem] = useState('');
  const [draft, setDraft] = useState(/** @type {string | null} */ (null)); // what is in the field while it has the focus
  const kept = useRef(''); // what was in it before the person typed
  const id = useId();
  const text = shown ?? fieldNumber(value);

  /** @param {HTMLInputElement} input */
  function commit(input) {
    if (input.value === kept.current) return setProblem('');
    const wanted = parseNumber(input.value);
    const fine = wanted >= min && wanted <= max && (!whole || Number.isInteger(wanted));
    setProblem(fine ? '' : (whole ? t.badWholeNumber : t.badNumber)(fieldNumber(min), fieldNumber(max)));
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
      setProblem('');
    }
  }
  return (
    <span class="choice field">
      <label for={id} class={hideLabel ? 'visually-hidden' : ''}>{label}</label>
      <input id={id} type="text" inputMode="decimal" value={draft ?? text} size={8} aria-invalid={problem !== ''}
        aria-description={help} aria-describedby={problem ? `${id}-problem` : undefined}
        onFocus={(event) => put(event.currentTarget, event.currentTarget.value)} onInput={(event) => setDraft(event.currentTarget.value)}
        onChange={(event) => commit(event.currentTarget)} onBlur={() => setDraft(null)}
        onKeyDown={onKey} onKeyUp={(event) => nudge && event.key.startsWith('Arrow') && history?.endGesture()} />
      {unit && <span class="unit">{unit}</span>}
      {problem && <span class="problem" role="alert" id={`${id}-problem`}>{problem}</span>}
    </span>
  );
}

/**
 * Something that is on or off.
 * @param {{label: string, help?: string, checked: boolean, disabled?: boolean, onChange: (checked: boolean) => void}} props
 */
export function Switch({label, help, checked, disabled = false, onChange}) {
  return (
    <label class="switch">
      <input type="checkbox" checked={checked} disabled={disabled} aria-description={help}
        onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>{label}</span>
    </label>
  );
}

/**
 * A choice among few, all of them in sight; arrow keys move along.
 * @template {string} T
 * @param {{label: string, helps: Record<string, string>, value: T, options: readonly T[], names: Record<string, string>,
 *   onChange: (value: T) => void}} props helps: a sentence for each
 */
export function Segments({label, helps, value, options, names, onChange}) {
  const group = useId();
  return (
    <span class="segments" role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label key={option}>
          <input type="radio" class="visually-hidden" name={group} checked={option === value} aria-description={helps[option]} onChange={() => onChange(option)} />
          <span>{names[option]}</span>
        </label>
      ))}
    </span>
  );
}
