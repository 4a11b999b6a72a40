/**
 * The engine as the page uses it: promises in, promises out. Behind them is a worker, which may break; then the client
 * starts another, puts the last checkpoint back and says so in one sentence.
 */
import {connect} from './connection.js';
import {EngineError} from './errors.js';
import {createFaultCounter} from './fault-counter.js';

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
/** @typedef {import('./protocol.js').Session} Session */
/** @typedef {import('./protocol.js').NnCore} NnCore */
/** @typedef {import('./connection.js').WorkerLike} WorkerLike */
/** @typedef {import('./connection.js').Connection} Connection */
/** @typedef {ReturnType<typeof createEngine>} Engine */

/** A frame with the experiment it belongs to. @typedef {import('./protocol.js').Frame & {experiment: Experiment}} Frame */
/** @typedef {Checkpoint & {experiment: Experiment}} Saved */
/**
 * What the page is told when the engine broke. `stopped`: it broke the same way too often and now waits for tryAgain();
 * `latestCheckpoint()` still has the work.
 * @typedef {{message: string, stopped: boolean, fault: Fault}} FaultNotice
 */
/** @typedef {'starting' | 'ready' | 'stopped' | 'closed'} EngineState */

/** Questions and what comes back. @typedef {Pick<Session, Exclude<import('./protocol.js').Question, 'datasets' | 'scheduleCurve'>> & Pick<NnCore, 'datasets' | 'scheduleCurve'>} Askable */
/** @template T @typedef {Exclude<T, import('../../../core/bindings/nn-core.d.ts').Failure>} Success */

/**
 * @typedef {object} EngineOptions
 * @property {() => WorkerLike} createWorker
 * @property {(name: ModuleName) => Promise<ArrayBuffer>} loadModule the bytes of an engine module
 * @property {ModuleName} floatModule which float module this machine can run
 * @property {(notice: FaultNotice) => void} onFault
 * @property {Clock} [clock]
 */
/** @typedef {{now: () => number, every: (ms: number, action: () => void) => () => void}} Clock */

/** How often the client looks after its worker; twice this is the most a checkpoint lags behind. */
const TICK_MS = 500;
/** Ticks without any sign of life after which a worker is given up: half a minute. They do not pass while a tab sleeps. */
const PATIENCE_TICKS = 60;

/** @type {Clock} */
const systemClock = {
  now: () => performance.now(),
  every(ms, action) {
    const timer = setInterval(action, ms);
    return () => clearInterval(timer);
  }
};

