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

/** How often the client looks after its worker. */
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
  let speed = /** @type {Speed | null} */ (null); // null: paused
  let framePending = false;
  let silentTicks = 0;
  let heardBefore = 0;
  let saving = false;

  // ------------------------------------------------------------------------------------------- starting, breaking

  let starting = start();

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
  }

  /** @param {Fault} fault */
  function broken(fault) {
    connection = null;
    if (state === 'closed') return;
    const stopped = faults.add(fault.signature);
    state = stopped ? 'stopped' : 'starting';
    if (stopped) speed = null;
    else startAgain();
    onFault({message: noticeOf(fault, stopped), stopped, fault});
  }

  function startAgain() {
    starting = start();
    starting.catch(giveUpUnlessBroken);
  }

  /** A start can also fail without a breakdown: the module's bytes do not come, or the worker refuses them. */
  function giveUpUnlessBroken(/** @type {unknown} */ error) {
    if (error instanceof EngineError && error.code === 'worker-lost') return; // broken() has dealt with it
    if (state === 'closed' || connection === null) return;
    const message = error instanceof Error ? error.message : String(error);
    connection.breakDown({kind: 'start', message, signature: `start: ${message}`});
  }
  starting.catch(giveUpUnlessBroken);

  // ---------------------------------------------------------------------------------------------------- requests

  /** @returns {Promise<Connection>} the running worker, after any restart */
  async function running() {
    if (state === 'closed') throw new EngineError('closed', 'The engine was closed.');
    if (state === 'stopped') throw new EngineError('stopped', 'The engine has stopped after repeated faults.');
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

  /** @param {Request} request @returns {Promise<any>} */
  async function request(request) {
    return (await running()).send(request);
  }

  // ------------------------------------------------------------------------------------------------ looking after

  async function save() {
    if (saving || current === null || connection === null) return;
    const experiment = current;
    saving = true;
    unsaved = false;
    try {
      saved = {...(await connection.send({type: 'checkpoint'})), experiment};
    } catch {
      unsaved = true; // the next tick tries again; a broken worker has already been reported
    } finally {
      saving = false;
    }
  }

  /** Notices a worker that has fallen silent, and keeps the checkpoint fresh. */
  function tick() {
    if (connection === null || state !== 'ready') return;
    silentTicks = connection.heard() === heardBefore && connection.pending() > 0 ? silentTicks + 1 : 0;
    heardBefore = connection.heard();
    if (silentTicks >= PATIENCE_TICKS) {
      connection.breakDown({kind: 'lost', message: 'The engine stopped answering.', signature: 'lost'});
      return;
    }
    if (connection.pending() === 0) connection.send({type: 'ping'}).catch(() => {});
    if (unsaved || speed !== null) save();
  }
  const stopTicking = clock.every(TICK_MS, tick);

  /** Runs a request that changes what a checkpoint would hold. @template T @param {Promise<T>} done @returns {Promise<T>} */
  async function changing(done) {
    try {
      return await done;
    } finally {
      unsaved = true;
    }
  }

  return {
    /** Resolves when the first worker can be used. */
    ready: starting.then(() => undefined),
    /** @returns {EngineState} */
    state: () => state,
    /** Whether training goes on by itself. */
    isPlaying: () => speed !== null,

    /** Builds the experiment from its start, paused. @param {Experiment} experiment @returns {Promise<Summary>} */
    async configure(experiment) {
      const worker = await running();
      await loadFor(worker, experiment);
      const summary = await worker.send({type: 'configure', experiment});
      current = experiment;
      saved = null;
      unsaved = true;
      speed = null;
      return summary;
    },

    /** Takes over what changed and trains on. @param {Experiment} experiment @returns {Promise<Summary>} */
    async adopt(experiment) {
      const worker = await running();
      await loadFor(worker, experiment);
      const summary = await worker.send({type: 'adopt', experiment});
      current = experiment;
      unsaved = true;
      return summary;
    },

    /** Back to the very same start, paused. @returns {Promise<Progress>} */
    reset() {
      speed = null;
      return changing(request({type: 'reset'}));
    },

    /** @param {Speed} wanted @returns {Promise<null>} */
    play(wanted) {
      speed = wanted;
      return changing(request({type: 'play', speed: wanted}));
    },

    /** @returns {Promise<Progress>} */
    pause() {
      speed = null;
      return changing(request({type: 'pause'}));
    },

    /** Pauses, then does one update. @returns {Promise<TrainAnswer>} */
    stepUpdate() {
      speed = null;
      return changing(request({type: 'step', unit: 'update'}));
    },

    /** Pauses, then trains to the end of the epoch. @returns {Promise<TrainAnswer>} */
    stepEpoch() {
      speed = null;
      return changing(request({type: 'step', unit: 'epoch'}));
    },

    /**
     * What there is to draw. At most one frame is under way: asked again before it has come, this answers null at once.
     * @param {FrameSpec} spec @returns {Promise<Frame | null>}
     */
    async requestFrame(spec) {
      if (framePending) return null;
      framePending = true;
      try {
        const frame = await request({type: 'frame', spec});
        if (frame.divergence) speed = null;
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

    /** Everything needed to go on later, with its experiment. @returns {Promise<Saved>} */
    async checkpoint() {
      const checkpoint = await request({type: 'checkpoint'});
      return {...checkpoint, experiment: /** @type {Experiment} */ (current)};
    },

    /** The last checkpoint kept; it is there even when the engine is not. */
    latestCheckpoint: () => saved,

    /** Goes back to a checkpoint, paused. @param {Saved} checkpoint @returns {Promise<Summary>} */
    async restore({experiment, bytes, progress}) {
      const worker = await running();
      await loadFor(worker, experiment);
      const summary = await worker.send({type: 'configure', experiment, checkpoint: bytes});
      current = experiment;
      saved = {experiment, bytes, progress};
      speed = null;
      return summary;
    },

    /** After it stopped: starts again from the last checkpoint. @returns {Promise<void>} */
    async tryAgain() {
      if (state !== 'stopped') return;
      faults.clear();
      startAgain();
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
