/** The network as a plain JavaScript program for Node or a browser, without any library. */
import {taskOf} from '../../state/experiment.js';
import {numbersOf, shapeOf} from './numpy.js';
import {pyList, pyLongList, pyRows} from './python.js';
import {rateExpression} from './schedules.js';
import {codedTargets, frozenOf, isRepeatable, silentOf} from './source.js';

/** @typedef {import('./source.js').CodeSource} CodeSource */
/** @typedef {import('../../state/experiment.js').Experiment} Experiment */
/** @typedef {import('../../state/experiment.js').ActivationKind} ActivationKind */

const FEATURES = {
  x: 'x', y: 'y', 'x²': 'x ** 2', 'y²': 'y ** 2', xy: 'x * y', 'sin x': 'Math.sin(x)', 'sin y': 'Math.sin(y)', 'cos x': 'Math.cos(x)', 'cos y': 'Math.cos(y)'
};

/** [value of z, slope of z and y] @type {Record<Exclude<ActivationKind, 'softmax'>, [string, string]>} */
const ACTIVATIONS = {
  linear: ['z', '1'],
  relu: ['Math.max(0, z)', 'z > 0 ? 1 : 0'],
  'leaky-relu': ['z > 0 ? z : slope * z', 'z > 0 ? 1 : slope'],
  elu: ['z > 0 ? z : Math.expm1(z)', 'z > 0 ? 1 : y + 1'],
  softplus: ['Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)))', '1 / (1 + Math.exp(-z))'],
  gelu: ['z * normal(z)', 'normal(z) + z * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI)'],
  swish: ['z / (1 + Math.exp(-z))', '(1 + y * Math.exp(-z)) / (1 + Math.exp(-z))'],
  sigmoid: ['1 / (1 + Math.exp(-z))', 'y * (1 - y)'],
  tanh: ['Math.tanh(z)', '1 - y * y'],
  sine: ['Math.sin(z)', 'Math.cos(z)']
};

/** The normal distribution function, whose error function JavaScript lacks. */
const NORMAL = `/** The share of a normal distribution below z, by its series near 0 and a continued fraction further out. */
function normal(z) {
  const x = Math.abs(z);
  const density = Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
  let tail = 0;
  if (x < 4) {
    let term = x;
    let sum = x;
    for (let n = 1; n < 120; n++) sum += term *= x * x / (2 * n + 1);
    tail = 0.5 - density * sum;
  } else {
    let fraction = 0;
    for (let n = 60; n > 0; n--) fraction = n / (x + fraction);
    tail = density / (x + fraction);
  }
  return z < 0 ? tail : 1 - tail;
}
`;

/** [loss of output y and target t, its slope] of one output; the mean over outputs is taken outside. */
const LOSSES = {
  'squared-error': ['(y - t) ** 2', '2 * (y - t)'],
  'absolute-error': ['Math.abs(y - t)', 'Math.sign(y - t)'],
  huber: ['Math.abs(y - t) <= delta ? (y - t) ** 2 / 2 : delta * (Math.abs(y - t) - delta / 2)', 'Math.max(-delta, Math.min(delta, y - t))'],
  hinge: ['Math.max(0, 1 - t * y)', 't * y < 1 ? -t : 0'],
  'binary-cross-entropy': ['-(t * Math.log(clip(y)) + (1 - t) * Math.log(1 - clip(y)))', 'y - t'],
  'categorical-cross-entropy': ['-t * Math.log(clip(y))', 'y - t']
};

/** The step of one number: value, gradient and its two moments (m[i], c[i]). */
const STEPS = {
  sgd: ['values[i] -= rate * g;'],
  momentum: ['m[i] = momentum * m[i] - rate * g;', 'values[i] += m[i];'],
  nesterov: ['m[i] = momentum * m[i] - rate * g;', 'values[i] += momentum * m[i] - rate * g;'],
  adagrad: ['c[i] += g * g;', 'values[i] -= rate * g / (Math.sqrt(c[i]) + epsilon);'],
  rmsprop: ['c[i] = rho * c[i] + (1 - rho) * g * g;', 'values[i] -= rate * g / (Math.sqrt(c[i]) + epsilon);'],
  adam: adam(''),
  adamw: adam('values[i] *= 1 - rate * weight_decay;')
};

