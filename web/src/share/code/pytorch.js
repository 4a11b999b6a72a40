/** The network as a PyTorch program: autograd does the derivatives, the rest is the same as on the page. */
import {taskOf} from '../../state/experiment.js';
import {FEATURES, shapeOf} from './numpy.js';
import {py, pyList, pyLongList, pyRows} from './python.js';
import {rateExpression} from './schedules.js';
import {codedTargets, frozenOf, isRepeatable, silentOf} from './source.js';

/** @typedef {import('./source.js').CodeSource} CodeSource */
/** @typedef {import('../../state/experiment.js').Experiment} Experiment */

/** @type {Record<import('../../state/experiment.js').ActivationKind, (layer: import('../../state/experiment.js').LayerSpec) => string>} */
const ACTIVATIONS = {
  linear: () => 'nn.Identity()',
  relu: () => 'nn.ReLU()',
  'leaky-relu': ({slope = 0.01}) => `nn.LeakyReLU(${slope})`,
  elu: () => 'nn.ELU()',
  softplus: () => 'nn.Softplus()',
  gelu: () => 'nn.GELU()',
  swish: () => 'nn.SiLU()',
  sigmoid: () => 'nn.Sigmoid()',
  tanh: () => 'nn.Tanh()',
  sine: () => 'Sine()',
  softmax: () => 'nn.Softmax(dim=1)'
};

/** @type {Record<import('../../state/experiment.js').LossKind, (loss: Experiment['loss']) => string>} */
const LOSSES = {
  'categorical-cross-entropy': () => 'nn.CrossEntropyLoss()  # takes the sums before the softmax',
  'binary-cross-entropy': () => 'nn.BCEWithLogitsLoss()  # takes the sums before the sigmoid',
  'squared-error': () => 'nn.MSELoss()',
  'absolute-error': () => 'nn.L1Loss()',
  huber: ({delta = 1}) => `nn.HuberLoss(delta=${delta})`,
  hinge: () => 'lambda output, y: torch.relu(1 - y * output).mean()'
};

/** @param {CodeSource} source @returns {string} the program */
export function pytorchProgram(source) {
  const {experiment} = source;
  return [head(experiment), data(source), modules(experiment), network(source), optimizer(experiment), update(experiment), training(source)].filter(Boolean).join('\n\n');
}

/** @param {Experiment} experiment */
const head = (experiment) => `"""A neural network from Downhill: ${shapeOf(experiment)}, trained with ${experiment.optimizer.kind}.

Its start weights, its points and the order of its first updates are the page's own, so it begins exactly as on the page.
"""
import torch
from torch import nn
${experiment.schedule.kind === 'cosine' ? 'import numpy as np\n' : ''}
torch.set_default_dtype(torch.float64)
`;

/** @param {CodeSource} source */
function data(source) {
  const {experiment, points, test} = source;
  const task = taskOf(experiment.data);
  const inputs = experiment.data.kind === 'table'
    ? 'X = points'
    : `${task === 'curve' ? 'x = points[:, 0]' : 'x, y = points[:, 0], points[:, 1]'}
X = torch.stack([${experiment.features.map((name) => FEATURES[name].replace('np.', 'torch.')).join(', ')}], dim=1)  # what the first layer sees`;
  return `# The points, and what the network should say about each of them.
points = torch.tensor(${pyRows(points, '    ')}, dtype=torch.float64)
targets = torch.tensor(${pyRows(codedTargets(source, task), '    ')}, dtype=torch.float64)
kept_for_testing = torch.tensor(${pyLongList(test.map(Number), '    ')}, dtype=torch.bool)

${inputs}
`;
}

/** What PyTorch has no name for. @param {Experiment} experiment */
function modules({layers}) {
  const parts = [];
  if (layers.some(({activation}) => activation === 'sine')) parts.push('class Sine(nn.Module):\n    def forward(self, z):\n        return torch.sin(z)\n');
  if (layers.some((layer) => silentOf(layer).length > 0)) {
    parts.push(`class Silence(nn.Module):
    """Some neurons give 0, whatever comes in."""

    def __init__(self, silent, neurons):
        super().__init__()
        self.mask = torch.ones(neurons)
        self.mask[silent] = 0

    def forward(self, y):
        return y * self.mask
`);
  }
  return parts.join('\n\n');
}

/** Whether the loss takes the last sums and not the last outputs. @param {Experiment} experiment */
const takesSums = ({loss}) => loss.kind.endsWith('cross-entropy');

