/**
 * Keeps a worker running: starts it, watches for silence, saves checkpoints, and when it breaks starts another one where the
 * last checkpoint was. A fault that keeps coming back ends this; the work is kept.
 */
import {connect} from './connection.js';
import {EngineError} from './errors.js';
import {createFaultCounter} from './fault-counter.js';
import {begin, withChange} from './journal.js';

/** @typedef {import('./protocol.js').Experiment} Experiment */
/** @typedef {import('./protocol.js').Request} Request */
/** @typedef {import('./protocol.js').Speed} Speed */
/** @typedef {import('./protocol.js').Fault} Fault */
/** @typedef {import('./protocol.js').ModuleName} ModuleName */
/** @typedef {import('./client.js').EngineOptions} EngineOptions */
/** @typedef {import('./client.js').EngineState} EngineState */
/** @typedef {import('./client.js').Saved} Saved */
/** @typedef {import('./connection.js').Connection} Connection */
/**
 * What has to survive a worker.
 * @typedef {object} Work
 * @property {Experiment | null} experiment what the worker was last configured with
 * @property {Saved | null} saved the last checkpoint
 * @property {boolean} unsaved whether something changed after it
 * @property {import('./journal.js').Journal | null} journal how the training came about; null: that is not known
 * @property {Speed | null} speed what was asked for; null: paused
 * @property {Speed | null} playing what the worker has confirmed
 */
/** @typedef {{now: () => number, every: (ms: number, action: () => void) => () => void}} Clock */

/** How often it looks after its worker; twice this is the most a checkpoint lags behind. */
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

/** @param {EngineOptions} options @param {Work} work */
export function createSupervisor({createWorker, loadModule, floatModule, onFault, clock = systemClock}, work) {
  const faults = createFaultCounter({times: 3, withinMs: 60_000, now: clock.now});
  let state = /** @type {EngineState} */ ('starting');
  let connection = /** @type {Connection | null} */ (null);
  const doubtful = /** @type {Set<ModuleName>} */ (new Set()); // modules whose bytes were no use
  let loaded = /** @type {Set<ModuleName>} */ (new Set());
  let lastSent = /** @type {Promise<unknown>} */ (Promise.resolve());
  let saving = false;
  let silentTicks = 0;
  let heardBefore = 0;

  let starting = start();
  starting.catch(startFailed);
  const stopTicking = clock.every(TICK_MS, tick);

  // ------------------------------------------------------------------------------------------- starting, breaking

  /** Starts a worker and brings it to where the last one was. @returns {Promise<Connection>} */
  async function start() {
    state = 'starting';
    loaded = new Set();
    silentTicks = heardBefore = 0;
    const fresh = connect(createWorker(), broken);
    connection = fresh;
    await load(fresh, floatModule);
    if (work.experiment !== null) await bringBack(fresh, work.experiment);
    state = 'ready';
    return fresh;
  }

  /** @param {Connection} fresh @param {Experiment} experiment */
  async function bringBack(fresh, experiment) {
    const base = work.saved ?? {experiment, bytes: undefined, watch: undefined};
    await loadFor(fresh, base.experiment);
    await fresh.send({type: 'configure', experiment: base.experiment, checkpoint: base.bytes, watch: base.watch});
    if (base.experiment !== experiment) {
      await loadFor(fresh, experiment);
      await fresh.send({type: 'adopt', experiment});
    }
    work.journal = journalOf(work.saved, experiment);
    if (work.speed !== null) await fresh.send({type: 'play', speed: work.speed});
    work.playing = work.speed;
  }

  /** @param {Fault} fault */
  function broken(fault) {
    connection = null;
    if (state === 'closed') return;
    if (faults.add(fault.signature)) {
      state = 'stopped';
      work.speed = work.playing = null;
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

  // ------------------------------------------------------------------------------------------------ looking after

  /** Notices a worker that has fallen silent, and keeps the checkpoint fresh. */
  function tick() {
    if (connection === null) return;
    silentTicks = connection.heard() === heardBefore && connection.pending() > 0 ? silentTicks + 1 : 0;
    heardBefore = connection.heard();
    if (silentTicks >= PATIENCE_TICKS) {
      connection.breakDown({kind: 'lost', message: 'The engine stopped answering.', signature: 'lost'});
    } else if (state === 'ready') {
      if (connection.pending() === 0) connection.send({type: 'ping'}).catch(() => {});
      if (work.experiment !== null && !saving && (work.unsaved || work.speed !== null)) save();
    }
  }

  async function save() {
    saving = true;
    work.unsaved = false;
    try {
      work.saved = await checkpoint();
    } catch {
      work.unsaved = true; // the next tick tries again; a broken worker has already been reported
    } finally {
      saving = false;
    }
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
    const bytes = await loadModule(name, doubtful.has(name));
    try {
      await to.send({type: 'load', module: name, bytes});
    } catch (error) {
      if (error instanceof EngineError && error.code === 'module-missing') doubtful.add(name);
      throw error;
    }
    doubtful.delete(name);
    loaded.add(name);
  }

  /** @param {Connection} to @param {Experiment} experiment */
  async function loadFor(to, experiment) {
    if (experiment.precision === 'double') await load(to, 'double');
  }

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

  /**
   * Sends what changes nothing at once, past those that wait.
   * @param {Request} request @param {ModuleName} [needed] @returns {Promise<any>}
   */
  async function ask(request, needed) {
    const worker = await running();
    if (needed) await load(worker, needed);
    return worker.send(request);
  }

  /**
   * Answers come in the order of the requests, so a checkpoint belongs to the experiment that is current when it arrives.
   * @returns {Promise<Saved>}
   */
  async function checkpoint() {
    const taken = await send({type: 'checkpoint'});
    return {...taken, experiment: /** @type {Experiment} */ (work.experiment), journal: work.journal};
  }

  return {
    ready: () => starting.then(() => {}),
    state: () => state,
    send,
    ask,
    checkpoint,

    /** After it stopped. */
    async tryAgain() {
      if (state !== 'stopped') return;
      faults.clear();
      starting = start();
      starting.catch(startFailed);
      await starting;
    },

    close() {
      state = 'closed';
      stopTicking();
      connection?.close();
      connection = null;
    }
  };
}

/** How the training came about that goes on from a checkpoint, or from the start. @param {Saved | null} saved @param {Experiment} experiment */
function journalOf(saved, experiment) {
  if (saved === null) return begin(experiment);
  if (!saved.journal || saved.experiment === experiment) return saved.journal ?? null;
  return withChange(saved.journal, {at: saved.progress.update, experiment});
}

/** @param {Fault} fault @param {boolean} stopped */
function noticeOf(fault, stopped) {
  if (fault.kind === 'start') return `${fault.message} ${stopped ? 'It was tried three times; your work is kept.' : 'Now it is there.'}`;
  const cause = fault.kind === 'lost' ? 'The engine stopped answering' : `The engine broke (${fault.message})`;
  return stopped
    ? `${cause} three times within a minute and is now at rest; your work is kept.`
    : `${cause}; it was started again and your work is as it was a moment ago.`;
}
