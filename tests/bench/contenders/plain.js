/**
 * Plain JavaScript written with care: flat Float32Arrays, nothing allocated while training, one pass over the weights for
 * both backward products. What a good programmer gets without WebAssembly; the bars are multiples of it.
 */
import {GRID} from '../workloads.js';

/** One dense layer for one sample at a time; weights (n_neurons, n_inputs), so that both loops run along memory. */
class Layer {
  /** @param {number} inputs @param {number} neurons @param {{weights: Float32Array, biases: Float32Array}} start @param {string} activation */
  constructor(inputs, neurons, {weights, biases}, activation) {
    this.inputs = inputs;
    this.neurons = neurons;
    this.activation = activation;
    this.weights = new Float32Array(inputs * neurons);
    for (let i = 0; i < inputs; i += 1) for (let o = 0; o < neurons; o += 1) this.weights[o * inputs + i] = weights[i * neurons + o];
    this.rows = Array.from({length: neurons}, (_, o) => this.weights.subarray(o * inputs, (o + 1) * inputs));
    this.biases = biases.slice();
    this.dWeights = new Float32Array(inputs * neurons);
    this.dBiases = new Float32Array(neurons);
    this.vWeights = new Float32Array(inputs * neurons);
    this.vBiases = new Float32Array(neurons);
    this.output = new Float32Array(neurons);
    this.error = new Float32Array(neurons);
  }

  /** @param {Float32Array} x */
  forward(x) {
    const {inputs, neurons, rows, biases, output} = this;
    const rectified = this.activation === 'relu';
    for (let o = 0; o < neurons; o += 1) {
      const row = rows[o];
      let sum = biases[o];
      for (let i = 0; i < inputs; i += 1) sum += row[i] * x[i];
      output[o] = rectified ? (sum + Math.abs(sum)) * 0.5 : sum; // without a branch to guess wrong
    }
    if (rectified) return;
    if (this.activation === 'tanh') {
      for (let o = 0; o < neurons; o += 1) output[o] = Math.tanh(output[o]);
    } else {
      softmax(output);
    }
  }

  /** From dL/dz in `error` to dW, db and, where `below` is given, its dL/dy. @param {Float32Array} x @param {Layer | null} below */
  backward(x, below) {
    const {inputs, neurons, weights, dWeights, dBiases, error} = this;
    const passed = below === null ? null : below.error;
    if (passed !== null) passed.fill(0);
    for (let o = 0; o < neurons; o += 1) {
      const e = error[o]; // often 0 behind a ReLU, but every contender does the whole product
      const row = o * inputs;
      dBiases[o] += e;
      if (passed === null) {
        for (let i = 0; i < inputs; i += 1) dWeights[row + i] += e * x[i];
      } else {
        for (let i = 0; i < inputs; i += 1) {
          dWeights[row + i] += e * x[i];
          passed[i] += e * weights[row + i];
        }
      }
    }
    if (below !== null) below.throughActivation();
  }

  /** dL/dy becomes dL/dz. */
  throughActivation() {
    const {neurons, output, error} = this;
    if (this.activation === 'relu') {
      for (let o = 0; o < neurons; o += 1) if (output[o] <= 0) error[o] = 0;
    } else if (this.activation === 'tanh') {
      for (let o = 0; o < neurons; o += 1) error[o] *= 1 - output[o] * output[o];
    }
  }

  /** @param {number} rate already divided by the batch @param {number} momentum */
  update(rate, momentum) {
    step(this.weights, this.dWeights, this.vWeights, rate, momentum);
    step(this.biases, this.dBiases, this.vBiases, rate, momentum);
  }
}

/** @param {Float32Array} values @param {Float32Array} gradients @param {Float32Array} velocities @param {number} rate @param {number} momentum */
function step(values, gradients, velocities, rate, momentum) {
  if (momentum === 0) {
    for (let i = 0; i < values.length; i += 1) {
      values[i] -= rate * gradients[i];
      gradients[i] = 0;
    }
    return;
  }
  for (let i = 0; i < values.length; i += 1) {
    velocities[i] = momentum * velocities[i] - rate * gradients[i];
    values[i] += velocities[i];
    gradients[i] = 0;
  }
}

