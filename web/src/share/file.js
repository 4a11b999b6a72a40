/** An experiment as a file: JSON with everything a link holds, for what is too large for one. A bare experiment is read too. */
import {cleanCopy, UnusableInput} from '../state/clean-copy.js';
import {parseExperiment} from '../state/schema.js';
import {fromBase64Url, toBase64Url} from './base64url.js';
import {PARTS} from './view-text.js';

/** @typedef {import('./link.js').Shared} Shared */
/** @typedef {import('./link.js').Opened} Opened */
/** @typedef {Opened | {ok: false, error: import('./link.js').LinkError}} FileResult */

/** Larger files are refused before they are read, in bytes. */
export const MOST_FILE_BYTES = 64e6;
const VERSION = 1;

/** @param {Shared} shared @returns {string} JSON */
export function writeFile({experiment, view = {}, resume = null, receipt = null}) {
  return JSON.stringify({
    downhill: VERSION,
    experiment,
    ...(Object.keys(view).length > 0 && {view}),
    ...(resume && {resume: {...resume, checkpoint: toBase64Url(resume.checkpoint)}}),
    ...(receipt ? {receipt} : {})
  }, null, 1);
}

/** @param {string} text @returns {FileResult} */
export function readFile(text) {
  let input;
  try {
    input = /** @type {any} */ (cleanCopy(JSON.parse(text)));
  } catch (error) {
    const why = error instanceof UnusableInput ? error.message : `it is not JSON (${/** @type {Error} */ (error).message}).`;
    return refuse('damaged', `This file cannot be opened: ${why}`);
  }
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return refuse('damaged', 'This file holds no experiment.');
  const bare = !('downhill' in input);
  if (!bare && input.downhill !== VERSION) {
    return refuse('newer-version', `This file is of version ${String(input.downhill).slice(0, 20)}; this version of Downhill reads version ${VERSION}.`);
  }
  const result = parseExperiment(bare ? input : input.experiment);
  if (!result.ok) return refuse('invalid-experiment', result.problems[0].message);
  const notices = /** @type {string[]} */ ([]);
  return {
    ok: true,
    experiment: result.experiment,
    view: bare ? {} : viewOf(input.view),
    resume: bare ? null : resumeOf(input.resume, notices),
    receipt: bare ? null : (input.receipt ?? null),
    notices
  };
}

/** @param {any} view */
function viewOf(view) {
  const known = (/** @type {unknown} */ list) => PARTS.filter((part) => Array.isArray(list) && list.includes(part));
  const {hide, lock, play, present, lang, theme, lesson, instrument, step, lessonseed} = typeof view === 'object' && view !== null ? view : /** @type {any} */ ({});
  return {
    ...(known(hide).length > 0 && {hide: known(hide)}),
    ...(known(lock).length > 0 && {lock: known(lock)}),
    ...(play === true && {play}),
    ...(present === true && {present}),
    ...(typeof lang === 'string' && /^[a-z]{2,3}$/.test(lang) && {lang}),
    ...(['light', 'dark', 'contrast'].includes(theme) && {theme}),
    ...(typeof lesson === 'string' && /^([a-z][a-z0-9-]*|~[\w-]+)$/.test(lesson) && {lesson}),
    ...(typeof instrument === 'string' && /^[a-z][a-z0-9-]*$/.test(instrument) && {instrument}),
    ...(Number.isInteger(step) && {step}),
    ...(Number.isInteger(lessonseed) && {lessonseed})
  };
}

/** @param {any} resume @param {string[]} notices @returns {import('./packed.js').Resume | null} */
function resumeOf(resume, notices) {
  if (resume === undefined || resume === null) return null;
  const checkpoint = typeof resume.checkpoint === 'string' ? fromBase64Url(resume.checkpoint) : null;
  const {update, proof} = resume;
  const fine = checkpoint !== null && Number.isInteger(update) && update >= 0;
  if (!fine) notices.push('The state of training in this file is damaged; the experiment opens at its start.');
  const proven = proof && Number.isInteger(proof.updates) && proof.updates > 0 && /^[0-9a-f]{16}$/.test(proof.digest);
  return fine ? {checkpoint, update, proof: proven ? {updates: proof.updates, digest: proof.digest} : null} : null;
}

/** @template {string} C @param {C} code @param {string} message @returns {{ok: false, error: {code: C, message: string}}} */
const refuse = (code, message) => ({ok: false, error: {code, message}});
