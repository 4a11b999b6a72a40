/** ConvNetJS 0.3.0, as its own demos use it. */
import convnetjs from 'convnetjs';

import {GRID} from '../workloads.js';

export const convnet = {
  name: 'ConvNetJS',
  exact: true,
  /** @param {import('../workloads.js').Workload} work */
  create({sizes, hidden, output, rate, momentum, batch, samples, x, labels, start}) {
    const net = new convnetjs.Net();
    const layers = [{type: 'input', out_sx: 1, out_sy: 1, out_depth: sizes[0]}];
    for (const neurons of sizes.slice(1, -1)) layers.push({type: 'fc', num_neurons: neurons, activation: hidden});
    if (output === 'softmax') layers.push({type: 'softmax', num_classes: sizes.at(-1)});
    else layers.push({type: 'fc', num_neurons: 1, activation: 'tanh'}, {type: 'regression', num_neurons: 1});
    net.makeLayers(layers);
    // A regression layer brings a dense layer of its own; it becomes the identity and is not trained.
    const dense = net.layers.filter(({layer_type: type}) => type === 'fc');
    start.forEach(({weights, biases}, layer) => {
      dense[layer].filters.forEach((filter, o) => filter.w.forEach((_, i) => (filter.w[i] = weights[i * sizes[layer + 1] + o])));
      biases.forEach((bias, o) => (dense[layer].biases.w[o] = bias));
    });
    if (dense.length > start.length) {
      const identity = dense.at(-1);
      identity.filters[0].w[0] = 1;
      identity.biases.w[0] = 0;
      identity.getParamsAndGrads = () => [];
    }
    const trainer = new convnetjs.SGDTrainer(net, {method: 'sgd', learning_rate: rate, momentum, batch_size: batch, l1_decay: 0, l2_decay: 0});
    const inputs = Array.from({length: samples}, (_, s) => {
      const vol = new convnetjs.Vol(1, 1, sizes[0], 0);
      for (let i = 0; i < sizes[0]; i += 1) vol.w[i] = x[s * sizes[0] + i];
      return vol;
    });
    const target = (/** @type {number} */ s) => (output === 'softmax' ? labels[s] : [2 * labels[s] - 1]);
    const point = new convnetjs.Vol(1, 1, 2, 0);
    return {
      train(/** @type {number} */ epochs) {
        for (let epoch = 0; epoch < epochs; epoch += 1) for (let s = 0; s < samples; s += 1) trainer.train(inputs[s], target(s));
      },
      loss() {
        let total = 0;
        for (let s = 0; s < samples; s += 1) {
          const y = net.forward(inputs[s]).w;
          total += output === 'softmax' ? -Math.log(Math.max(1e-7, y[labels[s]])) : (y[0] - (2 * labels[s] - 1)) ** 2 / 2;
        }
        return total / samples;
      },
      grid() {
        let last = null;
        for (let cell = 0; cell < GRID * GRID; cell += 1) {
          point.w[0] = ((cell % GRID) + 0.5) / (GRID / 2) - 1;
          point.w[1] = 1 - (Math.floor(cell / GRID) + 0.5) / (GRID / 2);
          last = net.forward(point).w;
        }
        return last;
      },
      close() {}
    };
  }
};
