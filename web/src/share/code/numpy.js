/** The network as a NumPy program, with the course's class names. */
import {taskOf} from '../../state/experiment.js';
import {ACTIVATIONS, combinedOf, DENSE, DROPOUT, lossOf, SILENCE} from './numpy-parts.js';
import {npArray, py, pyList, pyLongList, pyRows} from './python.js';
import {rateExpression} from './schedules.js';
import {codedTargets, frozenOf, isRepeatable, silentOf} from './source.js';

/** @typedef {import('./source.js').CodeSource} CodeSource */
/** @typedef {import('../../state/experiment.js').Experiment} Experiment */

/** What a feature is in NumPy. */
export const FEATURES = {
  x: 'x', y: 'y', 'x²': 'x ** 2', 'y²': 'y ** 2', xy: 'x * y', 'sin x': 'np.sin(x)', 'sin y': 'np.sin(y)', 'cos x': 'np.cos(x)', 'cos y': 'np.cos(y)'
};

/** @param {CodeSource} source @returns {string} the program */
export function numpyProgram(source) {
  const {begin, data: points, classes: parts, optimizer: step, network: net, training: loop} = numpySections(source);
  return [begin, points, ...parts, step, net, loop].join('\n\n');
}

/** The program in pieces, as a notebook shows them. @param {CodeSource} source */
export function numpySections(source) {
  return {
    begin: head(source), data: data(source), classes: classes(source), optimizer: optimizer(source.experiment), network: network(source), training: training(source)
  };
}

/** @param {CodeSource} source */
const head = ({experiment}) => `"""A neural network from Downhill: ${shapeOf(experiment)}, trained with ${experiment.optimizer.kind}.

Its start weights, its points and the order of its first updates are the page's own, so it begins exactly as on the page.
"""
import numpy as np
`;

/** "2-8-6-3" @param {Experiment} experiment */
export function shapeOf({data, features, layers}) {
  return [data.kind === 'table' ? data.inputs : features.length, ...layers.map(({neurons}) => neurons)].join('-');
}

/** @param {CodeSource} source */
function data(source) {
  const {experiment, points, test} = source;
  const task = taskOf(experiment.data);
  const inputs = experiment.data.kind === 'table'
    ? 'X = points'
    : `${task === 'curve' ? 'x = points[:, 0]' : 'x, y = points[:, 0], points[:, 1]'}
X = np.column_stack([${experiment.features.map((name) => FEATURES[name]).join(', ')}])  # what the first layer sees`;
  return `# The points, and what the network should say about each of them.
points = ${npArray(points, '    ')}
targets = ${npArray(codedTargets(source, task), '    ')}
kept_for_testing = np.array(${pyLongList(test.map(Number), '    ')}, dtype=bool)

${inputs}
`;
}

/** @param {CodeSource} source @returns {string[]} */
function classes({experiment: {layers, loss}}) {
  const combined = combinedOf(loss.kind);
  const used = new Set(layers.slice(0, combined ? -1 : undefined).map(({activation}) => activation));
  if (loss.kind === 'categorical-cross-entropy') used.add('softmax');
  const parts = [DENSE, ...Object.entries(ACTIVATIONS).filter(([kind]) => used.has(/** @type {any} */ (kind))).map(([, {text}]) => text)];
  if (layers.some(({dropout}) => dropout)) parts.push(DROPOUT);
  if (layers.some((layer) => silentOf(layer).length > 0)) parts.push(SILENCE);
  parts.push((combined ?? lossOf(loss.kind)).text);
  return parts;
}

// --------------------------------------------------------------------------------------------------------- optimiser

/** What an update adds up and does, for each kind: moments that start at 0, and the lines of the step. */
const STEPS = {
  sgd: {moments: [], lines: ['value -= rate * gradient']},
  momentum: {moments: ['velocity'], lines: ['velocity *= self.momentum', 'velocity -= rate * gradient', 'value += velocity']},
  nesterov: {moments: ['velocity'], lines: ['velocity *= self.momentum', 'velocity -= rate * gradient', 'value += self.momentum * velocity - rate * gradient']},
  adagrad: {moments: ['cache'], lines: ['cache += gradient ** 2', 'value -= rate * gradient / (np.sqrt(cache) + self.epsilon)']},
  rmsprop: {moments: ['cache'], lines: ['cache *= self.rho', 'cache += (1 - self.rho) * gradient ** 2', 'value -= rate * gradient / (np.sqrt(cache) + self.epsilon)']},
  adam: {moments: ['momentum', 'cache'], lines: adamLines('')},
  adamw: {moments: ['momentum', 'cache'], lines: adamLines('value *= 1 - rate * self.weight_decay')}
};

