/** English, after the first screen: how it learns. */
export const learning = {
  sliderOf: (/** @type {string} */ name) => `${name}, slider`,

  lossHelp: 'What training makes small: how far the outputs are from the targets',
  lossSays: {
    'categorical-cross-entropy': 'The less probable the right class, the larger; outputs become probabilities (softmax)',
    'binary-cross-entropy': 'The same with every output on its own (sigmoid)',
    'squared-error': 'Far misses count most: twice as far is four times the loss',
    'absolute-error': 'Every miss counts by its distance, so outliers pull less',
    huber: 'Squared near the target, by distance beyond δ',
    hinge: 'Nothing once a point is on the right side by a margin'
  },
  deltaHelp: 'Where the parabola becomes a straight line; a smaller δ lets outliers pull less',

  optimizerHelp: 'How a gradient becomes a step, or how to look for weights without one',
  optimizerSays: {
    sgd: 'The plain step: rate times gradient',
    momentum: 'Each step keeps some of the one before, and gathers speed along a valley',
    nesterov: 'Momentum that looks ahead to where its speed will carry it',
    adagrad: 'Weights that have had large gradients take smaller steps, ever smaller',
    rmsprop: 'Every step is divided by how large the gradients have been of late',
    adam: 'Momentum and RMSprop together, corrected for a cold start',
    adamw: 'Adam, with weights that shrink a little at every update',
    'random-search': 'No gradient: draws all weights anew at every try and keeps the best',
    'random-local-search': 'No gradient: changes the best weights at random and keeps what is better'
  },
  optimizerParameters: {momentum: 'Momentum', rho: 'ρ', beta1: 'β₁', beta2: 'β₂', epsilon: 'ε', weightDecay: 'Weight decay'},
  optimizerParameterHelp: {
    momentum: 'The share of the last step that is kept; more runs faster and overshoots further',
    rho: 'How long squared gradients are remembered; more makes steadier steps',
    beta1: 'How long gradients are remembered; more smooths the direction',
    beta2: 'How long squared gradients are remembered; more makes steadier step sizes',
    epsilon: 'Keeps a division by nearly nothing from making a huge step; more makes tiny gradients count less',
    weightDecay: 'The share of every weight, times the rate, that is taken away at each update'
  },
  clip: 'Longest gradient',
  clipHelp: 'A longer gradient is shortened to this before the step, so that a cliff cannot throw it far; 0 never shortens',
  scaleHelp: 'How widely random weights are drawn; smaller looks nearer by',

  rateHelp: 'How far each update goes down the gradient; too large and it jumps over the valley',
  rateNow: (/** @type {string} */ rate) => `With the schedule, the next update's rate is ${rate}.`,

  scheduleHelp: 'How the rate changes with time: large steps first, small ones to settle',
  scheduleSays: {
    constant: 'The same rate for ever',
    'inverse-time': 'Divided by 1 + decay · t: falls fast, then ever more slowly',
    step: 'Multiplied by the factor after every so many updates',
    exponential: 'Multiplied by the factor at every update',
    cosine: 'Falls like half a wave to the lowest rate, and stays there'
  },
  scheduleParameters: {decay: 'Decay', every: 'Updates between', factor: 'Factor', period: 'Updates', minimum: 'Lowest share', warmUp: 'Warm-up updates'},
  scheduleParameterHelp: {
    decay: 'After 1/decay updates the rate is half; 0 keeps it',
    every: 'How many updates the rate stays before it falls again',
    factor: 'What the rate is multiplied by; nearer to 1 falls more slowly',
    period: 'How many updates the fall takes',
    minimum: 'The share of the first rate that is left in the end',
    warmUp: 'Over so many updates the rate rises from almost nothing, so that the first steps do no harm; 0: none'
  },
  scheduleCurve: 'Learning rate over updates',
  scheduleNow: (/** @type {string} */ update, /** @type {string} */ rate) => `After ${update} updates: ${rate}.`,
  scheduleAhead: (/** @type {string} */ update, /** @type {string} */ rate) => `After ${update}: ${rate}.`,

  penaltyHelp: 'Makes large weights cost something, which keeps the boundary smooth; the loss shown is without it',
  penaltySays: 'On all layers at once; a single layer is set in the network.',
  penaltyDiffers: (/** @type {string} */ strengths) => `Now layer by layer: ${strengths}. A number here is for all.`,

  startHelp: 'The first weights: how they are drawn, and from which seed',
  startSays: {
    course: 'Small random numbers, drawn as NumPy draws them',
    he: 'Random, wide enough that ReLU layers keep the size of what passes through',
    xavier: 'Random, a little narrower: for tanh and sigmoid',
    uniform: 'Random, everything within a range equally likely',
    zeros: 'All weights 0: neurons of a layer can never become different',
    equal: 'All weights the same number: neurons of a layer stay alike as well'
  },
  seeds: {weights: 'Seed', weightsSkip: 'Normals before', order: 'Seed of the order', dropout: 'Seed of dropout'},
  seedSays: {
    weights: 'Which random numbers the first weights are; the same seed gives the same weights on every machine',
    weightsSkip: 'How many numbers of NumPy\'s stream were drawn before, for the data of a notebook',
    order: 'In which order points are put into batches; another seed takes another path from the same start',
    dropout: 'Which outputs are dropped at which update'
  },
  sameOrNew: 'Same start goes back to these very weights. New start draws others, with the next seed.',
  newStartHelp: 'Draws other first weights, with the next seed',

  stopHelp: 'When training ends by itself: after some epochs, at a loss, or when it gets no better',
  stops: {epochs: 'After a number of epochs', target: 'When the loss is low enough', plateau: 'When the loss falls no further'},
  stopSays: {
    epochs: 'Ends exactly with that epoch; play again to go on past it',
    target: 'Ends with the first epoch after which the loss is at most this',
    plateau: 'Ends when for so many epochs the loss has not fallen by more than this'
  },
  afterEpochs: 'Epochs',
  lossOf: 'Loss of',
  lossOfHelp: 'The loss of the points it trains on, or of those kept for testing',
  targetLoss: 'At most',
  plateauBy: 'Fall of more than',
  plateauByHelp: 'A fall by less than this does not count',
  plateauEpochs: 'Within epochs',
  plateauEpochsHelp: 'How long it waits for a fall that counts',
  stopAlways: 'It always ends when a number is no longer finite.',
  noTestLoss: 'No point is kept for testing, so there is no test loss to wait for.',
  watchCost: 'The loss is looked at after every epoch, which takes time from training.',
  watchShare: (/** @type {string} */ share) => `Of late, ${share} of it.`,

  // why training ended
  lowerRateHelp: 'Plays on from here with steps a tenth as long',

  // what keeps it from learning
  complaints: {
    equal: (/** @type {number} */ count, /** @type {number} */ of, /** @type {string} */ layer) =>
      `${layer}: ${count} of ${of} neurons are alike. Equal weights get equal gradients, so they will stay alike and are worth one.`,
    dead: (/** @type {number} */ count, /** @type {number} */ of, /** @type {string} */ layer) =>
      `${layer}: ${count} of ${of} neurons are dead. They answer 0 to every training point, where no gradient reaches them.`,
    saturated: (/** @type {number} */ count, /** @type {number} */ of, /** @type {string} */ layer) =>
      `${layer}: ${count} of ${of} neurons are saturated. Nearly every training point lies at a flat end, where hardly any gradient gets through.`
  },
  startWithHe: 'Start with He',
  useActivation: (/** @type {string} */ activation) => `Use ${activation}`,
  useActivationHelp: 'Gives the layer this activation and goes on with the weights there are',

  // slow motion
  phases: 'An update in slow motion',
  phaseNames: {forward: 'Forward', loss: 'Loss', backward: 'Backward', update: 'Update', try: 'Try', keep: 'Keep or not'},
  phaseWaits: {
    forward: 'the batch goes through the network', loss: 'how far off it is', backward: 'what to change, weight by weight',
    update: 'the step is made', try: 'other weights are drawn', keep: 'the better ones stay'
  },
  phaseForward: (/** @type {string} */ batch, /** @type {string} */ of, /** @type {string} */ samples) => `${samples} points of batch ${batch} of ${of}`,
  phaseLoss: (/** @type {string} */ loss) => `${loss} for this batch`,
  phaseBackward: (/** @type {string} */ norm, /** @type {string | null} */ clipped) => `gradient ${norm} long${clipped === null ? '' : `, shortened to ${clipped}`}`,
  phaseUpdate: (/** @type {string} */ rate, /** @type {string} */ place, /** @type {string} */ change) => `rate ${rate}; most by ${change}: ${place}`,
  phaseNoUpdate: 'nothing changes',
  phaseTry: (/** @type {string} */ loss) => `against the best loss so far, ${loss}`,
  phaseKept: (/** @type {string} */ loss) => `better: ${loss}, kept`,
  phaseNotKept: (/** @type {string} */ loss) => `no better; ${loss} stays`,
  nextPhase: 'Next phase',
  nextPhaseHelp: 'Goes on to the next phase of the update, and waits there',
  phaseTime: 'Each phase',
  phaseTimeHelp: 'How long a phase stays before the next one; longer leaves more time to look',
  seconds: (/** @type {string} */ seconds) => `${seconds} s`,

  precisionHelp: 'How exactly the engine calculates: bits of every number; the weights stay, counters and the optimiser\'s memory begin anew',
  precisionNames: {float: '32 bits', double: '64 bits'},
  precisionSays: {
    float: 'Seven digits, as neural networks usually are trained, and fast',
    double: 'Sixteen digits: for checking a calculation by hand, and slower'
  }
};
