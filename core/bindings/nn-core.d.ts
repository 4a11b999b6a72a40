/**
 * The engine as JavaScript sees it: the types of the Embind module built from `core/`.
 *
 * Every call that can be refused returns `{error: {code, message}}` instead of throwing. Typed arrays that come back are
 * fresh copies, `Float32Array` from the float module and `Float64Array` from the double one. Matrices are row-major, with
 * one row per sample, `(samples, features)`, and weights are `(n_inputs, n_neurons)`.
 */

export type ErrorCode =
  | 'invalid-argument' // a value of the wrong kind, out of its range, or not finite
  | 'shape-mismatch' // a matrix whose shape does not fit
  | 'invalid-pair' // an output activation and a loss (or a task) that do not go together
  | 'limit-exceeded' // more than core/limits.json allows
  | 'out-of-memory'
  | 'not-configured' // asked for numbers before configure() succeeded
  | 'bad-checkpoint' // bytes that are no checkpoint of this experiment
  | 'internal';

export interface Failure {
  error: {code: ErrorCode; message: string};
}
export type Result<T> = T | Failure;
export type Reals = Float32Array | Float64Array;

// ---------------------------------------------------------------------------------------------------- experiment

export type DatasetName =
  | 'circle' | 'xor' | 'gaussians' | 'spiral' | 'moons' | 'rings' | 'checkerboard' | 'blobs'
  | 'course-spiral' | 'course-vertical'
  | 'sine' | 'plane' | 'multi-gaussian';

/** One of the built-in sets, drawn over the experiment's plane (the course's two keep their own coordinates). */
export interface DatasetData {
  kind: 'dataset';
  name: DatasetName;
  /** How many points in all; point i has class i mod classes (the course's sets go class by class). */
  samples: number;
  /** Number of arms, rings or blobs where the set has a choice; 2 for circle, xor, gaussians, moons, checkerboard. */
  classes: number;
  /** 0…1, share of the plane's half width by which points are moved at random; the course's sets ignore it. */
  noise: number;
  /** Share of the points kept for testing, 0…0.9. */
  testShare: number;
}
/** What columns are called where data came with names. */
export interface DataNames {
  inputs: string[];
  target: string;
  /** Of the first so many classes. */
  classes?: string[];
}
/** By what a column was standardised: its mean and deviation over the training set. Its numbers had so many decimals before. */
export interface ColumnScale {mean: number; deviation: number; decimals: number}
/** Of data that are standardised. A target has one where it is a value. */
export interface DataScale {inputs: ColumnScale[]; target?: ColumnScale}
/** What an experiment tells of where its data came from, for who reads them; the engine passes over it. */
export interface DataOrigin {names?: DataNames; scale?: DataScale}

/** The person's own points. */
export interface PointsData extends DataOrigin {
  kind: 'points';
  /** classification: [x, y, class]; regression: [x, y, value]; curve (1-D regression): [x, value]. A further entry, 0 or
   *  1, fixes whether the point is kept for testing; without it testShare decides. */
  task: 'classification' | 'regression' | 'curve';
  classes: number;
  points: number[][];
  testShare: number;
}
/** Samples of any width; `features` does not apply to them. */
export interface TableData extends DataOrigin {
  kind: 'table';
  task: 'classification' | 'regression';
  inputs: number;
  /** Classes, or the number of values in each target. */
  outputs: number;
  /** Row-major (samples, inputs). */
  samples: ArrayLike<number>;
  /** A class index per sample, or row-major (samples, outputs) values. */
  targets: ArrayLike<number>;
  /** 1 for each sample that is kept for testing, 0 for the others; without it testShare decides. */
  test?: ArrayLike<number>;
  testShare: number;
}

export type Feature = 'x' | 'y' | 'x²' | 'y²' | 'xy' | 'sin x' | 'sin y' | 'cos x' | 'cos y';
export type ActivationKind =
  | 'linear' | 'relu' | 'leaky-relu' | 'elu' | 'softplus' | 'gelu' | 'swish' | 'sigmoid' | 'tanh' | 'sine' | 'softmax';
