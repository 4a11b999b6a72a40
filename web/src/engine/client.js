/**
 * The engine as the page uses it: promises in, promises out. Behind them is a worker, which may break; then another takes its
 * place at the last checkpoint, and the page is told in one sentence.
 */
import {EngineError} from './errors.js';
import {backTo, begin, present, withChange} from './journal.js';
import {CHANGING_QUESTIONS, EXACT_QUESTIONS} from './questions.js';
import {createSupervisor} from './supervisor.js';

/** @typedef {import('./protocol.js').Experiment} Experiment */
/** @typedef {import('./protocol.js').Summary} Summary */
/** @typedef {import('./protocol.js').Progress} Progress */
/** @typedef {import('./protocol.js').TrainAnswer} TrainAnswer */
/** @typedef {import('./protocol.js').Request} Request */
/** @typedef {import('./protocol.js').Speed} Speed */
/** @typedef {import('./protocol.js').Fault} Fault */
/** @typedef {import('./protocol.js').FrameSpec} FrameSpec */
/** @typedef {import('./protocol.js').ModuleName} ModuleName */
/** @typedef {import('./protocol.js').Checkpoint} Checkpoint */
/** @typedef {import('./protocol.js').Question} Question */
/** @typedef {import('./protocol.js').Session} Session */
/** @typedef {import('./protocol.js').NnCore} NnCore */
/** @typedef {import('./connection.js').WorkerLike} WorkerLike */
/** @typedef {import('./supervisor.js').Work} Work */
/** @typedef {ReturnType<typeof createEngine>} Engine */

/** A frame with the experiment it belongs to. @typedef {import('./protocol.js').Frame & {experiment: Experiment}} Frame */
/** `journal`: how it came about, where that is known. */
/** @typedef {Checkpoint & {experiment: Experiment, journal?: import('./journal.js').Journal | null}} Saved */
/**
 * What the page is told when the engine broke. `stopped`: it broke the same way too often and now waits for tryAgain();
 * `latestCheckpoint()` still has the work.
 * @typedef {{message: string, stopped: boolean, fault: Fault}} FaultNotice
 */
/** @typedef {'starting' | 'ready' | 'stopped' | 'closed'} EngineState */

/** @typedef {'datasets' | 'drawPoints' | 'scheduleCurve' | 'functions'} ModuleQuestion */
/**
 * Questions and what comes back.
 * @typedef {Pick<Session, Exclude<Question, ModuleQuestion>> & Pick<NnCore, ModuleQuestion>} Askable
 */
/** @template T @typedef {Exclude<T, import('../../../core/bindings/nn-core.d.ts').Failure>} Success */

/**
 * @typedef {object} EngineOptions
 * @property {() => WorkerLike} createWorker
 * @property {(name: ModuleName, afresh: boolean) => Promise<ArrayBuffer>} loadModule the bytes of an engine module; afresh: those
 *   that came last could not be used
 * @property {ModuleName} floatModule which float module this machine can run
 * @property {(notice: FaultNotice) => void} onFault
 * @property {import('./supervisor.js').Clock} [clock]
 */

