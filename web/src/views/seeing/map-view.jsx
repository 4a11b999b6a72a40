/** The map: what the network says everywhere, and the paper one draws points on, with mouse, touch or keys. */
import {useEffect, useRef, useState} from 'preact/hooks';

import {drawMap} from '../../draw/map.js';
import {contextOf, inkOf} from '../../draw/surface.js';
import {taskOf} from '../../state/experiment.js';
import {fixed, percent, t} from '../../text/index.js';
import {pointsNear, pointsOf} from '../../state/points.js';
import {shareOfOutput} from './readout.js';

/** @typedef {import('../../playground/playground.js').Playground} Playground */
/** @typedef {{x: number, y: number}} Place */

/** Cells of the map along each side. */
const MAP_CELLS = 100;
/** How near a point has to be to be taken or erased, as a share of the plane's width. */
const REACH = 0.03;
/** A dragged brush leaves points this far apart. */
const SPACING = 0.035;

/** @param {{playground: Playground}} props */
export function MapView({playground}) {
  const canvas = useRef(/** @type {HTMLCanvasElement | null} */ (null));
  const crosshair = useRef(/** @type {Place | null} */ (null));
  const held = useRef(/** @type {number | null} */ (null)); // the point being moved
  const last = useRef(/** @type {Place | null} */ (null)); // where the brush last left a point
  const asking = useRef(/** @type {Place | null} */ (null));
  const [says, setSays] = useState('');
  const [told, tell] = useState('');
  const {experiment, store, history, frame, points, tool, brushClass} = playground;
  const {plane, data} = experiment.value;
  const isTable = data.kind === 'table';

  function draw() {
    const element = canvas.current;
    if (!element) return;
    const now = store.get();
    const grid = frame.value?.outputGrid;
    const {context, width, height} = contextOf(element);
    const cells = grid ? grid.request.columns * grid.request.rows : 1;
    const current = grid && sameBox(grid.request, now.plane) && frame.value?.experiment.data.kind !== 'table';
    drawMap(context, {
      plane: now.plane,
      task: taskOf(now.data),
      grid: current ? {values: grid.values, columns: grid.request.columns, rows: grid.request.rows, outputs: grid.values.length / cells} : null,
      shareOf: shareOfOutput(now),
      points: pointsOf(now, points.value),
      crosshair: crosshair.current
    }, {width, height, ink: inkOf(element)});
  }
  useEffect(() => {
    const stopNeeding = playground.needs.add({outputGrid: MAP_CELLS});
    const stop = playground.onFrame(draw);
    const stopStore = store.subscribe(draw);
    const observer = new ResizeObserver(draw);
    if (canvas.current) observer.observe(canvas.current);
    return () => (stopNeeding(), stop(), stopStore(), observer.disconnect());
  }, []);

  /** Asks what the network says about a place; only the latest question counts. @param {Place} place */
  async function probe(place) {
    const busy = asking.current !== null;
    asking.current = place;
    if (busy) return;
    while (asking.current) {
      const at = /** @type {Place} */ (asking.current);
      const now = store.get();
      const input = taskOf(now.data) === 'curve' ? [at.x] : [at.x, at.y];
      const outputs = await playground.engine.ask('predict', input).catch(() => null);
      if (outputs) setSays(t.readout(fixed(at.x, 2), fixed(at.y, 2), describe(now, outputs)));
      if (asking.current === at) asking.current = null;
    }
  }

  /** @param {PointerEvent} event @returns {Place} */
  function placeOf(event) {
    const box = /** @type {HTMLCanvasElement} */ (canvas.current).getBoundingClientRect();
    const [u, v] = [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height];
    return {x: plane.xMin + u * (plane.xMax - plane.xMin), y: plane.yMax - v * (plane.yMax - plane.yMin)};
  }
  const nearest = (/** @type {Place} */ place) => pointsNear(pointsOf(store.get(), points.value), place, plane, REACH);

  /** @param {Place} place */
  function brush(place) {
    playground.drawing.addPoint(place.x, place.y);
    last.current = place;
    tell(taskOf(store.get().data) === 'classification' ? t.placed(brushClass.value) : t.placedValue);
  }
  /** @param {Place} place */
  function erase(place) {
    const near = nearest(place);
    if (near.length > 0) playground.drawing.removePoints(near);
    tell(near.length > 0 ? t.erased(near.length) : t.nothingHere);
  }

  /** @param {PointerEvent} event */
  function onDown(event) {
    if (event.button !== 0 || isTable || tool.value === null) return;
    const element = /** @type {HTMLCanvasElement} */ (canvas.current);
    element.setPointerCapture(event.pointerId);
    history.beginGesture();
    const place = placeOf(event);
    if (tool.value === 'brush') brush(place);
    else if (tool.value === 'erase') erase(place);
    else held.current = nearest(place)[0] ?? null;
  }
  /** @param {PointerEvent} event */
  function onMove(event) {
    const place = placeOf(event);
    const drawing = event.buttons === 1 && canvas.current?.hasPointerCapture(event.pointerId);
    if (!drawing) return void probe(place);
    if (tool.value === 'erase') erase(place);
    else if (tool.value === 'move' && held.current !== null) playground.drawing.movePoint(held.current, place);
    else if (tool.value === 'brush' && (!last.current || distance(last.current, place) > SPACING)) brush(place);
  }
  function onUp() {
    held.current = last.current = null;
    history.endGesture();
  }
  const distance = (/** @type {Place} */ a, /** @type {Place} */ b) =>
    Math.hypot((a.x - b.x) / (plane.xMax - plane.xMin), (a.y - b.y) / (plane.yMax - plane.yMin));

  /** @param {KeyboardEvent} event */
  function onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || isTable) return;
    const at = crosshair.current ?? {x: (plane.xMin + plane.xMax) / 2, y: (plane.yMin + plane.yMax) / 2};
    const step = event.shiftKey ? 0.1 : 0.02;
    const direction = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1]}[event.key];
    if (direction) {
      crosshair.current = {
        x: clamp(at.x + direction[0] * step * (plane.xMax - plane.xMin), plane.xMin, plane.xMax),
        y: clamp(at.y + direction[1] * step * (plane.yMax - plane.yMin), plane.yMin, plane.yMax)
      };
      if (held.current !== null) playground.drawing.movePoint(held.current, crosshair.current);
      void probe(crosshair.current);
    } else if (event.key === 'Enter' || event.key === ' ') {
      useToolAt(at);
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      erase(at);
    } else if (/^[1-6]$/.test(event.key) && 'classes' in data && Number(event.key) <= data.classes) {
      brushClass.value = Number(event.key) - 1;
    } else {
      return;
    }
    event.preventDefault();
    draw();
  }
  /** @param {Place} at */
  function useToolAt(at) {
    tool.value ??= 'brush';
    if (tool.value === 'brush') return brush(at);
    if (tool.value === 'erase') return erase(at);
    const wasHeld = held.current !== null;
    held.current = wasHeld ? null : (nearest(at)[0] ?? null);
    if (wasHeld) history.endGesture();
    else if (held.current !== null) history.beginGesture();
    tell(wasHeld ? t.putDown : held.current !== null ? t.pickedUp : t.nothingHere);
  }

  const empty = data.kind === 'points' && data.points.length === 0;
  return (
    <div class="map">
      <canvas ref={canvas} tabIndex={0} role="application" aria-label={t.mapLabel} aria-describedby="map-help map-says"
        class={tool.value ?? ''}
        onPointerDown={onDown} onPointerMove={onMove} onPointerUp={onUp} onPointerCancel={onUp} onKeyDown={onKey}
        onFocus={(event) => {
          if (!event.currentTarget.matches(':focus-visible')) return;
          crosshair.current ??= {x: (plane.xMin + plane.xMax) / 2, y: (plane.yMin + plane.yMax) / 2};
          draw();
        }}
        onBlur={() => {
          crosshair.current = held.current = null;
          history.endGesture();
          draw();
        }} />
      {empty && <p class="empty">{t.noPoints}</p>}
      <p id="map-help" class="visually-hidden">{t.mapHelp}</p>
      <output id="map-says" class="readout" data-testid="readout">{says}</output>
      <p class="visually-hidden" aria-live="polite">{told}</p>
    </div>
  );
}

const clamp = (/** @type {number} */ value, /** @type {number} */ low, /** @type {number} */ high) => Math.min(high, Math.max(low, value));

/** @param {import('../../engine/protocol.js').GridRequest} a @param {import('../../draw/map.js').Box} b */
const sameBox = (a, b) => a.xMin === b.xMin && a.xMax === b.xMax && a.yMin === b.yMin && a.yMax === b.yMax;

/** @param {import('../../state/experiment.js').Experiment} experiment @param {ArrayLike<number>} outputs */
function describe(experiment, outputs) {
  if (taskOf(experiment.data) !== 'classification') return t.saysValue(fixed(outputs[0], 3));
  const shareOf = shareOfOutput(experiment);
  const shares = outputs.length === 1 ? [1 - shareOf(outputs[0]), shareOf(outputs[0])] : Array.from(outputs, shareOf);
  const best = shares.indexOf(Math.max(...shares));
  return t.saysClass(best, percent(shares[best]));
}
