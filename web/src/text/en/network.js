/** English: features, layers, neurons and links. */
export const network = {
  network: 'Network',
  features: 'Features',
  featureOn: (/** @type {string} */ name) => `Feature ${name}`,
  layer: (/** @type {number} */ index) => `Layer ${index}`,
  output: 'Output',
  activation: 'Activation',
  neurons: (/** @type {string} */ count) => `${count} neurons`,
  fewer: (/** @type {string} */ layer) => `${layer}: one neuron less`,
  more: (/** @type {string} */ layer) => `${layer}: one neuron more`,
  addLayer: '+ layer',
  addLayerHelp: 'Adds a hidden layer before the output',
  removeLayer: (/** @type {string} */ layer) => `Remove ${layer.toLowerCase()}`,
  neuronName: (/** @type {string} */ layer, /** @type {number} */ neuron) => `${layer}, neuron ${neuron}`,
  inputName: (/** @type {string} */ name) => `Input ${name}`,
  weight: 'weight',
  bias: 'bias',
  weightsTable: 'Weights and biases as a table',
  from: 'From',
  to: 'To',
  activations: {
    linear: 'linear', relu: 'ReLU', 'leaky-relu': 'leaky ReLU', elu: 'ELU', softplus: 'softplus', gelu: 'GELU', swish: 'swish',
    sigmoid: 'sigmoid', tanh: 'tanh', sine: 'sine', softmax: 'softmax'
  }
};
