/**
 * Keeps the engine at what the store says, and brings frames: one at a time, only when something moves, and with only what
 * the views that can be seen need.
 */
import {batch, signal} from '@preact/signals';

import {EngineError} from '../engine/errors.js';
import {createCurve} from '../state/curve.js';
import {taskOf} from '../state/experiment.js';
import {createKeepsakes, losesTraining, startsAnew} from './keepsakes.js';
import {createNeeds} from './needs.js';

/** @typedef {import('../state/experiment.js').Experiment} Experiment */
/** @typedef {import('../engine/client.js').Engine} Engine */
/** @typedef {import('../engine/client.js').Frame} Frame */
/** @typedef {ReturnType<typeof createLoop>} Loop */

/**
 * @param {object} parts
 * @param {import('../state/store.js').Store} parts.store
 * @param {Engine} parts.engine
 * @param {() => import('../engine/protocol.js').Speed} parts.speed the one chosen
 * @param {(error: unknown) => void} parts.onRefused an experiment was not taken; the store is back at the last good one
 * @param {(frame: Frame) => void} parts.onStopped training stopped by itself
 * @param {(error: unknown) => void} parts.onTrouble a frame did not come
 */
export function createLoop({store, engine, speed, onRefused, onStopped, onTrouble}) {
  const experiment = signal(store.get());
  const frame = signal(/** @type {Frame | null} */ (null));
  const points = signal(/** @type {import('../engine/protocol.js').PointSet | null} */ (null));
  const playing = signal(false);
  const curve = createCurve();
  const keepsakes = createKeepsakes();
  const drawers = /** @type {Set<(frame: Frame | null) => void>} */ (new Set());
  const needs = createNeeds(() => invalidate());

  let accepted = store.get(); // what the engine trains
  let configured = false;
  let applying = false;
  let pointsDue = true; // the next frame should bring the points
  let wanted = true; // a frame is wanted although nothing trains
  let requested = false;
  let closed = false;

  const stopListening = store.subscribe((now) => {
    experiment.value = now;
    void apply();
  });
  const wake = () => invalidate();
  document.addEventListener('visibilitychange', wake);
  void apply();

  // ------------------------------------------------------------------------------------ the engine follows the store

  /** Brings the engine up to the store, one change after the other. */
  async function apply() {
    if (applying) return;
    applying = true;
    try {
      while ((accepted !== store.get() || !configured) && !closed) {
        const next = store.get();
        if (!isTrainable(next)) break;
        await change(next);
        accepted = next;
        configured = true;
        pointsDue = true;
        invalidate();
      }
    } catch (error) {
      if (configured && !closed) store.replace(accepted);
      if (!closed) onRefused(error);
    } finally {
      applying = false;
    }
  }

  /** @param {Experiment} next */
  async function change(next) {
    if (!configured) return restart(next);
    if (!losesTraining(next, accepted)) return void (await engine.adopt(next));
    keepsakes.keep(accepted, {saved: await engine.checkpoint(), samples: curve.samples()});
    const keepsake = keepsakes.get(next);
    if (keepsake) await goTo(keepsake);
    else if (startsAnew(next, accepted)) await restart(next);
    else await engine.adopt(next);
  }

  /** @param {Experiment} next */
  async function restart(next) {
    const goOn = playing.value;
    await engine.configure(next);
    curve.show();
    if (goOn) await engine.play(speed());
  }

  /** @param {import('./keepsakes.js').Keepsake} keepsake */
  async function goTo({saved, samples}) {
    const goOn = playing.value;
    await engine.restore(saved);
    curve.show(samples);
    if (goOn) await engine.play(speed());
  }

  // ------------------------------------------------------------------------------------------------------- frames

  /** Draws again soon, and asks the engine for what there is to draw. */
  function invalidate() {
    wanted = true;
    schedule();
  }

  function schedule() {
    if (requested || closed) return;
    requested = true;
    requestAnimationFrame(tick);
  }

  async function tick() {
    requested = false;
    if (document.hidden || !configured || !(wanted || playing.value)) return;
    wanted = false;
    const withPoints = pointsDue;
    pointsDue = false;
    try {
      const next = await engine.requestFrame(frameSpec(accepted, needs.all(), withPoints));
      if (next) receive(next);
      else pointsDue ||= withPoints;
    } catch (error) {
      pointsDue ||= withPoints;
      if (engine.state() !== 'closed') onTrouble(error);
      return;
    }
    if (playing.value || wanted) schedule();
  }

  /** @param {Frame} next */
  function receive(next) {
    batch(() => {
      if (next.points) points.value = next.points;
      if (next.metrics) curve.add(next.metrics.epoch + next.progress.batch / 1e6, next.metrics.train.loss, next.metrics.test.loss);
      if (playing.value && !next.playing) onStopped(next);
      playing.value = next.playing;
      frame.value = next;
    });
    for (const draw of drawers) draw(next);
  }

  return {
    experiment, frame, points, playing, curve, needs, invalidate,
    /** Takes over from the engine whether it plays. */
    sync() {
      playing.value = engine.isPlaying();
      invalidate();
    },
    /** Everything as it is now, to come back to. @returns {Promise<import('./keepsakes.js').Keepsake>} */
    keepsake: async () => ({saved: await engine.checkpoint(), samples: curve.samples()}),
    /** Back to a keepsake of the present experiment. @param {import('./keepsakes.js').Keepsake} keepsake */
    goTo,
    /** @param {(frame: Frame | null) => void} draw called with every frame @returns {() => void} */
    onFrame(draw) {
      drawers.add(draw);
      return () => drawers.delete(draw);
    },
    close() {
      closed = true;
      stopListening();
      document.removeEventListener('visibilitychange', wake);
    }
  };
}

/** @param {unknown} error */
export const messageOf = (error) => (error instanceof EngineError || error instanceof Error ? error.message : String(error));

/** Whether the engine can train an experiment at all: a plane without points is a fine thing to look at, no more. */
const isTrainable = (/** @type {Experiment} */ {data}) => data.kind !== 'points' || data.points.some((point) => isTraining(data, point));

/** Whether a point may be trained on: those without a mark of their own are split by share. */
const isTraining = (/** @type {import('../state/experiment.js').PointsData} */ {task}, /** @type {number[]} */ point) =>
  point[task === 'curve' ? 2 : 3] !== 1;

/** What to ask the engine for. @param {Experiment} experiment @param {import('./needs.js').Need} need @param {boolean} points */
function frameSpec({data, plane}, {outputGrid, neuronGrids, ...flags}, points) {
  const rows = taskOf(data) === 'curve' ? 1 : undefined;
  const grid = (/** @type {number | undefined} */ cells) =>
    cells && data.kind !== 'table' ? {...plane, columns: cells, rows: rows ?? cells} : undefined;
  return {...flags, points, outputGrid: grid(outputGrid), neuronGrids: grid(neuronGrids)};
}