/** @param {string} decay */
function adam(decay) {
  return [
    'm[i] = beta_1 * m[i] + (1 - beta_1) * g;', 'c[i] = beta_2 * c[i] + (1 - beta_2) * g * g;', ...(decay ? [decay] : []),
    'values[i] -= rate * (m[i] / (1 - beta_1 ** (t + 1))) / (Math.sqrt(c[i] / (1 - beta_2 ** (t + 1))) + epsilon);'
  ];
}

/** @param {CodeSource} source @returns {string} the program */
export function javascriptProgram(source) {
  const {experiment} = source;
  return [head(source), data(source), layersOf(source), activations(experiment), forward(experiment), lossOf(experiment), update(experiment), training(source)].join('\n');
}

/** @param {CodeSource} source */
const head = ({experiment}) => `// A neural network from Downhill: ${shapeOf(experiment)}, trained with ${experiment.optimizer.kind}.
// Its start weights, its points and the order of its first updates are the page's own, so it begins exactly as on the page.
// Run it with Node, or paste it into a browser's console.
`;

/** @param {CodeSource} source */
function data(source) {
  const {experiment, points, test} = source;
  const task = taskOf(experiment.data);
  const inputs = experiment.data.kind === 'table'
    ? 'const inputs = points;'
    : `const inputs = points.map(([${task === 'curve' ? 'x' : 'x, y'}]) => [${experiment.features.map((name) => FEATURES[name]).join(', ')}]); // what the first layer sees`;
  return `// The points, and what the network should say about each of them.
const points = ${pyRows(points, '  ')};
const targets = ${pyRows(codedTargets(source, task), '  ')};
const keptForTesting = ${pyLongList(test.map(Number), '  ')};
${inputs}
`;
}

/** @param {CodeSource} source */
function layersOf({experiment: {layers}, start}) {
  const texts = layers.map((layer, i) => {
    const extras = [
      layer.activation === 'leaky-relu' ? `slope: ${layer.slope ?? 0.01}` : '',
      layer.l1 ? `l1: ${layer.l1}` : '', layer.l2 ? `l2: ${layer.l2}` : '', layer.biasL1 ? `biasL1: ${layer.biasL1}` : '', layer.biasL2 ? `biasL2: ${layer.biasL2}` : '',
      layer.dropout ? `dropout: ${layer.dropout}` : '', layer.frozen ? 'frozen: true' : '',
      silentOf(layer).length > 0 ? `silent: ${pyList(silentOf(layer))}` : '', frozenOf(layer).length > 0 ? `frozenNeurons: ${pyList(frozenOf(layer))}` : ''
    ].filter(Boolean).map((text) => `, ${text}`).join('');
    return `  {
    activation: '${layer.activation}'${extras},
    weights: ${pyRows(start[i].weights, '      ')}, // [input][neuron]
    biases: ${pyList(start[i].biases)}
  }`;
  });
  return `// The network as it starts.\nconst layers = [\n${texts.join(',\n')}\n];\n`;
}

/** @param {Experiment} experiment */
function activations({layers}) {
  const used = [...new Set(layers.map(({activation}) => activation))].filter((kind) => kind !== 'softmax');
  const lines = used.map((kind) => {
    const [value, slope] = ACTIVATIONS[/** @type {keyof typeof ACTIVATIONS} */ (kind)];
    const leaky = kind === 'leaky-relu' ? ', slope' : '';
    return `  '${kind}': {value: (z${leaky}) => ${value}, slope: (z, y${leaky}) => ${slope}}`;
  });
  return `${used.includes('gelu') ? `${NORMAL}\n` : ''}const activations = {\n${lines.join(',\n')}\n};\n`;
}

