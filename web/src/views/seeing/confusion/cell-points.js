/** Which points a cell of the confusion matrix counts. */
import {classAt, shareScale} from '../readout.js';

/**
 * Indexes of the points of one class that are taken for one class.
 * @param {import('../predictions.js').Predictions} predictions
 * @param {import('../parts/grid-walk.js').Cell} cell row: the true class, column: the predicted one @param {'train' | 'test'} side
 */
export function cellPoints({set, experiment, values, outputs}, {row, column}, side) {
  const scale = shareScale(experiment);
  const wanted = side === 'test' ? 1 : 0;
  const indexes = [];
  for (let i = 0; i < set.test.length; i += 1) {
    if (set.test[i] === wanted && set.targets[i] === row && classAt(values, i * outputs, outputs, scale) === column) indexes.push(i);
  }
  return indexes;
}