/** Every method rejects with an EngineError. @param {EngineOptions} options */
export function createEngine(options) {
  const work = /** @type {Work} */ ({experiment: null, saved: null, unsaved: false, speed: null, playing: null, journal: null});
  const supervisor = createSupervisor(options, work);
  let framePending = false;

  const ready = supervisor.ready();
  ready.catch(() => {}); // whoever waits for it is told; nobody has to

  /** Sends something after which the last checkpoint is out of date. @param {Request} request @returns {Promise<any>} */
  function change(request) {
    return supervisor.send(request).finally(() => {
      work.unsaved = true;
    });
  }

  /** Sends something that ends playing. @param {Request} request @returns {Promise<any>} */
  function stopAnd(request) {
    work.speed = work.playing = null;
    return change(request);
  }

  /** Puts an experiment in training, paused. @param {Experiment} experiment @param {Pick<Saved, 'bytes'> & Partial<Saved>} [checkpoint] */
  async function configure(experiment, checkpoint) {
    const request = /** @type {const} */ ({type: 'configure', experiment, checkpoint: checkpoint?.bytes, watch: checkpoint?.watch});
    const summary = /** @type {Summary} */ (await supervisor.send(request, experiment));
    work.experiment = experiment;
    work.journal = checkpoint ? (checkpoint.journal ?? null) : begin(experiment);
    work.saved = null;
    work.unsaved = true;
    work.speed = work.playing = null;
    return summary;
  }

  /** @param {import('./replay.js').Change} made */
  function note(made) {
    if (work.journal) work.journal = withChange(work.journal, made);
  }

  /** Weights changed by hand. @param {Question} question @param {any[]} args @param {any} progress the answer */
  function noteEdit(question, args, progress) {
    work.unsaved = true;
    const at = progress.update;
    if (question === 'setParameter') note({at, place: args[0], value: args[1]});
    else if (question === 'resetNeuron') note({at, neuron: {layer: args[0], neuron: args[1]}});
    else work.journal = null; // whole networks put in place are not told of
  }

  return {
    /** Resolves when the first worker can be used. */
    ready,
    state: supervisor.state,
    /** Whether training goes on by itself. */
    isPlaying: () => work.speed !== null,

    /** Builds the experiment from its start, paused. @param {Experiment} experiment */
    configure: (experiment) => configure(experiment),

    /**
     * Puts an experiment in training at a checkpoint that came from elsewhere, or at its start, paused.
     * @param {Experiment} experiment @param {Uint8Array | null} bytes
     */
    async open(experiment, bytes) {
      await configure(experiment, bytes ? {bytes} : undefined);
      if (bytes) work.saved = await supervisor.checkpoint();
    },

    /** Takes over what changed and trains on. @param {Experiment} experiment @returns {Promise<Summary>} */
    async adopt(experiment) {
      const {update, ...summary} = await supervisor.send({type: 'adopt', experiment}, experiment);
      work.experiment = experiment;
      note({at: update, experiment});
      work.unsaved = true;
      return summary;
    },

    /** Back to the very same start, paused. @returns {Promise<Progress>} */
    async reset() {
      const progress = await stopAnd({type: 'reset'});
      work.saved = null; // the start needs no checkpoint, and what was before is not wanted back
      if (work.experiment) work.journal = begin(work.experiment);
      return progress;
    },

    /** Trains from now on, or changes the speed. @param {Speed} wanted */
    async play(wanted) {
      const speed = {...wanted};
      work.speed = speed;
      try {
        await change({type: 'play', speed});
      } catch (error) {
        const goesOn = error instanceof EngineError && error.code === 'worker-lost'; // the next worker will play
        if (work.speed === speed && !goesOn) work.speed = null;
        throw error;
      }
      if (work.speed === speed) work.playing = speed;
    },

    /** @returns {Promise<Progress>} */
    pause: () => stopAnd({type: 'pause'}),
    /** Pauses, then does one update. @returns {Promise<TrainAnswer>} */
    stepUpdate: () => stopAnd({type: 'step', unit: 'update'}),
    /** Pauses, then trains to the end of the epoch. @returns {Promise<TrainAnswer>} */
    stepEpoch: () => stopAnd({type: 'step', unit: 'epoch'}),

    /** Pauses, then goes on to the next phase of an update. @returns {Promise<Progress>} */
    stepPhase: () => stopAnd({type: 'step', unit: 'phase'}),
    /** Pauses, then goes back so many updates, or as far as it can. @param {number} updates @returns {Promise<Progress>} */
    async stepBack(updates) {
      const progress = /** @type {Progress} */ (await stopAnd({type: 'back', updates}));
      if (work.journal) work.journal = backTo(work.journal, progress.update);
      if (work.journal && work.experiment && present(work.journal) !== work.experiment) note({at: progress.update, experiment: work.experiment});
      return progress;
    },

    /**
     * What there is to draw. At most one frame is under way: asked again before it has come, this answers null at once.
     * @param {FrameSpec} spec @returns {Promise<Frame | null>}
     */
    async requestFrame(spec) {
      if (framePending) return null;
      framePending = true;
      const {playing} = work;
      try {
        const frame = await supervisor.ask({type: 'frame', spec});
        const stoppedByItself = !frame.playing && playing !== null && playing === work.speed;
        if (stoppedByItself) work.speed = work.playing = null;
        return {...frame, experiment: /** @type {Experiment} */ (work.experiment)};
      } finally {
        framePending = false;
      }
    },

    /**
     * Any question the engine can answer, by the name of its method; which are always exact (double) stands in questions.js.
     * @template {keyof Askable} Q
     * @param {Q} question @param {Parameters<Askable[Q]>} args
     * @returns {Promise<Success<ReturnType<Askable[Q]>>>}
     */
    async ask(question, ...args) {
      const value = await supervisor.ask({type: 'ask', question, args}, EXACT_QUESTIONS.has(question) ? 'double' : undefined);
      if (CHANGING_QUESTIONS.has(question)) noteEdit(question, args, value);
      return value;
    },

    /**
     * Several questions about one and the same moment of training, so that their numbers belong together.
     * @template {readonly (keyof Askable)[]} Q
     * @param {{[I in keyof Q]: [Q[I], ...Parameters<Askable[Q[I]]>]}} asked each question with its arguments
     * @returns {Promise<{[I in keyof Q]: Success<ReturnType<Askable[Q[I]]>>}>}
     */
    async askTogether(...asked) {
      const questions = asked.map(([question, ...args]) => ({question, args}));
      const exact = questions.some(({question}) => EXACT_QUESTIONS.has(question));
      const answers = await supervisor.ask({type: 'ask-together', questions}, exact ? 'double' : undefined);
      questions.forEach(({question, args}, i) => CHANGING_QUESTIONS.has(question) && noteEdit(question, args, answers[i]));
      return answers;
    },

    /** How the present training came about, or null where that is not known. */
    journal: () => work.journal,
    /**
     * Trains something again, beside the experiment in training and untouched by it. One at a time.
     * @param {import('./replay.js').ReplayTask} task @returns {Promise<import('./replay.js').ReplayAnswer>}
     */
    replay: (task) => supervisor.ask({type: 'replay', task}, task.experiment.precision === 'double' ? 'double' : undefined),
    /**
     * The first updates of an experiment, for programs to be compared with.
     * @param {Experiment} experiment @param {number} updates @returns {Promise<import('./rehearsal.js').Rehearsal>}
     */
    rehearse: (experiment, updates) => supervisor.ask({type: 'rehearse', experiment, updates}, experiment.precision === 'double' ? 'double' : undefined),

    /** Everything needed to go on later, with its experiment. */
    checkpoint: supervisor.checkpoint,
    /** The last checkpoint kept, at most a second old; it is there even when the engine is not. */
    latestCheckpoint: () => work.saved,
    /** Goes to a checkpoint and its experiment, paused. @param {Saved} checkpoint */
    async restore(checkpoint) {
      const summary = await configure(checkpoint.experiment, checkpoint);
      work.saved = checkpoint;
      return summary;
    },

    /** After it stopped: starts again from the last checkpoint. */
    tryAgain: supervisor.tryAgain,
    /** Ends the worker. */
    close: supervisor.close
  };
}
