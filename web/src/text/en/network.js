/** English: features, layers, neurons and links. */
export const network = {
  network: 'Network',
  features: 'features',
  inputs: 'inputs',
  featureOn: (/** @type {string} */ name) => `Feature ${name}`,
  lastFeature: 'The last feature stays: a network needs an input.',
  layer: (/** @type {number} */ index) => `Layer ${index}`,
  output: 'Output',
  layerTitle: (/** @type {string} */ layer, /** @type {string} */ title) => `${layer}: ${title}`,
  fewer: (/** @type {string} */ layer) => `${layer}: one neuron less`,
  more: (/** @type {string} */ layer) => `${layer}: one neuron more`,
  addLayer: '+ layer',
  addLayerBefore: (/** @type {string} */ layer) => `+ layer before ${layer.toLowerCase()}`,
  tooManyLayers: 'Eight hidden layers are the most this page shows; remove one first',
  layerAdded: (/** @type {string} */ layer) => `${layer} is new.`,
  layerMoved: (/** @type {string} */ layer) => `Now ${layer.toLowerCase()}.`,
  layerRemoved: 'Layer removed.',

  // what a layer is made of
  neuronName: (/** @type {string} */ layer, /** @type {number} */ neuron) => `${layer}, neuron ${neuron}`,
  inputName: (/** @type {string} */ name) => `Input ${name}`,
  column: (/** @type {number} */ index) => `column ${index}`,

  // the drawing
  drawing: 'Drawing of the network',
  markNames: {frozen: 'frozen', silent: 'silent'},
  columnInputs: (/** @type {string} */ count) => `${count} columns of a table`,
  featureInputs: (/** @type {string} */ count, /** @type {string} */ names) => `${count} features (${names})`,
  networkSummary: (/** @type {string} */ inputs, /** @type {string[]} */ hidden, /** @type {string} */ output, /** @type {string} */ parameters) =>
    `A network of ${inputs}, ${hidden.length > 0 ? `hidden layers of ${hidden.join(', then ')} neurons` : 'no hidden layer'}, and ` +
    `an output layer of ${output}; ${parameters} weights and biases in all.`,
  linksShow: 'Links show',
  linksShowNames: {parameters: 'weights', gradients: 'gradients', lastUpdate: 'last update'},
  positive: 'positive',
  negative: 'negative',
  widest: (/** @type {string} */ size) => `widest ${size}`,
  largestDrawn: (/** @type {string} */ most) => `the ${most} largest of a layer`,
  weight: 'weight',
  bias: 'bias',
  clickToChange: 'Click to change it.',
  tapToChange: 'Tap again to change it.',

  // an opened neuron
  weightsTable: 'Weights as a table',
  mapShows: (/** @type {string} */ node) => `What ${node.charAt(0).toLowerCase()}${node.slice(1)} makes of it`,
  linkName: (/** @type {string} */ from, /** @type {string} */ to) => `${from} → ${to}`,
  biasOf: (/** @type {string} */ neuron) => `${neuron}: bias`,
  activations: {
    linear: 'linear', relu: 'ReLU', 'leaky-relu': 'leaky ReLU', elu: 'ELU', softplus: 'softplus', gelu: 'GELU', swish: 'swish',
    sigmoid: 'sigmoid', tanh: 'tanh', sine: 'sine', softmax: 'softmax'
  },

  troubleNames: {dead: 'dead', saturated: 'saturated', equal: 'equal to another'}
};
