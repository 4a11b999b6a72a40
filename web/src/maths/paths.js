/**
 * The chain rule as paths: every way from one weight or bias to the loss, with the factor of each step. The products of all
 * paths add up to the parameter's derivative.
 *
 * A path's factors are the input x (1 for a bias), then for each hidden neuron on it the slope f'(z) and the weight that
 * leads on, and at the end dL/dz of an output neuron, which has loss and output activation in it.
 */

/** @typedef {import('./trace-steps.js').Walk} Walk */
/** @typedef {import('../../../core/bindings/nn-core.d.ts').ParameterPlace} ParameterPlace */
/** From a neuron of `layer` to one of the next; `flow`: what all paths through it add up to. @typedef {{layer: number, from: number, to: number, weight: number, flow: number}} Edge */
/** `neurons`: one in each layer, from the parameter's own on. @typedef {{neurons: number[], factors: number[], product: number}} Path */

/** How many paths there are. @param {Walk} walk @param {ParameterPlace} place */
export const countPaths = ({layers}, {layer}) => layers.slice(layer + 1).reduce((count, {neurons}) => count * neurons, 1);

/** What a path begins with: dz/dw is the input, dz/db is 1. @param {Walk} walk @param {ParameterPlace} place */
const firstFactor = ({trace}, {layer, role, input = 0}) => (role === 'bias' ? 1 : trace.layers[layer].input[input]);

/**
 * Every edge on the way with what flows through it, layer by layer; none where the parameter is an output neuron's.
 * @param {Walk} walk @param {ParameterPlace} place @returns {{edges: Edge[], ends: number[]}} ends: what arrives at the loss from each output neuron
 */
export function flowOf({trace, parameters, layers, loss}, place) {
  const last = layers.length - 1;
  const edges = /** @type {Edge[]} */ ([]);
  // What all ways from the parameter to a neuron's sum multiply to, one layer at a time.
  let reach = new Float64Array(layers[place.layer].neurons);
  reach[place.neuron] = firstFactor({trace, parameters, layers, loss}, place);
  for (let layer = place.layer; layer < last; layer += 1) {
    const {slopes} = trace.layers[layer];
    const {weights, neurons} = parameters[layer + 1];
    const next = new Float64Array(neurons);
    for (let from = 0; from < reach.length; from += 1) {
      if (layer === place.layer && from !== place.neuron) continue;
      for (let to = 0; to < neurons; to += 1) {
        const weight = weights[from * neurons + to];
        const step = reach[from] * slopes[from] * weight;
        next[to] += step;
        edges.push({layer, from, to, weight, flow: step * trace.layers[layer + 1].dSums[to]});
      }
    }
    reach = next;
  }
  return {edges, ends: Array.from(reach, (value, neuron) => value * trace.layers[last].dSums[neuron])};
}

/**
 * All paths, the largest product first.
 * @param {Walk} walk @param {ParameterPlace} place @returns {Path[]}
 */
export function pathsOf(walk, place) {
  const {trace, parameters, layers} = walk;
  const last = layers.length - 1;
  const found = /** @type {Path[]} */ ([]);
  /** @param {number[]} neurons @param {number[]} factors */
  function follow(neurons, factors) {
    const layer = place.layer + neurons.length - 1;
    const neuron = neurons[neurons.length - 1];
    if (layer === last) {
      const whole = [...factors, trace.layers[last].dSums[neuron]];
      found.push({neurons, factors: whole, product: whole.reduce((product, factor) => product * factor, 1)});
      return;
    }
    const {weights, neurons: count} = parameters[layer + 1];
    for (let to = 0; to < count; to += 1) follow([...neurons, to], [...factors, trace.layers[layer].slopes[neuron], weights[neuron * count + to]]);
  }
  follow([place.neuron], [firstFactor(walk, place)]);
  return found.sort((a, b) => Math.abs(b.product) - Math.abs(a.product));
}
