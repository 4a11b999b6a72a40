/** Saved runs as text, for as long as the browser keeps the session; and from text that may hold anything. */
import {fromBase64Url, toBase64Url} from '../share/base64url.js';
import {parseExperiment} from './schema.js';

/** @typedef {import('../playground/runs.js').SavedRun} SavedRun */
/** @typedef {import('./curve.js').Sample} Sample */

const MOST_NAME = 60; // as runs are named at most
const SAMPLE = /** @type {const} */ (['update', 'epochs', 'trainLoss', 'testLoss', 'trainScore', 'testScore']);
const RESULT = /** @type {const} */ (['update', 'epoch', 'parameters', 'trainLoss', 'testLoss', 'trainScore', 'testScore']);
const MOST_SAMPLES = 5000;

/** The latest runs, as many as fit into so many characters. @param {readonly SavedRun[]} runs @param {number} most */
export function writeRuns(runs, most) {
  const texts = /** @type {string[]} */ ([]);
  let left = most;
  for (const run of runs.toReversed()) {
    const text = JSON.stringify(written(run));
    left -= text.length + 1;
    if (left < 0) break;
    texts.unshift(text);
  }
  return `[${texts.join()}]`;
}

/** @param {SavedRun} run */
function written({name, shown, keepsake: {saved, run}, result}) {
  const {experiment, bytes, progress, watch} = saved;
  const curve = run.samples.map((sample) => SAMPLE.map((key) => shortened(sample[key])));
  return {name, shown, experiment, bytes: toBase64Url(bytes), progress, watch, result, curve};
}

/** Digits that a curve can show; what is no number is null. @param {number} value */
const shortened = (value) => (Number.isFinite(value) ? Number(value.toPrecision(7)) : null);

/** The runs that can be read. Ids count from 1. @param {string | null} text @returns {SavedRun[]} */
export function readRuns(text) {
  let entries;
  try {
    entries = JSON.parse(text ?? '[]');
  } catch {
    return [];
  }
  if (!Array.isArray(entries)) return [];
  return entries.map(read).filter((run) => run !== null).map((run, index) => ({...run, id: index + 1}));
}

/** @param {any} entry @returns {Omit<SavedRun, 'id'> | null} */
function read(entry) {
  const {name, shown, experiment, bytes, progress, watch, result, curve} = entry ?? {};
  const parsed = parseExperiment(experiment);
  const checkpoint = typeof bytes === 'string' ? fromBase64Url(bytes) : null;
  const samples = readCurve(curve);
  const fine = typeof name === 'string' && name.length <= MOST_NAME && parsed.ok && checkpoint && samples && typeof result?.digest === 'string' &&
    Number.isSafeInteger(progress?.update) && isWatch(watch);
  if (!fine) return null;
  const numbers = /** @type {any} */ (Object.fromEntries(RESULT.map((key) => [key, numberOf(result[key])])));
  return {
    name, shown: shown === true, result: {...numbers, digest: result.digest.slice(0, 16)},
    keepsake: {saved: {experiment: parsed.experiment, bytes: checkpoint, progress, watch, journal: null}, run: {samples, marks: []}, leftFor: null}
  };
}

/** @param {any} watch */
const isWatch = (watch) =>
  (watch?.best === null || Number.isFinite(watch?.best)) && Number.isSafeInteger(watch.bestEpoch) && typeof watch.targetMet === 'boolean';

/** @param {unknown} curve @returns {Sample[] | null} */
function readCurve(curve) {
  if (!Array.isArray(curve) || curve.length > MOST_SAMPLES || !curve.every(Array.isArray)) return null;
  return curve.map((values) => /** @type {Sample} */ (Object.fromEntries(SAMPLE.map((key, i) => [key, numberOf(values[i])]))));
}

/** @param {unknown} value */
const numberOf = (value) => (typeof value === 'number' ? value : NaN);