export type LossKind =
  | 'categorical-cross-entropy' | 'binary-cross-entropy' | 'squared-error' | 'absolute-error' | 'huber' | 'hinge';
export type OptimizerKind = 'sgd' | 'momentum' | 'nesterov' | 'adagrad' | 'rmsprop' | 'adam' | 'adamw';
export type ScheduleKind = 'constant' | 'inverse-time' | 'step' | 'exponential' | 'cosine';
/** course: 0.01 · NumPy's legacy randn; equal: every weight `startValue`. Biases start at 0. */
export type StartKind = 'course' | 'he' | 'xavier' | 'uniform' | 'zeros' | 'equal';
export type StrategyKind = 'gradient-descent' | 'random-search' | 'random-local-search';

export interface LayerSpec {
  neurons: number;
  activation: ActivationKind;
  /** Leaky ReLU's slope below zero; 0.01 when absent. */
  slope?: number;
  start?: StartKind; // 'he' when absent
  /** equal: the weight itself; uniform: half the width of the interval around 0. */
  startValue?: number;
  l1?: number;
  l2?: number;
  biasL1?: number;
  biasL2?: number;
  /** Share of this layer's outputs dropped while training, 0…0.95. Not allowed on the last layer. */
  dropout?: number;
  frozen?: boolean;
  /** These neurons put out 0 and pass no gradient back. Not allowed on the last layer. */
  silentNeurons?: number[];
  /** Training leaves the weights and the bias that lead into these neurons as they are; their gradients count as 0. */
  frozenNeurons?: number[];
  /** Exact start values instead of drawn ones: weights[input][neuron], biases[neuron]. */
  weights?: ArrayLike<number>[];
  biases?: ArrayLike<number>;
}
export interface OptimizerSpec {
  kind: OptimizerKind;
  learningRate: number;
  momentum?: number; // momentum, nesterov; 0.9
  rho?: number; // rmsprop; 0.9
  beta1?: number; // adam, adamw; 0.9
  beta2?: number; // adam, adamw; 0.999
  epsilon?: number; // 1e-7, the course's
  weightDecay?: number; // adamw; 0.01
  /** Gradients longer than this (norm over all parameters) are scaled down to it; 0 or absent: no clipping. */
  clipNorm?: number;
}
export interface ScheduleSpec {
  kind: ScheduleKind;
  decay?: number; // inverse-time: rate / (1 + decay · t)
  every?: number; // step: updates between drops
  factor?: number; // step: rate · factor^⌊t / every⌋; exponential: rate · factor^t
  period?: number; // cosine: updates until the lowest rate
  minimum?: number; // cosine: lowest rate as a share of the first
  /** For so many updates the rate is multiplied by (t + 1) / warmUp; 0 or absent: none. */
  warmUp?: number;
}
/** When training ends by itself, beside the divergence that always ends it. Whoever trains looks (the page's worker, the
 *  command line); the engine itself leaves it alone. Losses are looked at where an epoch ends. */
export interface StopSpec {
  epochs?: number; // as soon as this many are completed
  target?: {set: 'train' | 'test'; loss: number}; // the loss is at most this
  plateau?: {set: 'train' | 'test'; by: number; epochs: number}; // the loss has not fallen by more than `by` for so long
}
export interface Experiment {
  version: 1;
  precision: 'float' | 'double';
  plane: {xMin: number; xMax: number; yMin: number; yMax: number};
  data: DatasetData | PointsData | TableData;
  /** What the first layer sees of a point (x, y); ignored for tables. */
  features: Feature[];
  /** All dense layers, the output layer last; its neurons must fit the data and the loss. */
  layers: LayerSpec[];
  loss: {kind: LossKind; delta?: number};
  optimizer: OptimizerSpec;
  schedule: ScheduleSpec;
  /** 0: all training samples in one batch. */
  batchSize: number;
  /** Every generator has its own seed (0…2³²−1). `weightsSkip`: how many normals of NumPy's stream come before the first
   *  'course' weight (300 after the course's 3 × 100 spiral), so that one seed gives a notebook's data and weights. */
  seeds: {data: number; noise: number; split: number; weights: number; order: number; dropout: number; weightsSkip?: number};
  /** How it looks for better weights. The searches draw `scale`·randn from the NumPy stream, after the start's weights. */
  strategy?: {kind: StrategyKind; scale?: number};
  stop?: StopSpec;
}

