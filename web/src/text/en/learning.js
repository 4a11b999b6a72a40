/** English: how it learns. */
export const learning = {
  learning: 'Learning',
  loss: 'Loss',
  lossHelp: 'What training makes small: how far the outputs are from the targets',
  optimizer: 'Optimiser',
  optimizerHelp: 'How a gradient becomes a step',
  rate: 'Rate',
  rateHelp: 'How far each update goes down the gradient; too large and it jumps over the valley',
  start: 'Start',
  startHelp: 'How the first weights are drawn',
  seed: 'Seed',
  seedHelp: 'Which random numbers the first weights are; the same seed gives the same weights on every machine',
  newStart: 'New start',
  newStartHelp: 'Draws other first weights, with the next seed',
  losses: {
    'categorical-cross-entropy': 'cross-entropy', 'binary-cross-entropy': 'binary cross-entropy',
    'squared-error': 'squared error', 'absolute-error': 'absolute error', huber: 'Huber', hinge: 'hinge'
  },
  optimizers: {
    sgd: 'SGD', momentum: 'momentum', nesterov: 'Nesterov', adagrad: 'AdaGrad', rmsprop: 'RMSprop', adam: 'Adam', adamw: 'AdamW'
  },
  starts: {course: '0.01 · randn', he: 'He', xavier: 'Xavier', uniform: 'uniform', zeros: 'zeros', equal: 'all equal'}
};
