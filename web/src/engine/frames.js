/** Builds what the page draws: one frame, with only what was asked for. */
import {unwrap} from './refused.js';
import {GROWTH} from './trainer.js';

/** @typedef {import('./protocol.js').Frame} Frame */
/** @typedef {import('./protocol.js').FrameSpec} FrameSpec */
/** @typedef {import('./protocol.js').FrameMetrics} FrameMetrics */
/** @typedef {import('./workbench.js').Workbench} Workbench */
/** @typedef {import('./trainer.js').Trainer} Trainer */

/**
 * The share of the time that each dear part of a frame may take from training. A part that is not due is left out, and the
 * page goes on showing the last one: large networks train on while their pictures take turns.
 */
const SHARES = Object.freeze({metrics: 0.04, outputGrid: 0.05, neuronGrids: 0.05});
/** @typedef {keyof typeof SHARES} Part */
/** Noting moments between frames may take so long in all, and from then on no larger share of the time than metrics. */
const NOTING_MS = 30;

/** @param {Workbench} workbench @param {Trainer} trainer @param {{now: () => number}} clock */
export function createFrames(workbench, trainer, {now}) {
  let noted = /** @type {FrameMetrics[]} */ ([]); // since the last frame with metrics
  let nextNote = 0; // the update
  let notingMs = 0;
  let wanted = false; // somebody looks at metrics
  const made = /** @type {Map<Part, {request: unknown, change: number, dueAt: number}>} */ (new Map());

  /**
   * Makes a part, unless the page has the very same, or it was dear and training has had too little time since.
   * @template T @param {Part} part @param {unknown} request what was asked for @param {() => T} make @returns {T | undefined}
   */
  function inTurn(part, request, make) {
    const last = made.get(part);
    const change = workbench.change();
    const began = now();
    if (last && last.change === change && JSON.stringify(last.request) === JSON.stringify(request)) return undefined;
    if (last && trainer.busy() && began < last.dueAt) return undefined;
    const value = make();
    const ended = now();
    made.set(part, {request, change, dueAt: ended + (ended - began) * (1 / SHARES[part] - 1)});
    return value;
  }

  /** @returns {FrameMetrics} */
  function metrics() {
    const session = workbench.session();
    const {update, epoch, batch} = unwrap(session.progress());
    return {...unwrap(session.evaluate()), update, epochs: epoch + batch / trainer.updatesPerEpoch()};
  }

  return {
    /** Another experiment, or another moment of it: everything is due. */
    forget() {
      made.clear();
      noted = [];
      nextNote = notingMs = 0;
    },

    /** While training flat out: notes the present moment for the curve, if there is room for it. */
    note() {
      if (!wanted || unwrap(workbench.session().progress()).update < nextNote) return;
      const began = now();
      if (notingMs > NOTING_MS && began < (made.get('metrics')?.dueAt ?? 0)) return;
      const moment = metrics();
      const took = now() - began;
      noted.push(moment);
      nextNote = moment.update * (1 + GROWTH);
      notingMs += took;
      made.set('metrics', {request: null, change: -1, dueAt: now() + took * (1 / SHARES.metrics - 1)});
    },

    /** @param {FrameSpec} spec @returns {Frame} */
    build(spec) {
      const began = now();
      const session = workbench.session();
      /** @type {Frame} */
      const frame = {
        change: workbench.change(),
        progress: unwrap(session.progress()),
        playing: trainer.playing(),
        divergence: trainer.divergence(),
        stopReason: trainer.reason(),
        watchShare: trainer.watchShare(),
        phase: trainer.phase(),
        trouble: trainer.trouble(),
        samplesPerSecond: trainer.samplesPerSecond(),
        tookMs: 0
      };
      try {
        addParts(frame, spec);
      } catch (error) {
        made.clear(); // what was made will not arrive
        throw error;
      }
      frame.tookMs = now() - began;
      return frame;
    }
  };

  /** @param {Frame} frame @param {FrameSpec} spec */
  function addParts(frame, {metrics: withMetrics, outputGrid, neuronGrids, ...cheap}) {
    const session = workbench.session();
    wanted = withMetrics === true;
    if (withMetrics) {
      frame.metrics = inTurn('metrics', true, metrics) ?? noted.pop();
      frame.between = noted;
      noted = [];
    }
    if (outputGrid) frame.outputGrid = inTurn('outputGrid', outputGrid, () => ({request: outputGrid, values: unwrap(session.outputGrid(outputGrid))}));
    if (neuronGrids) frame.neuronGrids = inTurn('neuronGrids', neuronGrids, () => ({request: neuronGrids, values: unwrap(session.neuronGrids(neuronGrids))}));
    if (cheap.parameters) frame.parameters = unwrap(session.parameters());
    if (cheap.gradients) frame.gradients = unwrap(session.gradients());
    if (cheap.lastUpdate) frame.lastUpdate = unwrap(session.lastUpdate());
    if (cheap.points) frame.points = unwrap(session.points());
  }
}

/**
 * The buffers of a value that can be handed over instead of copied.
 * @param {unknown} value @returns {ArrayBuffer[]}
 */
export function transferablesOf(value) {
  const buffers = /** @type {Set<ArrayBuffer>} */ (new Set());
  /** @param {unknown} part */
  const visit = (part) => {
    if (typeof part !== 'object' || part === null) return;
    if (ArrayBuffer.isView(part)) buffers.add(/** @type {ArrayBuffer} */ (part.buffer));
    else for (const inner of Object.values(part)) visit(inner);
  };
  visit(value);
  return [...buffers];
}
