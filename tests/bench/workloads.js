/** What is measured: the same data, start weights and settings for every contender. */

/**
 * @typedef {object} Workload
 * @property {string} name
 * @property {'train' | 'grid'} kind
 * @property {number[]} sizes inputs, then neurons of each layer
 * @property {'tanh' | 'relu'} hidden activation of the hidden layers
 * @property {'tanh' | 'softmax'} output
 * @property {number} rate
 * @property {number} momentum
 * @property {number} batch
 * @property {number} samples
 * @property {Float32Array} x (samples, inputs) @property {Int32Array} labels class of each sample
 * @property {{weights: Float32Array, biases: Float32Array}[]} start weights (n_inputs, n_neurons)
 */

/** Numbers in [0, 1) that only the seed decides. @param {number} seed */
function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** @param {number[]} sizes @param {() => number} draw */
const startOf = (sizes, draw) =>
  sizes.slice(1).map((neurons, layer) => {
    const scale = Math.sqrt(2 / sizes[layer]);
    const weights = Float32Array.from({length: sizes[layer] * neurons}, () => scale * (draw() + draw() + draw() - 1.5) * 2);
    return {weights, biases: new Float32Array(neurons)};
  });

/** Arms of a spiral in the plane. @param {number} samples @param {number} classes @param {() => number} draw */
function spiral(samples, classes, draw) {
  const x = new Float32Array(2 * samples);
  const labels = new Int32Array(samples);
  for (let i = 0; i < samples; i += 1) {
    const radius = draw();
    const angle = 4 * radius + (2 * Math.PI * (i % classes)) / classes + 0.2 * (draw() - 0.5);
    [x[2 * i], x[2 * i + 1], labels[i]] = [radius * Math.sin(angle), radius * Math.cos(angle), i % classes];
  }
  return {x, labels};
}

/** Dense random samples. @param {number} samples @param {number} width @param {number} classes @param {() => number} draw */
function noise(samples, width, classes, draw) {
  const x = Float32Array.from({length: samples * width}, () => 2 * draw() - 1);
  return {x, labels: Int32Array.from({length: samples}, () => Math.floor(draw() * classes))};
}

/** @param {Omit<Workload, 'start' | 'x' | 'labels'> & {data: 'spiral' | 'noise'}} settings @returns {Workload} */
function workload({data, ...settings}) {
  const draw = random(7);
  const {samples, sizes, output} = settings;
  const classes = output === 'tanh' ? 2 : sizes[sizes.length - 1];
  const points = data === 'spiral' ? spiral(samples, classes, draw) : noise(samples, sizes[0], classes, draw);
  return {...settings, ...points, start: startOf(sizes, draw)};
}

const W1 = {kind: 'train', sizes: [2, 4, 2, 1], hidden: 'tanh', output: 'tanh', rate: 0.03, momentum: 0, batch: 10, samples: 250, data: 'spiral'};
const W2 = {kind: 'train', sizes: [2, 64, 3], hidden: 'relu', output: 'softmax', rate: 0.2, momentum: 0.9, batch: 300, samples: 300, data: 'spiral'};
const W3 = {kind: 'train', sizes: [2, 64, 64, 64, 3], hidden: 'relu', output: 'softmax', rate: 0.05, momentum: 0, batch: 32, samples: 1000, data: 'spiral'};
const W4 = {kind: 'train', sizes: [784, 128, 64, 10], hidden: 'relu', output: 'softmax', rate: 0.05, momentum: 0, batch: 64, samples: 2048, data: 'noise'};

/** Cells along each side of the grids W5 and W5s. */
export const GRID = 100;

/** @param {Record<string, unknown>} settings @param {string} name */
const named = (settings, name) => workload(/** @type {any} */ ({...settings, name}));

/**
 * W4 comes last: its data make the engine's memory grow, and once a buffer was replaced, V8 looks at every access to any typed
 * array of the process twice.
 * @returns {Workload[]}
 */
export const workloads = () => [
  named(W1, 'W1'), named(W2, 'W2'), named(W3, 'W3'), named({...W3, kind: 'grid'}, 'W5'), named({...W1, kind: 'grid'}, 'W5s'), named(W4, 'W4')
];

/** The same work with all samples in one batch, so that their order does not matter: for comparing losses. */
export const inOneBatch = (/** @type {Workload} */ work) => ({...work, batch: work.samples});

/** @param {Workload} work @param {Partial<Workload>} change */
export function variant(work, change) {
  const data = work.sizes[0] === 2 ? 'spiral' : 'noise';
  return workload({...work, ...change, data});
}
