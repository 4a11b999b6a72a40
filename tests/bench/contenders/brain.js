/**
 * brain.js 1.6.1: sample by sample, without mini-batches or softmax, so its work is lighter and its losses differ. Its output
 * layer has the hidden ones' activation: leaky where the others have ReLU, which there would die within some updates.
 */
import {createRequire} from 'node:module';

import {GRID} from '../workloads.js';

export const brain = {
  name: 'brain.js',
  exact: false,
  /** @param {import('../workloads.js').Workload} work */
  create({sizes, hidden, rate, momentum, samples, x, labels, output, start}) {
    const {NeuralNetwork} = createRequire(import.meta.url)('brain.js');
    const net = new NeuralNetwork({hiddenLayers: sizes.slice(1, -1), activation: hidden === 'tanh' ? 'tanh' : 'leaky-relu', learningRate: rate / 10, momentum: momentum || 1e-9});
    net.sizes = sizes;
    net.initialize();
    // It would draw a start of its own, another each time.
    start.forEach(({weights, biases}, layer) => {
      net.weights[layer + 1].forEach((/** @type {number[]} */ row, /** @type {number} */ o) => row.forEach((_, i) => (row[i] = weights[i * sizes[layer + 1] + o])));
      biases.forEach((bias, o) => (net.biases[layer + 1][o] = bias));
    });
    const inputs = Array.from({length: samples}, (_, s) => x.slice(s * sizes[0], (s + 1) * sizes[0]));
    const targets = Array.from(labels, (label) =>
      output === 'tanh' ? [2 * label - 1] : Array.from({length: sizes[sizes.length - 1]}, (_, k) => (k === label ? 1 : 0)));
    const point = new Float32Array(2);
    return {
      train(/** @type {number} */ epochs) {
        for (let epoch = 0; epoch < epochs; epoch += 1) for (let s = 0; s < samples; s += 1) net.trainPattern({input: inputs[s], output: targets[s]});
      },
      loss() {
        let total = 0;
        for (let s = 0; s < samples; s += 1) net.runInput(inputs[s]).forEach((/** @type {number} */ y, /** @type {number} */ k) => (total += (y - targets[s][k]) ** 2));
        return total / samples;
      },
      grid() {
        let last = null;
        for (let cell = 0; cell < GRID * GRID; cell += 1) {
          point[0] = ((cell % GRID) + 0.5) / (GRID / 2) - 1;
          point[1] = 1 - (Math.floor(cell / GRID) + 0.5) / (GRID / 2);
          last = net.runInput(point);
        }
        return last;
      },
      close() {}
    };
  }
};
