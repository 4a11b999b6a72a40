/** How large an experiment is. */
import {dimensionsOf} from './targets.js';

/** @typedef {import('./experiment.js').Experiment} Experiment */

/** Columns the first layer sees. @param {Experiment} experiment */
export function inputsOf({data, features}) {
  return data.kind === 'table' ? dimensionsOf(data) : features.length;
}

/** Weights and biases in all. @param {Experiment} experiment */
export function countParameters(experiment) {
  let inputs = inputsOf(experiment);
  return experiment.layers.reduce((sum, {neurons}) => {
    const here = (inputs + 1) * neurons;
    inputs = neurons;
    return sum + here;
  }, 0);
}
