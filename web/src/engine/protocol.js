/**
 * The messages between the page (client.js) and the engine's worker (worker.js). Types only; nothing here runs.
 *
 * The page sends requests, each with an id of its own, and the worker answers each exactly once: with an `answer` or a
 * `refusal`. The worker speaks unasked in one case only, a `fault`, after which it must not be used again. Frames and
 * checkpoints are requests like any other, so the page decides how much it is told.
 */

/** @typedef {import('../../../core/bindings/nn-core.d.ts').Experiment} Experiment */
/** @typedef {import('../../../core/bindings/nn-core.d.ts').Summary} Summary */
/** @typedef {import('../../../core/bindings/nn-core.d.ts').Progress} Progress */
/** @typedef {import('../../../core/bindings/nn-core.d.ts').TrainAnswer} TrainAnswer */
/** @typedef {import('../../../core/bindings/nn-core.d.ts').Divergence} Divergence */
/** @typedef {import('../../../core/bindings/nn-core.d.ts').Metrics} Metrics */
/** @typedef {import('../../../core/bindings/nn-core.d.ts').GridRequest} GridRequest */
/** @typedef {import('../../../core/bindings/nn-core.d.ts').LayerParameters} LayerParameters */
/** @typedef {import('../../../core/bindings/nn-core.d.ts').PointSet} PointSet */
/** @typedef {import('../../../core/bindings/nn-core.d.ts').Reals} Reals */
/** @typedef {import('../../../core/bindings/nn-core.d.ts').ErrorCode} CoreErrorCode */
/** @typedef {import('../../../core/bindings/nn-core.d.ts').Session} Session */
/** @typedef {import('../../../core/bindings/nn-core.d.ts').NnCore} NnCore */

/**
 * How fast to train.
 *
 * - `slow`: one update every `everyMs` milliseconds, phase by phase, at most one phase a frame;
 * - `update`, `epoch`: one update, or one epoch, for every frame the page asks for;
 * - `full`: as much as the machine can, whether or not anybody watches.
 *
 * All but `full` move only when a frame is asked for, so a page that is hidden stands still.
 * @typedef {{kind: 'slow', everyMs: number} | {kind: 'update'} | {kind: 'epoch'} | {kind: 'full'}} Speed
 */

/** The engine's modules a worker can hold: the fast one, with or without SIMD, and the exact one. */
/** @typedef {'float-simd' | 'float-scalar' | 'double'} ModuleName */

// ------------------------------------------------------------------------------------------------- page to worker

/**
 * Hands over the bytes of an engine module; the answer is null. The float module comes first, the double one when it is
 * needed.
 * @typedef {{type: 'load', module: ModuleName, bytes: ArrayBuffer}} Load
 */
/**
 * Builds the experiment from its start, or from a checkpoint of it. A refusal leaves everything as it was. The answer is a
 * Summary. Training pauses. `watch` belongs to the checkpoint.
 * @typedef {{type: 'configure', experiment: Experiment, checkpoint?: Uint8Array, watch?: WatchState}} Configure
 */
/** Takes over what changed and goes on with the weights there are. The answer is a Summary, with the update it happened at. */
/** @typedef {{type: 'adopt', experiment: Experiment}} Adopt */
/**
 * Trains something again beside the experiment in training, which it leaves alone. The answer is a ReplayAnswer (replay.js). One
 * at a time: another one takes its place.
 * @typedef {{type: 'replay', task: import('./replay.js').ReplayTask}} Replay
 */
