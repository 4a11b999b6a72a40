/** The engine itself, through the very session the page uses, reshuffling included. */
import {GRID} from '../workloads.js';
import {loadModule} from '../../../web/cli/load-core.js';

/** @param {any} answer */
function value(answer) {
  if (answer.error) throw new Error(answer.error.message);
  return answer;
}

/** @param {import('../workloads.js').Workload} work */
export function experimentOf({sizes, hidden, output, rate, momentum, batch, samples, x, labels, start}) {
  const softmax = output === 'softmax';
  return {
    version: 1,
    precision: 'float',
    plane: {xMin: -1, xMax: 1, yMin: -1, yMax: 1},
    data: sizes[0] === 2
      ? {kind: 'points', task: 'classification', classes: softmax ? sizes.at(-1) : 2, testShare: 0,
         points: Array.from({length: samples}, (_, i) => [x[2 * i], x[2 * i + 1], labels[i]])}
      : {kind: 'table', task: 'classification', inputs: sizes[0], outputs: sizes.at(-1), samples: x, targets: labels, testShare: 0},
    features: ['x', 'y'],
    layers: start.map(({weights, biases}, layer) => ({
      neurons: sizes[layer + 1],
      activation: layer === start.length - 1 ? output : hidden,
      weights: Array.from({length: sizes[layer]}, (_, i) => weights.subarray(i * sizes[layer + 1], (i + 1) * sizes[layer + 1])),
      biases
    })),
    loss: {kind: softmax ? 'categorical-cross-entropy' : 'squared-error'},
    // The others take half of the squared error; the engine has no ½, so half the rate makes the same steps.
    optimizer: {kind: momentum > 0 ? 'momentum' : 'sgd', momentum, learningRate: softmax ? rate : rate / 2},
    schedule: {kind: 'constant'},
    batchSize: batch === samples ? 0 : batch,
    seeds: {data: 0, noise: 0, split: 0, weights: 0, order: 1, dropout: 0}
  };
}

/** @param {'float-simd' | 'float-scalar'} module */
export const engine = (module) => ({
  name: module,
  exact: true,
  /** @param {import('../workloads.js').Workload} work */
  async create(work) {
    const core = await loadModule(module);
    const session = new core.Session();
    value(session.configure(/** @type {any} */ (experimentOf(work))));
    const request = {xMin: -1, xMax: 1, yMin: -1, yMax: 1, columns: GRID, rows: GRID};
    return {
      /** @param {number} epochs */
      train: (epochs) => void value(session.trainEpochs(epochs)),
      loss: () => value(session.evaluate()).train.loss / (work.output === 'tanh' ? 2 : 1),
      grid: () => value(session.outputGrid(request)),
      close: () => session.delete()
    };
  }
});
