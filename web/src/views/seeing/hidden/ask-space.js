/** What the engine is asked for the hidden space, and what becomes of its answer. */
import {evenly} from '../../../maths/evenly.js';
import {rangeOf, spreadOf} from '../../../maths/bins.js';
import {gridLines, outputRegions} from '../../../maths/warp.js';
import {dimensionsOf, taskOf} from '../../../state/experiment.js';
import {shareScale} from '../readout.js';

/** @typedef {import('../../../state/experiment.js').Experiment} Experiment */
/** @typedef {import('../../../engine/protocol.js').PointSet} PointSet */
/** @typedef {import('../../../draw/hidden-space.js').HiddenPoint} HiddenPoint */
/** @typedef {import('../../../draw/hidden-space.js').HiddenLine} HiddenLine */
/** Neurons count from 0; the two may be the same. @typedef {{layer: number, across: number, up: number}} Pair */
/** `held`: how many other neurons the regions hold at their mean; null: there are no regions. */
/** @typedef {{box: import('../../../../../core/bindings/nn-core.d.ts').Box, points: HiddenPoint[], lines: HiddenLine[], regions: {grid: import('../../../draw/ground.js').Grid, look: import('../../../draw/ground.js').Look} | null, held: number | null}} Space */

/** Points shown at most, lines of the grid each way, places along each, cells of the regions. */
const SIZES = Object.freeze({points: 1200, lines: 13, steps: 97, lineOnly: 385, cells: 144});
/** Output activations that keep the order of their sums, so that a boundary of outputs is one of sums. */
const KEEPS_ORDER = new Set(['softmax', 'sigmoid', 'tanh', 'linear', 'leaky-relu', 'elu', 'softplus']);

/**
 * @param {import('../../../engine/client.js').Engine} engine @param {Experiment} experiment @param {PointSet} set @param {Pair} pair
 * @returns {Promise<Space | null>} null: the experiment became another one meanwhile
 */
export async function askSpace(engine, experiment, set, pair) {
  const {dimensions} = set;
  const shown = evenly(Array.from(set.test.keys()), SIZES.points);
  const coordinates = shown.flatMap((index) => Array.from(set.coordinates.subarray(index * dimensions, (index + 1) * dimensions)));
  const plane = experiment.data.kind === 'table' ? null : experiment.plane;
  const grid = plane
    ? gridLines(plane, {dimensions: dimensionsOf(experiment.data), lines: SIZES.lines, steps: dimensions === 1 ? SIZES.lineOnly : SIZES.steps})
    : {coordinates: [], lines: []};
  const [outputs, parameters] = await engine.askTogether(['neuronOutputs', [...coordinates, ...grid.coordinates]], ['parameters']);
  if (parameters.length !== experiment.layers.length || pair.layer >= parameters.length) return null;
  const samples = shown.length + grid.coordinates.length / dimensions;
  const first = parameters[0].inputs + parameters.slice(0, pair.layer).reduce((sum, {neurons}) => sum + neurons, 0);
  const row = (/** @type {number} */ neuron) => outputs.subarray((first + neuron) * samples, (first + neuron + 1) * samples);
  return spaceOf({experiment, set, pair, parameters, shown, lines: grid.lines, row});
}

/**
 * @param {object} answer
 * @param {Experiment} answer.experiment @param {PointSet} answer.set @param {Pair} answer.pair
 * @param {readonly import('../../../../../core/bindings/nn-core.d.ts').LayerParameters[]} answer.parameters
 * @param {readonly number[]} answer.shown indexes of points
 * @param {readonly import('../../../maths/warp.js').Line[]} answer.lines
 * @param {(neuron: number) => ArrayLike<number>} answer.row a neuron's outputs: to the points shown, then along the lines
 * @returns {Space}
 */
export function spaceOf({experiment, set, pair, parameters, shown, lines, row}) {
  const [a, b] = [row(pair.across), row(pair.up)];
  const targets = set.targets.length / set.test.length;
  const points = shown.map((index, i) => ({x: a[i], y: b[i], target: set.targets[index * targets], test: set.test[index] === 1, index}));
  const warped = lines.map(({first, count, axis, at}) => ({
    axis, strong: at === 0 || lines.length === 1,
    places: Array.from({length: count}, (_, i) => /** @type {[number, number]} */ ([a[shown.length + first + i], b[shown.length + first + i]]))
  }));
  const {low: xMin, high: xMax} = roomy(rangeOf([spreadOf(a)], false));
  const {low: yMin, high: yMax} = roomy(rangeOf([spreadOf(b)], false));
  const box = {xMin, xMax, yMin, yMax};
  const isLastHidden = pair.layer === experiment.layers.length - 2;
  const {activation} = experiment.layers[experiment.layers.length - 1];
  if (!isLastHidden || pair.across === pair.up || !KEEPS_ORDER.has(activation)) return {box, points, lines: warped, regions: null, held: null};

  const output = parameters[parameters.length - 1];
  const means = Array.from({length: output.inputs}, (_, neuron) => (neuron === pair.across || neuron === pair.up ? 0 : meanOfTraining(row(neuron), shown, set)));
  const grid = outputRegions(output, pair, means, box, SIZES.cells);
  return {box, points, lines: warped, regions: {grid, look: lookOf(experiment, grid)}, held: output.inputs - 2};
}

/** A little more room, so that nothing lies on the rim. @param {import('../../../maths/bins.js').Range} range */
const roomy = ({low, high}) => ({low: low - 0.06 * (high - low), high: high + 0.06 * (high - low)});

/** @param {ArrayLike<number>} outputs @param {readonly number[]} shown @param {PointSet} set */
function meanOfTraining(outputs, shown, set) {
  const training = shown.flatMap((index, i) => (set.test[index] === 0 ? [outputs[i]] : []));
  return training.reduce((sum, value) => sum + value, 0) / (training.length || 1);
}

/** How sums are read: the highest wins, or the side of the sum at which one output changes its mind. */
function lookOf(/** @type {Experiment} */ experiment, /** @type {import('../../../draw/ground.js').Grid} */ {values}) {
  const {activation} = experiment.layers[experiment.layers.length - 1];
  const classes = taskOf(experiment.data) === 'classification';
  // A sigmoid is ½ and a tanh 0 where its sum is 0; a linear output is its sum.
  const share = activation === 'linear' ? shareScale(experiment) : {times: 0.5, plus: 0.5};
  const {low, high} = spreadOf(values);
  const kind = classes ? /** @type {const} */ ('classes') : /** @type {const} */ ('values');
  return {reading: classes ? /** @type {const} */ ('discrete') : /** @type {const} */ ('smooth'), kind, share, range: Math.max(1, -low, high)};
}
