/** The values of each layer that histograms count, and the axes they share. */
import {countIn, rangeOf, spreadOf} from '../../../maths/bins.js';

/** @typedef {import('../../../maths/bins.js').Spread} Spread */
/** @typedef {import('../../../../../core/bindings/nn-core.d.ts').LayerParameters} LayerParameters */
/** @typedef {import('../../../../../core/bindings/nn-core.d.ts').Reals} Reals */
/** @typedef {'weights' | 'outputs' | 'gradients'} Kind */
/** `top`: the count at full height. @typedef {{counts: Uint32Array, low: number, high: number, top: number, spread: Spread}} LayerDistribution */
/** One kind of value in every layer. @typedef {{kind: Kind, layers: LayerDistribution[]}} Distribution */

export const KINDS = /** @type {readonly Kind[]} */ (['weights', 'outputs', 'gradients']);
const BINS = 25; // odd, so that one bar has zero in its middle where the axis is even

/**
 * Each layer's neurons' answers: their stretch of what neuronOutputs says.
 * @param {Reals} outputs (features + neurons, samples) @param {readonly LayerParameters[]} layers
 */
export function outputsByLayer(outputs, layers) {
  const rows = layers[0].inputs + layers.reduce((sum, {neurons}) => sum + neurons, 0);
  const samples = outputs.length / rows;
  let row = layers[0].inputs;
  return layers.map(({neurons}) => outputs.subarray(row * samples, (row += neurons) * samples));
}

/**
 * Layers of one group share both axes; the vertical one is the share of a layer's values, so that large layers and small ones
 * compare.
 * @param {Kind} kind @param {readonly ArrayLike<number>[]} valuesByLayer @param {readonly string[]} [groups] one for each layer; absent: all are one
 * @returns {Distribution}
 */
export function distributionOf(kind, valuesByLayer, groups = valuesByLayer.map(() => '')) {
  const spreads = valuesByLayer.map(spreadOf);
  const layers = valuesByLayer.map((values, i) => {
    const range = rangeOf(spreads.filter((_, j) => groups[j] === groups[i]), kind !== 'outputs');
    return {counts: countIn(values, range, BINS), ...range, top: 0, spread: spreads[i]};
  });
  const highest = layers.map(({counts, spread}) => Math.max(...counts) / (spread.count || 1));
  layers.forEach((layer, i) => {
    layer.top = Math.max(...highest.filter((_, j) => groups[j] === groups[i])) * (layer.spread.count || 1);
  });
  return {kind, layers};
}
