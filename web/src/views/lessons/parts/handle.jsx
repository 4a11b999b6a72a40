/** A point of a drawing that is dragged, with a mouse or a finger, or moved by the arrow keys. */
import {useRef} from 'preact/hooks';

import {unitOf} from '../../../draw/surface.js';

/** Reaches further than it looks, for fingers. */
const REACH = 22;
const LOOKS = 9;

/**
 * `at`: where it is, in the units of the drawing; `value`: what it says to who cannot see it; `onMove`: by so much in units since
 * the drag began, to the right and down; `onKeys`: by so many steps.
 * @param {{at: {x: number, y: number}, label: string, help: string, value: number, valueText: string, min: number, max: number, class?: string, locked: boolean,
 *   onBegin: () => void, onMove: (dx: number, dy: number) => void, onKeys: (steps: number) => void}} props
 */
export function Handle({at, label, help, value, valueText, min, max, class: looks = '', locked, onBegin, onMove, onKeys}) {
  const from = useRef(/** @type {{x: number, y: number} | null} */ (null));
  if (locked) return <circle class={`handle-dot ${looks}`} cx={at.x} cy={at.y} r={LOOKS - 2} />;
  const end = () => (from.current = null);
  /** @param {KeyboardEvent} event */
  function onKey(event) {
    const way = {ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1}[event.key];
    if (!way) return;
    event.preventDefault();
    onKeys(way * (event.shiftKey ? 10 : 1));
  }
  return (
    <g class={`handle ${looks}`} role="slider" tabindex={0} aria-label={label} aria-description={help} aria-valuenow={value} aria-valuetext={valueText} aria-valuemin={min} aria-valuemax={max}
      onKeyDown={onKey}
      onPointerDown={(event) => {
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = {x: event.clientX, y: event.clientY};
        onBegin();
      }}
      onPointerMove={(event) => {
        const [its, unit] = [from.current, unitOf(event.currentTarget)];
        if (its) onMove((event.clientX - its.x) / unit, (event.clientY - its.y) / unit);
      }}
      onPointerUp={end} onPointerCancel={end} onLostPointerCapture={end}>
      <circle class="handle-reach" cx={at.x} cy={at.y} r={REACH} />
      <circle class="handle-dot" cx={at.x} cy={at.y} r={LOOKS} />
    </g>
  );
}