// ---------------------------------------------------------------------------------------------------------- answers

export interface Summary {
  inputs: number; // columns the first layer sees
  outputs: number;
  parameters: number;
  trainSamples: number;
  testSamples: number;
  updatesPerEpoch: number;
  layers: {inputs: number; neurons: number}[];
}
/** Where training stands. `update` counts updates done; `epoch` counts epochs completed. */
export interface Progress {
  update: number;
  epoch: number;
  batch: number; // batches already done in the running epoch
  learningRate: number; // of the next update
  batchLoss: number; // data loss of the last batch, before its update; NaN before the first
  gradientNorm: number; // of the last update, before clipping
}
export interface Divergence {
  update: number; // the update that would have broken it; the state shown is the one before
  quantity: 'loss' | 'gradient' | 'weight';
  message: string;
}
export interface TrainAnswer extends Progress {
  updatesDone: number;
  stopped: 'done' | 'time' | 'diverged';
  divergence?: Divergence;
}
export interface SetMetrics {
  samples: number;
  loss: number; // data loss, without the regularisation term
  accuracy: number; // classification, share of right answers; NaN for regression or an empty set
  rSquared: number; // regression; NaN for classification
  /** Row-major (classes, classes): rows are the true class, columns the predicted one. Empty for regression. */
  confusion: Uint32Array;
}
export interface Metrics {
  train: SetMetrics;
  test: SetMetrics;
  regularization: number;
}
export interface PointSet {
  /** Row-major (samples, dimensions) raw coordinates, before features. */
  coordinates: Reals;
  dimensions: number;
  /** Class index, or value (samples × outputs for tables). */
  targets: Reals;
  test: Uint8Array; // 1: kept for testing
}
export interface Box {xMin: number; xMax: number; yMin: number; yMax: number}
/** Row 0 is the top (yMax); cell centres are sampled. For 1-D data `rows` is 1. */
export interface GridRequest extends Box {columns: number; rows: number}
export interface LayerParameters {
  inputs: number;
  neurons: number;
  weights: Reals; // (n_inputs, n_neurons)
  biases: Reals;
}
export interface TraceLayer {
  input: Reals; // (I)
  products: Reals; // (I, O): x_i · w_io
  sums: Reals; // (O): Σ products + bias
  outputs: Reals; // (O), after the activation
  dOutputs: Reals; // dL/dy (O)
  slopes: Reals; // dy/dz (O); for softmax the diagonal of its Jacobian
  dSums: Reals; // dL/dz (O)
  dWeights: Reals; // dL/dW (I, O)
  dBiases: Reals; // dL/db (O)
  dInput: Reals; // dL/dx (I)
}
export interface Trace {
  coordinates: Reals;
  inputs: Reals;
  target: Reals; // as the loss sees it: one-hot, ±1, or the values
  loss: number; // of this sample alone
  layers: TraceLayer[];
}
/** The derivatives of a trace as central differences, each under the name it has there. */
export interface TraceCheck {
  step: number;
  layers: {dOutputs: Reals; dSums: Reals; dWeights: Reals; dBiases: Reals; dInput: Reals}[];
}
/** One layer during one update, as matrices of B samples, I inputs, O neurons; derivatives are of the batch's mean loss. */
export interface BatchTrace {
  samples: number; // B
  indices: Uint32Array; // which points these are, as in `points()`, in the batch's order
  loss: number; // the mean over the batch, without regularisation
  input: Reals; // X (B, I)
  weights: Reals; // W (I, O)
  biases: Reals; // b (O)
  sums: Reals; // Z = X·W + b (B, O)
  outputs: Reals; // (B, O), after the activation
  dOutputs: Reals; // (B, O)
  dSums: Reals; // dZ (B, O), with the mean's 1/B in it
  dWeights: Reals; // dW = Xᵀ·dZ (I, O)
  dBiases: Reals; // (O): the sums of dZ's columns
  dInput: Reals; // dX = dZ·Wᵀ (B, I)
}
export interface GradientCheck {
  analytic: number;
  numeric: number; // (L(p + h) − L(p − h)) / 2h, in double
  relative: number; // |a − b| / max(1, |a|, |b|)
}
export type ParameterRole = 'weight' | 'bias';
export interface ParameterPlace {
  layer: number;
  role: ParameterRole;
  input?: number; // weights only
  neuron: number;
}

