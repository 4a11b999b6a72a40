/**
 * Training in slices of a few milliseconds, so that a message never waits longer than one slice (or one update, where a
 * single one is that dear). It knows the speed, the step somebody waits for, and how many samples a second go by.
 */
import {createMeter} from './meter.js';
import {Refused, unwrap} from './refused.js';

/** @typedef {import('./protocol.js').Speed} Speed */
/** @typedef {import('./protocol.js').Summary} Summary */
/** @typedef {import('./protocol.js').Divergence} Divergence */
/** @typedef {import('./protocol.js').Refusal} Refusal */
/** @typedef {import('./protocol.js').TrainAnswer} TrainAnswer */
/** @typedef {import('./workbench.js').Workbench} Workbench */
/** @typedef {ReturnType<typeof createTrainer>} Trainer */
/**
 * Training to the end of an epoch, over as many slices as it takes.
 * @typedef {{epoch: number, updatesDone: number, onDone: (answer: TrainAnswer) => void}} Job
 */

const SLICE_MS = 10;

/** @param {any} wanted */
const isSpeed = (wanted) =>
  ['update', 'epoch', 'full'].includes(wanted?.kind) || (wanted?.kind === 'slow' && wanted.everyMs >= 0);

/**
 * @param {Workbench} workbench
 * @param {{now: () => number}} clock milliseconds
 */
export function createTrainer(workbench, {now}) {
  const meter = createMeter(now);
  let summary = /** @type {Summary | null} */ (null);
  let batchSize = 0;
  let speed = /** @type {Speed | null} */ (null);
  let job = /** @type {Job | null} */ (null);
  let divergence = /** @type {Divergence | null} */ (null);
  let trouble = /** @type {Refusal | null} */ (null);
  let lastUpdateAt = -Infinity;
  let updatesPerSlice = 1; // adapts to the experiment

  /** @param {TrainAnswer} answer what a call of the engine answered */
  function account(answer) {
    if (answer.updatesDone > 0) workbench.changed();
    meter.add(samplesIn(answer));
    lastUpdateAt = now();
    if (answer.stopped === 'diverged') {
      divergence = answer.divergence ?? null;
      speed = null;
    }
    return answer;
  }

  /** Training samples seen so far. @param {{epoch: number, batch: number}} progress */
  function samplesIn({epoch, batch}) {
    const samples = summary?.trainSamples ?? 0;
    return epoch * samples + Math.min(samples, batch * (batchSize || samples));
  }

  /** @param {number} updates */
  const train = (updates) => account(unwrap(workbench.session().trainUpdates(updates)));

  /** One slice of the way to the end of the epoch. @param {Job} running */
  function continueEpoch(running) {
    const {batch} = unwrap(workbench.session().progress());
    const left = Math.max(1, (summary?.updatesPerEpoch ?? 1) - batch);
    const began = now();
    const answer = train(Math.min(left, updatesPerSlice));
    const took = now() - began;
    if (took < SLICE_MS / 2) updatesPerSlice *= 2;
    else if (took > SLICE_MS) updatesPerSlice = Math.max(1, Math.floor(updatesPerSlice / 2));
    running.updatesDone += answer.updatesDone;
    if (answer.epoch !== running.epoch || answer.stopped === 'diverged') finish(answer);
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
    divergence = null;
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
    clean();
    const {epoch} = unwrap(workbench.session().progress());
    if (speed === null) beginMeasuring();
    job = {epoch, updatesDone: 0, onDone};
  }

  function beginMeasuring() {
    meter.restart(samplesIn(unwrap(workbench.session().progress())));
  }

  return {
    /** The network or the data are others now. @param {Summary} next @param {number} batch 0: all samples */
    attach(next, batch) {
      summary = next;
      batchSize = batch;
      clean();
      beginMeasuring();
    },

    /** After a reset or a restored checkpoint. */
    restarted() {
      clean();
      beginMeasuring();
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
      speed = wanted;
    },

    pause() {
      cutShort();
      speed = null;
    },

    /** @returns {TrainAnswer} */
    stepUpdate() {
      clean();
      beginMeasuring();
      return train(1);
    },

    stepEpoch,

    /** What a frame's arrival sets off at the speeds that wait for frames. */
    frameAsked() {
      const wanted = speed;
      if (wanted === null || job !== null) return;
      if (wanted.kind === 'epoch') stepEpoch(() => {});
      else if (wanted.kind === 'update') attempt(() => train(1));
      else if (wanted.kind === 'slow' && now() - lastUpdateAt >= wanted.everyMs) attempt(() => train(1));
    },

    /** Whether slice() has anything to do. */
    busy: () => job !== null || speed?.kind === 'full',
    /** Whether a step is under way. */
    stepping: () => job !== null,
    playing: () => speed !== null,
    divergence: () => divergence,
    trouble: () => trouble,
    samplesPerSecond: () => (speed === null && job === null ? 0 : meter.rate()),

    /** Trains for a few milliseconds. */
    slice() {
      const running = job;
      if (running !== null) attempt(() => continueEpoch(running));
      else if (speed?.kind === 'full') attempt(() => account(unwrap(workbench.session().trainFor(SLICE_MS))));
    }
  };
}