/** @param {CodeSource} source */
function network({experiment, start}) {
  const {layers, loss} = experiment;
  let inputs = start[0].weights.length;
  const modules = layers.flatMap((layer, i) => {
    const last = i === layers.length - 1;
    const linear = `nn.Linear(${inputs}, ${layer.neurons})`;
    inputs = layer.neurons;
    return [
      linear,
      ...(last && takesSums(experiment) ? [] : [ACTIVATIONS[layer.activation](layer)]),
      ...(silentOf(layer).length > 0 ? [`Silence(${pyList(silentOf(layer))}, ${layer.neurons})`] : []),
      ...(layer.dropout ? [`nn.Dropout(${layer.dropout})`] : [])
    ];
  });
  const values = start.map(({weights, biases}) => `    (${pyRows(weights, '      ')},\n     ${pyList(biases)})`);
  const frozen = layers.flatMap(({frozen: still}, i) => (still ? [`dense[${i}].requires_grad_(False)`] : []));
  return `# The network as it starts; PyTorch keeps weights as (n_neurons, n_inputs).
model = nn.Sequential(
    ${modules.join(',\n    ')}
)
start = [
${values.join(',\n')}
]
dense = [module for module in model if isinstance(module, nn.Linear)]
with torch.no_grad():
    for layer, (weights, biases) in zip(dense, start):
        layer.weight.copy_(torch.tensor(weights, dtype=torch.float64).T)
        layer.bias.copy_(torch.tensor(biases, dtype=torch.float64))
${frozen.length > 0 ? `${frozen.join('\n')}  # frozen\n` : ''}loss_function = ${LOSSES[loss.kind](loss)}
`;
}

/** @param {Experiment} experiment */
function optimizer({optimizer: own, schedule}) {
  const {kind, learningRate, momentum = 0.9, rho = 0.9, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-7, weightDecay = 0.01} = own;
  const parameters = '[p for p in model.parameters() if p.requires_grad]';
  const usual = {
    sgd: `torch.optim.SGD(${parameters}, lr=${py(learningRate)})`,
    adagrad: `torch.optim.Adagrad(${parameters}, lr=${py(learningRate)}, eps=${py(epsilon)})`,
    rmsprop: `torch.optim.RMSprop(${parameters}, lr=${py(learningRate)}, alpha=${py(rho)}, eps=${py(epsilon)})`,
    adam: `torch.optim.Adam(${parameters}, lr=${py(learningRate)}, betas=(${py(beta1)}, ${py(beta2)}), eps=${py(epsilon)})`,
    adamw: `torch.optim.AdamW(${parameters}, lr=${py(learningRate)}, betas=(${py(beta1)}, ${py(beta2)}), eps=${py(epsilon)}, weight_decay=${py(weightDecay)})`
  };
  const rates = `

def rate_at(t, rate=${py(learningRate)}):
    """The learning rate of update t."""
    return ${rateExpression(schedule, 'python')}
`;
  if (kind !== 'momentum' && kind !== 'nesterov') return `optimizer = ${usual[kind]}\n${rates}`;
  const step = kind === 'momentum' ? 'velocity' : `${py(momentum)} * velocity - rate * p.grad`;
  return `class Momentum(torch.optim.Optimizer):
    """The course's momentum: the velocity holds steps, so an older step keeps the rate it was made with."""

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            rate = group['lr']
            for p in group['params']:
                velocity = self.state[p].setdefault('velocity', torch.zeros_like(p))
                velocity.mul_(${py(momentum)}).sub_(rate * p.grad)
                p.add_(${step})


optimizer = Momentum(${parameters}, {'lr': ${py(learningRate)}})
${rates}`;
}

/** @param {Experiment} experiment */
function update({layers, optimizer: {clipNorm}}) {
  const penalties = layers.flatMap(({l1 = 0, l2 = 0, biasL1 = 0, biasL2 = 0}, i) => [
    [l1, `dense[${i}].weight.abs().sum()`], [l2, `(dense[${i}].weight ** 2).sum()`], [biasL1, `dense[${i}].bias.abs().sum()`], [biasL2, `(dense[${i}].bias ** 2).sum()`]
  ]).filter(([size]) => size !== 0).map(([size, term]) => ` + ${size} * ${term}`).join('');
  const frozen = layers.flatMap((layer, i) => (frozenOf(layer).length > 0 && !layer.frozen ? [[`dense[${i}]`, pyList(frozenOf(layer))]] : []));
  const still = frozen.map(([name, list]) => `
    ${name}.weight.grad[${list}] = 0  # these neurons are frozen
    ${name}.bias.grad[${list}] = 0`).join('');
  const before = frozen.map(([name, list], i) => `\n    kept${i} = ${name}.weight[${list}].detach().clone(), ${name}.bias[${list}].detach().clone()`).join('');
  const after = frozen.map(([name, list], i) => `\n        ${name}.weight[${list}], ${name}.bias[${list}] = kept${i}`).join('');
  const clip = clipNorm ? `
    gradients = [p.grad for p in model.parameters() if p.requires_grad]
    norm = torch.sqrt(sum((g ** 2).sum() for g in gradients))
    if norm > ${clipNorm}:  # a gradient longer than this is shortened to it
        for g in gradients:
            g.mul_(${clipNorm} / norm)` : '';
  return `updates = 0


def update(inputs, y):
    """One update; returns the loss before it."""
    global updates
    model.train()
    optimizer.zero_grad()
    loss = loss_function(model(inputs), y)
    (loss${penalties}).backward()${still}${clip}${before}
    for group in optimizer.param_groups:
        group['lr'] = rate_at(updates)
    optimizer.step()
    updates += 1${after ? `\n    with torch.no_grad():${after}` : ''}
    return loss.item()
`;
}

/** @param {CodeSource} source */
function training({experiment, batches, losses}) {
  const {batchSize, data: its, layers, loss} = experiment;
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
  const threshold = loss.kind === 'binary-cross-entropy' || loss.kind === 'hinge' || layers[layers.length - 1].activation === 'tanh' ? 0 : 0.5;
  const limit = loss.kind === 'hinge' || layers[layers.length - 1].activation === 'tanh' ? 0 : 0.5;
  const right = layers[layers.length - 1].neurons === 1 ? `((model(X) > ${threshold}) == (targets > ${limit})).flatten()` : 'model(X).argmax(dim=1) == targets.argmax(dim=1)';
  const accuracy = taskOf(its) === 'classification' ? `
    right = ${right}
    print(f'accuracy {right[train].double().mean():.3f} on the training points')` : '';
  return `${check}
# Training goes on in an order of PyTorch's own.
train = torch.nonzero(~kept_for_testing).flatten()
batch_size = ${batchSize === 0 ? 'len(train)' : batchSize}
for epoch in range(100):
    for batch in train[torch.randperm(len(train))].split(batch_size):
        update(X[batch], targets[batch])
model.eval()
with torch.no_grad():
    print(f'after 100 epochs more: loss {loss_function(model(X[train]), targets[train]).item():.4f} on the training points')${accuracy}
`;
}
