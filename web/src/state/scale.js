/**
 * Standardised columns: their numbers are stored as deviations from the mean over the training set, and shown in the units they
 * came in. A column without a scale is stored as it is.
 */

/** @typedef {import('../../../core/bindings/nn-core.d.ts').ColumnScale} ColumnScale */
/** @typedef {ColumnScale | undefined} Scale */
/** @typedef {import('./experiment.js').Experiment['data']} Data */

/** A stored number in its own units. @param {Scale} scale @param {number} stored */
export const inUnits = (scale, stored) => (scale ? scale.mean + scale.deviation * stored : stored);

/** A number in its own units as it is stored. @param {Scale} scale @param {number} number */
export const asStored = (scale, number) => (scale ? (number - scale.mean) / scale.deviation : number);

/** The scale of what the map shows along an axis: of a curve the values stand upright. @param {Data} data @param {'x' | 'y'} axis */
export function scaleAlong(data, axis) {
  if (data.kind === 'dataset') return undefined;
  return axis === 'x' ? data.scale?.inputs[0] : (data.scale?.inputs[1] ?? data.scale?.target);
}
