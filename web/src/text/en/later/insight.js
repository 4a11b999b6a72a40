/** English: looking into the network: one sample's way, a layer as matrices, histograms, hidden space. */
/** Neurons by their numbers, as many as one reads. @param {number[]} neurons */
const some = (neurons) => {
  const list = neurons.slice(0, 8).join(', ') + (neurons.length > 8 ? ', …' : '');
  return neurons.length === 1 ? `neuron ${list} is` : `${neurons.length} neurons (${list}) are`;
};

export const insight = {
  shownOf: (/** @type {number} */ r0, /** @type {number} */ r1, /** @type {number} */ rows, /** @type {number} */ c0, /** @type {number} */ c1, /** @type {number} */ columns) =>
    `rows ${r0}–${r1} of ${rows}, columns ${c0}–${c1} of ${columns}`,

  tracedPoint: 'Point',
  tracedPointHelp: 'Which point is followed through the network, by its number',
  ofPoints: (/** @type {string} */ count) => `of ${count}`,
  previousPoint: 'Previous point',
  previousPointHelp: 'Traces the point with the next lower number',
  nextPoint: 'Next point',
  nextPointHelp: 'Traces the point with the next higher number',
  pickOnMap: 'Pick on map',
  pickOnMapHelp: 'A click or tap on the map, or Enter at its crosshair, chooses the nearest point, or a free place where there is none',
  freePlace: 'free place',
  traceTarget: 'Target',
  traceTargetHelp: 'What the network should answer here; the loss and every derivative follow from it',
  noTrace: 'There is no point to trace yet: draw one on the map.',

  traceAs: 'Show the trace as',
  traceWays: {steps: 'Steps', paths: 'Paths', table: 'Table'},
  traceWaysHelp: {
    steps: 'One step at a time, forward to the loss and back',
    paths: 'Every way from one weight to the loss: the chain rule as products that add up',
    table: 'Every number of every step, with its name and its check'
  },
  pathsFrom: 'From',
  pathsSay: 'Lines carry the factors, neurons their slope; as wide as what flows through, dashed where it is negative.',
  pathsLabel: (/** @type {string} */ count) => `Drawing of ${count} paths from the parameter to the loss; the largest are listed below.`,
  pathsAddUp: (/** @type {string} */ count) => (count === '1' ? 'is the product of the one path' : `is the sum of ${count} paths, each the product of its factors; the largest first`),
  pathsTooMany: (/** @type {string} */ count) => `is the sum of ${count} paths, too many to list; the drawing has all of them`,
  pathsMore: (/** @type {string} */ count) => `and ${count} smaller ones`,
  pathHelp: 'Lights up this path in the drawing, with its factors',
  firstOf: (/** @type {string} */ shown, /** @type {string} */ all) => `the first ${shown} of ${all}`,
  traceSteps: 'Steps through the network and back',
  traceStep: 'Step',
  traceStepHelp: 'Which part of the way is shown; forward first, then the loss, then back',
  previousStep: 'Previous step',
  previousStepHelp: 'Goes one step back on the way of the numbers',
  nextStep: 'Next step',
  nextStepHelp: 'Goes on to what is worked out next: forward first, then the loss, then back',
  stepOf: (/** @type {number} */ at, /** @type {number} */ count) => `${at} of ${count}`,
  forward: 'forward',
  backward: 'back',
  stepName: (/** @type {string} */ layer, /** @type {string} */ what) => `${layer}: ${what}`,
  quantities: {
    sums: 'sums z', outputs: 'outputs y', loss: 'loss L', dOutputs: 'dL/dy', dSums: 'dL/dz', dWeights: 'dL/dw and dL/db', dInput: 'dL/dx'
  },
  quantitySays: {
    sums: 'Each neuron multiplies every input by its weight and adds the products and its bias.',
    outputs: 'The activation bends each sum; the next layer gets the results as its inputs x.',
    answer: 'The output activation turns the sums into the network’s answer.',
    loss: 'How far the answer y is from the target t, as one number. Training makes it small.',
    dOutputs: 'How the loss changes when an output changes a little. From here everything goes backwards.',
    dSums: 'The slope that comes back, times the slope of the activation at its sum.',
    straight: 'Loss and output activation cancel: what is left is the output minus its target.',
    softmax: 'Each output of a softmax depends on every sum, so all of them have a part in this.',
    dWeights: 'A weight’s slope is its input times the slope at the sum. A bias has the input 1.',
    dInput: 'An input reaches the loss through every neuron: weight times slope, added up. For the layer before, this is dL/dy.'
  },
  relativeError: 'relative error',
  allAgree: (/** @type {string} */ count, /** @type {string} */ worst) => `✓ all ${count} derivatives here agree with central differences, relative error at most ${worst}`,
  someDiffer: (/** @type {string} */ count, /** @type {string} */ worst) => `≠ of ${count} derivatives here some differ from central differences, by up to ${worst}`,
  checkTitle: 'Central differences',
  checkPaused: 'So large a network is checked while training is paused.',
  checkStep: 'Step h',
  checkStepHelp: 'A larger h leaves out the curvature of the loss; a smaller one loses digits to rounding',
  checkRule: 'Beside each derivative stands (L(v + h) − L(v − h)) / 2h: only v is moved, and the loss worked out again.',
  errorOverStep: 'Largest relative error over h',
  errorAt: (/** @type {string} */ step, /** @type {string} */ error) => `h = ${step}: error ${error}`,
  truncation: 'curvature left out',
  roundOff: 'digits lost to rounding',
  tracedGrid: (/** @type {string} */ step) => `Numbers of ${step}`,
  quantity: 'Quantity',

  matricesLayerHelp: 'Which layer is unfolded',
  matricesStepHelp: 'Which part of forward and backward is shown, each with the numbers of the same batch',
  matricesLabel: (/** @type {string} */ step) => `${step}; arrow keys choose a cell of the result`,
  batchSteps: {sums: 'Z = X·W + b', outputs: 'Y = f(Z)', dSums: 'dZ', dWeights: 'dW = Xᵀ·dZ', dInput: 'dX = dZ·Wᵀ'},
  batchSays: {
    sums: 'Each row of X is a sample, each column of W a neuron.',
    outputs: 'The activation bends every cell by itself.',
    dSums: 'How the batch’s mean loss changes with every sum.',
    dWeights: 'Every sample adds its input times its slope. The last row, times ones, sums up the columns: db.',
    dInput: 'What goes back to the layer before, as its dY.'
  },
  nextBatch: (/** @type {string} */ samples) => `The batch that comes next: ${samples} samples, by their numbers; ringed on the map.`,

  hiddenLayerHelp: 'Which layer’s outputs are the space; the last hidden one is where classes have to be apart by straight lines',
  up: 'Up',
  acrossHelp: 'The neuron whose output is this axis',
  hiddenLabel: (/** @type {string} */ layer, /** @type {number} */ across, /** @type {number} */ up) =>
    `${layer}, neuron ${across} across and neuron ${up} up: the plane’s grid and the points as these two see them; arrow keys go from point to point.`,
  hiddenAxis: (/** @type {number} */ neuron) => `neuron ${neuron}`,
  hiddenPoint: (/** @type {string} */ index, /** @type {string} */ x, /** @type {string} */ y, /** @type {string} */ target) => `Point ${index}, ${target}: ${x} across, ${y} up`,
  hiddenNoRegions: 'The plane’s grid, bent by the layers so far: lines along x solid, along y dashed. Only the last hidden layer has regions.',
  hiddenExact: 'These two are all the output layer sees: its boundaries are straight lines here.',
  hiddenHeld: (/** @type {number} */ count) => `The output layer’s boundaries are straight lines here; ${count === 1 ? 'the other neuron is' : `the other ${count} neurons are`} held at their mean.`,
  hiddenTable: 'Points as a table',
  noPair: 'No layer has two neurons to look through.',

  ofLayer: (/** @type {string} */ what, /** @type {string} */ layer) => `${what}, ${layer}`,
  weightShort: (/** @type {number} */ input, /** @type {number} */ neuron) => `w ${input}→${neuron}`,
  biasShort: (/** @type {number} */ neuron) => `b ${neuron}`,
  placeHelp: 'The weight or bias whose derivative is this axis',
  placeLayerHelp: 'The layer it belongs to',
  placeFrom: 'From',
  placeFromHelp: 'The input its weight multiplies; a bias has none',
  placeTo: 'To',
  placeToHelp: 'The neuron it belongs to',
  mostAtOdds: 'Most at odds',
  mostAtOddsHelp: 'Chooses the two parameters on whose derivatives the samples of this batch disagree most',
  arrowsLabel: (/** @type {string} */ across, /** @type {string} */ up) =>
    `Gradients of the next batch’s samples with respect to ${across} and ${up}; arrow keys go from sample to sample.`,
  arrowsLegend: 'Thin: each sample’s gradient. Thick: the batch’s, their mean. Thick and dashed: that of all training points.',
  arrowsPenalty: 'Only the last has the penalties in it.',
  batchAgainstFull: (/** @type {string} */ angle, /** @type {string} */ ratio, /** @type {string} */ parameters) =>
    `Over all ${parameters} parameters, the batch’s gradient points ${angle}° away from that of all training points, and is ${ratio} times as long.`,
  sampleSays: (/** @type {string} */ index, /** @type {string} */ x, /** @type {string} */ y) => `Point ${index}: ${x} across, ${y} up`,
  dial: 'If a batch had',
  dialHelp: 'A larger batch strays less from the gradient of all training points: its spread shrinks with the root of its size',
  dialShown: (/** @type {string} */ size, /** @type {string} */ all) => `${size} of ${all} samples`,
  straySays: (/** @type {string} */ size, /** @type {string} */ long, /** @type {string} */ short, /** @type {string} */ from) =>
    `The dashed ellipse: where gradients of ${size} samples lie within one standard deviation, ${long} by ${short}, estimated from these ${from}.`,
  batchTooLarge: (/** @type {string} */ samples) => `The gradients of ${samples} samples are too many to look at one by one; choose a smaller batch.`,
  gradientsTable: 'Gradients as a table',

  histogramsHelp: 'Layers share their axes; outputs do where the activation is the same. Gradients are of the loss over the whole training set.',
  histogramOf: 'Histogram of',
  histogramOfHelp: 'Weights grow where the network is sure; gradients that shrink from layer to layer learn slowly at the front',
  histogramKinds: {weights: 'weights w', outputs: 'outputs y', gradients: 'gradients dL/dw'},
  histogramLabel: (/** @type {string} */ kind, /** @type {string} */ layer) => `Histogram of the ${kind}, ${layer}; arrow keys read its bars`,
  bar: (/** @type {string} */ layer, /** @type {string} */ count, /** @type {string} */ all, /** @type {string} */ from, /** @type {string} */ to) =>
    `${layer}: ${count} of ${all} from ${from} to ${to}`,
  histogramsTable: 'Spreads as a table',
  layerHead: 'Layer',
  count: 'Count',
  smallest: 'Smallest',
  mean: 'Mean',
  deviation: 'Standard deviation',
  largest: 'Largest',
  troubles: {
    dead: (/** @type {string} */ layer, /** @type {number[]} */ neurons) => `${layer}: ${some(neurons)} dead, the answer is 0 for every training point.`,
    saturated: (/** @type {string} */ layer, /** @type {number[]} */ neurons) => `${layer}: ${some(neurons)} saturated, nearly every training point lies at a flat end.`,
    equal: (/** @type {string} */ layer, /** @type {number[]} */ neurons) => `${layer}: ${some(neurons)} alike, with the same weights in and out they will stay so.`
  },
  troubleSays: {
    dead: 'Dead: it answers 0 to every training point, and no gradient reaches it. Start it again, or lower the rate.',
    saturated: 'Saturated: nearly every training point lies at a flat end, where hardly any gradient gets through.',
    equal: 'Another neuron has the same weights, in and out: both will always do the same.'
  },
  noTroubles: (/** @type {string} */ samples) => `No neuron is dead, saturated or equal to another, judged by ${samples} training points.`,
  troubleRule: (/** @type {string} */ tanh, /** @type {string} */ low, /** @type {string} */ high, /** @type {string} */ share, /** @type {string} */ samples) =>
    `Dead: a ReLU that answers 0 to all ${samples} points. Saturated: a hidden tanh beyond ±${tanh}, an ELU below −${tanh}, or a sigmoid below ${low} or above ${high}, for at least ${share} of them.`,

  across: 'Across'
};