/** @param {EngineOptions} options */
export function createEngine({createWorker, loadModule, floatModule, onFault, clock = systemClock}) {
  const faults = createFaultCounter({times: 3, withinMs: 60_000, now: clock.now});
  let state = /** @type {EngineState} */ ('starting');
  let connection = /** @type {Connection | null} */ (null);
  let loaded = /** @type {Set<ModuleName>} */ (new Set());
  let current = /** @type {Experiment | null} */ (null); // what the worker was last configured with
  let saved = /** @type {Saved | null} */ (null);
  let unsaved = false; // something changed after `saved` was taken
  let saving = false;
  let speed = /** @type {Speed | null} */ (null); // null: paused
  let playing = /** @type {Speed | null} */ (null); // the speed the worker has confirmed
  let framePending = false;
  let silentTicks = 0;
  let heardBefore = 0;

  // ------------------------------------------------------------------------------------------- starting, breaking

  let starting = start();
  starting.catch(startFailed);

  /** Starts a worker and brings it to where the last one was. @returns {Promise<Connection>} */
  async function start() {
    state = 'starting';
    loaded = new Set();
    silentTicks = heardBefore = 0;
    const fresh = connect(createWorker(), broken);
    connection = fresh;
    await load(fresh, floatModule);
    if (current !== null) await bringBack(fresh, current);
    state = 'ready';
    return fresh;
  }

  /** @param {Connection} fresh @param {Experiment} experiment */
  async function bringBack(fresh, experiment) {
    const base = saved ?? {experiment, bytes: undefined};
    await loadFor(fresh, base.experiment);
    await fresh.send({type: 'configure', experiment: base.experiment, checkpoint: base.bytes});
    if (base.experiment !== experiment) {
      await loadFor(fresh, experiment);
      await fresh.send({type: 'adopt', experiment});
    }
    if (speed !== null) await fresh.send({type: 'play', speed});
    playing = speed;
  }

  /** @param {Fault} fault */
  function broken(fault) {
    connection = null;
    if (state === 'closed') return;
    if (faults.add(fault.signature)) {
      state = 'stopped';
      speed = playing = null;
      onFault({message: noticeOf(fault, true), stopped: true, fault});
      return;
    }
    starting = start();
    starting.then(() => onFault({message: noticeOf(fault, false), stopped: false, fault}), startFailed);
  }

  /** A start can fail without a breakdown: the module's bytes do not come, or the worker refuses them. */
  function startFailed(/** @type {unknown} */ error) {
    if (state === 'closed' || (error instanceof EngineError && error.code === 'worker-lost')) return; // told already
    const message = error instanceof Error ? error.message : String(error);
    const fault = /** @type {Fault} */ ({kind: 'start', message, signature: `start: ${message}`});
    if (connection !== null) connection.breakDown(fault);
    else broken(fault);
  }

  // ---------------------------------------------------------------------------------------------------- requests

  /** @returns {Promise<Connection>} the running worker, after any restart */
  async function running() {
    if (state === 'closed') throw new EngineError('closed', 'The engine was closed.');
    if (state === 'stopped') throw new EngineError('stopped', 'The engine is at rest after repeated faults.');
    return starting;
  }

  /** @param {Connection} to @param {ModuleName} name */
  async function load(to, name) {
    if (loaded.has(name)) return;
    const bytes = await loadModule(name);
    await to.send({type: 'load', module: name, bytes});
    loaded.add(name);
  }

  /** @param {Connection} to @param {Experiment} experiment */
  async function loadFor(to, experiment) {
    if (experiment.precision === 'double') await load(to, 'double');
  }

  let lastSent = /** @type {Promise<unknown>} */ (Promise.resolve());

  /**
   * Sends what changes the engine's state, in the order it was asked for, even when one of them first needs a module that
   * must be fetched.
   * @param {Request} request @param {Experiment} [experiment] that the engine must be able to run @returns {Promise<any>}
   */
  function send(request, experiment) {
    const sent = lastSent.then(async () => {
      const worker = await running();
      if (experiment) await loadFor(worker, experiment);
      return {answer: worker.send(request)}; // wrapped, so that the next one does not wait for the answer
    });
    lastSent = sent.catch(() => {});
    return sent.then(({answer}) => answer);
  }

  /** Sends something after which the last checkpoint is out of date. @param {Request} request @returns {Promise<any>} */
  function change(request) {
    return send(request).finally(() => {
      unsaved = true;
    });
  }

  /**
   * Puts an experiment in training. @param {Experiment} experiment @param {Checkpoint} [checkpoint] @returns {Promise<Summary>}
   */
  async function configure(experiment, checkpoint) {
    const summary = await send({type: 'configure', experiment, checkpoint: checkpoint?.bytes}, experiment);
    current = experiment;
    saved = checkpoint ? {...checkpoint, experiment} : null;
    unsaved = true;
    speed = playing = null;
    return summary;
  }

  // Answers come in the order of the requests, so whatever arrives belongs to the experiment that is current then.

  /** @returns {Promise<Saved>} */
  async function takeCheckpoint() {
    const checkpoint = await send({type: 'checkpoint'});
    return {...checkpoint, experiment: /** @type {Experiment} */ (current)};
  }

  // ------------------------------------------------------------------------------------------------ looking after

  async function save() {
    saving = true;
    unsaved = false;
    try {
      saved = await takeCheckpoint();
    } catch {
      unsaved = true; // the next tick tries again; a broken worker has already been reported
    } finally {
      saving = false;
    }
  }

  /** Notices a worker that has fallen silent, and keeps the checkpoint fresh. */
  function tick() {
    if (connection === null) return;
    silentTicks = connection.heard() === heardBefore && connection.pending() > 0 ? silentTicks + 1 : 0;
    heardBefore = connection.heard();
    if (silentTicks >= PATIENCE_TICKS) {
      connection.breakDown({kind: 'lost', message: 'The engine stopped answering.', signature: 'lost'});
    } else if (state === 'ready') {
      if (connection.pending() === 0) connection.send({type: 'ping'}).catch(() => {});
      if (current !== null && !saving && (unsaved || speed !== null)) save();
    }
  }
  const stopTicking = clock.every(TICK_MS, tick);

  const ready = starting.then(() => {});
  ready.catch(() => {}); // whoever waits for it is told; nobody has to

  return {
    /** Resolves when the first worker can be used. */
    ready,
    /** @returns {EngineState} */
    state: () => state,
    /** Whether training goes on by itself. */
    isPlaying: () => speed !== null,

    /** Builds the experiment from its start, paused. @param {Experiment} experiment */
    configure: (experiment) => configure(experiment),

    /** Takes over what changed and trains on. @param {Experiment} experiment @returns {Promise<Summary>} */
    async adopt(experiment) {
      const summary = await send({type: 'adopt', experiment}, experiment);
      current = experiment;
      unsaved = true;
      return summary;
    },

    /** Back to the very same start, paused. @returns {Promise<Progress>} */
    reset() {
      speed = playing = null;
      return change({type: 'reset'});
    },

    /** @param {Speed} wanted @returns {Promise<void>} */
    async play(wanted) {
      const asked = {...wanted};
      speed = asked;
      await change({type: 'play', speed: asked});
      if (speed === asked) playing = asked;
    },

    /** @returns {Promise<Progress>} */
    pause() {
      speed = playing = null;
      return change({type: 'pause'});
    },

    /** Pauses, then does one update. @returns {Promise<TrainAnswer>} */
    stepUpdate() {
      speed = playing = null;
      return change({type: 'step', unit: 'update'});
    },

    /** Pauses, then trains to the end of the epoch. @returns {Promise<TrainAnswer>} */
    stepEpoch() {
      speed = playing = null;
      return change({type: 'step', unit: 'epoch'});
    },

    /**
     * What there is to draw. At most one frame is under way: asked again before it has come, this answers null at once.
     * @param {FrameSpec} spec @returns {Promise<Frame | null>}
     */
    async requestFrame(spec) {
      if (framePending) return null;
      framePending = true;
      const playingThen = playing;
      try {
        const frame = await (await running()).send({type: 'frame', spec});
        if (!frame.playing && playingThen !== null && playingThen === speed) speed = playing = null; // it stopped by itself
        return {...frame, experiment: /** @type {Experiment} */ (current)};
      } finally {
        framePending = false;
      }
    },

    /**
     * Any question the engine can answer, by the name of its method. `trace` and `checkGradient` are always exact (double).
     * @template {keyof Askable} Q
     * @param {Q} question @param {Parameters<Askable[Q]>} args
     * @returns {Promise<Success<ReturnType<Askable[Q]>>>}
     */
    async ask(question, ...args) {
      const worker = await running();
      if (question === 'trace' || question === 'checkGradient') await load(worker, 'double');
      if (question === 'setParameter' || question === 'setParameters') unsaved = true;
      return worker.send({type: 'ask', question, args});
    },

    /** Everything needed to go on later, with its experiment. */
    checkpoint: takeCheckpoint,
    /** The last checkpoint kept, at most a second old; it is there even when the engine is not. */
    latestCheckpoint: () => saved,
    /** Goes to a checkpoint and its experiment, paused. @param {Saved} checkpoint */
    restore: ({experiment, bytes, progress}) => configure(experiment, {bytes, progress}),

    /** After it stopped: starts again from the last checkpoint. @returns {Promise<void>} */
    async tryAgain() {
      if (state !== 'stopped') return;
      faults.clear();
      starting = start();
      starting.catch(startFailed);
      await starting;
    },

    /** Ends the worker. */
    close() {
      state = 'closed';
      stopTicking();
      connection?.close();
      connection = null;
    }
  };
}

/** @param {Fault} fault @param {boolean} stopped */
function noticeOf(fault, stopped) {
  const cause = fault.kind === 'lost' ? 'The engine stopped answering' : `The engine broke (${fault.message})`;
  return stopped
    ? `${cause} three times within a minute and is now at rest; your work is kept.`
    : `${cause}; it was started again and your work is as it was a moment ago.`;
}
