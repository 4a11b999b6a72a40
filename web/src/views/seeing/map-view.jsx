/** The map: what the network says everywhere, and the paper one draws points on, with mouse, touch or keys. */
import {useEffect, useRef} from 'preact/hooks';

import {t} from '../../text/index.js';
import {Hint} from '../frame/hint.jsx';
import {nodeName} from '../network/names.js';
import {useMapPicture} from './map-picture.js';
import {useMapTools} from './map-tools.js';

/** @typedef {import('../../playground/playground.js').Playground} Playground */
/** @typedef {{x: number, y: number}} Place */

/** One press of an arrow key, as a share of the plane; with Shift. */
const STEP = 0.02;
const LARGE_STEP = 0.1;

/** @param {{playground: Playground}} props */
export function MapView({playground}) {
  const canvas = useRef(/** @type {HTMLCanvasElement | null} */ (null));
  const crosshair = useRef(/** @type {Place | null} */ (null)); // where the keys are
  const {plane, data} = playground.experiment.value;
  const draw = useMapPicture(playground, canvas, crosshair);
  const {probe, tool} = playground;
  const tools = useMapTools(playground, canvas);
  const middle = () => ({x: (plane.xMin + plane.xMax) / 2, y: (plane.yMin + plane.yMax) / 2});

  /** @param {MouseEvent} event @returns {Place} */
  function placeOf(event) {
    const box = /** @type {HTMLCanvasElement} */ (canvas.current).getBoundingClientRect();
    const [u, v] = [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height];
    return {x: plane.xMin + u * (plane.xMax - plane.xMin), y: plane.yMax - v * (plane.yMax - plane.yMin)};
  }
  /** @param {PointerEvent} event */
  function onMove(event) {
    const place = placeOf(event);
    if (tools.onMove(event, place)) probe.pointed.value = null;
    else if (event.pointerType !== 'touch') probe.pointed.value = place;
  }
  /** @param {KeyboardEvent} event */
  function onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || data.kind === 'table') return;
    const at = crosshair.current ?? middle();
    const direction = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1]}[event.key];
    if (direction) {
      const step = event.shiftKey ? LARGE_STEP : STEP;
      crosshair.current = {
        x: clamp(at.x + direction[0] * step * (plane.xMax - plane.xMin), plane.xMin, plane.xMax),
        y: clamp(at.y + direction[1] * step * (plane.yMax - plane.yMin), plane.yMin, plane.yMax)
      };
      tools.onCrosshair(crosshair.current);
      probe.keyed.value = crosshair.current;
    } else if (pick && (event.key === 'Enter' || event.key === ' ')) {
      pick(at);
    } else if (!tools.onKey(event, at)) {
      return;
    }
    event.preventDefault();
    draw();
  }
  const {picker, rings} = playground.inspecting;
  const pick = tool.value === null ? (picker.value ?? probe.pin) : null; // without a tool a click, or Enter, chooses a place
  useEffect(draw, [playground.experiment.value, rings.value, probe.pinned.value]);

  const shown = playground.shownNeuron.value;
  const empty = data.kind === 'points' && data.points.length === 0;
  return (
    <div class="map">
      <canvas ref={canvas} tabIndex={0} role="application" aria-label={t.mapLabel} aria-describedby="map-help map-says"
        class={tool.value ?? 'pick'} onClick={(event) => pick?.(placeOf(event))}
        onPointerDown={(event) => tools.onDown(event, placeOf(event))} onPointerMove={onMove}
        onPointerUp={tools.onUp} onPointerCancel={tools.onUp} onPointerLeave={() => (probe.pointed.value = null)} onKeyDown={onKey}
        onFocus={(event) => {
          if (!event.currentTarget.matches(':focus-visible')) return;
          crosshair.current ??= middle();
          draw();
        }}
        onBlur={() => {
          crosshair.current = probe.keyed.value = null;
          tools.letGo();
          draw();
        }} />
      {shown && <p class="map-shows">{t.mapShows(nodeName(playground.experiment.value, shown.column, shown.index))}</p>}
      {empty ? <p class="empty">{t.noPoints}</p> : <Hint id="draw" playground={playground} />}
      <p id="map-help" class="visually-hidden">{picker.value && pick ? t.pickHint : t.mapHelp}</p>
    </div>
  );
}

const clamp = (/** @type {number} */ value, /** @type {number} */ low, /** @type {number} */ high) => Math.min(high, Math.max(low, value));
