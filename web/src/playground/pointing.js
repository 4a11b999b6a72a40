/**
 * What pressing, dragging and keys on the map do with the tool that is chosen, and what is said about it. Knows places in the
 * plane only, nothing of the page.
 */
import {movedTogether, taskOf} from '../state/experiment.js';
import {boxAround, isInside} from '../state/points.js';
import {LIMITS} from '../state/vocabulary.js';
import {shortNumber, t, wholeNumber} from '../text/index.js';

/** @typedef {import('../state/points.js').Place} Place */
/** @typedef {import('../state/points.js').Point} Point */
/**
 * Points being moved: where they were, where they were taken, and the experiment until then.
 * @typedef {{points: readonly Point[], indexes: number[], from: Place, before: import('../state/experiment.js').Experiment}} Grip
 */
/** @typedef {ReturnType<typeof createPointing>} Pointing */

/** A dragged brush leaves points this far apart, as a share of the plane. */
const SPACING = 0.035;
/** A press that moves less than this is a click. */
const STILL = 0.006;

/**
 * @param {object} parts
 * @param {import('../state/store.js').Store} parts.store
 * @param {import('../state/history.js').History} parts.history
 * @param {import('./drawing.js').Drawing} parts.drawing
 * @param {(sentence: string) => void} parts.tell
 */
