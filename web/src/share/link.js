/**
 * An experiment, how a page opens and, if wanted, the state of training, as the fragment of an address, and back. Everything
 * that opens links uses this: the page, the command line, the tests. Reading never throws: it ends in an experiment that keeps
 * every limit, with a notice for whatever was not understood, or in an error with a code and a sentence.
 */
import {parseExperiment} from '../state/schema.js';
import {fromBase64Url, toBase64Url} from './base64url.js';
import {Damaged} from './bits.js';
import {short} from './layers-text.js';
import {pack, unpack} from './packed.js';
import {readSettings, settingsText} from './settings-text.js';
import {readView, viewText} from './view-text.js';

/** @typedef {import('../state/experiment.js').Experiment} Experiment */
/** @typedef {import('./view-text.js').View} View */
/** @typedef {import('./packed.js').Resume} Resume */
/** @typedef {'too-long' | 'newer-version' | 'damaged' | 'invalid-experiment'} LinkErrorCode */
/** @typedef {{code: LinkErrorCode, message: string}} LinkError */
/**
 * @typedef {object} Shared
 * @property {Experiment} experiment
 * @property {View} [view]
 * @property {Resume | null} [resume]
 * @property {unknown} [receipt] see receipt.js
 */
/** `bare`: nothing was said about the experiment. @typedef {{ok: true, notices: string[], bare?: boolean} & Required<Shared>} Opened */
/** @typedef {Opened | {ok: false, error: LinkError}} LinkResult */

export const VERSION = 1;

/** The longest fragment that is read or written, in characters. */
export const MOST_CHARACTERS = 16_384;

/** Whether there are so many numbers that each would have two characters: it would take long to find out that they do not fit. @param {Experiment} experiment */
export function isTooLarge({data, layers}) {
  const own = data.kind === 'points' ? 2 * data.points.length : data.kind === 'table' ? data.samples.length + data.targets.length : 0;
  const weights = layers.reduce((sum, layer) => sum + (layer.weights?.length ?? 0) * layer.neurons, 0);
  return own + weights > MOST_CHARACTERS / 2;
}

/** More than a person reads. */
const MOST_NOTICES = 10;

/**
 * The fragment, without its #. Longer than MOST_CHARACTERS means: share a file instead.
 * @param {Shared} shared @returns {string}
 */
export function writeLink({experiment, view = {}, resume = null, receipt = null}) {
  const pairs = /** @type {[string, string][]} */ ([['v', String(VERSION)], ...settingsText(experiment), ...viewText(view)]);
  const packed = pack(experiment, resume, receipt);
  if (packed.length > 0) pairs.push(['z', toBase64Url(packed)]);
  return linkOf(pairs);
}

/** A link to a lesson or an instrument, with nothing about an experiment. @param {View} view */
export const writePlace = (view) => linkOf([['v', String(VERSION)], ...viewText(view)]);

/** @param {[string, string][]} pairs */
const linkOf = (pairs) => pairs.map(([key, value]) => `${key}=${encode(value)}`).join('&');

/** Everything but what would end or part a pair stays readable. @param {string} text */
const encode = (text) => encodeURIComponent(text).replaceAll('%2C', ',').replaceAll('%3A', ':');

/**
 * @param {string} fragment with or without its # @returns {LinkResult}
 */
export function readLink(fragment) {
  const text = fragment.startsWith('#') ? fragment.slice(1) : fragment;
  if (text.length > MOST_CHARACTERS) {
    return refuse('too-long', `This link has ${text.length} characters; at most ${MOST_CHARACTERS} are read. Something so large is better sent as a file.`);
  }
  const notices = /** @type {string[]} */ ([]);
  const pairs = pairsOf(text, notices);
  const version = pairs.get('v') ?? String(VERSION);
  pairs.delete('v');
  if (version !== String(VERSION)) {
    return /^\d{1,4}$/.test(version) && Number(version) > VERSION
      ? refuse('newer-version', `This link was made by a newer version of Downhill (${version}); this one reads version ${VERSION}.`)
      : refuse('damaged', `This link says that it is version '${short(version)}', which there has never been.`);
  }
  try {
    return open(pairs, notices);
  } catch (error) {
    if (!(error instanceof Damaged)) throw error;
    return refuse('damaged', `This link is damaged: its packed part ${error.message}.`);
  }
}

/** @param {Map<string, string>} pairs @param {string[]} notices @returns {LinkResult} */
function open(pairs, notices) {
  const view = readView(pairs, notices);
  const bare = pairs.size === 0;
  const packed = pairs.get('z');
  pairs.delete('z');
  if (pairs.delete('kept')) notices.push('This address was too short for everything: points and weights are only where it was made. Ask for a file.');
  const candidate = readSettings(pairs, notices);
  for (const key of pairs.keys()) notices.push(`'${short(key)}' is nothing that this version of Downhill knows; it was left out.`);
  const bytes = packed === undefined ? null : fromBase64Url(packed);
  if (packed !== undefined && bytes === null) throw new Damaged('has letters that do not belong there, or an end that is missing');
  const {resume, receipt} = bytes ? unpack(bytes, candidate, notices) : {resume: null, receipt: null};
  const result = parseExperiment(candidate);
  if (!result.ok) return refuse('invalid-experiment', result.problems[0].message);
  return {ok: true, experiment: result.experiment, view, resume, receipt, notices: [...new Set(notices)].slice(0, MOST_NOTICES), ...(bare && {bare})};
}

/** @param {LinkErrorCode} code @param {string} message @returns {LinkResult} */
const refuse = (code, message) => ({ok: false, error: {code, message}});

/** @param {string} text @param {string[]} notices @returns {Map<string, string>} */
function pairsOf(text, notices) {
  const pairs = /** @type {Map<string, string>} */ (new Map());
  for (const part of text.split('&')) {
    if (part === '') continue;
    const at = part.indexOf('=');
    const key = at < 0 ? part : part.slice(0, at);
    const value = at < 0 ? '1' : decoded(part.slice(at + 1));
    if (value === null) notices.push(`What '${short(key)}' says in this link cannot be read; it was left out.`);
    else if (pairs.has(key)) notices.push(`'${short(key)}' stands twice in this link; the first one counts.`);
    else pairs.set(key, value);
  }
  return pairs;
}

/** @param {string} text */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return null; // a percent sign that is none of ours
  }
}