/** @param {Experiment} experiment */
const forward = ({layers}) => `/** Keeps, for every layer, what came in, the sums z and the outputs y. */
function forward(input, training = false) {
  return layers.reduce((passes, {weights, biases, activation, slope${layers.some(({dropout}) => dropout) ? ', dropout = 0' : ''}${layers.some((layer) => silentOf(layer).length > 0) ? ', silent = []' : ''}}) => {
    const x = passes.length > 0 ? passes[passes.length - 1].out : input;
    const z = biases.map((bias, n) => x.reduce((sum, value, i) => sum + value * weights[i][n], bias));
    const y = activation === 'softmax' ? softmax(z) : z.map((sum) => activations[activation].value(sum, slope));
    const mask = y.map((${layers.some((layer) => silentOf(layer).length > 0) ? '_, n' : ''}) => ${maskOf(layers)});
    return [...passes, {x, z, y, mask, out: y.map((value, n) => value * mask[n])}];
  }, []);
}

function softmax(z) {
  const exponents = z.map((value) => Math.exp(value - Math.max(...z)));
  const sum = exponents.reduce((a, b) => a + b);
  return exponents.map((value) => value / sum);
}

const predict = (input) => forward(input).at(-1).out;
`;

/** @param {Experiment['layers']} layers */
function maskOf(layers) {
  const silent = layers.some((layer) => silentOf(layer).length > 0) ? 'silent.includes(n) ? 0 : ' : '';
  const dropout = layers.some(({dropout: share}) => share) ? 'training && dropout > 0 ? (Math.random() < dropout ? 0 : 1 / (1 - dropout)) : ' : '';
  return `${silent}${dropout}1`;
}

/** @param {Experiment} experiment */
function lossOf({loss, layers}) {
  const [value, slope] = LOSSES[loss.kind];
  const summed = loss.kind === 'categorical-cross-entropy';
  const clip = loss.kind.endsWith('cross-entropy') ? 'const clip = (p) => Math.min(Math.max(p, 1e-7), 1 - 1e-7);\n' : '';
  const delta = loss.kind === 'huber' ? `const delta = ${loss.delta ?? 1};\n` : '';
  const outputs = layers[layers.length - 1].neurons;
  const mean = summed || outputs === 1 ? '' : ` / ${outputs}`;
  return `${clip}${delta}/** Of one sample: ${summed ? 'the sum over classes' : 'the mean over outputs'}. */
const lossOf = (out, target) => out.reduce((sum, y, k) => sum + lossAt(y, target[k]), 0)${mean};
const lossAt = (y, t) => ${value};
const lossSlope = (y, t) => (${slope})${mean};
`;
}

