/** The classes of an exported NumPy program, in the course's names; a program gets only those it uses. */

/** @typedef {import('../../state/experiment.js').ActivationKind} ActivationKind */
/** @typedef {import('../../state/experiment.js').LossKind} LossKind */

export const DENSE = `class Layer_Dense:
    """inputs · weights + biases, with penalties on their sizes."""

    def __init__(self, weights, biases, weight_l1=0, weight_l2=0, bias_l1=0, bias_l2=0):
        self.weights, self.biases = weights, biases
        self.weight_l1, self.weight_l2, self.bias_l1, self.bias_l2 = weight_l1, weight_l2, bias_l1, bias_l2

    def forward(self, inputs):
        self.inputs = inputs
        self.output = inputs @ self.weights + self.biases

    def backward(self, dvalues):
        self.dweights = self.inputs.T @ dvalues + self.weight_l1 * np.sign(self.weights) + 2 * self.weight_l2 * self.weights
        self.dbiases = dvalues.sum(axis=0, keepdims=True) + self.bias_l1 * np.sign(self.biases) + 2 * self.bias_l2 * self.biases
        self.dinputs = dvalues @ self.weights.T
`;

export const DROPOUT = `class Layer_Dropout:
    """While training, a share of the values is 0 and the others are larger for it."""

    def __init__(self, rate):
        self.keep = 1 - rate

    def forward(self, inputs, training):
        self.mask = np.random.binomial(1, self.keep, size=inputs.shape) / self.keep if training else 1
        self.output = inputs * self.mask

    def backward(self, dvalues):
        self.dinputs = dvalues * self.mask
`;

export const SILENCE = `class Layer_Silence:
    """Some neurons give 0, whatever comes in."""

    def __init__(self, silent, neurons):
        self.mask = np.ones(neurons)
        self.mask[silent] = 0

    def forward(self, inputs):
        self.output = inputs * self.mask

    def backward(self, dvalues):
        self.dinputs = dvalues * self.mask
`;

/** @param {string} name @param {string} about @param {string} forward @param {string} backward */
const activation = (name, about, forward, backward) => `class Activation_${name}:
    """${about}"""

    def forward(self, inputs):
        self.inputs = inputs
        self.output = ${forward}

    def backward(self, dvalues):
        self.dinputs = ${backward}
`;

/** Class name and text; leaky ReLU's slope is an argument. @type {Record<ActivationKind, {name: string, text: string}>} */
export const ACTIVATIONS = {
  linear: {name: 'Linear', text: activation('Linear', 'y = z', 'inputs', 'dvalues.copy()')},
  relu: {name: 'ReLU', text: activation('ReLU', 'y = max(0, z); the slope at 0 is 0', 'np.maximum(0, inputs)', 'dvalues * (self.inputs > 0)')},
  'leaky-relu': {
    name: 'LeakyReLU',
    text: `class Activation_LeakyReLU:
    """y = z above 0, slope · z below"""

    def __init__(self, slope):
        self.slope = slope

    def forward(self, inputs):
        self.inputs = inputs
        self.output = np.where(inputs > 0, inputs, self.slope * inputs)

    def backward(self, dvalues):
        self.dinputs = dvalues * np.where(self.inputs > 0, 1, self.slope)
`
  },
  elu: {name: 'ELU', text: activation('ELU', 'y = z above 0, exp(z) − 1 below', 'np.where(inputs > 0, inputs, np.expm1(np.minimum(inputs, 0)))', 'dvalues * np.where(self.inputs > 0, 1, self.output + 1)')},
  softplus: {name: 'Softplus', text: activation('Softplus', 'y = ln(1 + exp(z))', 'np.logaddexp(0, inputs)', 'dvalues / (1 + np.exp(-self.inputs))')},
  gelu: {
    name: 'GELU',
    text: `from math import erf


class Activation_GELU:
    """y = z Φ(z), Φ the normal distribution"""

    def forward(self, inputs):
        self.inputs = inputs
        self.cdf = 0.5 * (1 + np.vectorize(erf)(inputs / np.sqrt(2)))
        self.output = inputs * self.cdf

    def backward(self, dvalues):
        density = np.exp(-self.inputs ** 2 / 2) / np.sqrt(2 * np.pi)
        self.dinputs = dvalues * (self.cdf + self.inputs * density)
`
  },
  swish: {
    name: 'Swish',
    text: `class Activation_Swish:
    """y = z sigmoid(z)"""

    def forward(self, inputs):
        self.sigmoid = 1 / (1 + np.exp(-inputs))
        self.output = inputs * self.sigmoid

    def backward(self, dvalues):
        self.dinputs = dvalues * (self.sigmoid + self.output * (1 - self.sigmoid))
`
  },
  sigmoid: {name: 'Sigmoid', text: activation('Sigmoid', 'y = 1 / (1 + exp(−z))', '1 / (1 + np.exp(-inputs))', 'dvalues * self.output * (1 - self.output)')},
  tanh: {name: 'Tanh', text: activation('Tanh', 'y = tanh(z)', 'np.tanh(inputs)', 'dvalues * (1 - self.output ** 2)')},
  sine: {name: 'Sine', text: activation('Sine', 'y = sin(z)', 'np.sin(inputs)', 'dvalues * np.cos(self.inputs)')},
  softmax: {
    name: 'Softmax',
    text: `class Activation_Softmax:
    """exp(z) of every class, divided by their sum"""

    def forward(self, inputs):
        exponents = np.exp(inputs - inputs.max(axis=1, keepdims=True))
        self.output = exponents / exponents.sum(axis=1, keepdims=True)

    def backward(self, dvalues):
        self.dinputs = self.output * (dvalues - (dvalues * self.output).sum(axis=1, keepdims=True))
`
  }
};

