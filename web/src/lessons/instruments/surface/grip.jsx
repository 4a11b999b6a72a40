/** What is dragged over the plane in both directions, with a mouse or a finger, or moved by the arrow keys. */
import {useRef} from 'preact/hooks';

import {unitOf} from '../../../draw/surface.js';

/** Reaches further than it looks, for fingers. */
const REACH = 22;
const LOOKS = 8;
const WAYS = /** @type {Readonly<Record<string, readonly [number, number]>>} */ (Object.freeze({ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1]}));

/**
 * `valueText`: what it says to who cannot see it; `onMove`: by so much to the right and down, in units, since the drag began;
 * `onKeys`: so many steps to the right and up.
 * @param {{at: {x: number, y: number}, label: string, help: string, value: number, valueText: string, min: number, max: number, class: string, locked: boolean,
 *   onBegin: () => void, onMove: (right: number, down: number) => void, onKeys: (right: number, up: number) => void}} props
 */
export function Grip({at, label, help, value, valueText, min, max, class: looks, locked, onBegin, onMove, onKeys}) {
  const from = useRef(/** @type {{x: number, y: number} | null} */ (null));
  if (locked) return <circle class={`handle-dot ${looks}`} cx={at.x} cy={at.y} r={LOOKS - 2} />;
  const end = () => (from.current = null);
  /** @param {KeyboardEvent} event */
  function onKey(event) {
    const way = WAYS[event.key];
    if (!way) return;
    event.preventDefault();
    const steps = event.shiftKey ? 10 : 1;
    onKeys(way[0] * steps, way[1] * steps);
  }
  return (
    <g class={`handle ${looks}`} role="slider" tabindex={0} aria-label={label} aria-description={help} aria-valuenow={value} aria-valuetext={valueText} aria-valuemin={min} aria-valuemax={max}
      onKeyDown={onKey}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = {x: event.clientX, y: event.clientY};
        onBegin();
      }}
      onPointerMove={(event) => {
        if (from.current === null) return;
        const unit = unitOf(event.currentTarget);
        onMove((event.clientX - from.current.x) / unit, (event.clientY - from.current.y) / unit);
      }}
      onPointerUp={end} onPointerCancel={end} onLostPointerCapture={end}>
      <circle class="handle-reach" cx={at.x} cy={at.y} r={REACH} />
      <circle class="handle-dot" cx={at.x} cy={at.y} r={LOOKS} />
    </g>
  );
}
