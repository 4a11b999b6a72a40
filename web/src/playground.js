/**
 * The playground without its looks: the experiment and its history, the engine, and the loop that brings frames. Views read
 * its signals and call its actions.
 */
import {batch, signal} from '@preact/signals';

import {EngineError} from './engine/errors.js';
import {createHistory} from './state/history.js';
import {createStore} from './state/store.js';
import {addPoint, defaultExperiment, movePoint, removePoints, setSeeds, takeOver, taskOf} from './state/experiment.js';
import {createCurve} from './state/curve.js';

/** @typedef {import('./state/experiment.js').Experiment} Experiment */
/** @typedef {import('./engine/client.js').Engine} Engine */
/** @typedef {import('./engine/client.js').Frame} Frame */
/** @typedef {import('./engine/protocol.js').Speed} Speed */
/** @typedef {import('./engine/client.js').FaultNotice} FaultNotice */
/** @typedef {ReturnType<typeof createPlayground>} Playground */
/** A sentence for the person, with a way on. @typedef {{message: string, action?: {label: string, run: () => void}}} Notice */
/** @typedef {'brush' | 'move' | 'erase'} Tool */

/** @type {readonly Speed[]} */
export const SPEEDS = [{kind: 'slow', everyMs: 700}, {kind: 'update'}, {kind: 'epoch'}, {kind: 'full'}];

const MAP_CELLS = 100;
const NODE_CELLS = 18;

/**
 * @param {(options: {onFault: (notice: FaultNotice) => void}) => Engine} startEngine
 * @param {typeof import('./text/en.js').en} text
 */
