/**
 * The losses and scores of a run, with marks where a person changed something on the way. As it grows it is thinned out, so
 * that hours of training stay a short list; highs and lows stay.
 */

/** @typedef {import('../engine/protocol.js').FrameMetrics} FrameMetrics */
/** @typedef {import('./changes.js').Change} Change */
/** @typedef {ReturnType<typeof createCurve>} Curve */
/**
 * One moment of a run. Scores are accuracies, or R² where the targets are values; what there is not is NaN.
 * @typedef {object} Sample
 * @property {number} update
 * @property {number} epochs with the running one's share
 * @property {number} trainLoss
 * @property {number} testLoss
 * @property {number} trainScore
 * @property {number} testScore
 */
/** Where something was changed, and what. @typedef {{update: number, epochs: number, changes: Change[]}} Mark */
/** A whole run, to be shown again. @typedef {{samples: readonly Sample[], marks: readonly Mark[]}} Run */

/** More samples than this are thinned out. */
const MOST_SAMPLES = 1200;
/** Then the run is cut into at most so many equal stretches, of which the highest and lowest losses stay: four samples each. */
const STRETCHES = 150;
/** Older marks are forgotten first. */
const MOST_MARKS = 200;
/** Changes of the same thing that follow each other faster are one change: a slider is being moved. */
const SAME_MOVE_MS = 1500;

export function createCurve() {
  let samples = /** @type {Sample[]} */ ([]);
  let marks = /** @type {Mark[]} */ ([]);
  let lastMarkAt = -Infinity;
  const here = () => samples.at(-1) ?? {update: 0, epochs: 0};

  return {
    samples: () => samples,
    marks: () => marks,
    /** @returns {Run} */
    run: () => ({samples, marks}),

    /** Puts another run in place, or none. @param {Run} [run] */
    show(run = {samples: [], marks: []}) {
      samples = [...run.samples];
      marks = [...run.marks];
      lastMarkAt = -Infinity;
    },

    /** What has gone back is forgotten; the same moment seen again replaces itself. @param {FrameMetrics} metrics */
    add({update, epochs, train, test}) {
      const known = samples.length;
      while (samples.length > 0 && here().update >= update) samples.pop();
      if (known > samples.length) marks = marks.filter((mark) => mark.update <= update);
      const score = (/** @type {import('../engine/protocol.js').Metrics['train']} */ set) => (Number.isNaN(set.accuracy) ? set.rSquared : set.accuracy);
      samples.push({update, epochs, trainLoss: train.loss, testLoss: test.loss, trainScore: score(train), testScore: score(test)});
      if (samples.length > MOST_SAMPLES) samples = thinned(samples);
    },

    /** Notes at the present place that something was changed. @param {Change[]} changes @param {number} atMs the time */
    mark(changes, atMs) {
      if (changes.length === 0) return;
      const {update, epochs} = here();
      const last = marks.at(-1);
      const fields = (/** @type {Change[]} */ list) => list.map(({field, place}) => `${field} ${place ?? ''}`).join();
      const same = last && fields(last.changes) === fields(changes) && (last.update === update || atMs - lastMarkAt < SAME_MOVE_MS);
      lastMarkAt = atMs;
      if (!same) {
        marks = [...marks, {update, epochs, changes}].slice(-MOST_MARKS);
        return;
      }
      const joined = changes.map((change, i) => ({...change, from: last.changes[i].from}));
      const undone = last.update === update && joined.every(({from, to}) => from === to);
      marks = undone ? marks.slice(0, -1) : [...marks.slice(0, -1), {...last, changes: joined}];
    }
  };
}

/** The first, the last, and the extremes of each stretch. @param {readonly Sample[]} samples */
function thinned(samples) {
  const [first, last] = [samples[0], samples[samples.length - 1]];
  // A power of two, so that stretches become longer together and what was thinned out before stays as it is.
  const length = 2 ** Math.ceil(Math.log2((last.update - first.update) / STRETCHES));
  const stretches = /** @type {Map<number, Sample[]>} */ (new Map());
  for (const sample of samples.slice(1, -1)) {
    const at = Math.floor(sample.update / length);
    const stretch = stretches.get(at);
    if (stretch) stretch.push(sample);
    else stretches.set(at, [sample]);
  }
  return [first, ...[...stretches.values()].flatMap(extremes), last];
}

/** Those with the highest and lowest losses, in their order. @param {Sample[]} stretch */
function extremes(stretch) {
  const chosen = new Set(/** @type {const} */ (['trainLoss', 'testLoss']).flatMap((key) => [
    stretch.reduce((low, sample) => (sample[key] < low[key] ? sample : low)),
    stretch.reduce((high, sample) => (sample[key] > high[key] ? sample : high))
  ]));
  return stretch.filter((sample) => chosen.has(sample));
}