/** One experiment in training. The only object JavaScript must `delete()`. */
export interface Session {
  /** Builds data and network from scratch: the experiment's start. A failure leaves the session as it was. */
  configure(experiment: Experiment): Result<Summary>;
  /** Takes over what changed and keeps weights, moments and counters wherever the shapes allow it. */
  adopt(experiment: Experiment): Result<Summary>;
  /** Back to the very same start. */
  reset(): Result<Progress>;

  /** Does `updates` updates (or tries, for the searches). */
  trainUpdates(updates: number): Result<TrainAnswer>;
  /** Trains to the end of `epochs` epochs; a running one counts as the first. */
  trainEpochs(epochs: number): Result<TrainAnswer>;
  /** Trains as much as fits in `budgetMs` milliseconds, at least one update. */
  trainFor(budgetMs: number): Result<TrainAnswer>;
  progress(): Result<Progress>;

  evaluate(): Result<Metrics>;
  points(): Result<PointSet>;
  /** points: row-major (samples, dimensions) raw coordinates. Returns (samples, outputs). */
  predict(points: ArrayLike<number>): Result<Reals>;
  /** (outputs, rows, columns) */
  outputGrid(request: GridRequest): Result<Reals>;
  /** Every feature's and then every neuron's output, layer by layer: (features + neurons, rows, columns). */
  neuronGrids(request: GridRequest): Result<Reals>;
  /** The same at points of one's choice, row-major (samples, dimensions) raw coordinates: (features + neurons, samples). */
  neuronOutputs(points: ArrayLike<number>): Result<Reals>;

  parameters(): Result<LayerParameters[]>;
  /** Gradient of the last batch (zero before the first update), with regularisation, before clipping. */
  gradients(): Result<LayerParameters[]>;
  /** Gradient over the whole training set at the current weights; changes nothing. */
  fullGradients(): Result<LayerParameters[]>;
  /** What the last update added to every parameter. */
  lastUpdate(): Result<LayerParameters[]>;
  /** The optimiser's memory: first (velocity or mean of gradients) and second (sum or mean of their squares). */
  moments(): Result<{first: LayerParameters[]; second: LayerParameters[]}>;
  /** Per-sample gradients of the batch that comes next: (samples, parameters), in digest order, without regularisation. */
  sampleGradients(): Result<{samples: number; parameters: number; gradients: Reals}>;
  /** A neuron's weights and bias go back to their start, and what the optimiser remembers of them to 0; nothing else moves. */
  resetNeuron(layer: number, neuron: number): Result<Progress>;
  setParameter(place: ParameterPlace, value: number): Result<Progress>;
  /** All weights and biases at once, in the order of `parameters()`. */
  setParameters(layers: {weights: ArrayLike<number>; biases: ArrayLike<number>}[]): Result<Progress>;

