/** What pointer and keys do to the points on the map: the page's side of playground/pointing.js. */
import {useMemo} from 'preact/hooks';

import {t} from '../../text/index.js';
import {useLater} from '../controls/lazy.jsx';
import {useChange} from '../use-change.js';

/** @typedef {import('../../playground/drawing.js').Place} Place */

const loadPointing = async () => (await import('../../playground/pointing.js')).createPointing;

/**
 * What the map hands on: pointer events with their place, keys with the crosshair's. What comes back as true was for a tool,
 * what comes back as false is left for others.
 * @param {import('../../playground/playground.js').Playground} playground
 * @param {{current: HTMLCanvasElement | null}} canvas
 */
export function useMapTools({store, history, drawing, announcer: {say: tell}}, canvas) {
  const createPointing = useLater(loadPointing);
  const pointing = useMemo(() => createPointing?.({store, history, drawing, tell}), [createPointing]);
  /** Says what a key chose, to who has the focus on the map. @param {string} sentence */
  const tellHere = (sentence) => {
    const root = canvas.current?.getRootNode();
    if (root instanceof ShadowRoot && root.activeElement === canvas.current) tell(sentence);
  };
  useChange(drawing.tool.value, (tool) => tool && tellHere(t.toolChosen(t.tools[tool])));
  useChange(drawing.brushTest.value, (test) => tellHere(test ? t.testingOn : t.testingOff));
  return {
    /** Absent until its code is there. */
    pointing,
    /** @param {PointerEvent} event @param {Place} place */
    onDown(event, place) {
      if (event.button !== 0 || !pointing?.press(place, {shift: event.shiftKey, touch: event.pointerType === 'touch'})) return false;
      canvas.current?.setPointerCapture(event.pointerId);
      return true;
    },
    /** @param {PointerEvent} event @param {Place} place */
    onMove: (event, place) => event.buttons === 1 && pointing?.drag(place)
  };
}
