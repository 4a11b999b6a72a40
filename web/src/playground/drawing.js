/** What tools do to the points. A built-in set becomes the person's own with the first touch. */
import {addPoint, movePoint, removePoints, takeOver, taskOf} from '../state/experiment.js';

/** @typedef {ReturnType<typeof createDrawing>} Drawing */

/**
 * @param {object} parts
 * @param {import('../state/store.js').Store} parts.store
 * @param {() => import('../engine/protocol.js').PointSet | null} parts.points what the engine drew last
 * @param {() => number} parts.brushClass
 */
export function createDrawing({store, points, brushClass}) {
  /** The experiment with points of its own. */
  function ownPoints() {
    const set = points();
    if (store.get().data.kind === 'points' || !set) return store.get();
    return takeOver(store.get(), set);
  }
  return {
    ownPoints,
    /** @param {number} x @param {number} y */
    addPoint(x, y) {
      const now = ownPoints();
      const task = taskOf(now.data);
      if (task === 'curve') return store.replace(addPoint(now, {x, target: y}));
      store.replace(addPoint(now, {x, y, target: task === 'regression' ? 1 - brushClass() * 2 : brushClass()}));
    },
    /** @param {number} index @param {{x: number, y: number}} to */
    movePoint(index, to) {
      store.replace(movePoint(ownPoints(), index, to));
    },
    /** @param {number[]} indexes */
    removePoints(indexes) {
      store.replace(removePoints(ownPoints(), indexes));
    }
  };
}
