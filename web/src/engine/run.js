/**
 * A run of training: it goes on, remembers the way it came, sees where it should end, and goes back. All of it to the bit:
 * what lies behind is not recorded but done again.
 */
import {unwrap} from './refused.js';
import {createRing} from './ring.js';
import {createWatch} from './watch.js';

/** @typedef {import('./protocol.js').Experiment} Experiment */
/** @typedef {import('./protocol.js').Summary} Summary */
/** @typedef {import('./protocol.js').TrainAnswer} TrainAnswer */
/** @typedef {import('./protocol.js').Progress} Progress */
/** @typedef {import('./protocol.js').Retreat} Retreat */
/** @typedef {import('./protocol.js').StopReason} StopReason */
/** @typedef {import('./protocol.js').WatchState} WatchState */
/** @typedef {import('./ring.js').Stretch} Stretch */
/** @typedef {import('./workbench.js').Workbench} Workbench */
/** @typedef {ReturnType<typeof createRun>} Run */

/** Checkpoints on the way are this far apart, or further where taking one would cost more than a fiftieth of the time. */
const PAUSE_MS = 100;
const PAUSE_PER_COST = 50;
/** Going back over more updates than this leaves checkpoints on the way, as the next step back is likely to be near. */
const LONG_WAY = 16;
/** A loss of more than this many times the one it began with is not healthy. */
const UNHEALTHY = 2;
/** Evaluating more than this (samples times weights) takes too long to do it several times over. */
const MOST_TO_EVALUATE = 2e9;

