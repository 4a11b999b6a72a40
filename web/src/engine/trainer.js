/**
 * Training in slices of a few milliseconds, so that a message never waits longer than one slice (or one update, where a
 * single one is that dear). It knows the speed, the step somebody waits for, and how many samples a second go by.
 */
import {createMeter} from './meter.js';
import {createPhases} from './phases.js';
import {Refused, unwrap} from './refused.js';
import {createRun} from './run.js';

/** @typedef {import('./protocol.js').Speed} Speed */
/** @typedef {import('./protocol.js').Summary} Summary */
/** @typedef {import('./protocol.js').Experiment} Experiment */
/** @typedef {import('./protocol.js').Refusal} Refusal */
/** @typedef {import('./protocol.js').TrainAnswer} TrainAnswer */
/** @typedef {import('./protocol.js').WatchState} WatchState */
/** @typedef {import('./workbench.js').Workbench} Workbench */
/** @typedef {ReturnType<typeof createTrainer>} Trainer */
/**
 * Training to the end of an epoch, over as many slices as it takes.
 * @typedef {{epoch: number, updatesDone: number, onDone: (answer: TrainAnswer) => void}} Job
 */

/** How long a slice takes. */
export const SLICE_MS = 10;
/** Flat out, a run is looked at whenever it has grown by this share, so that its curve has a beginning too. */
export const GROWTH = 0.05;
/** Steps back may be this long; further back, the same start is the way. */
const MOST_BACK = 1000;

/** @param {any} wanted */
const isSpeed = (wanted) =>
  ['update', 'epoch', 'full'].includes(wanted?.kind) || (wanted?.kind === 'slow' && wanted.everyMs >= 0);

/**
 * @param {Workbench} workbench
 * @param {{now: () => number, onWay?: () => void}} parts now: milliseconds; onWay: called now and then while it trains flat out
 */