/** @param {string} decay */
function adamLines(decay) {
  return [
    'momentum *= self.beta_1', 'momentum += (1 - self.beta_1) * gradient',
    'cache *= self.beta_2', 'cache += (1 - self.beta_2) * gradient ** 2',
    'momentum_corrected = momentum / (1 - self.beta_1 ** (self.iterations + 1))',
    'cache_corrected = cache / (1 - self.beta_2 ** (self.iterations + 1))',
    ...(decay ? [decay] : []),
    'value -= rate * momentum_corrected / (np.sqrt(cache_corrected) + self.epsilon)'
  ];
}
const NAMES = {sgd: 'SGD', momentum: 'SGD', nesterov: 'Nesterov', adagrad: 'Adagrad', rmsprop: 'RMSprop', adam: 'Adam', adamw: 'AdamW'};

/** The optimiser's own numbers, with the page's defaults. @param {Experiment['optimizer']} optimizer @returns {[string, number][]} */
export function numbersOf({kind, momentum = 0.9, rho = 0.9, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-7, weightDecay = 0.01}) {
  const adam = /** @type {[string, number][]} */ ([['epsilon', epsilon], ['beta_1', beta1], ['beta_2', beta2]]);
  return /** @type {Record<typeof kind, [string, number][]>} */ ({
    sgd: [], momentum: [['momentum', momentum]], nesterov: [['momentum', momentum]], adagrad: [['epsilon', epsilon]],
    rmsprop: [['epsilon', epsilon], ['rho', rho]], adam, adamw: [...adam, ['weight_decay', weightDecay]]
  })[kind];
}

/** @param {Experiment} experiment */
function optimizer({optimizer, schedule}) {
  const {moments, lines} = STEPS[optimizer.kind];
  const numbers = numbersOf(optimizer);
  const own = numbers.map(([name, value]) => `, ${name}=${py(value)}`).join('');
  const keep = numbers.map(([name]) => `\n        self.${name} = ${name}`).join('');
  const call = ['value', 'gradient', ...moments].join(', ');
  const remember = moments.length === 0 ? '' : `
        if not hasattr(layer, 'moments'):
            layer.moments = [[np.zeros_like(value) for _ in range(${moments.length})] for value in (layer.weights, layer.biases)]`;
  const use = (/** @type {number} */ at) => (moments.length === 0 ? '' : `, *layer.moments[${at}]`);
  return `class Optimizer_${NAMES[optimizer.kind]}:
    def __init__(self, learning_rate=${py(optimizer.learningRate)}${own}):
        self.learning_rate = self.current_learning_rate = learning_rate
        self.iterations = 0${keep}

    def pre_update_params(self):
        rate, t = self.learning_rate, self.iterations
        self.current_learning_rate = ${rateExpression(schedule, 'python')}

    def update_params(self, layer):${remember}
        self.step(layer.weights, layer.dweights${use(0)})
        self.step(layer.biases, layer.dbiases${use(1)})

    def step(self, ${call}):
        rate = self.current_learning_rate
        ${lines.join('\n        ')}

    def post_update_params(self):
        self.iterations += 1
`;
}

// ----------------------------------------------------------------------------------------------------------- network

/** @param {CodeSource} source */
function network({experiment, start}) {
  const {layers, loss} = experiment;
  const combined = combinedOf(loss.kind);
  const lines = ['# The network as it starts.'];
  layers.forEach((layer, i) => {
    const penalties = [['weight_l1', layer.l1], ['weight_l2', layer.l2], ['bias_l1', layer.biasL1], ['bias_l2', layer.biasL2]]
      .filter(([, value]) => value).map(([name, value]) => `,\n    ${name}=${value}`).join('');
    lines.push(`dense${i + 1} = Layer_Dense(\n    ${npArray(start[i].weights, '        ')},\n    ${npArray([start[i].biases], '        ')}${penalties})`);
    const isCombined = i === layers.length - 1 && combined !== null;
    if (!isCombined) lines.push(`activation${i + 1} = Activation_${ACTIVATIONS[layer.activation].name}(${layer.activation === 'leaky-relu' ? py(layer.slope ?? 0.01) : ''})`);
    if (silentOf(layer).length > 0) lines.push(`silence${i + 1} = Layer_Silence(${pyList(silentOf(layer))}, ${layer.neurons})`);
    if (layer.dropout) lines.push(`dropout${i + 1} = Layer_Dropout(${py(layer.dropout)})`);
  });
  const last = layers.length;
  lines.push(combined
    ? `activation${last} = loss_function = ${combined.name}()`
    : `loss_function = Loss_${lossOf(loss.kind).name}(${loss.kind === 'huber' ? py(loss.delta ?? 1) : ''})`);
  lines.push(`optimizer = Optimizer_${NAMES[experiment.optimizer.kind]}()`);
  return `${lines.join('\n')}\n\n\n${forwardAndBackward(experiment)}`;
}

