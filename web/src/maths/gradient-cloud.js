/** The gradients of single samples as a cloud of points over two parameters, and how far a batch's mean may stray from it. */

/** @typedef {import('../../../core/bindings/nn-core.d.ts').ParameterPlace} ParameterPlace */
/** @typedef {import('../../../core/bindings/nn-core.d.ts').LayerParameters} LayerParameters */
/** @typedef {{samples: number, parameters: number, gradients: ArrayLike<number>}} SampleGradients row-major (samples, parameters) */
/** @typedef {readonly [number, number]} Vector */
/** @typedef {{xx: number, xy: number, yy: number}} Covariance */
/** Half axes and the angle of the longer one, in radians. @typedef {{long: number, short: number, angle: number}} Ellipse */

/** Where a parameter is in a flat list: layer by layer, weights (inputs × neurons) before biases. @param {readonly Pick<LayerParameters, 'inputs' | 'neurons'>[]} layers @param {ParameterPlace} place */
export function indexOfPlace(layers, {layer, role, input = 0, neuron}) {
  let index = 0;
  for (const {inputs, neurons} of layers.slice(0, layer)) index += (inputs + 1) * neurons;
  const {inputs, neurons} = layers[layer];
  return index + (role === 'bias' ? inputs * neurons : input * neurons) + neuron;
}

/** The parameter at a place of the flat list. @param {readonly Pick<LayerParameters, 'inputs' | 'neurons'>[]} layers @param {number} index @returns {ParameterPlace} */
export function placeOfIndex(layers, index) {
  let rest = index;
  for (let layer = 0; layer < layers.length; layer += 1) {
    const {inputs, neurons} = layers[layer];
    if (rest < inputs * neurons) return {layer, role: 'weight', input: Math.floor(rest / neurons), neuron: rest % neurons};
    rest -= inputs * neurons;
    if (rest < neurons) return {layer, role: 'bias', neuron: rest};
    rest -= neurons;
  }
  throw new RangeError(`There is no parameter ${index}.`);
}

/** All weights and biases in one list. @param {readonly LayerParameters[]} layers */
export const flat = (layers) => layers.flatMap(({weights, biases}) => [...weights, ...biases]);

/**
 * Each sample's gradient with respect to two parameters, their mean, and how they are spread around it.
 * @param {SampleGradients} batch @param {number} across @param {number} up indexes of parameters
 * @returns {{points: Vector[], mean: Vector, covariance: Covariance | null}} covariance null: one sample has no spread
 */
export function cloudOf({samples, parameters, gradients}, across, up) {
  const points = Array.from({length: samples}, (_, i) => /** @type {Vector} */ ([gradients[i * parameters + across], gradients[i * parameters + up]]));
  const mean = /** @type {[number, number]} */ ([0, 0]);
  for (const [x, y] of points) {
    mean[0] += x / samples;
    mean[1] += y / samples;
  }
  if (samples < 2) return {points, mean, covariance: null};
  const covariance = {xx: 0, xy: 0, yy: 0};
  for (const [x, y] of points) {
    const [dx, dy] = [x - mean[0], y - mean[1]];
    covariance.xx += (dx * dx) / (samples - 1);
    covariance.xy += (dx * dy) / (samples - 1);
    covariance.yy += (dy * dy) / (samples - 1);
  }
  return {points, mean, covariance};
}

/**
 * Where the mean of `size` samples, drawn without putting back from `all`, lies within one standard deviation.
 * @param {Covariance} covariance of single samples @param {number} size @param {number} all @returns {Ellipse}
 */
export function strayOf({xx, xy, yy}, size, all) {
  const share = all > 1 ? (all - size) / (all - 1) / size : 0;
  const middle = (xx + yy) / 2;
  const reach = Math.hypot((xx - yy) / 2, xy);
  const axis = (/** @type {number} */ variance) => Math.sqrt(Math.max(0, variance * share));
  return {long: axis(middle + reach), short: axis(middle - reach), angle: Math.atan2(2 * xy, xx - yy) / 2};
}

/** The two parameters whose gradients differ most from sample to sample. @param {SampleGradients} batch @returns {[number, number]} */
export function mostAtOdds({samples, parameters, gradients}) {
  const variances = Array.from({length: parameters}, (_, p) => {
    let [sum, squares] = [0, 0];
    for (let i = 0; i < samples; i += 1) {
      sum += gradients[i * parameters + p];
      squares += gradients[i * parameters + p] ** 2;
    }
    return squares / samples - (sum / samples) ** 2;
  });
  const first = variances.indexOf(Math.max(...variances));
  const second = variances.reduce((best, value, p) => (p !== first && (best === -1 || value > variances[best]) ? p : best), -1);
  return [first, second === -1 ? first : second];
}

/** The mean of all samples' gradients. @param {SampleGradients} batch */
export function meanOf({samples, parameters, gradients}) {
  const mean = new Float64Array(parameters);
  for (let i = 0; i < samples; i += 1) for (let p = 0; p < parameters; p += 1) mean[p] += gradients[i * parameters + p] / samples;
  return mean;
}

/** The angle between two long vectors, in degrees; NaN where one of them is 0. @param {ArrayLike<number>} a @param {ArrayLike<number>} b */
export function angleBetween(a, b) {
  let [product, aa, bb] = [0, 0, 0];
  for (let i = 0; i < a.length; i += 1) {
    product += a[i] * b[i];
    aa += a[i] * a[i];
    bb += b[i] * b[i];
  }
  return (Math.acos(Math.max(-1, Math.min(1, product / Math.sqrt(aa * bb)))) * 180) / Math.PI;
}
