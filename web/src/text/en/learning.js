/** English: how it learns. */
export const learning = {
  learning: 'Learning',
  none: 'none',
  never: 'never',
  byLayer: 'by layer',
  moreOf: (/** @type {string} */ name) => `${name}: more`,

  loss: 'Loss',
  losses: {
    'categorical-cross-entropy': 'cross-entropy', 'binary-cross-entropy': 'binary cross-entropy',
    'squared-error': 'squared error', 'absolute-error': 'absolute error', huber: 'Huber', hinge: 'hinge'
  },

  optimizer: 'Optimiser',
  optimizers: {
    sgd: 'SGD', momentum: 'momentum', nesterov: 'Nesterov', adagrad: 'AdaGrad', rmsprop: 'RMSprop', adam: 'Adam', adamw: 'AdamW'
  },
  strategies: {'gradient-descent': 'gradient descent', 'random-search': 'random search', 'random-local-search': 'random local search'},
  optimizerClipped: (/** @type {string} */ name, /** @type {string} */ norm) => `${name}, clipped at ${norm}`,
  scale: 'Scale',

  rate: 'Rate',

  schedule: 'Schedule',
  schedules: {constant: 'constant', 'inverse-time': 'inverse time', step: 'in steps', exponential: 'exponential', cosine: 'cosine'},
  scheduleStep: (/** @type {string} */ factor, /** @type {string} */ every) => `× ${factor} every ${every}`,
  scheduleCosine: (/** @type {string} */ period) => `cosine, ${period}`,
  scheduleWarm: (/** @type {string} */ words, /** @type {string} */ updates) => `${words}, warm-up ${updates}`,

  penaltyOfWeights: 'Penalty',
  penalties: {l1: 'L1', l2: 'L2', biasL1: 'L1 of biases', biasL2: 'L2 of biases'},

  start: 'Start',
  startAndSeed: (/** @type {string} */ start, /** @type {string} */ seed) => `${start} · seed ${seed}`,
  starts: {course: '0.01 · randn', he: 'He', xavier: 'Xavier', uniform: 'uniform', zeros: 'zeros', equal: 'all equal'},
  newStart: 'New start',

  stop: 'Stop',
  sets: {train: 'training points', test: 'test points'},
  stopAtEpoch: (/** @type {string} */ epochs) => `${epochs} epochs`,
  stopAtLoss: (/** @type {string} */ set, /** @type {string} */ loss) => `${set} loss ≤ ${loss}`,
  stopAtPlateau: (/** @type {string} */ epochs) => `plateau of ${epochs}`,
  stopConditions: (/** @type {number} */ count) => `${count} conditions`,

  // why training ended
  stoppedAtEpoch: (/** @type {string} */ epoch) => `Stopped after epoch ${epoch}, as asked.`,
  stoppedAtTarget: (/** @type {string} */ epoch, /** @type {string} */ set, /** @type {string} */ loss, /** @type {string} */ target) =>
    `Stopped after epoch ${epoch}: the loss of the ${set} is ${loss}, and at most ${target} was asked for.`,
  stoppedAtPlateau: (/** @type {string} */ epoch, /** @type {string} */ set, /** @type {string} */ patience, /** @type {string} */ by, /** @type {string} */ best) =>
    `Stopped after epoch ${epoch}: for ${patience} epochs the loss of the ${set} has not fallen by more than ${by} below ${best}.`,
  brokeDown: (/** @type {string} */ update, /** @type {string} */ quantity, /** @type {string} */ back, /** @type {string | null} */ loss) =>
    `At update ${update} ${quantity} was no longer a finite number. The network is back at update ${back}${loss === null ? '' : `, where the loss was ${loss}`}.`,
  brokenQuantities: {loss: 'the loss', gradient: 'a gradient', weight: 'a weight'},
  lowerRate: 'A tenth of the rate',
  clipGradient: 'Clip the gradient',
  nothingToTrainOn: 'There is nothing to train on yet: draw some points first, or choose a set.',
  noWayBack: (/** @type {string} */ update) => `Update ${update} is as far back as it goes: there the network was changed, or training taken up.`,
  atTheStart: 'This is the start; there is nothing before it.',

  precision: 'Bits',
  precisions: {float: '32', double: '64'},

  runsTab: 'Runs'
};
