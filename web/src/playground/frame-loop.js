/**
 * Brings frames from the engine: one at a time, only when something moves, and with only what the views that can be seen
 * need. While it trains, the worker makes the next frame as this one is drawn; once nothing trains, the map comes again, finer.
 */
import {batch, signal} from '@preact/signals';

import {taskOf} from '../state/experiment.js';
import {createNeeds} from './needs.js';

/** @typedef {import('../state/experiment.js').Experiment} Experiment */
/** @typedef {import('../engine/client.js').Frame} Frame */
/** @typedef {import('../engine/protocol.js').FrameSpec} FrameSpec */

/** What the engine leaves out of a frame where nothing changed or its turn has not come: the last one is still shown. */
const DEAR_PARTS = /** @type {const} */ (['metrics', 'outputGrid', 'neuronGrids']);
/** @typedef {typeof DEAR_PARTS[number]} DearPart */

/** After so long without another edit the hand is taken to rest. */
const HAND_RESTS_MS = 120;

/**
 * @param {object} parts
 * @param {import('../engine/client.js').Engine} parts.engine
 * @param {() => Experiment | null} parts.experiment what the engine trains; null: nothing yet
 * @param {import('@preact/signals').Signal<boolean>} parts.playing
 * @param {import('../state/curve.js').Curve} parts.curve
 * @param {(frame: Frame) => void} parts.onEnded training ended by itself; told once more with every frame after a breakdown
 * @param {(error: unknown) => void} parts.onTrouble a frame did not come
 */
export function createFrameLoop({engine, experiment, playing, curve, onEnded, onTrouble}) {
  const frame = signal(/** @type {Frame | null} */ (null));
  const points = signal(/** @type {import('../engine/protocol.js').PointSet | null} */ (null));
  const drawers = /** @type {Set<(frame: Frame | null) => void>} */ (new Set());
  const needs = createNeeds(invalidate);
  const latest = /** @type {Pick<Frame, DearPart>} */ ({});

  let wanted = true; // a frame is wanted although nothing trains
  let pointsDue = true; // the next one should bring the points
  let requested = false; // an animation frame is due
  let asking = false; // a frame is under way
  let held = /** @type {Frame | null} */ (null); // one that has come and is to be drawn
  let fine = false; // a finer map is wanted
  let refined = /** @type {{change: number, grid: Frame['outputGrid']} | null} */ (null);
  let refining = /** @type {ReturnType<typeof setTimeout> | undefined} */ (undefined);
  let closed = false;

  const wake = () => invalidate();
  document.addEventListener('visibilitychange', wake);

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

  /** Once each animation frame while there is something to draw: asks for the next frame, then draws the one that has come. */
  function tick() {
    requested = false;
    if (!asking && experiment() && !document.hidden && (wanted || fine || playing.value)) void ask();
    drawHeld();
  }

  async function ask() {
    const trained = experiment();
    if (!trained) return;
    const hasStopped = frame.value?.playing === true; // the first picture after training is the fine one already
    const asFine = !playing.value && (hasStopped || (fine && !wanted));
    const spec = frameSpec(trained, needs.all(), {points: pointsDue, fine: asFine});
    asking = true;
    wanted = fine = pointsDue = false;
    try {
      const next = await engine.requestFrame(spec);
      if (next) arrived(next, spec);
    } catch (error) {
      pointsDue ||= spec.points === true;
      if (engine.state() !== 'closed') onTrouble(error);
      return;
    } finally {
      asking = false;
    }
    if (held || wanted || playing.value) schedule();
  }

  /** @param {Frame} next @param {FrameSpec} spec what it should hold */
  function arrived(next, spec) {
    // At once, and not when it is drawn: by then the curve may be another's.
    for (const moment of next.between ?? []) curve.add(moment);
    if (next.metrics) curve.add(next.metrics);
    for (const part of DEAR_PARTS) {
      if (next[part]) latest[part] = /** @type {any} */ (next[part]);
      else if (spec[part]) next[part] = /** @type {any} */ (latest[part]);
    }
    if (spec.outputGrid?.columns === needs.all().outputGridAtRest) refined = {change: next.change, grid: next.outputGrid};
    else if (refined?.change === next.change && next.outputGrid) next.outputGrid = refined.grid;
    drawHeld();
    if (next.playing && playing.value) {
      held = next; // the worker makes the next one while this one is drawn
      return;
    }
    // Nobody's hand is at work where training has just stopped, or the same moment comes once more.
    const rests = (frame.value?.playing ?? true) || frame.value?.change === next.change;
    receive(next);
    clearTimeout(refining);
    if (refined?.change !== next.change) refining = setTimeout(refine, rests ? 0 : HAND_RESTS_MS);
  }

  /** Asks for the same moment once more with a finer map: at once after training, and when the hand rests after edits. */
  function refine() {
    if (playing.value || !needs.all().outputGridAtRest) return;
    fine = true;
    schedule();
  }

  function drawHeld() {
    const waiting = held;
    held = null;
    if (waiting) receive(waiting);
  }

  /** @param {Frame} next */
  function receive(next) {
    batch(() => {
      if (next.points) points.value = next.points;
      if ((playing.value && !next.playing) || next.divergence) onEnded(next);
      playing.value = next.playing;
      frame.value = next;
    });
    for (const draw of drawers) draw(next);
  }

  return {
    frame, points, needs, invalidate,
    /** The engine has other points now, or none of the old frame holds. */
    renew() {
      pointsDue = true;
      invalidate();
    },
    /** @param {(frame: Frame | null) => void} draw called with every frame @returns {() => void} */
    onFrame(draw) {
      drawers.add(draw);
      return () => drawers.delete(draw);
    },
    close() {
      closed = true;
      clearTimeout(refining);
      document.removeEventListener('visibilitychange', wake);
    }
  };
}

/**
 * What to ask the engine for.
 * @param {Experiment} experiment @param {import('./needs.js').Need} need
 * @param {{points: boolean, fine: boolean}} choice fine: the map as it is at rest
 * @returns {FrameSpec}
 */
function frameSpec({data, plane}, {outputGrid, outputGridAtRest, neuronGrids, ...flags}, {points, fine}) {
  const isCurve = taskOf(data) === 'curve';
  const grid = (/** @type {number | undefined} */ cells) =>
    cells && data.kind !== 'table' ? {...plane, columns: cells, rows: isCurve ? 1 : cells} : undefined;
  return {...flags, points, outputGrid: grid(fine || isCurve ? outputGridAtRest : outputGrid), neuronGrids: grid(neuronGrids)};
}
