/** The few controls everything is built of. Each has its name, its value and its sentence in one place. */
import {useState} from 'preact/hooks';

import {t} from '../text/index.js';

/** An id for the control with a name; no two controls have the same. @param {string} label */
const idOf = (label) => `control-${label.replace(/\W/g, '')}`;

/**
 * A slider with its value; one drag is one step of undo.
 * @param {{label: string, shown: string, value: number, min: number, max: number, step: number,
 *   history: import('../state/history.js').History, onChange: (value: number) => void}} props
 */
export function Slider({label, shown, value, min, max, step, history, onChange}) {
  return (
    <label class="slider">
      <span class="row"><span>{label}</span><output>{shown}</output></span>
      <input type="range" {...{min, max, step, value}} aria-valuetext={shown}
        onPointerDown={history.beginGesture} onPointerUp={history.endGesture} onPointerCancel={history.endGesture}
        onInput={(event) => onChange(Number(event.currentTarget.value))} />
    </label>
  );
}

/**
 * A choice among names.
 * @template {string} T
 * @param {{label: string, value: T, options: readonly T[], names: Record<string, string>, hideLabel?: boolean,
 *   onChange: (value: T) => void}} props
 */
export function Choice({label, value, options, names, hideLabel = false, onChange}) {
  const id = idOf(label);
  return (
    <span class={hideLabel ? 'choice bare' : 'choice'}>
      <label for={id} class={hideLabel ? 'visually-hidden' : ''}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(/** @type {T} */ (event.currentTarget.value))}>
        {options.map((option) => <option key={option} value={option}>{names[option]}</option>)}
      </select>
    </span>
  );
}

/**
 * A number to type. What is no number, or out of range, is said beside the field, and the old value stays.
 * @param {{label: string, value: number, min: number, max: number, whole?: boolean, onChange: (value: number) => void}} props
 */
export function NumberField({label, value, min, max, whole = false, onChange}) {
  const [problem, setProblem] = useState('');
  const id = idOf(label);
  /** @param {HTMLInputElement} input */
  function commit(input) {
    const wanted = Number(input.value.trim().replace(',', '.'));
    const fine = input.value.trim() !== '' && wanted >= min && wanted <= max && (!whole || Number.isInteger(wanted));
    setProblem(fine ? '' : t.badNumber(String(min), String(max)));
    if (fine) onChange(wanted);
    else input.value = String(value);
  }
  return (
    <span class="choice field">
      <label for={id}>{label}</label>
      <input id={id} type="text" inputMode="decimal" value={String(value)} size={8} aria-invalid={problem !== ''}
        aria-describedby={problem ? `${id}-problem` : undefined}
        onChange={(event) => commit(event.currentTarget)} />
      {problem && <span class="problem" role="alert" id={`${id}-problem`}>{problem}</span>}
    </span>
  );
}
