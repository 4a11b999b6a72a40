/** A number that is dragged sideways, typed, or moved by the arrow keys: how the instruments let a reader change what they draw. */
import {useRef} from 'preact/hooks';

import {NumberField} from '../../controls/fields.jsx';

/** So many pixels of a drag make one step. */
const PX_PER_STEP = 6;
/** A hand that only presses moves a little. */
const SLACK_PX = 4;

/** @param {{label: string, help: string, value: number, min: number, max: number, step: number, locked?: boolean, class?: string, onChange: (value: number) => void}} props */
export function DragNumber({label, help, value, min, max, step, locked = false, class: looks = '', onChange}) {
  const drag = useRef(/** @type {{x: number, from: number, moves: boolean} | null} */ (null));
  const rounded = (/** @type {number} */ wanted) => Math.min(max, Math.max(min, Number((Math.round(wanted / step) * step).toPrecision(6))));

  /** @param {PointerEvent & {currentTarget: HTMLElement}} event */
  function onMove(event) {
    const its = drag.current;
    if (!its) return;
    const dx = event.clientX - its.x;
    if (!its.moves && Math.abs(dx) < SLACK_PX) return;
    if (!its.moves) {
      its.moves = true;
      event.currentTarget.setPointerCapture(event.pointerId);
      event.currentTarget.querySelector('input')?.blur(); // what is dragged is not typed
    }
    onChange(rounded(its.from + Math.trunc(dx / PX_PER_STEP) * step));
  }
  const end = () => (drag.current = null);
  if (locked) {
    return <span class={`drag-number locked-number ${looks}`}><fieldset class="locked" disabled><NumberField label={label} help={help} hideLabel value={value} min={min} max={max} size={4} onChange={onChange} /></fieldset></span>;
  }
  return (
    <span class={`drag-number ${looks}`} onPointerDown={(event) => (drag.current = {x: event.clientX, from: value, moves: false})}
      onPointerMove={onMove} onPointerUp={end} onPointerCancel={end} onLostPointerCapture={end}>
      <NumberField label={label} help={help} hideLabel value={value} min={min} max={max} nudge={step} size={4} onChange={onChange} />
    </span>
  );
}