/** @param {Experiment} experiment */
function update({loss, optimizer, schedule}) {
  const passes = loss.kind.endsWith('cross-entropy');
  const numbers = numbersOf(optimizer).map(([name, value]) => `const ${name} = ${value};\n`).join('');
  const clip = optimizer.clipNorm ? `
  const norm = Math.sqrt(layers.reduce((sum, layer, l) => layer.frozen ? sum : [...gradients[l].weights.flat(), ...gradients[l].biases].reduce((s, g) => s + g * g, sum), 0));
  const scale = norm > ${optimizer.clipNorm} ? ${optimizer.clipNorm} / norm : 1; // a gradient longer than this is shortened to it` : '\n  const scale = 1;';
  return `${numbers}const firstRate = ${optimizer.learningRate};
let t = 0; // updates done

/** Adds one sample's gradient, divided by the batch's size, to the gradients. */
function backward(passes, target, share, gradients) {
  let d = passes.at(-1).out.map((y, k) => lossSlope(y, target[k]) * share);
  for (let l = layers.length - 1; l >= 0; l--) {
    const {x, z, y, mask} = passes[l];
    const {weights, activation, slope} = layers[l];
    d = d.map((value, n) => value * mask[n]);
    ${passes ? 'if (l < layers.length - 1) ' : ''}d = activation === 'softmax' ? softmaxBackward(d, y) : d.map((value, n) => value * activations[activation].slope(z[n], y[n], slope));
    d.forEach((value, n) => {
      gradients[l].biases[n] += value;
      x.forEach((input, i) => (gradients[l].weights[i][n] += input * value));
    });
    d = x.map((_, i) => d.reduce((sum, value, n) => sum + value * weights[i][n], 0));
  }
}

function softmaxBackward(d, y) {
  const mean = d.reduce((sum, value, k) => sum + value * y[k], 0);
  return d.map((value, k) => y[k] * (value - mean));
}

/** One update; returns the loss before it. */
function update(batch) {
  const gradients = layers.map(({weights, biases}) => ({weights: weights.map((row) => row.map(() => 0)), biases: biases.map(() => 0)}));
  let loss = 0;
  for (const index of batch) {
    const passes = forward(inputs[index], true);
    loss += lossOf(passes.at(-1).out, targets[index]) / batch.length;
    backward(passes, targets[index], 1 / batch.length, gradients);
  }
  layers.forEach(({weights, biases, l1 = 0, l2 = 0, biasL1 = 0, biasL2 = 0, frozenNeurons = []}, l) => {
    const {weights: dW, biases: db} = gradients[l];
    weights.forEach((row, i) => row.forEach((w, n) => (dW[i][n] += l1 * Math.sign(w) + 2 * l2 * w)));
    biases.forEach((b, n) => (db[n] += biasL1 * Math.sign(b) + 2 * biasL2 * b));
    for (const n of frozenNeurons) {
      db[n] = 0;
      for (const row of dW) row[n] = 0;
    }
  });${clip}
  const rate = rateAt(firstRate, t);
  layers.forEach((layer, l) => {
    if (layer.frozen) return;
    const still = layer.frozenNeurons ?? [];
    layer.weights.forEach((row, i) => step(row, gradients[l].weights[i], rate, scale, still));
    step(layer.biases, gradients[l].biases, rate, scale, still);
  });
  t += 1;
  return loss;
}

const rateAt = (rate, t) => ${rateExpression(schedule, 'javascript')};

const moments = new Map(); // of every row of weights and of every layer's biases
function step(values, gradient, rate, scale, still) {
  if (!moments.has(values)) moments.set(values, {m: values.map(() => 0), c: values.map(() => 0)});
  const {m, c} = moments.get(values);
  for (let i = 0; i < values.length; i++) {
    if (still.includes(i)) continue;
    const g = gradient[i] * scale;
    ${STEPS[optimizer.kind].join('\n    ')}
  }
}
`;
}

/** @param {CodeSource} source */
function training({experiment, batches, losses}) {
  const {batchSize, data, layers, loss} = experiment;
  const check = isRepeatable(experiment)
    ? `// The first updates, with the page's own batches and the losses it had.
const batches = ${pyRows(batches, '  ')};
const page = ${pyLongList(losses, '  ')};
const ours = batches.map(update);
const difference = Math.max(...ours.map((loss, i) => Math.abs(loss - page[i])));
console.log(\`first loss \${ours[0].toFixed(6)}, loss \${ours.length} \${ours.at(-1).toFixed(6)}; the largest difference from the page is \${difference.toExponential(2)}\`);
`
    : `// Dropout is drawn at random here, so the losses will not be the page's.
`;
  const centred = loss.kind === 'hinge' || layers[layers.length - 1].activation === 'tanh';
  const right = layers[layers.length - 1].neurons === 1
    ? `(predict(inputs[i])[0] > ${centred ? 0 : 0.5}) === (targets[i][0] > ${centred ? 0 : 0.5})`
    : 'best(predict(inputs[i])) === best(targets[i])';
  const accuracy = taskOf(data) === 'classification' ? `
const best = (values) => values.indexOf(Math.max(...values));
const accuracy = train.filter((i) => ${right}).length / train.length;
console.log(\`accuracy \${accuracy.toFixed(3)} on the training points\`);` : '';
  return `${check}
// Training goes on in an order of its own.
const train = points.map((_, i) => i).filter((i) => !keptForTesting[i]);
const batchSize = ${batchSize === 0 ? 'train.length' : batchSize};
for (let epoch = 0; epoch < 100; epoch++) {
  for (let i = train.length - 1; i > 0; i--) {
    const other = Math.floor(Math.random() * (i + 1));
    [train[i], train[other]] = [train[other], train[i]];
  }
  for (let first = 0; first < train.length; first += batchSize) update(train.slice(first, first + batchSize));
}
const loss = train.reduce((sum, i) => sum + lossOf(predict(inputs[i]), targets[i]), 0) / train.length;
console.log(\`after 100 epochs more: loss \${loss.toFixed(4)} on the training points\`);${accuracy}
`;
}