export function createTrainer(workbench, {now, onWay = () => {}}) {
  const meter = createMeter(now);
  const run = createRun(workbench, {now});
  const phases = createPhases(workbench, () => void account(run.train(1)));
  let summary = /** @type {Summary | null} */ (null);
  let batchSize = 0;
  let speed = /** @type {Speed | null} */ (null);
  let job = /** @type {Job | null} */ (null);
  let trouble = /** @type {Refusal | null} */ (null);
  let phaseSince = -Infinity;
  let updatesPerChunk = 1; // adapts to the experiment
  let settled = false; // that is as many as fit

  /** Whether training has stopped by itself. */
  const ended = () => run.divergence() !== null || run.reason() !== null;

  /** @param {TrainAnswer} answer what training answered */
  function account(answer) {
    meter.add(samplesIn(answer));
    if (ended()) speed = null;
    return answer;
  }

  /** Training samples seen so far. @param {{epoch: number, batch: number}} progress */
  function samplesIn({epoch, batch}) {
    const samples = summary?.trainSamples ?? 0;
    return epoch * samples + Math.min(samples, batch * (batchSize || samples));
  }

  /** As many updates as fit into about half a slice, but no more than `most`. @param {number} most */
  function trainChunk(most) {
    const wanted = Math.min(most, updatesPerChunk);
    const began = now();
    const answer = account(run.train(wanted));
    const took = now() - began;
    if (took > SLICE_MS) updatesPerChunk = Math.max(1, Math.floor(updatesPerChunk / 2));
    else if (took < SLICE_MS / 2 && answer.updatesDone === updatesPerChunk) updatesPerChunk *= 2;
    settled ||= took >= SLICE_MS / 2;
    return answer;
  }

  /** One slice of the way to the end of the epoch. @param {Job} running */
  function continueEpoch(running) {
    const {batch} = unwrap(workbench.session().progress());
    const answer = trainChunk(Math.max(1, (summary?.updatesPerEpoch ?? 1) - batch));
    running.updatesDone += answer.updatesDone;
    if (answer.epoch !== running.epoch || ended()) finish(answer);
  }

  /** One slice flat out. */
  function continueFlatOut() {
    const began = now();
    let {update} = unwrap(workbench.session().progress());
    do {
      const most = Math.ceil(update * GROWTH) || 1;
      const early = !settled || most < updatesPerChunk;
      ({update} = early || run.isWatched() ? trainChunk(early ? most : Infinity) : account(run.trainFor(SLICE_MS)));
      onWay();
    } while (speed !== null && now() - began < SLICE_MS);
  }

  /** Answers whoever waits for the step. @param {TrainAnswer} answer */
  function finish(answer) {
    const finished = job;
    job = null;
    finished?.onDone({...answer, updatesDone: finished.updatesDone});
  }

  /** Ends a step before its time; its answer says how far it came. */
  function cutShort() {
    if (job === null) return;
    finish({...unwrap(workbench.session().progress()), updatesDone: 0, stopped: 'time'});
  }

  /** Forgets why training stopped last time. */
  function clean() {
    run.clean();
    trouble = null;
  }

  /**
   * Training that goes on by itself: what the engine refuses on the way (there may be no memory left) ends it.
   * @param {() => void} action
   */
  function attempt(action) {
    try {
      action();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      trouble = error.refusal;
      cutShort();
      speed = null;
    }
  }

  /** @param {(answer: TrainAnswer) => void} onDone */
  function stepEpoch(onDone) {
    phases.clear();
    clean();
    const {epoch} = unwrap(workbench.session().progress());
    if (speed === null) beginMeasuring();
    job = {epoch, updatesDone: 0, onDone};
  }

  function beginMeasuring() {
    meter.restart(samplesIn(unwrap(workbench.session().progress())));
  }

  return {
    /**
     * The network, the data or the settings are others now.
     * @param {Summary} next @param {Experiment} experiment
     * @param {boolean} goesOn false: this is a start
     */
    attach(next, experiment, goesOn) {
      run.attach(experiment, next, goesOn);
      phases.attach(experiment, next);
      summary = next;
      batchSize = experiment.batchSize;
      updatesPerChunk = 1;
      settled = false;
      clean();
      beginMeasuring();
    },

    /** After a reset or a restored checkpoint. @param {WatchState} [watch] */
    restarted(watch) {
      run.restarted(watch);
      phases.clear();
      clean();
      beginMeasuring();
    },

    /** After a weight was changed by hand. */
    edited() {
      run.edited();
      phases.clear();
    },

    cutShort,
    updatesPerEpoch: () => summary?.updatesPerEpoch ?? 1,

    /** @param {Speed} wanted */
    play(wanted) {
      workbench.session(); // there must be one
      if (!isSpeed(wanted)) throw new Refused({code: 'invalid-argument', message: 'There is no such speed.'});
      cutShort();
      clean();
      if (speed === null) beginMeasuring();
      if (wanted.kind !== 'slow') phases.clear();
      speed = wanted;
    },

    pause() {
      cutShort();
      speed = null;
    },

    /** @returns {TrainAnswer} */
    stepUpdate() {
      phases.clear();
      clean();
      beginMeasuring();
      return account(run.train(1));
    },

    /** On to the next phase of an update. */
    stepPhase() {
      clean();
      phases.next();
      return unwrap(workbench.session().progress());
    },

    /** @param {unknown} updates */
    back(updates) {
      const isFine = typeof updates === 'number' && Number.isInteger(updates) && updates >= 1 && updates <= MOST_BACK;
      if (!isFine) throw new Refused({code: 'invalid-argument', message: `Steps back are whole numbers from 1 to ${MOST_BACK}.`});
      clean();
      phases.clear();
      run.back(updates);
      beginMeasuring();
      return unwrap(workbench.session().progress());
    },

    stepEpoch,

    /** What a frame's arrival sets off at the speeds that wait for frames. */
    frameAsked() {
      const wanted = speed;
      if (wanted === null || job !== null) return;
      if (wanted.kind === 'epoch') stepEpoch(() => {});
      else if (wanted.kind === 'update') attempt(() => account(run.train(1)));
      else if (wanted.kind === 'slow' && now() - phaseSince >= wanted.everyMs / phases.count()) {
        phaseSince = now();
        attempt(phases.next);
      }
    },

    /** Whether slice() has anything to do. */
    busy: () => job !== null || speed?.kind === 'full',
    /** Whether a step is under way. */
    stepping: () => job !== null,
    playing: () => speed !== null,
    divergence: run.divergence,
    reason: run.reason,
    watchShare: run.watchShare,
    watchState: run.watchState,
    phase: phases.current,
    trouble: () => trouble,
    samplesPerSecond: () => (speed === null && job === null ? 0 : meter.rate()),

    /** Trains for a few milliseconds. */
    slice() {
      const running = job;
      if (running !== null) attempt(() => continueEpoch(running));
      else if (speed?.kind === 'full') attempt(continueFlatOut);
    }
  };
}
