/**
 * A stand-in for the engine's module, small enough to know by heart: its one weight counts updates. It keeps the real
 * one's manners (answers `{error}`, never throws) and breaks when told to.
 */

/** The bytes of a module that does nothing: its magic number and version. */
export const EMPTY_MODULE = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]).buffer;

const refusal = (code, message) => ({error: {code, message}});

/** What tests turn: shared by all sessions of a laboratory. */
export function createLaboratory() {
  const laboratory = {
    time: 0, // milliseconds
    updateMs: 1, // what one update takes
    samples: 100,
    trapAt: Infinity, // the update at which the module traps
    divergeAt: Infinity, // the update that would give a non-finite weight
    memoryEndsAt: Infinity, // the update for which there is no memory
    lossAt: () => 1, // the training loss after so many updates; the test loss is twice as much
    refuse: null, // what configure() and adopt() answer instead of success
    alive: 0, // sessions not deleted yet
    log: []
  };

  class Session {
    constructor(precision) {
      this.precision = precision;
      this.experiment = null;
      laboratory.alive += 1;
    }

    configure(experiment) {
      laboratory.log.push(`configure ${this.precision}`);
      if (laboratory.refuse) return refusal('limit-exceeded', laboratory.refuse);
      this.experiment = experiment;
      this.update = 0;
      this.weight = 0;
      return this.summary();
    }

    adopt(experiment) {
      laboratory.log.push(`adopt ${this.precision}`);
      if (laboratory.refuse) return refusal('limit-exceeded', laboratory.refuse);
      this.experiment = experiment;
      return this.summary();
    }

    summary() {
      return {inputs: 2, outputs: 1, parameters: 1, trainSamples: laboratory.samples, testSamples: 0,
        updatesPerEpoch: this.updatesPerEpoch(), layers: [{inputs: 2, neurons: 1}]};
    }

    updatesPerEpoch() {
      return Math.ceil(laboratory.samples / (this.experiment.batchSize || laboratory.samples));
    }

    progress() {
      if (!this.experiment) return refusal('not-configured', 'Nothing is configured.');
      const perEpoch = this.updatesPerEpoch();
      return {update: this.update, epoch: Math.floor(this.update / perEpoch), batch: this.update % perEpoch,
        learningRate: 0.1, batchLoss: 1 / (this.update + 1), gradientNorm: 1};
    }

    reset() {
      this.update = this.weight = 0;
      return this.progress();
    }

    oneUpdate() {
      laboratory.time += laboratory.updateMs;
      if (this.update + 1 >= laboratory.trapAt) throw new WebAssembly.RuntimeError('unreachable executed');
      if (this.update + 1 >= laboratory.divergeAt) return 'diverged';
      if (this.update + 1 >= laboratory.memoryEndsAt) return 'out-of-memory';
      this.update += 1;
      this.weight += 1;
      return 'done';
    }

    trainUpdates(updates) {
      for (let done = 0; done < updates; done += 1) {
        const outcome = this.oneUpdate();
        if (outcome === 'out-of-memory') return refusal('out-of-memory', 'There is no memory left for this update.');
        if (outcome === 'diverged') {
          const divergence = {update: this.update + 1, quantity: 'weight', message: 'A weight became infinite.'};
          return {...this.progress(), updatesDone: done, stopped: 'diverged', divergence};
        }
      }
      return {...this.progress(), updatesDone: updates, stopped: 'done'};
    }

    trainFor(budgetMs) {
      return this.trainUpdates(Math.max(1, Math.floor(budgetMs / laboratory.updateMs)));
    }

    evaluate() {
      laboratory.log.push('evaluate');
      laboratory.time += 1;
      const loss = laboratory.lossAt(this.update);
      const set = {samples: laboratory.samples, loss, accuracy: 0.5, rSquared: NaN, confusion: new Uint32Array(4)};
      return {train: set, test: {...set, samples: 0, loss: 2 * loss}, regularization: 0};
    }

    parameters() {
      return [{inputs: 1, neurons: 1, weights: new Float32Array([this.weight]), biases: new Float32Array(1)}];
    }

    gradients() {
      return [{inputs: 1, neurons: 1, weights: new Float32Array([-10]), biases: new Float32Array(1)}];
    }

    lastUpdate() {
      return [{inputs: 1, neurons: 1, weights: new Float32Array([1]), biases: new Float32Array(1)}];
    }

    setParameter(place, value) {
      this.weight = value;
      return this.progress();
    }

    setParameters(layers) {
      laboratory.log.push(`setParameters ${this.precision} ${layers[0].weights[0]}`);
      this.weight = layers[0].weights[0];
      return this.progress();
    }

    outputGrid({columns, rows}) {
      if (columns * rows > 1e6) return refusal('limit-exceeded', 'The grid is too large.');
      return new Float32Array(columns * rows).fill(this.weight);
    }

    points() {
      return {coordinates: new Float32Array(4), dimensions: 2, targets: new Float32Array(2), test: new Uint8Array(2)};
    }

    checkGradient(place, step) {
      laboratory.log.push(`checkGradient ${this.precision} ${this.weight}`);
      return {analytic: step, numeric: step, relative: 0};
    }

    checkpoint() {
      return new Uint8Array(new Float64Array([this.update, this.weight]).buffer);
    }

    restore(bytes) {
      [this.update, this.weight] = new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
      laboratory.log.push(`restore ${this.update}`);
      return this.progress();
    }

    delete() {
      laboratory.alive -= 1;
    }
  }

  const factory = (precision) => async () => ({
    Session: class extends Session {
      constructor() {
        super(precision);
      }
    },
    precision: () => precision,
    datasets: () => [{name: 'xor', task: 'classification', minClasses: 2, maxClasses: 2, plane: null}],
    scheduleCurve: (rate, schedule, every, count) => new Float64Array(count).fill(rate)
  });

  return Object.assign(laboratory, {
    factories: {'float-simd': factory('float'), 'float-scalar': factory('float'), double: factory('double')}
  });
}
