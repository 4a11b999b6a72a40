/**
 * The grid on which drawn points live: 4096 × 4096 cells over the plane. A point stands at the centre of its cell, so that a
 * link can carry it exactly as two whole numbers.
 */

/** @typedef {import('../../../core/bindings/nn-core.d.ts').Box} Box */

/** Cells along each axis. */
export const GRID_CELLS = 4096;

/** The cell that holds `value`; values outside the axis belong to its first or last cell. @returns {number} 0…4095 */
export function cellOf(/** @type {number} */ value, /** @type {number} */ min, /** @type {number} */ max) {
  const cell = Math.floor(((value - min) / (max - min)) * GRID_CELLS);
  return Math.min(GRID_CELLS - 1, Math.max(0, cell));
}

/** The centre of a cell. */
export function centreOf(/** @type {number} */ cell, /** @type {number} */ min, /** @type {number} */ max) {
  return min + ((max - min) * (cell + 0.5)) / GRID_CELLS;
}

/** `value` moved to the centre of its cell. */
export function snap(/** @type {number} */ value, /** @type {number} */ min, /** @type {number} */ max) {
  return centreOf(cellOf(value, min, max), min, max);
}

/** A point of the plane moved to the centre of its cell. @param {number} x @param {number} y @param {Box} plane */
export function snapPoint(x, y, plane) {
  return {x: snap(x, plane.xMin, plane.xMax), y: snap(y, plane.yMin, plane.yMax)};
}
