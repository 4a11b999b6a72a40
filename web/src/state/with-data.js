/** Puts other data into an experiment, in which network and loss fit again. */
import {frozen} from './frozen.js';
import {fitToData, taskOf, usualLoss} from './targets.js';

/** @typedef {import('./experiment.js').Experiment} Experiment */

/** @param {Experiment} experiment @param {Experiment['data']} data */
export function withData(experiment, data) {
  const classes = taskOf(data) === 'classification';
  const same = classes === (taskOf(experiment.data) === 'classification');
  return frozen(fitToData({...(same ? experiment : withUsualOutput(experiment, classes)), data}));
}

/**
 * Loss and output activation as they usually are for classes, or for values.
 * @param {Experiment} experiment @param {boolean} classes
 */
function withUsualOutput(experiment, classes) {
  const {layers} = experiment;
  const activation = classes ? 'softmax' : 'linear';
  const loss = {kind: usualLoss(classes ? 'classification' : 'regression')};
  return {...experiment, loss, layers: layers.with(-1, {...layers[layers.length - 1], activation})};
}
