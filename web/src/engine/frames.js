/** Builds what the page draws: one frame, with only what was asked for. */
import {unwrap} from './refused.js';

/** @typedef {import('./protocol.js').Frame} Frame */
/** @typedef {import('./protocol.js').FrameSpec} FrameSpec */
/** @typedef {import('./protocol.js').FrameMetrics} FrameMetrics */
/** @typedef {import('./workbench.js').Workbench} Workbench */
/** @typedef {import('./trainer.js').Trainer} Trainer */

/** While training, evaluating both sets may take at most this share of the time. */
const METRICS_SHARE = 0.2;

/** @param {Workbench} workbench @param {Trainer} trainer @param {{now: () => number}} clock */
export function createFrames(workbench, trainer, {now}) {
  let metrics = /** @type {FrameMetrics | null} */ (null);
  let metricsChange = -1;
  let metricsAt = -Infinity;
  let metricsTook = 0;

  /** Fresh while paused; while training as fresh as is affordable. */
  function currentMetrics() {
    const change = workbench.change();
    const tooSoon = trainer.playing() && now() - metricsAt < metricsTook / METRICS_SHARE;
    if (metrics !== null && (change === metricsChange || tooSoon)) return metrics;
    const began = now();
    const session = workbench.session();
    const {update, epoch} = unwrap(session.progress());
    metrics = {...unwrap(session.evaluate()), update, epoch};
    metricsChange = change;
    metricsAt = now();
    metricsTook = metricsAt - began;
    return metrics;
  }

  return {
    /** The old numbers belong to another experiment. */
    forget() {
      metrics = null;
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
        trouble: trainer.trouble(),
        samplesPerSecond: trainer.samplesPerSecond(),
        tookMs: 0
      };
      if (spec.metrics) frame.metrics = currentMetrics();
      if (spec.outputGrid) {
        frame.outputGrid = {request: spec.outputGrid, values: unwrap(session.outputGrid(spec.outputGrid))};
      }
      if (spec.neuronGrids) {
        frame.neuronGrids = {request: spec.neuronGrids, values: unwrap(session.neuronGrids(spec.neuronGrids))};
      }
      if (spec.parameters) frame.parameters = unwrap(session.parameters());
      if (spec.gradients) frame.gradients = unwrap(session.gradients());
      if (spec.lastUpdate) frame.lastUpdate = unwrap(session.lastUpdate());
      if (spec.points) frame.points = unwrap(session.points());
      frame.tookMs = now() - began;
      return frame;
    }
  };
}

/**
 * The buffers of a value that can be handed over instead of copied. Metrics stay with the worker, which may show the same
 * ones again.
 * @param {unknown} value @returns {ArrayBuffer[]}
 */
export function transferablesOf(value) {
  const buffers = /** @type {Set<ArrayBuffer>} */ (new Set());
  /** @param {unknown} part */
  const visit = (part) => {
    if (typeof part !== 'object' || part === null) return;
    if (ArrayBuffer.isView(part)) buffers.add(/** @type {ArrayBuffer} */ (part.buffer));
    else for (const [key, inner] of Object.entries(part)) if (key !== 'metrics') visit(inner);
  };
  visit(value);
  return [...buffers];
}
