/** The map: what the network says everywhere, and the paper one draws points on, with mouse, touch or keys. */
import {useEffect, useRef} from 'preact/hooks';

import {t} from '../../text/index.js';
import {useLater} from '../controls/lazy.jsx';
import {nodeName} from '../network/names.js';
import {useMapPicture} from './map-picture.js';
import {useMapTools} from './map-tools.js';

/** @typedef {import('../../playground/playground.js').Playground} Playground */
/** @typedef {{x: number, y: number}} Place */

/** There is nothing to say about the points one finds here. */
const loadNote = async () => (await import('../data/map-note.jsx')).MapNote;

/** One press of an arrow key, as a share of the plane; with Shift. */
const STEP = 0.02;
const LARGE_STEP = 0.1;

/** @param {{playground: Playground}} props */
export function MapView({playground}) {
  const canvas = useRef(/** @type {HTMLCanvasElement | null} */ (null));
  const crosshair = useRef(/** @type {Place | null} */ (null)); // where the keys are
  const {plane, data} = playground.experiment.value;
  const MapNote = useLater(loadNote);
  const tools = useMapTools(playground, canvas);
  const draw = useMapPicture(playground, canvas, crosshair, tools.pointing);
  const {probe, drawing: {tool, selection, showTest}} = playground;
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
    if (tools.pointing?.band()) draw();
  }
  function onUp() {
    tools.pointing?.release();
    draw();
  }
  /** @param {KeyboardEvent} event */
  function onKey(event) {
    if (data.kind === 'table') return;
    const at = crosshair.current ?? middle();
    const direction = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1]}[event.key];
    if (direction && !event.ctrlKey && !event.metaKey) {
      const step = event.shiftKey ? LARGE_STEP : STEP;
      const by = {x: direction[0] * step * (plane.xMax - plane.xMin), y: direction[1] * step * (plane.yMax - plane.yMin)};
      const moved = !event.altKey && tools.pointing?.arrow(by);
      if (crosshair.current || !moved) {
        crosshair.current = {x: clamp(at.x + by.x, plane.xMin, plane.xMax), y: clamp(at.y + by.y, plane.yMin, plane.yMax)};
        tools.pointing?.crosshairAt(crosshair.current);
        probe.keyed.value = crosshair.current;
      }
    } else if (pick && event.key === 'Enter') {
      pick(at);
    } else if (event.altKey || !tools.pointing?.key(event, at)) {
      return;
    }
    event.preventDefault();
    draw();
  }
  const {picker, rings} = playground.inspecting;
  const pick = tool.value === null ? (picker.value ?? probe.pin) : null; // without a tool a click, or Enter, chooses a place
  useEffect(draw, [playground.experiment.value, rings.value, probe.pinned.value, selection.value, showTest.value]);

  const shown = playground.shownNeuron.value;
  return (
    <div class="map">
      <canvas ref={canvas} tabIndex={0} role="application" aria-label={t.mapLabel} aria-describedby="map-help map-says"
        class={tool.value ?? 'pick'} onClick={(event) => pick?.(placeOf(event))}
        onPointerDown={(event) => tools.onDown(event, placeOf(event))} onPointerMove={onMove} onPointerUp={onUp} onPointerCancel={onUp}
        onPointerLeave={() => (probe.pointed.value = null)} onKeyDown={onKey} onKeyUp={tools.pointing?.keyUp}
        onFocus={(event) => {
          if (!event.currentTarget.matches(':focus-visible')) return;
          crosshair.current ??= middle();
          draw();
        }}
        onBlur={() => {
          crosshair.current = probe.keyed.value = null;
          tools.pointing?.letGo();
          draw();
        }} />
      {shown && <p class="map-shows">{t.mapShows(nodeName(playground.experiment.value, shown.column, shown.index))}</p>}
      {MapNote && <MapNote playground={playground} />}
      <p id="map-help" class="visually-hidden">{picker.value && pick ? t.pickHelp : t.mapHelp}</p>
    </div>
  );
}

const clamp = (/** @type {number} */ value, /** @type {number} */ low, /** @type {number} */ high) => Math.min(high, Math.max(low, value));