/** @param {Workbench} workbench @param {{now: () => number}} clock milliseconds */
export function createRun(workbench, {now}) {
  const ring = createRing();
  let watch = createWatch();
  let summary = /** @type {Summary | null} */ (null);
  let stretch = /** @type {Stretch | null} */ (null);
  let keptAt = -Infinity;
  let pause = PAUSE_MS;
  let divergence = /** @type {Retreat | null} */ (null);
  let reason = /** @type {StopReason | null} */ (null);
  let trainingMs = 0;
  let watchingMs = 0;

  const progress = () => unwrap(workbench.session().progress());
  const evaluate = () => unwrap(workbench.session().evaluate());

  // ------------------------------------------------------------------------------------------------------ going on

  /** Keeps this place of the way. */
  function keep() {
    if (stretch === null) return;
    const began = now();
    const bytes = unwrap(workbench.session().checkpoint());
    ring.add({update: progress().update, bytes, watch: watch.state(), stretch});
    keptAt = now();
    pause = Math.max(PAUSE_MS, PAUSE_PER_COST * (keptAt - began));
  }

  /** Keeps this place if the last one kept is far enough away. */
  function keepSometimes() {
    if (stretch !== null && (!ring.has(stretch) || now() - keptAt >= pause)) keep();
  }

  /** Updates until there is something to look at. @param {Progress} here */
  function updatesToLook({epoch, batch}) {
    return watch.epochsUntil(epoch) * (summary?.updatesPerEpoch ?? 1) - batch;
  }

  /** Looks out for the end where an epoch ends. @param {Progress} here */
  function look({epoch, batch}) {
    const began = now();
    const found = batch === 0 ? watch.atEpochEnd(epoch, evaluate) : null;
    watchingMs += now() - began;
    return found;
  }

  /** @param {() => TrainAnswer} train */
  function goOn(train) {
    keepSometimes();
    const began = now();
    const answer = train();
    trainingMs += now() - began;
    if (answer.updatesDone > 0) workbench.changed();
    if (answer.divergence) {
      divergence = retreat(answer.divergence);
      return {...answer, ...progress()};
    }
    if (answer.updatesDone > 0) reason = look(answer);
    return answer;
  }

  // ----------------------------------------------------------------------------------------------------- going back

  /** Goes from a checkpoint to an update after it, as it went the first time. @param {number} wanted */
  function repeatTo(wanted) {
    let here = progress();
    let next = (wanted - here.update) / 2;
    while (here.update < wanted) {
      const left = wanted - here.update;
      if (left > LONG_WAY && left <= next) {
        keep();
        next = left / 2;
      }
      const updates = Math.ceil(Math.min(left, left > LONG_WAY ? left / 2 : left, updatesToLook(here)));
      here = unwrap(workbench.session().trainUpdates(updates));
      look(here);
    }
  }

  /**
   * Back to an update that was. On a stretch with other settings it is gone to with those; the weights come back, the
   * present settings stay.
   * @param {number} update
   */
  function goTo(update) {
    const place = ring.placeFor(update);
    if (place === null || stretch === null) return; // nothing was trained
    const wanted = Math.max(update, place.update);
    if (place.stretch.experiment === stretch.experiment) {
      stretch = place.stretch;
      workbench.restore(place.bytes);
      watch.resume(place.watch);
      repeatTo(wanted);
    } else {
      workbench.restore(workbench.repeat(place.stretch.experiment, place.bytes, wanted - place.update));
      watch.resume();
    }
    workbench.changed();
    ring.cutAfter(wanted);
  }

  /** The training loss at an update of this stretch; training then stands there. @param {number} update */
  function lossAt(update) {
    const place = ring.placeFor(update);
    if (place !== null) {
      workbench.restore(place.bytes);
      unwrap(workbench.session().trainUpdates(update - place.update));
    }
    return evaluate().train.loss;
  }

  /**
   * Training broke down. The numbers were absurd before they were no longer finite, so it goes back to where the loss was not
   * much above that of the stretch's beginning: one update, or two, four, eight … whichever is the nearest.
   * @param {import('./protocol.js').Divergence} found @returns {Retreat}
   */
  function retreat(found) {
    const begin = (stretch && ring.beginOf(stretch)?.update) ?? found.update - 1;
    const {parameters = 0, trainSamples = 0} = summary ?? {};
    const limit = UNHEALTHY * lossAt(begin);
    let healthy = begin;
    for (let back = 1; found.update - back > begin && parameters * trainSamples <= MOST_TO_EVALUATE; back *= 2) {
      if (!(lossAt(found.update - back) <= limit)) continue;
      healthy = found.update - back;
      break;
    }
    goTo(healthy);
    return {...found, back: {update: healthy, loss: evaluate().train.loss}};
  }

  return {
    /**
     * The network, the data or the settings are others now.
     * @param {Experiment} experiment @param {Summary} next @param {boolean} goesOn false: this is a start
     */
    attach(experiment, next, goesOn) {
      if (!goesOn || summary === null || stretch === null || !isSameWay(stretch.experiment, summary, experiment, next)) ring.clear();
      summary = next;
      stretch = {experiment};
      watch = createWatch(experiment.stop);
    },
    /** At another place: the start, or a checkpoint. @param {WatchState} [state] */
    restarted(state) {
      ring.clear();
      watch.resume(state);
    },
    /** A weight was changed by hand. */
    edited() {
      if (stretch !== null) stretch = {...stretch};
    },
    /** Forgets why training stopped last time. */
    clean() {
      divergence = null;
      reason = null;
      trainingMs = watchingMs = 0;
    },

    /** Whether there is something to look at on the way. */
    isWatched: () => watch.epochsUntil(progress().epoch) < Infinity,
    /** At most so many updates, and not past what has to be looked at. @param {number} most */
    train: (most) => goOn(() => unwrap(workbench.session().trainUpdates(Math.min(most, updatesToLook(progress()))))),
    /** As many updates as fit into the time; for runs that are not watched. @param {number} ms */
    trainFor: (ms) => goOn(() => unwrap(workbench.session().trainFor(ms))),
    /** So many updates back, or as far as the way is known. @param {number} updates */
    back: (updates) => goTo(Math.max(0, progress().update - updates)),

    watchState: () => watch.state(),
    divergence: () => divergence,
    reason: () => reason,
    /** What looking costs: its share of the time since training was set off. */
    watchShare: () => (watchingMs > 0 ? watchingMs / (watchingMs + trainingMs) : 0)
  };
}

/**
 * Whether a checkpoint taken under one experiment stands for the same place under another: the same network and optimiser, and
 * epochs of as many updates.
 * @param {Experiment} before @param {Summary} summaryBefore @param {Experiment} now @param {Summary} summaryNow
 */
function isSameWay(before, summaryBefore, now, summaryNow) {
  const shape = (/** @type {Experiment} */ {precision, optimizer, strategy}, /** @type {Summary} */ {layers, updatesPerEpoch}) =>
    JSON.stringify([precision, optimizer.kind, strategy?.kind ?? 'gradient-descent', layers, updatesPerEpoch]);
  return shape(before, summaryBefore) === shape(now, summaryNow);
}