  /**
   * Everything that happens to one sample, forward and back. coordinates: raw; target: class index or values. This, traceCheck
   * and checkGradient are for exact numbers: only the double module has them, the others are smaller without.
   */
  trace(coordinates: ArrayLike<number>, target: ArrayLike<number>): Result<Trace>;
  /**
   * The same derivatives without deriving: each quantity is moved by `step` (above 0) down and up, and the loss computed anew
   * from there on. At a kink (ReLU at 0) less than a step away, the difference is a mean of the slopes on both sides, while
   * `trace` has the one that training uses: there the two need not agree, and neither is wrong. Networks that would take more
   * than core/limits.json's `traceCheckWork` multiplications are refused.
   */
  traceCheck(coordinates: ArrayLike<number>, target: ArrayLike<number>, step: number): Result<TraceCheck>;
  /** What a layer (0: the first) does to the batch that comes next, without dropout and regularisation; changes nothing. */
  batchTrace(layer: number): Result<BatchTrace>;
  /** Analytic against central difference of the loss over the whole training set (regularisation included). */
  checkGradient(place: ParameterPlace, step: number): Result<GradientCheck>;

  /**
   * Everything: weights, moments, generators' places, order, step. Resumes bit for bit in a session configured alike; in one
   * with another optimiser the moments are forgotten, as adopt() forgets them. 72 bytes, and a number for every weight and
   * bias and each moment that the optimiser keeps of it (sgd none, adam and adamw two, the others one).
   */
  checkpoint(): Result<Uint8Array>;
  restore(bytes: Uint8Array): Result<Progress>;
  /** First 16 hex digits of SHA-256 over the little-endian weights and biases, layer by layer. */
  digest(): Result<string>;

  /** Frees the C++ side. */
  delete(): void;
}

// ------------------------------------------------------------------------------------------------------ functions

/** What is wrong with a typed function. Words for it are the page's. */
export type FunctionProblemKind =
  | 'empty' // nothing was typed
  | 'too-long' // more than core/function-limits.json's functionLength bytes
  | 'too-complex' // more than functionNodes parts, brackets more than functionDepth deep, or a derivative nobody would read
  | 'unknown-character' // what: the character
  | 'unknown-name' // what: the name
  | 'bad-number' // 1.2.3
  | 'number-too-large'
  | 'missing-bracket' // what was opened at from…to is not closed
  | 'unexpected-bracket' // one is closed that was not opened
  | 'nothing-in-brackets' // what: the function whose they are, or the bracket
  | 'nothing-before-operator' // what: the operator
  | 'nothing-after-operator' // what: the operator
  | 'missing-operator' // a number right behind something: x 2
  | 'function-without-brackets' // sin x; what: the function
  | 'wrong-inputs' // a function of one with several, or max and min of one; what: the function
  | 'unexpected-comma';
export interface FunctionProblem {
  /** from and to: places in the text, as JavaScript counts them. in: the field of the request that the text came in. */
  problem: {kind: FunctionProblemKind; in: 'text' | 'answer'; from: number; to: number; what: string};
}

export type CalledFunction =
  | 'relu' | 'sigmoid' | 'tanh' | 'exp' | 'ln' | 'sqrt' | 'sin' | 'cos' | 'abs' | 'max' | 'min' | 'step' | 'sign';
/**
 * A part of a function: children are a sum's terms (a difference has a negative one), a product's factors, a quotient's upper
 * and lower part, a power's base and exponent, what is negated, what a function is called with. from and to: where it was
 * typed, brackets around it not counted; missing in what was not typed.
 */
export interface FunctionTree {
  kind: 'number' | 'constant' | 'variable' | 'sum' | 'product' | 'quotient' | 'power' | 'negative' | 'call';
  /** On one line, with no more brackets than are needed; it can be typed again. */
  text: string;
  children: FunctionTree[];
  value?: number; // number; 0 or more
  name?: string; // variable; constant: 'pi' or 'e'; call: the function
  from?: number;
  to?: number;
}
export interface Written {text: string; tree: FunctionTree}

