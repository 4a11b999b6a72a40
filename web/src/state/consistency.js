/** Whether the parts of a well-formed experiment fit together and stay within the limits on cost. */
import {datasetInfo} from './datasets.js';
import {isReal, shown} from './fields.js';
import {countParameters, inputsOf} from './sizes.js';
import {LEAST_WIDTH} from './plane.js';
import {sampleCount} from './points.js';
import {dimensionsOf, outputNeuronChoices, outputsOf, pairProblem, taskOf} from './targets.js';
import {CURVE_FEATURES, LIMITS} from './vocabulary.js';

/** @typedef {import('./experiment.js').Experiment} Experiment */
/** @typedef {import('./schema.js').Problem} Problem */
/** @typedef {(path: string, message: string) => void} Report */

/**
 * Everything that does not fit, or an empty list.
 * @param {Experiment} experiment well-formed field by field
 * @returns {Problem[]}
 */
export function findInconsistencies(experiment) {
  const problems = /** @type {Problem[]} */ ([]);
  const report = (/** @type {string} */ path, /** @type {string} */ message) => problems.push({path, message});
  checkPlane(experiment.plane, report);
  checkData(experiment.data, report);
  if (problems.length > 0) return problems; // what follows would only repeat it
  checkFeatures(experiment, report);
  checkOutput(experiment, report);
  checkLayers(experiment, report);
  if (problems.length === 0) checkCost(experiment, report);
  return problems;
}

/** @param {Experiment['plane']} plane @param {Report} report */
function checkPlane({xMin, xMax, yMin, yMax}, report) {
  if (!(xMax - xMin >= LEAST_WIDTH)) report('plane.xMax', `plane.xMax is ${xMax}; it must be more than plane.xMin, ${xMin}.`);
  if (!(yMax - yMin >= LEAST_WIDTH)) report('plane.yMax', `plane.yMax is ${yMax}; it must be more than plane.yMin, ${yMin}.`);
}

/** @param {Experiment['data']} data @param {Report} report */
function checkData(data, report) {
  if (data.kind === 'dataset') checkDataset(data, report);
  else if (data.kind === 'points') checkPoints(data, report);
  else checkTable(data, report);
  if (data.kind !== 'dataset') checkOrigin(data, report);
}

/** @param {import('./experiment.js').PointsData | import('./experiment.js').TableData} data @param {Report} report */
function checkOrigin(data, report) {
  const inputs = dimensionsOf(data);
  for (const part of /** @type {const} */ (['names', 'scale'])) {
    const count = data[part]?.inputs.length ?? inputs;
    if (count !== inputs) report(`data.${part}.inputs`, `data.${part}.inputs has ${count} entries; there are ${inputs} inputs.`);
  }
  const classes = taskOf(data) === 'classification' ? outputsOf(data) : 0;
  const named = data.names?.classes?.length ?? 0;
  if (named > classes) report('data.names.classes', `data.names.classes has ${named} entries; there are ${classes} classes.`);
  if (classes > 0 && data.scale?.target) report('data.scale.target', 'data.scale.target is there; a class has no scale.');
}

/** @param {import('../../../core/bindings/nn-core.d.ts').DatasetData} data @param {Report} report */
function checkDataset({name, classes, samples}, report) {
  const {task, minClasses, maxClasses} = datasetInfo(name);
  if (task !== 'classification') return;
  if (classes < minClasses || classes > maxClasses) {
    const allowed = minClasses === maxClasses ? `${minClasses}` : `${minClasses} to ${maxClasses}`;
    report('data.classes', `data.classes is ${classes}; ${name} has ${allowed} classes.`);
  } else if (samples < classes) {
    report('data.samples', `data.samples is ${samples}; each of the ${classes} classes needs a sample.`);
  }
}

/** @param {import('./experiment.js').PointsData} data @param {Report} report */
function checkPoints({task, classes, points}, report) {
  const size = task === 'curve' ? 2 : 3;
  const form = {classification: '[x, y, class]', regression: '[x, y, value]', curve: '[x, value]'}[task];
  if (task === 'classification' && classes < 2) {
    report('data.classes', `data.classes is ${classes}; a classification has at least 2 classes.`);
  }
  const wrong = points.findIndex((point) => !isPoint(point, size));
  if (wrong >= 0) {
    report(`data.points[${wrong}]`,
      `data.points[${wrong}] is [${points[wrong].slice(0, 5).map(shown).join(', ')}]; it must be ${form}, all numbers, and may ` +
      'end with 1 (kept for testing) or 0 (for training).');
  } else if (task === 'classification') {
    const at = points.findIndex(([, , target]) => !isClass(target, classes));
    if (at >= 0) {
      report(`data.points[${at}][2]`,
        `data.points[${at}][2] is ${points[at][2]}; a class is a whole number from 0 to ${classes - 1}.`);
    }
  }
}

/** @param {number[]} point @param {number} size */
function isPoint(point, size) {
  if (point.length !== size && point.length !== size + 1) return false;
  return point.every(isReal) && (point.length === size || point[size] === 0 || point[size] === 1);
}

/** @param {number} target @param {number} classes */
const isClass = (target, classes) => Number.isInteger(target) && target >= 0 && target < classes;

