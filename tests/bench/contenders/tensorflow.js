/** TensorFlow.js 4.22 with its WebAssembly backend, by the core API. */
import {createRequire} from 'node:module';
import {dirname} from 'node:path';

import {GRID} from '../workloads.js';

const require = createRequire(import.meta.url);
let started = null;

/** The library with its backend running. */
function start() {
  started ??= (async () => {
    const tf = require('@tensorflow/tfjs');
    const wasm = require('@tensorflow/tfjs-backend-wasm');
    wasm.setWasmPaths(`${dirname(require.resolve('@tensorflow/tfjs-backend-wasm'))}/`);
    wasm.setThreadsCount(1);
    await tf.setBackend('wasm');
    await tf.ready();
    return tf;
  })();
  return started;
}

export const tensorflow = {
  name: 'TensorFlow.js wasm',
  exact: true,
  /** @param {import('../workloads.js').Workload} work */
  async create({sizes, hidden, output, rate, momentum, batch, samples, x, labels, start: first}) {
    const tf = await start();
    const params = first.map(({weights, biases}, i) => ({
      w: tf.variable(tf.tensor2d(weights, [sizes[i], sizes[i + 1]])), b: tf.variable(tf.tensor1d(biases))
    }));
    const width = sizes[sizes.length - 1];
    const coded = Float32Array.from({length: samples * width}, (_, i) =>
      output === 'tanh' ? 2 * labels[i] - 1 : Number(labels[Math.floor(i / width)] === i % width));
    const inputs = tf.tensor2d(x, [samples, sizes[0]]);
    const targets = tf.tensor2d(coded, [samples, width]);
    const forward = (/** @type {any} */ values) => params.reduce((y, {w, b}, i) => {
      const z = tf.add(tf.matMul(y, w), b);
      if (i < params.length - 1) return hidden === 'relu' ? tf.relu(z) : tf.tanh(z);
      return output === 'tanh' ? tf.tanh(z) : z;
    }, values);
    // Softmax and cross-entropy as one, in the stable form: z − logsumexp(z).
    const mean = (/** @type {any} */ y, /** @type {any} */ t) => {
      if (output === 'tanh') return tf.mul(0.5, tf.mean(tf.square(tf.sub(y, t))));
      const shifted = tf.sub(y, tf.max(y, 1, true));
      const logarithm = tf.sub(shifted, tf.log(tf.sum(tf.exp(shifted), 1, true)));
      return tf.neg(tf.mean(tf.sum(tf.mul(t, logarithm), 1)));
    };
    const optimizer = momentum > 0 ? tf.train.momentum(rate, momentum) : tf.train.sgd(rate);
    const cells = new Float32Array(GRID * GRID * 2);
    for (let cell = 0; cell < GRID * GRID; cell += 1) {
      cells[2 * cell] = ((cell % GRID) + 0.5) / (GRID / 2) - 1;
      cells[2 * cell + 1] = 1 - (Math.floor(cell / GRID) + 0.5) / (GRID / 2);
    }
    const grid = sizes[0] === 2 ? tf.tensor2d(cells, [GRID * GRID, 2]) : null;
    const order = Int32Array.from({length: samples}, (_, i) => i);
    let state = 1;
    function shuffle() {
      for (let left = order.length; left > 1; left -= 1) {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        const other = Math.floor((state / 2 ** 32) * left);
        [order[left - 1], order[other]] = [order[other], order[left - 1]];
      }
    }
    const update = (/** @type {any} */ values, /** @type {any} */ wanted) => tf.tidy(() => optimizer.minimize(() => mean(forward(values), wanted)));
    return {
      train(/** @type {number} */ epochs) {
        for (let epoch = 0; epoch < epochs; epoch += 1) {
          if (batch >= samples) {
            update(inputs, targets);
            continue;
          }
          shuffle();
          tf.tidy(() => {
            for (let at = 0; at < samples; at += batch) {
              const chosen = tf.tensor1d(order.slice(at, at + batch), 'int32');
              update(tf.gather(inputs, chosen), tf.gather(targets, chosen));
            }
          });
        }
      },
      loss: () => tf.tidy(() => mean(forward(inputs), targets)).dataSync()[0],
      grid: () => tf.tidy(() => (output === 'softmax' ? tf.softmax(forward(grid)) : forward(grid))).dataSync(),
      close: () => tf.disposeVariables()
    };
  }
};
