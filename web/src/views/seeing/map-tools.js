/** What pointer and keys do to the points on the map, with the tool that is chosen. */
import {useRef} from 'preact/hooks';

import {taskOf} from '../../state/experiment.js';
import {pointsNear, pointsOf} from '../../state/points.js';
import {t} from '../../text/index.js';

/** @typedef {import('./map-view.jsx').Place} Place */

/** How near a point has to be to be taken or erased, as a share of the plane's width. */
const REACH = 0.03;
/** A dragged brush leaves points this far apart. */
const SPACING = 0.035;

/**
 * What the map hands on: pointer events with their place, keys with the crosshair's. What comes back as true was for a tool,
 * what comes back as false is left for others.
 * @param {import('../../playground/playground.js').Playground} playground
 * @param {{current: HTMLCanvasElement | null}} canvas
 */
export function useMapTools(playground, canvas) {
  const held = useRef(/** @type {number | null} */ (null)); // the point being moved
  const last = useRef(/** @type {Place | null} */ (null)); // where the brush last left a point
  const {store, history, points, tool, brushClass, drawing, announcer: {say: tell}} = playground;
  const nearest = (/** @type {Place} */ place) => pointsNear(pointsOf(store.get(), points.value), place, store.get().plane, REACH);

  /** @param {Place} place */
  function brush(place) {
    drawing.addPoint(place.x, place.y);
    last.current = place;
    tell(taskOf(store.get().data) === 'classification' ? t.placed(brushClass.value) : t.placedValue);
  }
  /** @param {Place} place */
  function erase(place) {
    const near = nearest(place);
    if (near.length > 0) drawing.removePoints(near);
    tell(near.length > 0 ? t.erased(near.length) : t.nothingHere);
  }

  /** @param {PointerEvent} event @param {Place} place */
  function onDown(event, place) {
    if (event.button !== 0 || store.get().data.kind === 'table' || tool.value === null) return false;
    canvas.current?.setPointerCapture(event.pointerId);
    history.beginGesture();
    if (tool.value === 'brush') brush(place);
    else if (tool.value === 'erase') erase(place);
    else held.current = nearest(place)[0] ?? null;
    return true;
  }
  /** @param {PointerEvent} event @param {Place} place */
  function onMove(event, place) {
    if (event.buttons !== 1 || !canvas.current?.hasPointerCapture(event.pointerId)) return false;
    if (tool.value === 'erase') erase(place);
    else if (tool.value === 'move' && held.current !== null) drawing.movePoint(held.current, place);
    else if (tool.value === 'brush' && (!last.current || distance(last.current, place) > SPACING)) brush(place);
    return true;
  }
  /** The pointer, or the focus, is gone. */
  function letGo() {
    held.current = last.current = null;
    history.endGesture();
  }
  /** @param {Place} a @param {Place} b as a share of the plane */
  function distance(a, b) {
    const {plane} = store.get();
    return Math.hypot((a.x - b.x) / (plane.xMax - plane.xMin), (a.y - b.y) / (plane.yMax - plane.yMin));
  }

  /** @param {KeyboardEvent} event @param {Place} at */
  function onKey(event, at) {
    const {data} = store.get();
    if (event.key === 'Enter' || event.key === ' ') useToolAt(at);
    else if (event.key === 'Delete' || event.key === 'Backspace') erase(at);
    else if (/^[1-6]$/.test(event.key) && 'classes' in data && Number(event.key) <= data.classes) brushClass.value = Number(event.key) - 1;
    else return false;
    return true;
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

  return {
    onDown, onMove, onUp: letGo, onKey, letGo,
    /** The crosshair takes along what is held. @param {Place} place */
    onCrosshair(place) {
      if (held.current !== null) drawing.movePoint(held.current, place);
    }
  };
}
