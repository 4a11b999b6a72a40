/** The edit that standardises data by their training set, or gives them back as they came. */
import {allowedPlane} from './plane.js';
import {targetAt} from './point-edits.js';
import {restored, scaleOf, stored} from './restored.js';
import {asStored, inUnits} from './scale.js';
import {dimensionsOf} from './targets.js';
import {withData} from './with-data.js';

/** @typedef {import('./experiment.js').Experiment} Experiment */
/** @typedef {import('./experiment.js').PointsData} PointsData */
/** @typedef {import('./experiment.js').TableData} TableData */
/** @typedef {import('../../../core/bindings/nn-core.d.ts').ColumnScale} ColumnScale */
/** @typedef {import('../../../core/bindings/nn-core.d.ts').DataScale} DataScale */

/**
 * Own points and tables with every column standardised, or none. What is seen of the plane stays the same part of it.
 * @param {Experiment} experiment @param {boolean} wanted
 * @param {ArrayLike<number>} test which samples are kept for testing (1) and so do not count
 */
export function setStandardised(experiment, wanted, test) {
  const {data} = experiment;
  if (data.kind === 'dataset' || wanted === (data.scale !== undefined)) return experiment;
  return wanted ? standardise(experiment, data, test) : giveBack(experiment, data);
}

/** @param {Experiment} experiment @param {PointsData | TableData} data @param {ArrayLike<number>} test */
function standardise(experiment, data, test) {
  const columns = columnsOf(data);
  const inputs = columns.inputs.map((values) => scaleOf(values, (row) => test[row] !== 1));
  const target = columns.target && scaleOf(columns.target, (row) => test[Math.floor((row * test.length) / (columns.target?.length ?? 1))] !== 1);
  const scale = target ? {inputs, target} : {inputs};
  const changed = mapNumbers(data, scale, stored);
  return withData({...experiment, plane: planeIn(experiment, scale, asStored)}, {...changed, scale});
}

/** @param {Experiment} experiment @param {PointsData | TableData} data */
function giveBack(experiment, data) {
  const {scale, ...rest} = data;
  if (!scale) return experiment;
  const changed = mapNumbers(/** @type {PointsData | TableData} */ (rest), scale, restored);
  return withData({...experiment, plane: planeIn(experiment, scale, inUnits)}, changed);
}

/** @param {PointsData | TableData} data @returns {{inputs: number[][], target: number[] | null}} */
function columnsOf(data) {
  const width = dimensionsOf(data);
  const columns = Array.from({length: width}, (_, at) => at);
  if (data.kind === 'table') {
    const rows = data.samples.length / width;
    return {
      inputs: columns.map((at) => Array.from({length: rows}, (_, row) => data.samples[row * width + at])),
      target: data.task === 'regression' ? Array.from(data.targets) : null
    };
  }
  return {
    inputs: columns.map((at) => data.points.map((point) => point[at])),
    target: data.task === 'classification' ? null : data.points.map((point) => point[targetAt(data.task)])
  };
}

/**
 * @template {PointsData | TableData} D
 * @param {D} data @param {DataScale} scale @param {(scale: ColumnScale, number: number) => number} change @returns {D}
 */
function mapNumbers(data, {inputs, target}, change) {
  const changeTarget = (/** @type {number} */ value) => (target ? change(target, value) : value);
  if (data.kind === 'table') {
    const samples = Array.from(data.samples, (value, at) => change(inputs[at % inputs.length], value));
    return {...data, samples, targets: Array.from(data.targets, changeTarget)};
  }
  const at = targetAt(data.task);
  const points = data.points.map((point) => point.map((value, column) => {
    if (column < inputs.length) return change(inputs[column], value);
    return column === at ? changeTarget(value) : value;
  }));
  return {...data, points};
}

/** @param {Experiment} experiment @param {DataScale} scale @param {(scale: ColumnScale, number: number) => number} change */
function planeIn({plane, data}, {inputs, target}, change) {
  const y = inputs[1] ?? target;
  if (data.kind === 'table' || !y) return plane;
  return allowedPlane({
    xMin: change(inputs[0], plane.xMin), xMax: change(inputs[0], plane.xMax),
    yMin: change(y, plane.yMin), yMax: change(y, plane.yMax)
  });
}
