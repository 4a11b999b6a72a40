/**
 * What tools do to the points, and with what: the tool, the brush's class, value and side, and the points selected. A
 * built-in set becomes the person's own with the first touch.
 */
import {effect, signal} from '@preact/signals';

import {addPoint, movePoints, removePoints, setSides, setTargets, takeOver, taskOf} from '../state/experiment.js';
import {pointsNear, pointsOf} from '../state/points.js';
import {remembered} from './remembered.js';

/** @typedef {import('../state/experiment.js').Experiment} Experiment */
/** @typedef {import('../state/points.js').Place} Place */
/** @typedef {import('../state/points.js').Point} Point */
/** @typedef {ReturnType<typeof createDrawing>} Drawing */
/** @typedef {typeof TOOLS[number]} Tool */

export const TOOLS = /** @type {const} */ (['brush', 'point', 'select', 'move', 'erase']);

/** How near a point has to be to be taken or erased, as a share of the plane's width. */
const REACH = 0.03;
const NONE = /** @type {ReadonlySet<number>} */ (new Set());

/**
 * @param {object} parts
 * @param {import('../state/store.js').Store} parts.store
 * @param {import('@preact/signals').ReadonlySignal<import('../engine/client.js').Frame | null>} parts.frame
 * @param {import('@preact/signals').ReadonlySignal<import('../engine/protocol.js').PointSet | null>} parts.points what the
 *   engine drew last, as of that frame
 * @param {boolean} parts.byTouch whether fingers draw here: without a tool they scroll the page, which is what they should do
 *   at first
 */
export function createDrawing({store, frame, points, byTouch}) {
  const tool = signal(/** @type {Tool | null} */ (byTouch ? null : 'brush'));
  const brushClass = signal(0);
  const brushValue = signal(1);
  const brushTest = signal(false); // what is drawn is kept for testing
  const showTest = remembered('show-test-points', true, (value) => typeof value === 'boolean');
  const selection = signal(NONE); // indexes of points
  const waiting = /** @type {(() => void)[]} */ ([]);
  let editing = false;

  const stopListening = store.subscribe((now, before) => {
    if (!editing && !sameOrder(now, before)) selection.value = NONE;
    if ('classes' in now.data) brushClass.value = Math.min(brushClass.value, Math.max(0, now.data.classes - 1));
  });
  const stopWaiting = effect(() => {
    if (frame.value && isCurrent()) waiting.splice(0).forEach((edit) => edit());
  });

  /** Whether the engine's points are those of the present experiment. */
  function isCurrent() {
    const [now, then] = [store.get(), frame.peek()?.experiment];
    return points.peek() !== null && then?.data === now.data && then.seeds === now.seeds && then.plane === now.plane;
  }

  /** The experiment with points of its own. */
  function ownPoints() {
    const set = points.peek();
    return isCurrent() && set ? takeOver(store.get(), set) : store.get();
  }

  /**
   * Edits own points; those of a built-in set as soon as they are known.
   * @param {(own: Experiment) => Experiment} change @returns {boolean} whether it changes anything
   */
  function edit(change) {
    const {data} = store.get();
    if (data.kind === 'table') return false;
    if (data.kind === 'dataset' && !isCurrent()) return waiting.push(() => edit(change)) > 0;
    const own = ownPoints();
    const next = change(own);
    if (next === own) return false;
    editing = true;
    store.replace(next);
    editing = false;
    return true;
  }

  const all = () => pointsOf(store.get(), points.peek());
  const isShown = (/** @type {Point} */ {test}) => showTest.value || !test;
  /** @param {Iterable<number>} indexes */
  const select = (indexes) => void (selection.value = new Set(indexes));

  /** What chips, slider and switch do: they change what is selected, or else what the brush leaves. */
  const chosen = () => (tool.value === 'select' ? selection.value : NONE);
  /** After a choice for the brush, a tool that leaves points is at hand. */
  const takeBrush = () => void (tool.value = tool.value === 'point' ? 'point' : 'brush');

  return {
    tool, brushClass, brushValue, brushTest, showTest, selection, ownPoints, select,

    /** All points as they are now. */
    all,
    /** Indexes of the points one can touch, those that are not hidden. @param {(point: Point) => boolean} [fits] */
    indexes(fits = () => true) {
      return all().flatMap((point, index) => (isShown(point) && fits(point) ? [index] : []));
    },
    /** Indexes of the points one can touch near a place, the nearest first. @param {Place} place */
    near(place) {
      const points = all();
      return pointsNear(points, place, store.get().plane, REACH).filter((index) => isShown(points[index]));
    },

    /** A point of the brush's class or value. @param {Place} place @returns {boolean} whether there was none like it */
    addPoint({x, y}) {
      return edit((own) => {
        const test = brushTest.value || undefined;
        const task = taskOf(own.data);
        if (task === 'curve') return addPoint(own, {x, target: y, test});
        return addPoint(own, {x, y, target: task === 'regression' ? brushValue.value : brushClass.value, test});
      });
    },
    /** @param {ReadonlyMap<number, Place>} places */
    movePoints: (places) => void edit((own) => movePoints(own, places)),
    /** @param {Iterable<number>} indexes */
    removePoints(indexes) {
      edit((own) => removePoints(own, indexes));
      selection.value = NONE;
    },
    /** @param {number} index */
    chooseClass(index) {
      brushClass.value = index;
      const indexes = chosen();
      if (indexes.size === 0) return takeBrush();
      edit((own) => setTargets(own, indexes, index));
    },
    /** @param {number} value */
    chooseValue(value) {
      brushValue.value = value;
      const indexes = chosen();
      if (indexes.size > 0) edit((own) => setTargets(own, indexes, value));
    },
    /** @param {boolean} test */
    chooseTest(test) {
      brushTest.value = test;
      if (test) showTest.value = true; // what one draws should be seen
      const indexes = chosen();
      if (indexes.size > 0) edit((own) => setSides(own, indexes, test));
    },
    /** @param {boolean} shown */
    showTests(shown) {
      showTest.value = shown;
      if (!shown) brushTest.value = false;
    },
    close() {
      stopListening();
      stopWaiting();
    }
  };
}

/** Whether indexes still mean the same points. @param {Experiment} now @param {Experiment} before */
function sameOrder({data, seeds}, before) {
  if (data.kind === 'points' && before.data.kind === 'points') {
    return data.task === before.data.task && data.points.length === before.data.points.length;
  }
  return data === before.data && seeds.data === before.seeds.data;
}