/** The first updates of an experiment, on its own. The answer is a Rehearsal (rehearsal.js). */
/** @typedef {{type: 'rehearse', experiment: Experiment, updates: number}} Rehearse */
/** Back to the very same start, paused. The answer is a Progress. @typedef {{type: 'reset'}} Reset */
/** Trains from now on, or changes the speed. The answer is null. @typedef {{type: 'play', speed: Speed}} Play */
/** Stops training after the running slice. The answer is a Progress. @typedef {{type: 'pause'}} Pause */
/**
 * Pauses, then does one update, or trains to the end of the epoch. The answer, a TrainAnswer, comes when it is done; pause,
 * reset, configure and another step cut it short. Or goes on to the next phase of an update; then the answer is a Progress.
 * @typedef {{type: 'step', unit: 'update' | 'epoch' | 'phase'}} Step
 */
/**
 * Pauses, and goes so many updates back, or as far as the way is known: to where training began, or where the network
 * became another. The answer is a Progress.
 * @typedef {{type: 'back', updates: number}} Back
 */
/** Asks for what there is to draw. The answer is a Frame. @typedef {{type: 'frame', spec: FrameSpec}} FrameRequest */
/**
 * Calls a method of the engine by name and answers its result. Some (questions.js) are worked out in double precision with
 * the present weights, whatever precision the experiment trains in.
 * @typedef {{type: 'ask', question: Question, args: unknown[]}} Ask
 */
/**
 * Several such questions about one and the same moment: no training goes on between them. The answer is the list of results.
 * @typedef {{type: 'ask-together', questions: {question: Question, args: unknown[]}[]}} AskTogether
 */
/** Everything that is needed to go on elsewhere. The answer is a Checkpoint. @typedef {{type: 'checkpoint'}} TakeCheckpoint */
/** Puts a checkpoint of the present experiment back, paused. The answer is a Progress. */
/** @typedef {{type: 'restore', bytes: Uint8Array, watch?: WatchState}} Restore */
/** A sign of life, please. The answer is null. @typedef {{type: 'ping'}} Ping */

/**
 * @typedef {Load | Configure | Adopt | Reset | Play | Pause | Step | Back | FrameRequest | Ask | AskTogether | TakeCheckpoint | Replay | Rehearse |
 *   Restore | Ping} Request
 */
/** What travels: a request and its number. @typedef {Request & {id: number}} ToWorker */

/** Questions that may be asked by name; each is the Session's method (datasets, drawPoints, scheduleCurve and functions are the module's). */
/**
 * @typedef {'progress' | 'evaluate' | 'points' | 'predict' | 'outputGrid' | 'neuronGrids' | 'neuronOutputs' | 'parameters' |
 *   'gradients' | 'fullGradients' | 'lastUpdate' | 'moments' | 'sampleGradients' | 'resetNeuron' | 'setParameter' |
 *   'setParameters' | 'trace' | 'traceCheck' | 'batchTrace' | 'checkGradient' | 'digest' | 'datasets' | 'drawPoints' |
 *   'scheduleCurve' | 'functions'} Question
 */

/**
 * What a frame should hold beside progress. Ask only for what will be drawn: each costs time that training does not get.
 * @typedef {object} FrameSpec
 * @property {boolean} [metrics] losses and accuracies
 * @property {GridRequest} [outputGrid]
 * @property {GridRequest} [neuronGrids]
 * @property {boolean} [parameters] weights and biases
 * @property {boolean} [gradients] of the last batch
 * @property {boolean} [lastUpdate] what the last update added
 * @property {boolean} [points] the samples; they only change with the experiment
 */

// ------------------------------------------------------------------------------------------------- worker to page

/**
 * A request was done. What `value` is stands beside each request.
 * @typedef {{type: 'answer', id: number, value: unknown}} Answer
 */
/** A request was refused, and nothing changed. @typedef {{type: 'refusal', id: number, error: Refusal}} RefusalMessage */
/** `unknown-request` and `module-missing` are the worker's own codes; the others are the engine's. */
/** @typedef {{code: CoreErrorCode | 'unknown-request' | 'module-missing', message: string}} Refusal */
/**
 * Something broke that must not: a trap in the engine, an exception in the worker. The state inside is not to be trusted.
 * @typedef {{type: 'fault', fault: Fault}} FaultMessage
 */