export function createPointing({store, history, drawing, tell}) {
  const {tool, selection} = drawing;
  let pressed = /** @type {{at: Place, now: Place, still: boolean, click: (() => void) | null} | null} */ (null);
  let last = /** @type {Place | null} */ (null); // where the brush last left a point
  let grip = /** @type {Grip | null} */ (null);
  let carried = false; // what is held was taken by a key
  let nudging = false; // an arrow key that moves the selection is down
  let kept = /** @type {ReadonlySet<number> | null} */ (null); // a band is drawn; these stay selected

  // ------------------------------------------------------------------------------------------------ what tools do

  /** @param {Place} place */
  function put(place) {
    const {data} = store.get();
    if (data.kind === 'points' && data.points.length >= LIMITS.samples) return tell(t.tooManyPoints(wholeNumber(LIMITS.samples)));
    last = place;
    if (!drawing.addPoint(place)) return tell(t.placedBefore);
    const what = {classification: t.placed(drawing.brushClass.value), regression: t.placedValue(shortNumber(drawing.brushValue.value)), curve: t.placedPoint};
    tell(what[taskOf(data)] + (drawing.brushTest.value ? t.forTestingToo : ''));
  }

  /** @param {number[]} indexes */
  function remove(indexes) {
    if (indexes.length > 0) drawing.removePoints(indexes);
    tell(indexes.length > 0 ? t.erased(indexes.length) : t.nothingHere);
  }

  /** Takes the nearest point, with all that are selected if it is one of them. @param {Place} place */
  function take(place) {
    const [nearest] = drawing.near(place);
    if (nearest === undefined) return;
    grip = {points: drawing.all(), indexes: selection.value.has(nearest) ? [...selection.value] : [nearest], from: place, before: store.get()};
  }

  /** @param {Grip} held @param {Place} place */
  function moveTo({points, indexes, from}, place) {
    drawing.movePoints(movedTogether(points, indexes, {x: place.x - from.x, y: place.y - from.y}, store.get().plane));
  }

  /** @param {Iterable<number>} indexes */
  function select(indexes) {
    drawing.select(indexes);
    tell(t.selected(selection.value.size));
  }
  /** @param {number} index */
  function toggle(index) {
    const next = new Set(selection.value);
    if (!next.delete(index)) next.add(index);
    select(next);
  }

  /** @param {Place} place @param {boolean} adding what is selected already stays so */
  function pressToSelect(place, adding) {
    const [hit] = drawing.near(place);
    if (hit === undefined) {
      kept = adding ? selection.value : new Set();
      return null;
    }
    const was = selection.value.has(hit);
    if (!was) adding ? toggle(hit) : select([hit]);
    take(place);
    if (!was) return null;
    return adding ? () => toggle(hit) : () => select([hit]);
  }

  // ------------------------------------------------------------------------------------------------------ pointer

  /** @param {Place} place @param {{shift?: boolean, touch?: boolean}} [how] @returns {boolean} whether a tool took it */
  function press(place, {shift = false, touch = false} = {}) {
    if (store.get().data.kind === 'table' || tool.value === null) return false;
    letGo();
    history.beginGesture();
    pressed = {at: place, now: place, still: true, click: null};
    if (tool.value === 'brush' || tool.value === 'point') put(place);
    else if (tool.value === 'erase') remove(drawing.near(place));
    else if (tool.value === 'move') take(place);
    else pressed.click = pressToSelect(place, shift || touch);
    return true;
  }

  /** @param {Place} place @returns {boolean} whether it belongs to a press */
  function drag(place) {
    if (!pressed) return false;
    const before = pressed.now;
    pressed.now = place;
    pressed.still &&= distance(pressed.at, place) < STILL;
    if (tool.value === 'erase') [...onTheWay(before, place), place].forEach(eraseOnTheWay);
    else if (tool.value === 'brush') onTheWay(last ?? place, place).forEach(put);
    else if (grip && !pressed.still) moveTo(grip, place);
    else if (kept) drawing.select([...kept, ...inBand()]);
    return true;
  }

  /** Places between two, evenly apart, however far a fast hand went in between. @param {Place} from @param {Place} to */
  function onTheWay(from, to) {
    const steps = Math.floor(distance(from, to) / SPACING);
    return Array.from({length: steps}, (_, at) => {
      const share = ((at + 1) * SPACING) / distance(from, to);
      return {x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y)};
    });
  }
  /** @param {Place} place */
  function eraseOnTheWay(place) {
    const near = drawing.near(place);
    if (near.length > 0) remove(near);
  }

  /** The pointer is lifted. */
  function release() {
    if (!pressed) return;
    const {still, click} = pressed;
    if (still && kept) drawing.select(kept);
    if (kept) tell(t.selected(selection.value.size));
    else if (still) click?.();
    else if (grip) tell(t.moved(grip.indexes.length));
    letGo();
  }

  /** Whatever was under way ends here. */
  function letGo() {
    if (pressed || carried || nudging) history.endGesture();
    pressed = last = grip = kept = null;
    carried = nudging = false;
  }

  const inBand = () => {
    const box = band();
    return box ? drawing.indexes((point) => isInside(point, box)) : [];
  };
  /** What is being selected by dragging. */
  const band = () => (pressed && kept && !pressed.still ? boxAround(pressed.at, pressed.now) : null);

  /** @param {Place} a @param {Place} b as a share of the plane */
  function distance(a, b) {
    const {plane} = store.get();
    return Math.hypot((a.x - b.x) / (plane.xMax - plane.xMin), (a.y - b.y) / (plane.yMax - plane.yMin));
  }

  // --------------------------------------------------------------------------------------------------------- keys

  /** The tool at the crosshair. @param {Place} at */
  function useToolAt(at) {
    tool.value ??= 'brush';
    if (carried) return carryOrPutDown(at);
    if (tool.value === 'brush' || tool.value === 'point') return put(at);
    if (tool.value === 'erase') return remove(drawing.near(at));
    if (tool.value === 'move') return carryOrPutDown(at);
    const [hit] = drawing.near(at);
    if (hit === undefined) tell(t.nothingHere);
    else toggle(hit);
  }

  /** @param {Place} at */
  function carryOrPutDown(at) {
    if (carried) {
      letGo();
      return tell(t.putDown);
    }
    take(at);
    carried = grip !== null;
    if (carried) history.beginGesture();
    tell(grip ? t.pickedUp(grip.indexes.length) : t.nothingHere);
  }

  /** Gives up what is under way, then the selection. */
  function escape() {
    if (grip) {
      store.replace(grip.before);
      tell(t.putBack);
    } else if (kept) {
      select(kept);
    } else if (selection.value.size > 0) {
      select([]);
    } else {
      return false;
    }
    letGo();
    return true;
  }

  /** @param {{key: string, ctrlKey?: boolean, metaKey?: boolean}} event @param {Place} at the crosshair @returns {boolean} whether the key was for a tool */
  function key(event, at) {
    const {data} = store.get();
    const name = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (data.kind === 'table') return false;
    if (event.ctrlKey || event.metaKey) {
      if (name !== 'a') return false;
      tool.value = 'select';
      select(drawing.indexes());
    } else if (name === 'Enter') useToolAt(at);
    else if (name === 'Delete' || name === 'Backspace') remove(selection.value.size > 0 ? [...selection.value] : drawing.near(at));
    else if (name === 'Escape') return escape();
    else if (/^[1-6]$/.test(name) && taskOf(data) === 'classification' && Number(name) <= data.classes) chooseClass(Number(name) - 1);
    else return false;
    return true;
  }

  /** @param {number} index */
  function chooseClass(index) {
    const many = tool.value === 'select' ? selection.value.size : 0;
    drawing.chooseClass(index);
    tell(many > 0 ? t.classGiven(many, index) : t.classChosen(index));
  }

  /** An arrow key. What is selected moves by it. @param {Place} by @returns {boolean} whether it did */
  function arrow(by) {
    if (tool.value !== 'select' || selection.value.size === 0) return false;
    if (!nudging) history.beginGesture();
    nudging = true;
    drawing.movePoints(movedTogether(drawing.all(), selection.value, by, store.get().plane));
    return true;
  }

  return {
    press, drag, release, letGo, band, key, arrow,
    /** The arrow key is up again: what it moved is one step of undo. */
    keyUp: () => void (nudging && letGo()),
    /** The crosshair takes along what is carried. @param {Place} place */
    crosshairAt: (place) => void (carried && grip && moveTo(grip, place))
  };
}
