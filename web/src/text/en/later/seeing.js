/** English, after the first screen: what it learned, seen from several sides. */
export const seeing = {
  figuresHelp: (/** @type {string} */ update) => `The mean loss over all points of each kind, and how many are right or how much is explained; the penalty of regularisation is on top. After update ${update}`,
  mapReading: 'Map shows',
  mapReadingHelp: 'The same answers of the network, coloured in another way',
  readingHelps: {
    smooth: 'Colours are mixed by what the network gives each class, or by the value it says',
    discrete: 'Every place has the colour of the winner alone, or of a step of the scale',
    uncertainty: 'Yellow where the classes are all but even, dark blue where one has everything'
  },
  mapTable: 'Map as a table',
  shares: 'What each neuron adds',
  sharesHelp: 'A thin line for each neuron of the last hidden layer, its output times its weight; with the bias, dashed, they add up to the curve',
  residuals: 'How far off each point is',
  residualsHelp: 'A stick from each point’s value to what the network says there; training makes them short',
  shareName: (/** @type {string} */ neuron) => `What ${neuron} adds`,
  shareHelp: 'Its output times its weight, where the map is read; point at one to see its line',
  biasAdds: 'bias',
  beforeActivation: (/** @type {string} */ activation) => `These add up to what goes into ${activation}.`,
  mistakes: 'Mark mistakes',
  mistakesHelp: 'A ring with a cross on every point that the network puts in another class',
  curveShowsHelp: 'How training went so far: choose what is drawn, on which scale, and read every number and change',
  curveHelps: {
    loss: 'The mean loss over the points; lower is better',
    accuracy: 'The share of points put in the right class; higher is better',
    rSquared: 'How much of the values’ spread is explained: 1 is all of it, 0 no more than their mean'
  },
  logScale: 'Logarithmic scale',
  logScaleHelp: 'Each line is ten times the one below, so that small losses can still be told apart',
  timeAxis: 'Over',
  timeHelps: {
    epochs: 'One epoch is every training point seen once; it compares runs with different batches',
    updates: 'One update is one change of the weights; it compares how well steps are used'
  },
  changesMade: 'Changes on the way',
  noChanges: 'None in this run; a small mark stands where one is made.',
  curveTable: 'Numbers as a table',
  moreChanges: (/** @type {number} */ count) => (count === 1 ? 'and one more change' : `and ${count} more changes`),
  changedInLayer: (/** @type {string} */ layer, /** @type {string} */ name) => `layer ${layer}: ${name}`,
  on: 'on',
  off: 'off',
  allPoints: 'all',
  changedFields: {
    reset: 'Same start again', weight: 'weight', bias: 'bias', weights: 'weights from a file', other: 'settings',
    features: 'features', 'layers.neurons': 'neurons', 'layers.activation': 'activation', 'layers.slope': 'slope', 'layers.start': 'start',
    'layers.startValue': 'start value', 'layers.l1': 'L1', 'layers.l2': 'L2', 'layers.biasL1': 'L1 of biases', 'layers.biasL2': 'L2 of biases',
    'layers.dropout': 'dropout', 'layers.frozen': 'frozen', 'layers.silentNeurons': 'silenced neurons', 'layers.frozenNeurons': 'frozen neurons',
    'layers.weights': 'start weights', 'layers.biases': 'start biases',
    'data.kind': 'data', 'data.name': 'data set', 'data.samples': 'points', 'data.points': 'points', 'data.classes': 'classes', 'data.noise': 'noise',
    'data.testShare': 'kept for testing', 'data.task': 'task', 'data.inputs': 'inputs', 'data.outputs': 'outputs', 'data.targets': 'targets',
    'loss.kind': 'loss', 'loss.delta': 'δ', 'optimizer.kind': 'optimiser', 'optimizer.learningRate': 'rate', 'optimizer.momentum': 'momentum',
    'optimizer.rho': 'ρ', 'optimizer.beta1': 'β₁', 'optimizer.beta2': 'β₂', 'optimizer.epsilon': 'ε', 'optimizer.weightDecay': 'weight decay',
    'optimizer.clipNorm': 'longest gradient', 'schedule.kind': 'schedule', 'schedule.decay': 'decay', 'schedule.every': 'updates between drops',
    'schedule.factor': 'factor', 'schedule.period': 'period', 'schedule.minimum': 'lowest share', 'schedule.warmUp': 'warm-up', batchSize: 'batch',
    'seeds.data': 'seed of the data', 'seeds.noise': 'seed of the noise', 'seeds.split': 'seed of the split', 'seeds.weights': 'seed of the weights',
    'seeds.order': 'seed of the order', 'seeds.dropout': 'seed of dropout', 'seeds.weightsSkip': 'normals skipped',
    'strategy.kind': 'search', 'strategy.scale': 'scale', precision: 'precision',
    'plane.xMin': 'plane, left', 'plane.xMax': 'plane, right', 'plane.yMin': 'plane, bottom', 'plane.yMax': 'plane, top'
  },
  confusionOf: 'Points',
  confusionHelps: {
    train: 'The points it is trained on: what it has managed to learn',
    test: 'The points it has never seen: whether what it learned holds elsewhere'
  },
  confusionAxes: 'true ↓ predicted →',
  predicted: (/** @type {string} */ name) => `taken for ${name}`,
  cellLabel: (/** @type {string} */ truth, /** @type {string} */ taken, /** @type {string} */ count, /** @type {string} */ share) =>
    `${truth} taken for ${taken}: ${count}, ${share} of its points`,
  cellSays: (/** @type {string} */ truth, /** @type {string} */ taken, /** @type {string} */ count) =>
    (truth === taken ? `${truth} put right: ${count}` : `${truth} taken for ${taken}: ${count}`),
  noTestPoints: 'No points are kept for testing.',
  noNumbers: 'No points yet.',
  rowNumber: (/** @type {string} */ row) => `row ${row}`,
  andMore: (/** @type {string} */ count) => `and ${count} more`,
  readHelps: {
    mouse: 'Point to read the map; a click pins a place', mouseWithTool: 'Point to read the map; P pins a place',
    touch: 'A tap reads the map', touchWithTool: 'Without a tool, a tap reads the map'
  },
  mapHelp: 'Arrow keys move the crosshair, Shift makes larger steps. Enter uses the tool, Space plays or pauses. Digits choose the class. Control A selects all points.',
  unpinHelp: 'Lets go of the pinned place',

  largerHelp: 'Shows this view where the network is, with room for every number',
  backToNetwork: 'Back to the network',
  shownLarge: 'Shown in the network’s place.',
  pickHelp: 'Arrow keys move the crosshair, Shift makes larger steps. Enter traces the point under it, or the place.',

  backToNetworkHelp: 'Puts this view back into its tab, and the network in its place'
};