/** @param {string} name @param {string} about @param {string} forward @param {string} backward @param {string} [init] */
const loss = (name, about, forward, backward, init = '') => `class Loss_${name}:
    """${about}, the mean over samples and outputs"""
${init}
    def calculate(self, output, y):
        return np.mean(${forward})

    def backward(self, output, y):
        self.dinputs = ${backward} / output.size
`;

/** @typedef {{name: string, text: string}} Part */

/** @type {Partial<Record<LossKind, Part>>} */
const LOSSES = {
  'squared-error': {name: 'MeanSquaredError', text: loss('MeanSquaredError', '(y − target)²', '(output - y) ** 2', '2 * (output - y)')},
  'absolute-error': {name: 'MeanAbsoluteError', text: loss('MeanAbsoluteError', '|y − target|', 'np.abs(output - y)', 'np.sign(output - y)')},
  huber: {
    name: 'Huber',
    text: loss('Huber', 'A parabola near the target, a line beyond delta',
      'np.where(np.abs(output - y) <= self.delta, 0.5 * (output - y) ** 2, self.delta * (np.abs(output - y) - 0.5 * self.delta))',
      'np.clip(output - y, -self.delta, self.delta)', '\n    def __init__(self, delta):\n        self.delta = delta\n')
  },
  hinge: {name: 'Hinge', text: loss('Hinge', 'max(0, 1 − target · y)', 'np.maximum(0, 1 - y * output)', 'np.where(y * output < 1, -y, 0)')}
};

/** Losses whose derivative goes straight through their activation. @type {Partial<Record<LossKind, Part>>} */
const COMBINED = {
  'categorical-cross-entropy': {
    name: 'Activation_Softmax_Loss_CategoricalCrossentropy',
    text: `class Activation_Softmax_Loss_CategoricalCrossentropy:
    """Softmax and cross-entropy in one, because their derivative together is simply y − target."""

    def forward(self, inputs):
        self.activation = Activation_Softmax()
        self.activation.forward(inputs)
        self.output = self.activation.output

    def calculate(self, output, y):
        return -np.log(np.clip((output * y).sum(axis=1), 1e-7, 1 - 1e-7)).mean()

    def backward(self, output, y):
        self.dinputs = (output - y) / len(output)
`
  },
  'binary-cross-entropy': {
    name: 'Activation_Sigmoid_Loss_BinaryCrossentropy',
    text: `class Activation_Sigmoid_Loss_BinaryCrossentropy:
    """Sigmoid and binary cross-entropy in one, because their derivative together is simply y − target."""

    def forward(self, inputs):
        self.output = 1 / (1 + np.exp(-inputs))

    def calculate(self, output, y):
        clipped = np.clip(output, 1e-7, 1 - 1e-7)
        return -(y * np.log(clipped) + (1 - y) * np.log(1 - clipped)).mean()

    def backward(self, output, y):
        self.dinputs = (output - y) / output.size
`
  }
};

/** The loss with its activation in one, or null where the two stand apart. @param {LossKind} kind */
export const combinedOf = (kind) => COMBINED[kind] ?? null;

/** A loss that stands apart. @param {LossKind} kind */
export const lossOf = (kind) => /** @type {Part} */ (LOSSES[kind]);
