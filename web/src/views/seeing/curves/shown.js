/** What the curves show of this experiment. */
import {taskOf} from '../../../state/experiment.js';

/** @typedef {import('../../../draw/chart.js').Reading} Reading */
/** @typedef {'loss' | 'accuracy' | 'rSquared'} CurveName */

/** @param {import('../../../playground/looking.js').Looking} looking @returns {Reading} */
export const readingOf = ({quantity, logLoss, time}) => ({quantity: quantity.value, log: logLoss.value, time: time.value});

/** @param {Reading['quantity']} quantity @param {import('../../../state/experiment.js').Experiment} experiment @returns {CurveName} */
export function curveName(quantity, {data}) {
  if (quantity === 'loss') return 'loss';
  return taskOf(data) === 'classification' ? 'accuracy' : 'rSquared';
}
