/** A choice among a few, all in sight, each with a sentence about what it does. */
import {useId} from 'preact/hooks';

/**
 * @template {string} T
 * @param {{label: string, value: T, options: readonly T[], names: Record<string, string>, sentences: Record<string, string>,
 *   onChange: (value: T) => void}} props
 */
export function Options({label, value, options, names, sentences, onChange}) {
  const id = useId();
  return (
    <fieldset class="options">
      <legend>{label}</legend>
      {options.map((option) => (
        <label key={option} class="option">
          <input type="radio" name={id} checked={option === value} aria-labelledby={`${id}-${option}`} aria-describedby={`${id}-${option}-says`}
            onChange={() => onChange(option)} />
          <span class="option-name" id={`${id}-${option}`}>{names[option]}</span>
          <span class="option-says" id={`${id}-${option}-says`}>{sentences[option]}</span>
        </label>
      ))}
    </fieldset>
  );
}