/** `signature` is equal for the same fault at the same place, so that repetitions can be told. */
/** @typedef {{kind: 'trap' | 'script' | 'lost' | 'start', message: string, signature: string}} Fault */
/** @typedef {Answer | RefusalMessage | FaultMessage} FromWorker */

/**
 * One moment of training. Arrays are transferred: they belong to whoever receives them. While training, the parts that are
 * dear (metrics and grids) are left out where their turn has not come.
 * @typedef {object} Frame
 * @property {number} change grows with every change of weights, data or network; equal numbers, equal pictures
 * @property {Progress} progress
 * @property {boolean} playing whether training goes on by itself
 * @property {Retreat | null} divergence why training broke down, until the next reset, step or play
 * @property {StopReason | null} stopReason the stop condition that ended training, as long
 * @property {number} watchShare 0…1: what looking out for stop conditions costs, as a share of the time
 * @property {Phase | null} phase where an update in slow motion stands
 * @property {Refusal | null} trouble what else stopped it: something the engine refused on the way, such as too little memory
 * @property {number} samplesPerSecond training samples seen per second of late; 0 while paused
 * @property {FrameMetrics} [metrics]
 * @property {FrameMetrics[]} [between] moments since the last frame, where training flat out went by many
 * @property {{request: GridRequest, values: Reals}} [outputGrid] values: (outputs, rows, columns)
 * @property {{request: GridRequest, values: Reals}} [neuronGrids] values: (features + neurons, rows, columns)
 * @property {LayerParameters[]} [parameters]
 * @property {LayerParameters[]} [gradients]
 * @property {LayerParameters[]} [lastUpdate]
 * @property {PointSet} [points]
 * @property {number} tookMs what making this frame cost
 */
/**
 * With when they were true: after `update` updates, which are `epochs` epochs, the running one counted by its share.
 * @typedef {Metrics & {update: number, epochs: number}} FrameMetrics
 */
/** @typedef {'forward' | 'loss' | 'backward' | 'update' | 'try' | 'keep'} PhaseName */
/**
 * A phase of an update in slow motion. The numbers are those of the update as a whole, from its first phase on.
 * @typedef {object} Phase
 * @property {PhaseName} name
 * @property {readonly PhaseName[]} names all phases of an update
 * @property {number} update which one it is; done with its last phase
 * @property {number} batch which one of the epoch, from 1
 * @property {number} batches in an epoch
 * @property {number} samples in this one
 * @property {number} loss of the batch, before the update; for a search, of the weights kept
 * @property {number} gradientNorm before clipping
 * @property {number | null} clippedTo the length it is shortened to, if it is
 * @property {number} learningRate
 * @property {BiggestChange | null} biggest null: nothing changes
 */
/**
 * The weight or bias that an update changes most; `gradient`: null for a search.
 * @typedef {import('../../../core/bindings/nn-core.d.ts').ParameterPlace & {change: number, gradient: number | null}} BiggestChange
 */
/** `watch`: what the stop conditions remember. @typedef {{bytes: Uint8Array, progress: Progress, watch: WatchState}} Checkpoint */
/** A divergence, and the last healthy state: training went back to it. @typedef {Divergence & {back: {update: number, loss: number}}} Retreat */
/**
 * `best`: the last loss that counted as a fall, null before the first; `targetMet`: training went on past
 * the target.
 * @typedef {{best: number | null, bestEpoch: number, targetMet: boolean}} WatchState
 */
/**
 * Which stop condition ended training, at the end of which epoch.
 * @typedef {{kind: 'epochs', epoch: number}
 *   | {kind: 'target', epoch: number, set: 'train' | 'test', loss: number, target: number}
 *   | {kind: 'plateau', epoch: number, set: 'train' | 'test', loss: number, best: number, bestEpoch: number, by: number}} StopReason
 */

export {};