/** @param {Float32Array} values */
function softmax(values) {
  let highest = values[0];
  for (let k = 1; k < values.length; k += 1) if (values[k] > highest) highest = values[k];
  let total = 0;
  for (let k = 0; k < values.length; k += 1) total += values[k] = Math.exp(values[k] - highest);
  for (let k = 0; k < values.length; k += 1) values[k] /= total;
}

class Network {
  /** @param {import('../workloads.js').Workload} work */
  constructor(work) {
    this.work = work;
    this.input = new Float32Array(work.sizes[0]);
    this.layers = work.start.map((start, i) =>
      new Layer(work.sizes[i], work.sizes[i + 1], start, i === work.start.length - 1 ? work.output : work.hidden));
    this.order = Int32Array.from({length: work.samples}, (_, i) => i);
    this.state = 1;
  }

  /** @param {Float32Array} x where samples stand @param {number} at where the one begins */
  forward(x, at) {
    const {layers, input} = this;
    for (let i = 0; i < input.length; i += 1) input[i] = x[at + i];
    layers[0].forward(input);
    for (let i = 1; i < layers.length; i += 1) layers[i].forward(layers[i - 1].output);
    return layers[layers.length - 1].output;
  }

  /** @param {number} sample */
  backward(sample) {
    const {layers, work} = this;
    const last = layers[layers.length - 1];
    if (work.output === 'softmax') {
      for (let k = 0; k < last.neurons; k += 1) last.error[k] = last.output[k];
      last.error[work.labels[sample]] -= 1;
    } else {
      last.error[0] = last.output[0] - (2 * work.labels[sample] - 1);
      last.throughActivation();
    }
    for (let i = layers.length - 1; i > 0; i -= 1) layers[i].backward(layers[i - 1].output, layers[i - 1]);
    layers[0].backward(this.input, null);
  }

  shuffle() {
    const {order} = this;
    for (let left = order.length; left > 1; left -= 1) {
      this.state = (Math.imul(this.state, 1664525) + 1013904223) >>> 0;
      const other = Math.floor((this.state / 2 ** 32) * left);
      [order[left - 1], order[other]] = [order[other], order[left - 1]];
    }
  }

  epoch() {
    const {work, order, layers} = this;
    if (work.batch < work.samples) this.shuffle();
    for (let first = 0; first < work.samples; first += work.batch) {
      const end = Math.min(work.samples, first + work.batch);
      for (let s = first; s < end; s += 1) {
        this.forward(work.x, order[s] * work.sizes[0]);
        this.backward(order[s]);
      }
      for (const layer of layers) layer.update(work.rate / (end - first), work.momentum);
    }
  }

  loss() {
    const {work} = this;
    let total = 0;
    for (let s = 0; s < work.samples; s += 1) {
      const y = this.forward(work.x, s * work.sizes[0]);
      if (work.output === 'softmax') total -= Math.log(Math.max(1e-7, y[work.labels[s]]));
      else total += (y[0] - (2 * work.labels[s] - 1)) ** 2 / 2;
    }
    return total / work.samples;
  }
}

export const plain = {
  name: 'plain JavaScript',
  exact: true,
  /** @param {import('../workloads.js').Workload} work */
  create(work) {
    const network = new Network(work);
    const outputs = work.sizes[work.sizes.length - 1];
    const cells = new Float32Array(GRID * GRID * outputs);
    const point = new Float32Array(2);
    return {
      train(/** @type {number} */ epochs) {
        for (let epoch = 0; epoch < epochs; epoch += 1) network.epoch();
      },
      loss: () => network.loss(),
      grid() {
        for (let cell = 0; cell < GRID * GRID; cell += 1) {
          point[0] = ((cell % GRID) + 0.5) / (GRID / 2) - 1;
          point[1] = 1 - (Math.floor(cell / GRID) + 0.5) / (GRID / 2);
          const y = network.forward(point, 0);
          for (let k = 0; k < outputs; k += 1) cells[k * GRID * GRID + cell] = y[k];
        }
        return cells;
      },
      close() {}
    };
  }
};
