/** Puts other data into an experiment, in which network and loss fit again. */
import {fitLayers} from './fit-layers.js';
import {frozen} from './frozen.js';
import {outputsOf, taskOf, usualLoss} from './targets.js';

/** @typedef {import('./experiment.js').Experiment} Experiment */

/** @param {Experiment} experiment @param {Experiment['data']} wanted */
export function withData(experiment, wanted) {
  const data = withFittingOrigin(wanted);
  const classes = taskOf(data) === 'classification';
  const same = classes === (taskOf(experiment.data) === 'classification');
  return frozen(fitLayers({...(same ? experiment : withUsualOutput(experiment, classes)), data}));
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

/**
 * Data whose names and scale are those of what there is: a class that is gone takes its name along, and a target that has
 * become another kind its names or its scale.
 * @param {Experiment['data']} data @returns {Experiment['data']}
 */
function withFittingOrigin(data) {
  if (data.kind === 'dataset') return data;
  const classes = taskOf(data) === 'classification' ? outputsOf(data) : 0;
  const surplus = (data.names?.classes?.length ?? 0) > classes;
  const unscaled = classes > 0 && data.scale?.target;
  if (!surplus && !unscaled) return data;
  const {classes: named, ...names} = data.names ?? {inputs: [], target: ''};
  const fitting = named && classes > 0 ? {...names, classes: named.slice(0, classes)} : names;
  return {
    ...data,
    ...(data.names && {names: fitting}),
    ...(data.scale && {scale: unscaled ? {inputs: data.scale.inputs} : data.scale})
  };
}