/** `variables`: the only names the text may use; without it, every letter with digits or an underscore and more behind it. */
export interface FunctionRequest {text: string; variables?: string[]}

export type DerivativeRule =
  | 'constant' // c' = 0
  | 'variable' // x' = 1
  | 'sum' // (u + v + …)' = u' + v' + …; parts: each term
  | 'negative' // (−u)' = −u'; parts: u
  | 'constant-factor' // (c·u)' = c·u'; parts: c, u
  | 'constant-divisor' // (u/c)' = u'/c; parts: u, c
  | 'product' // (u·v)' = u'·v + u·v'; parts: u, v
  | 'quotient' // (u/v)' = (u'·v − u·v')/v²; parts: u, v
  | 'power' // (xⁿ)' = n·xⁿ⁻¹; parts: n
  | 'exponential' // (cˣ)' = cˣ·ln c; parts: c
  | 'general-power' // (u^v)' = u^v·(v'·ln u + v·u'/u); parts: u, v
  | 'chain' // f(u)' = f'(u)·u'; parts: outer (of a letter that means nothing else here), inner
  | 'relu' // step(x): 0 at 0
  | 'sigmoid' | 'tanh' | 'exp' | 'ln' | 'sqrt' | 'sin' | 'cos'
  | 'abs' // sign(x): 0 at 0
  | 'extreme' // max(u, v)' = step(u − v)·u' + step(v − u)·v', min likewise; parts: u, v
  | 'step'; // of step and sign: 0
/** One rule applied: `before` becomes `applied` by the rule with the derivatives of its parts, and that, tidied up, `after`. */
export interface DerivativeStep {
  rule: DerivativeRule;
  by: string;
  before: Written;
  parts: {name: 'term' | 'u' | 'v' | 'c' | 'n' | 'outer' | 'inner'; is: Written}[];
  /** The derivatives the rule asks for, in the order of the parts (c and n have none). chain: of outer by its letter, of inner. */
  steps: DerivativeStep[];
  applied: Written;
  after: Written;
}

export interface Verdict {
  /** alike: the same when tidied up, but for the order; equal: the same values; undecided: too few places where both have one. */
  sameness: 'alike' | 'equal' | 'different' | 'undecided';
  /** different: the first place where they are. */
  differs?: {at: Record<string, number>; wanted: number; given: number};
}

/** How the values of all variables are given. */
export type FunctionValues = Record<string, number>;

/** One for each step h; above and below are f(x + h) and f(x − h). */
export interface DifferenceQuotients {
  central: Float64Array; // (f(x + h) − f(x − h)) / 2h
  forward: Float64Array; // (f(x + h) − f(x)) / h
  backward: Float64Array; // (f(x) − f(x − h)) / h
  above: Float64Array;
  below: Float64Array;
}

/**
 * A gate computes `kind` of its inputs. A sum subtracts inputs that are `subtracted`; a power with an `exponent` has the base
 * as its one input. `local` is d gate / d input, `flow` the gradient times it: what goes back along that wire. `gradient` is
 * d output / d gate, all wires together; `difference` the same from moving the gate's value by `step` up and down.
 */
export interface Gate {
  kind: FunctionTree['kind'];
  text: string;
  name?: string; // variable, constant, call
  exponent?: number;
  inputs: {gate: number; subtracted: boolean; local: number; flow: number}[];
  value: number;
  gradient: number;
  difference: number;
}
/** Gates in evaluation order: first the variables, each once, in the order of `variables`. NaN where something is not defined. */
export interface Circuit {
  variables: string[];
  output: number; // the gate
  value: number;
  step: number;
  gates: Gate[];
}
/** From the variable's gate to the output; factors[i] is d gates[i + 1] / d gates[i]. */
export interface CircuitPath {gates: number[]; factors: Float64Array; product: number}