/** @param {import('../../../core/bindings/nn-core.d.ts').TableData} data @param {Report} report */
function checkTable({task, inputs, outputs, samples, targets, test}, report) {
  const count = samples.length / inputs;
  if (!Number.isInteger(count) || count < 1) {
    report('data.samples', `data.samples has ${samples.length} values, which is no whole number of rows of ${inputs}.`);
    return;
  }
  if (count > LIMITS.samples) {
    report('data.samples', `data.samples has ${count} rows; at most ${LIMITS.samples} are allowed.`);
  }
  const wanted = task === 'classification' ? count : count * outputs;
  if (targets.length !== wanted) {
    report('data.targets', `data.targets has ${targets.length} values; ${count} samples need ${wanted}.`);
  }
  if (test && (test.length !== count || !Array.from(test).every((mark) => mark === 0 || mark === 1))) {
    report('data.test', `data.test must hold 0 or 1 for each of the ${count} samples.`);
  }
  if (task !== 'classification') return;
  if (outputs < 2 || outputs > LIMITS.classes) {
    report('data.outputs', `data.outputs is ${outputs}; a classification has 2 to ${LIMITS.classes} classes.`);
  }
  const wrong = Array.from(targets).findIndex((target) => !isClass(target, outputs));
  if (wrong >= 0) {
    report(`data.targets[${wrong}]`,
      `data.targets[${wrong}] is ${targets[wrong]}; a class is a whole number from 0 to ${outputs - 1}.`);
  }
}

/** @param {Experiment} experiment @param {Report} report */
function checkFeatures({data, features}, report) {
  if (new Set(features).size !== features.length) report('features', 'features names one of them twice.');
  if (data.kind === 'table' || taskOf(data) !== 'curve') return;
  const wrong = features.find((feature) => !CURVE_FEATURES.some((name) => name === feature));
  if (wrong) report('features', `features has ${wrong}; a curve has only ${CURVE_FEATURES.join(', ')}.`);
}

/** @param {Experiment} experiment @param {Report} report */
function checkOutput(experiment, report) {
  const {data, layers, loss} = experiment;
  const index = layers.length - 1;
  const output = layers[index];
  const pair = pairProblem(taskOf(data), loss.kind, output.activation);
  if (pair) report('loss.kind', pair);
  const choices = outputNeuronChoices(experiment);
  if (!choices.includes(output.neurons)) {
    const why = taskOf(data) === 'classification' ? `${outputsOf(data)} classes` : `${outputsOf(data)} values a sample`;
    report(`layers[${index}].neurons`,
      `layers[${index}].neurons is ${output.neurons}; the output layer has ${choices.join(' or ')} for ${why} and the loss ` +
      `${loss.kind}.`);
  }
  if (output.dropout) {
    report(`layers[${index}].dropout`, `layers[${index}].dropout is ${output.dropout}; the output layer drops nothing.`);
  }
}

/** @param {Experiment} experiment @param {Report} report */
function checkLayers(experiment, report) {
  let inputs = inputsOf(experiment);
  experiment.layers.forEach(({neurons, activation, weights, biases}, index) => {
    if (activation === 'softmax' && index < experiment.layers.length - 1) {
      report(`layers[${index}].activation`, `layers[${index}].activation is softmax, which is for the output layer only.`);
    }
    if (weights && (weights.length !== inputs || weights.some((row) => row.length !== neurons))) {
      report(`layers[${index}].weights`, `layers[${index}].weights must have ${inputs} rows of ${neurons} numbers.`);
    }
    if (biases && biases.length !== neurons) {
      report(`layers[${index}].biases`, `layers[${index}].biases has ${biases.length} numbers; there are ${neurons} neurons.`);
    }
    checkNeurons(experiment.layers, index, 'silentNeurons', report);
    checkNeurons(experiment.layers, index, 'frozenNeurons', report);
    inputs = neurons;
  });
}

/**
 * A layer's list of its neurons.
 * @param {Experiment['layers']} layers @param {number} index @param {'silentNeurons' | 'frozenNeurons'} field @param {Report} report
 */
function checkNeurons(layers, index, field, report) {
  const {neurons, [field]: listed = []} = layers[index];
  const path = `layers[${index}].${field}`;
  const beyond = listed.find((neuron) => neuron >= neurons);
  const twice = listed.find((neuron, at) => listed.indexOf(neuron) !== at);
  if (beyond !== undefined) report(path, `${path} names ${beyond}; the layer's neurons count from 0 to ${neurons - 1}.`);
  if (twice !== undefined) report(path, `${path} names ${twice} twice.`);
  if (field === 'silentNeurons' && listed.length > 0 && index === layers.length - 1) {
    report(path, `${path} names ${listed.length}; the output layer has no silent neurons.`);
  }
}

/** @param {Experiment} experiment @param {Report} report */
function checkCost(experiment, report) {
  const parameters = countParameters(experiment);
  if (parameters > LIMITS.parameters) {
    report('layers', `The network has ${parameters} weights and biases; at most ${LIMITS.parameters} are allowed.`);
  }
  const samples = sampleCount(experiment.data);
  const batch = experiment.batchSize === 0 ? samples : Math.min(experiment.batchSize, samples);
  const work = batch * parameters;
  if (work > LIMITS.workPerUpdate) {
    report('batchSize',
      `One update would take ${work} steps (batch of ${batch} × ${parameters} weights); at most ${LIMITS.workPerUpdate} are ` +
      'allowed: choose a smaller batch or a smaller network.');
  }
}
