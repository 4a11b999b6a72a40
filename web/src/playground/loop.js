/** Keeps the engine at what the store says, and tells the curve what came of it. */
import {signal} from '@preact/signals';

import {changesBetween} from '../state/changes.js';
import {losesTraining, startsAnew} from '../state/continuity.js';
import {EngineError} from '../engine/errors.js';
import {createCurve} from '../state/curve.js';
import {frozen} from '../state/frozen.js';
import {isTrainable, toTrain} from '../state/trainable.js';
import {createFrameLoop} from './frame-loop.js';
import {createKeepsakes} from './keepsakes.js';

/** @typedef {import('../state/experiment.js').Experiment} Experiment */
/** @typedef {import('../engine/client.js').Engine} Engine */
/** @typedef {import('../engine/client.js').Frame} Frame */
/** @typedef {ReturnType<typeof createLoop>} Loop */
/**
 * How what is opened begins: at a checkpoint, or as it was once; at its start without either.
 * @typedef {{experiment: Experiment, checkpoint: Uint8Array | null, keepsake?: import('./keepsakes.js').Keepsake}} Opening
 */

/**
 * @param {object} parts
 * @param {import('../state/store.js').Store} parts.store
 * @param {Engine} parts.engine
 * @param {() => import('../engine/protocol.js').Speed} parts.speed the one chosen
 * @param {(error: unknown) => void} parts.onRefused an experiment was not taken; the store is back at the last good one
 * @param {(frame: Frame) => void} parts.onEnded training ended by itself; told once more with every frame after a breakdown
 * @param {(error: unknown) => void} parts.onTrouble a frame did not come
 */
export function createLoop({store, engine, speed, onRefused, onEnded, onTrouble}) {
  const experiment = signal(store.get());
  const playing = signal(false);
  const curve = createCurve();
  const keepsakes = createKeepsakes();

  let accepted = toTrain(store.get()); // what the engine trains
  let good = store.get(); // what it comes from
  let unseen = false; // nobody can see the playground
  let rests = false; // for want of points or of somebody who sees it, and goes on with the first one
  let configured = false;
  let applying = false;
  let applied = Promise.resolve(); // ends when what is being applied is
  let closed = false;
  let opening = /** @type {Opening | null} */ (null);

  const frames = createFrameLoop({engine, experiment: () => (configured ? accepted : null), playing, curve, onEnded, onTrouble});
  const stopListening = store.subscribe((now) => {
    experiment.value = now;
    void apply();
  });
  void apply();

  /** Brings the engine up to the store; the promise ends when it is. */
  function apply() {
    if (!applying) applied = applyAll();
    return applied;
  }

  /** One change after the other. */
  async function applyAll() {
    applying = true;
    try {
      while ((accepted !== toTrain(store.get()) || !configured || opening) && !closed) {
        const wanted = store.get();
        const next = toTrain(wanted);
        const asked = opening;
        await change(next, asked?.experiment === wanted ? asked : null);
        if (opening === asked || opening?.experiment !== store.get()) opening = null; // done, or overtaken
        accepted = next;
        good = wanted;
        configured = true;
        await restOrGoOn();
        frames.renew();
      }
    } catch (error) {
      if (closed || isOutage(error)) return; // sync() comes back to it
      opening = null;
      if (configured) store.replace(good);
      onRefused(error);
    } finally {
      applying = false;
    }
  }

  /** Nothing trains while there is nothing to train on, or nobody to see it. */
  async function restOrGoOn() {
    if (unseen || !isTrainable(good)) {
      rests ||= engine.isPlaying();
      await engine.pause();
    } else if (rests) {
      rests = false;
      await engine.play(speed());
    }
    playing.value = engine.isPlaying();
  }

  /** Whether the engine is not there, rather than against something; whoever looks after it tells. @param {unknown} error */
  const isOutage = (error) => error instanceof EngineError &&
    (error.code === 'worker-lost' || error.code === 'stopped' || (error.code === 'module-missing' && !configured));

  /** @param {Experiment} next @param {typeof opening} opened how it is to begin, if it was not edited but opened */
  async function change(next, opened) {
    const keepsake = keepsakes.get(next);
    const back = keepsake?.leftFor === accepted; // undone: another experiment had been opened in its place
    const loses = losesTraining(next, accepted) || back;
    if (configured && (opened || loses)) {
      keepsakes.keep(accepted, {saved: await engine.checkpoint(), run: curve.run(), leftFor: opened || back ? next : null});
    }
    if (opened) return start(next, opened);
    if (!configured) return restart(next);
    if (!loses) return adopt(next);
    if (keepsake) await goTo(keepsake);
    else if (startsAnew(next, accepted)) await restart(next);
    else await adopt(next);
  }

  /** Goes on with what fits, and marks on the curve what changed. @param {Experiment} next */
  async function adopt(next) {
    await engine.adopt(next);
    curve.mark(changesBetween(next, accepted), performance.now());
  }

  /** @param {Experiment} next @param {Opening} opened */
  async function start(next, {checkpoint, keepsake}) {
    if (keepsake) await engine.restore({...keepsake.saved, experiment: next});
    else await engine.open(next, checkpoint);
    curve.show(keepsake?.run);
    playing.value = rests = false; // what is opened waits for the person
  }

  /** @param {Experiment} next */
  async function restart(next) {
    const goOn = playing.value;
    await engine.configure(next);
    curve.show();
    if (goOn) await engine.play(speed());
  }

  /** @param {import('./keepsakes.js').Keepsake} keepsake */
  async function goTo({saved, run}) {
    const goOn = playing.value;
    await engine.restore(saved);
    curve.show(run);
    if (goOn) await engine.play(speed());
  }

  return {
    experiment, playing, curve,
    frame: frames.frame, points: frames.points, needs: frames.needs, invalidate: frames.invalidate, onFrame: frames.onFrame,
    /** Ends when the engine is where the store is. */
    settled: () => applied,
    /** Takes over from the engine whether it plays, and hands it what it could not take before. */
    sync() {
      playing.value = engine.isPlaying();
      void apply();
      frames.invalidate();
    },
    /** Whether anybody can see what comes of it. @param {boolean} seen */
    setSeen(seen) {
      unseen = !seen;
      if (configured) void applied.then(restOrGoOn).then(frames.invalidate, () => {}); // an engine that is not there does not train either
    },
    /** Whether it would train if somebody saw it, or there were something to train on. */
    isResting: () => rests,
    /** Somebody else decides now whether it trains, also where nobody sees it. */
    isCommanded: () => void (unseen && (rests = false)),
    /**
     * Puts another experiment in place, at its start or at a checkpoint, and rests. Resolves when it is there, or refused.
     * @param {Experiment} next @param {Uint8Array | null} checkpoint
     */
    async open(next, checkpoint) {
      opening = {experiment: next, checkpoint};
      store.replace(next);
      await apply();
    },
    /**
     * The same with what was here once, its curve included.
     * @param {import('./keepsakes.js').Keepsake} keepsake
     */
    async bringBack(keepsake) {
      const experiment = frozen({...keepsake.saved.experiment}); // another one, so that undo comes back from it
      opening = {experiment, checkpoint: null, keepsake};
      store.replace(experiment);
      await apply();
    },
    /** Everything as it is now, to come back to. @returns {Promise<import('./keepsakes.js').Keepsake>} */
    keepsake: async () => ({saved: await engine.checkpoint(), run: curve.run(), leftFor: null}),
    /** Back to a keepsake of the present experiment. @param {import('./keepsakes.js').Keepsake} keepsake */
    goTo,
    close() {
      closed = true;
      stopListening();
      frames.close();
    }
  };
}