/** @param {Experiment} experiment */
function forwardAndBackward({layers, loss, optimizer}) {
  const forward = /** @type {string[]} */ ([]);
  const backward = /** @type {string[]} */ ([]);
  let value = 'inputs';
  layers.forEach((layer, i) => {
    const steps = [`dense${i + 1}`, `activation${i + 1}`, ...(silentOf(layer).length > 0 ? [`silence${i + 1}`] : []), ...(layer.dropout ? [`dropout${i + 1}`] : [])];
    for (const name of steps) {
      forward.push(`${name}.forward(${value}${name.startsWith('dropout') ? ', training' : ''})`);
      value = `${name}.output`;
      backward.unshift(name);
    }
  });
  let gradient = 'loss_function.dinputs';
  const back = [`loss_function.backward(${value}, y)`];
  for (const name of backward) {
    if (name === `activation${layers.length}` && combinedOf(loss.kind)) continue;
    back.push(`${name}.backward(${gradient})`);
    gradient = `${name}.dinputs`;
  }
  const trained = layers.flatMap((layer, i) => (layer.frozen ? [] : [`dense${i + 1}`]));
  const clip = optimizer.clipNorm ? `
    norm = np.sqrt(sum((layer.dweights ** 2).sum() + (layer.dbiases ** 2).sum() for layer in trained))
    if norm > ${py(optimizer.clipNorm)}:  # a gradient longer than this is shortened to it
        for layer in trained:
            layer.dweights, layer.dbiases = layer.dweights * ${py(optimizer.clipNorm)} / norm, layer.dbiases * ${py(optimizer.clipNorm)} / norm` : '';
  const frozen = layers.flatMap((layer, i) => (frozenOf(layer).length > 0 && !layer.frozen ? [[`dense${i + 1}`, pyList(frozenOf(layer))]] : []));
  const still = frozen.map(([name, list]) => `
    ${name}.dweights[:, ${list}] = 0  # these neurons are frozen
    ${name}.dbiases[:, ${list}] = 0`).join('');
  const before = frozen.map(([name, list]) => `\n    kept_${name} = ${name}.weights[:, ${list}].copy(), ${name}.biases[:, ${list}].copy()`).join('');
  const after = frozen.map(([name, list]) => `\n    ${name}.weights[:, ${list}], ${name}.biases[:, ${list}] = kept_${name}`).join('');
  return `trained = [${trained.join(', ')}]


def forward(inputs, training=False):
    ${forward.join('\n    ')}
    return ${value}


def update(inputs, y):
    """One update; returns the loss before it."""
    loss = loss_function.calculate(forward(inputs, training=True), y)
    ${back.join('\n    ')}${still}${clip}${before}
    optimizer.pre_update_params()
    for layer in trained:
        optimizer.update_params(layer)
    optimizer.post_update_params()${after}
    return loss
`;
}

// ---------------------------------------------------------------------------------------------------------- training

/** @param {CodeSource} source */
function training({experiment, batches, losses}) {
  const check = isRepeatable(experiment)
    ? `# The first updates, with the page's own batches and the losses it had.
batches = ${pyRows(batches, '    ')}
page = ${pyLongList(losses, '    ')}
ours = [update(X[batch], targets[batch]) for batch in batches]
difference = max(abs(a - b) for a, b in zip(ours, page))
print(f'first loss {ours[0]:.6f}, loss {len(ours)} {ours[-1]:.6f}; the largest difference from the page is {difference:.2e}')
`
    : `# Dropout is drawn at random here, so the losses will not be the page's.
`;
  const size = experiment.batchSize;
  return `${check}
# Training goes on in an order of NumPy's own.
train = np.flatnonzero(~kept_for_testing)
batch_size = ${size === 0 ? 'len(train)' : size}
for epoch in range(100):
    np.random.shuffle(train)
    for first in range(0, len(train), batch_size):
        batch = train[first:first + batch_size]
        update(X[batch], targets[batch])
print(f'after 100 epochs more: loss {loss_function.calculate(forward(X[train]), targets[train]):.4f} on the training points')
${taskOf(experiment.data) === 'classification' ? accuracy(experiment) : ''}`;
}

/** @param {Experiment} experiment */
function accuracy({layers, loss}) {
  const one = layers[layers.length - 1].neurons === 1;
  const centred = loss.kind === 'hinge' || layers[layers.length - 1].activation === 'tanh';
  const right = one ? `(forward(X) > ${centred ? 0 : 0.5}) == (targets > ${centred ? 0 : 0.5})` : 'forward(X).argmax(axis=1) == targets.argmax(axis=1)';
  return `right = (${right}).ravel()
print(f'accuracy {right[train].mean():.3f} on the training points, {right[kept_for_testing].mean() if kept_for_testing.any() else float("nan"):.3f} on the others')
`;
}