/**
 * Row i of points, values and gradients is after i steps; rate, move, first and second of row i lead from there to row i + 1.
 * Rows of as many numbers as there are names in `along`. first: with momentum the velocity; first and second are the
 * optimiser's moments after the step, 0 where it keeps none.
 */
export interface DescentPath {
  along: string[];
  steps: number;
  /** Whether it did all its steps; otherwise it ended where something was no longer a number. */
  finite: boolean;
  points: Float64Array;
  values: Float64Array;
  gradients: Float64Array;
  rates: Float64Array;
  moves: Float64Array;
  first: Float64Array;
  second: Float64Array;
}

/** What can be asked about functions: the request, and the answer or the problem with its text. */
export interface FunctionQuestions {
  parse(request: FunctionRequest): {is: Written; variables: string[]} | FunctionProblem;
  derivative(request: FunctionRequest & {by: string}): DerivativeStep | FunctionProblem;
  /** Whether `answer` is the function; with `by`, whether it is the function's derivative. */
  compare(request: FunctionRequest & {answer: string; by?: string}): {wanted: Written; given: Written; verdict: Verdict} | FunctionProblem;
  /**
   * points: row-major (points, along); values: of the other variables. Gradients are (points, along). Where the function has
   * no value there is NaN.
   */
  evaluate(request: FunctionRequest & {along: string[]; points: ArrayLike<number>; values?: FunctionValues; gradients?: boolean}):
    {values: Float64Array; gradients?: Float64Array} | FunctionProblem;
  /** Difference quotients of `by` at `values`, in double and in float arithmetic, beside the slope itself. */
  differences(request: FunctionRequest & {by: string; values: FunctionValues; steps: ArrayLike<number>}):
    {value: number; slope: number; double: DifferenceQuotients; float: DifferenceQuotients} | FunctionProblem;
  /** step: of the differences; 1e-5 when absent. */
  circuit(request: FunctionRequest & {values: FunctionValues; step?: number}): Circuit | FunctionProblem;
  /** All ways from a variable (its gate) to the output; their products add up to its gradient. */
  paths(request: FunctionRequest & {values: FunctionValues; from: number}): {paths: CircuitPath[]; sum: number} | FunctionProblem;
  /** Starts at `values` and moves along the variables in `along`. */
  descend(request: FunctionRequest & {along: string[]; values: FunctionValues; optimizer: OptimizerSpec; schedule?: ScheduleSpec; steps: number}):
    DescentPath | FunctionProblem;
}

// --------------------------------------------------------------------------------------------------------- module

export interface DatasetInfo {
  name: DatasetName;
  task: 'classification' | 'regression' | 'curve';
  minClasses: number;
  maxClasses: number;
  /** The course's sets have coordinates of their own; null: drawn over the experiment's plane. */
  plane: Box | null;
}
export interface NnCore {
  Session: new () => Session;
  precision(): 'float' | 'double';
  datasets(): DatasetInfo[];
  /** The points an experiment would have; no session changes. */
  drawPoints(experiment: Experiment): Result<PointSet>;
  /** The learning rate at updates 0, every, 2·every, … (count values). */
  scheduleCurve(rate: number, schedule: ScheduleSpec, every: number, count: number): Result<Float64Array>;
  /** Questions about functions that a person types. Only the double module has them. */
  functions<Q extends keyof FunctionQuestions>(question: Q, request: Parameters<FunctionQuestions[Q]>[0]): Result<ReturnType<FunctionQuestions[Q]>>;
  HEAPU8: Uint8Array; // the module's memory; tests look at its size
}
export interface ModuleOptions {wasmBinary: ArrayBuffer | Uint8Array}
/** The Emscripten factory. */
declare const createCore: (options: ModuleOptions) => Promise<NnCore>;
export default createCore;