export function createPlayground(startEngine, text) {
  const store = createStore(defaultExperiment());
  const history = createHistory(store);
  const experiment = signal(store.get());
  const frame = signal(/** @type {Frame | null} */ (null));
  const points = signal(/** @type {import('./engine/protocol.js').PointSet | null} */ (null));
  const playing = signal(false);
  const speed = signal(3);
  const notice = signal(/** @type {Notice | null} */ (null));
  // Without a tool a finger on the map scrolls the page, which is what it should do on a phone at first.
  const tool = signal(/** @type {Tool | null} */ (matchMedia('(pointer: coarse)').matches ? null : 'brush'));
  const brushClass = signal(0);
  const undoable = signal({undo: false, redo: false});
  const curve = createCurve();
  const drawers = /** @type {Set<() => void>} */ (new Set());

  const engine = startEngine({onFault: tellFault});
  let accepted = store.get(); // what the engine trains
  let configured = false;
  let applying = false;
  let framePoints = true; // the next frame should bring the points
  let wanted = true; // a frame is wanted although nothing trains
  let requested = false;

  store.subscribe((now) => {
    experiment.value = now;
    void apply();
  });
  history.subscribe(() => (undoable.value = {undo: history.canUndo(), redo: history.canRedo()}));

  /** Whether the engine can train an experiment at all: a plane without points is a fine thing to look at, no more. */
  const isTrainable = (/** @type {Experiment} */ {data}) => data.kind !== 'points' || data.points.some((point) => isTraining(data, point));

  /** Brings the engine up to the store, one change after the other. */
  async function apply() {
    if (applying) return;
    applying = true;
    try {
      while (accepted !== store.get() || !configured) {
        const next = store.get();
        if (!isTrainable(next)) break;
        if (configured && !startsAnew(next, accepted)) await engine.adopt(next);
        else await restart(next);
        batch(() => {
          accepted = next;
          configured = true;
        });
        framePoints = true;
        invalidate();
      }
    } catch (error) {
      refuse(error);
    } finally {
      applying = false;
    }
  }

  /** @param {Experiment} next */
  async function restart(next) {
    const goOn = playing.value;
    await engine.configure(next);
    curve.clear();
    if (goOn) await engine.play(SPEEDS[speed.value]);
  }

  /** What the engine refused is taken back, and said. @param {unknown} error */
  function refuse(error) {
    const message = error instanceof EngineError ? error.message : String(error);
    notice.value = {message: text.refused(message)};
    if (configured) store.replace(accepted);
  }

  /** @param {FaultNotice} fault */
  function tellFault({message, stopped}) {
    playing.value = engine.isPlaying();
    const action = {label: text.tryAgain, run: () => void engine.tryAgain().then(invalidate, refuse)};
    notice.value = stopped ? {message, action} : {message};
    invalidate();
  }

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
    const withPoints = framePoints;
    framePoints = false;
    try {
      const next = await engine.requestFrame(frameSpec(accepted, withPoints));
      if (next) receive(next);
      else framePoints ||= withPoints;
    } catch (error) {
      framePoints ||= withPoints;
      if (engine.state() !== 'closed') notice.value ??= {message: error instanceof Error ? error.message : String(error)};
      return;
    }
    if (playing.value || wanted) schedule();
  }

  /** @param {Frame} next */
  function receive(next) {
    batch(() => {
      if (next.points) points.value = next.points;
      if (next.metrics) curve.add(next.metrics.epoch + next.progress.batch / 1e6, next.metrics.train.loss, next.metrics.test.loss);
      if (playing.value && !next.playing) tellStop(next);
      playing.value = next.playing;
      frame.value = next;
    });
    for (const draw of drawers) draw();
  }

  /** Says why training stopped by itself. @param {Frame} next */
  function tellStop({divergence, trouble}) {
    if (divergence) {
      const rate = store.get().optimizer.learningRate / 10;
      const run = () => store.update({optimizer: {...store.get().optimizer, learningRate: rate}});
      notice.value = {message: divergence.message, action: {label: text.lowerRate, run}};
    } else if (trouble) {
      notice.value = {message: trouble.message};
    }
  }

  /** Runs an engine call and shows what came of it. @param {() => Promise<unknown>} call */
  async function run(call) {
    notice.value = null;
    try {
      await call();
      playing.value = engine.isPlaying();
    } catch (error) {
      notice.value = {message: error instanceof Error ? error.message : String(error)};
    }
    invalidate();
  }

  let closed = false;
  const wake = () => invalidate();
  document.addEventListener('visibilitychange', wake);
  void apply();

  return {
    store, history, engine, experiment, frame, points, playing, speed, notice, tool, brushClass, undoable, curve,
    invalidate,
    /** @param {() => void} draw called with every frame @returns {() => void} */
    onFrame(draw) {
      drawers.add(draw);
      return () => drawers.delete(draw);
    },
    play: () => run(() => engine.play(SPEEDS[speed.value])),
    pause: () => run(() => engine.pause()),
    reset: () => run(() => (curve.clear(), engine.reset())),
    stepUpdate: () => run(() => engine.stepUpdate()),
    stepEpoch: () => run(() => engine.stepEpoch()),
    newStart: () => store.replace(setSeeds(store.get(), {weights: (store.get().seeds.weights + 1) >>> 0})),
    /** @param {number} index */
    setSpeed(index) {
      speed.value = index;
      if (playing.value) void run(() => engine.play(SPEEDS[index]));
    },
    /** Makes own points of a built-in set, so that they can be edited. */
    takeOver() {
      const set = points.value;
      if (store.get().data.kind === 'points' || !set) return store.get();
      return takeOver(store.get(), set);
    },
    /** @param {number} x @param {number} y */
    addPoint(x, y) {
      const now = this.takeOver();
      const task = taskOf(now.data);
      store.replace(addPoint(now, task === 'curve' ? {x, target: y} : {x, y, target: task === 'regression' ? 1 - brushClass.value * 2 : brushClass.value}));
    },
    /** @param {number} index @param {{x: number, y: number}} to */
    movePoint(index, to) {
      store.replace(movePoint(this.takeOver(), index, to));
    },
    /** @param {number[]} indexes */
    removePoints(indexes) {
      store.replace(removePoints(this.takeOver(), indexes));
    },
    close() {
      closed = true;
      document.removeEventListener('visibilitychange', wake);
      engine.close();
    }
  };
}

/** Whether a point may be trained on: those without a mark of their own are split by share. */
const isTraining = (/** @type {import('./state/experiment.js').PointsData} */ {task}, /** @type {number[]} */ point) =>
  point[task === 'curve' ? 2 : 3] !== 1;

/** Whether a change asks for another start rather than for going on. @param {Experiment} now @param {Experiment} before */
function startsAnew(now, before) {
  if (now.seeds.weights !== before.seeds.weights || now.seeds.weightsSkip !== before.seeds.weightsSkip) return true;
  return now.layers.length === before.layers.length && now.layers.some((layer, i) =>
    layer.start !== before.layers[i].start || layer.startValue !== before.layers[i].startValue);
}

/** What a frame should hold. @param {Experiment} experiment @param {boolean} points */
function frameSpec({data, plane}, points) {
  const isTable = data.kind === 'table';
  const rows = taskOf(data) === 'curve' ? 1 : undefined;
  const grid = (/** @type {number} */ cells) => (isTable ? undefined : {...plane, columns: cells, rows: rows ?? cells});
  return {metrics: true, parameters: true, points, outputGrid: grid(MAP_CELLS), neuronGrids: grid(NODE_CELLS)};
}
