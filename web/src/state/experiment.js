/**
 * The experiment: everything that decides a training run, as one small frozen plain object. This is the file to import
 * for it and its edits. On their own, so that the first screen does without them, are the checks (schema.js) and scaling (standardise.js).
 */

/** @typedef {import('../../../core/bindings/nn-core.d.ts').Experiment} Experiment */
/** @typedef {Experiment['data']} Data */
/** @typedef {import('../../../core/bindings/nn-core.d.ts').PointsData} PointsData */
/** @typedef {import('../../../core/bindings/nn-core.d.ts').TableData} TableData */
/** @typedef {import('../../../core/bindings/nn-core.d.ts').LayerSpec} LayerSpec */
/** @typedef {import('../../../core/bindings/nn-core.d.ts').LossKind} LossKind */
/** @typedef {import('../../../core/bindings/nn-core.d.ts').ActivationKind} ActivationKind */
/** @typedef {import('../../../core/bindings/nn-core.d.ts').Feature} Feature */
/** @typedef {import('./schema.js').Problem} Problem */
/** @typedef {import('./schema.js').ParseResult} ParseResult */

import {frozen} from './frozen.js';
import {DEFAULT_PLANE} from './vocabulary.js';

export {setClasses, setData, setDataset, setPlane, setSplitSeed, setTask, startDrawing} from './data-edits.js';
export {addPoint, movePoints, movedTogether, removePoints, setSides, setTargets, takeOver} from './point-edits.js';
export {
  addLayer, markNeuron, moveLayer, removeLayer, setActivation, setFeature, setLayer, setLoss, setNeurons
} from './network-edits.js';
export {
  setBatchSize, setOptimizer, setPenalty, setPrecision, setSchedule, setSeeds, setStart, setStop, setStrategy
} from './learning-edits.js';
export {
  dimensionsOf, lossesFor, outputActivationsFor, outputNeuronChoices, outputsOf, pairProblem, taskOf
} from './targets.js';

/** The version of the format; a change of meaning makes a new one. */
export const VERSION = 1;

/** What the page opens with: a three-armed spiral that a small network learns in some hundred epochs. @returns {Experiment} */
export function defaultExperiment() {
  return frozen({
    version: VERSION,
    precision: 'float',
    plane: DEFAULT_PLANE,
    data: {kind: 'dataset', name: 'spiral', samples: 300, classes: 3, noise: 0.03, testShare: 0.25},
    features: ['x', 'y'],
    layers: [
      {neurons: 8, activation: 'tanh', start: 'he'},
      {neurons: 6, activation: 'tanh', start: 'he'},
      {neurons: 3, activation: 'softmax', start: 'he'}
    ],
    loss: {kind: 'categorical-cross-entropy'},
    optimizer: {kind: 'adam', learningRate: 0.02},
    schedule: {kind: 'inverse-time', decay: 0.001}, // keeps the boundary calm when it runs for long
    batchSize: 10,
    seeds: {data: 7, noise: 7, split: 7, weights: 3, order: 3, dropout: 3}
  });
}
