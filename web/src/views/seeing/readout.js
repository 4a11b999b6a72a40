/** How outputs are read as shares of the classes, whatever the network's last activation. */
import {CLASS_RGB} from '../../draw/colors.js';
import {taskOf} from '../../state/experiment.js';

/** @typedef {import('../../draw/ground.js').Share} Share */

/**
 * From an output to the share it gives its class: probabilities as they are, tanh's −1…1 and the hinge's margin moved to 0…1.
 * @param {import('../../state/experiment.js').Experiment} experiment @returns {Share}
 */
export function shareScale({layers, loss}) {
  const centred = layers[layers.length - 1].activation === 'tanh' || loss.kind === 'hinge';
  return centred ? {times: 0.5, plus: 0.5} : {times: 1, plus: 0};
}

/**
 * Every class's share; a single output is the second of two.
 * @param {ArrayLike<number>} outputs of one sample @param {Share} scale
 */
export function sharesOf(outputs, {times, plus}) {
  const shares = Array.from(outputs, (output) => Math.min(1, Math.max(0, output * times + plus || 0)));
  return shares.length === 1 ? [1 - shares[0], shares[0]] : shares;
}

/**
 * The class outputs stand for, as the engine counts it: the first highest, or the side of the threshold.
 * @param {ArrayLike<number>} values @param {number} first where a sample's outputs begin @param {number} count how many @param {Share} scale
 */
export function classAt(values, first, count, {times, plus}) {
  if (count === 1) return values[first] > (0.5 - plus) / times ? 1 : 0;
  let best = 0;
  for (let k = 1; k < count; k += 1) if (values[first + k] > values[first + best]) best = k;
  return best;
}

/**
 * The class an output stands for, as its picture needs it; null where outputs stand for none of their own.
 * @param {import('../../state/experiment.js').Experiment} experiment @param {number} output
 * @returns {import('../../draw/neuron-pictures.js').Class | null}
 */
export function classOfOutput(experiment, output) {
  const {neurons} = experiment.layers[experiment.layers.length - 1];
  if (taskOf(experiment.data) !== 'classification' || neurons === 1 || output < 0) return null;
  return {rgb: CLASS_RGB[output % CLASS_RGB.length], share: shareScale(experiment)};
}
