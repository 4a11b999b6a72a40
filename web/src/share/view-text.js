/** How a page opens, beside what it trains: what is hidden or locked, whether it plays, presenting, language, theme and lesson. */
import {short} from './layers-text.js';

/**
 * @typedef {object} View
 * @property {readonly Part[]} [hide] parts that are not shown
 * @property {readonly Part[]} [lock] parts that are shown and cannot be changed
 * @property {boolean} [play] whether training starts by itself
 * @property {boolean} [present] presenting mode
 * @property {string} [lang]
 * @property {'auto' | 'light' | 'dark' | 'contrast'} [theme]
 * @property {string} [lesson] one of ours by its name, or a packed one after a ~ (lessons/sources.js)
 * @property {string} [instrument] of the lessons, on its own
 * @property {number} [step] of the lesson, from 1
 * @property {number} [lessonseed] for what the lesson draws at random
 */
/** @typedef {typeof PARTS[number]} Part */
/** What is hidden and what is locked, with everything a named part is made of. @typedef {{readonly hide: readonly Part[], readonly lock: readonly Part[]}} Fit */

/** The parts of the page a teacher can hide or lock. */
export const PARTS = /** @type {const} */ ([
  'data', 'dataset', 'draw', 'noise', 'samples', 'classes', 'split', 'batch', 'csv',
  'network', 'features', 'layers', 'neurons', 'activation', 'weights',
  'learning', 'loss', 'optimizer', 'rate', 'schedule', 'regularization', 'start', 'seed', 'stop', 'precision', 'strategy',
  'play', 'step', 'back', 'reset', 'speed', 'map', 'figures', 'curves', 'views', 'runs', 'presets', 'share', 'hints'
]);
/** Parts made of others. @type {Partial<Record<Part, readonly Part[]>>} */
export const GROUPS = {
  data: ['dataset', 'draw', 'noise', 'samples', 'classes', 'split', 'batch', 'csv'],
  network: ['features', 'layers', 'neurons', 'activation', 'weights'],
  learning: ['loss', 'optimizer', 'rate', 'schedule', 'regularization', 'start', 'seed', 'stop', 'precision', 'strategy']
};
const FLAGS = /** @type {const} */ (['play', 'present']);
const NUMBERS = /** @type {const} */ (['step', 'lessonseed']);
const THEMES = /** @type {const} */ (['auto', 'light', 'dark', 'contrast']);

/** @param {View} view @returns {Fit} */
export function fitOf({hide = [], lock = []}) {
  const all = (/** @type {readonly Part[]} */ parts) => PARTS.filter((part) => parts.some((named) => named === part || GROUPS[named]?.includes(part)));
  return {hide: all(hide), lock: all(lock)};
}

/** @param {View} view @returns {[string, string][]} */
export function viewText(view) {
  const pairs = /** @type {[string, string][]} */ ([]);
  for (const list of /** @type {const} */ (['hide', 'lock'])) if (view[list]?.length) pairs.push([list, view[list].join(',')]);
  for (const flag of FLAGS) if (view[flag]) pairs.push([flag, '1']);
  if (view.lesson) pairs.push(['lesson', view.lesson]);
  if (view.instrument) pairs.push(['instrument', view.instrument]);
  for (const number of NUMBERS) if (view[number] !== undefined) pairs.push([number, String(view[number])]);
  if (view.lang) pairs.push(['lang', view.lang]);
  if (view.theme && view.theme !== 'auto') pairs.push(['theme', view.theme]);
  return pairs;
}

/**
 * Takes what belongs to the view out of the pairs.
 * @param {Map<string, string>} pairs @param {string[]} notices what was not understood, in sentences
 * @returns {View}
 */
export function readView(pairs, notices) {
  const view = /** @type {View} */ ({});
  const take = (/** @type {string} */ key) => {
    const value = pairs.get(key);
    pairs.delete(key);
    return value;
  };
  for (const list of /** @type {const} */ (['hide', 'lock'])) {
    const named = take(list)?.split(',').filter(Boolean) ?? [];
    const known = PARTS.filter((part) => named.includes(part));
    for (const name of named) if (!PARTS.some((part) => part === name)) notices.push(`There is no part of the page called '${short(name)}' to ${list}.`);
    if (known.length > 0) view[list] = known;
  }
  for (const flag of FLAGS) {
    const value = take(flag);
    if (value === '1') view[flag] = true;
    else if (value !== undefined && value !== '0') notices.push(`${flag} is '${short(value)}' in this link; it can be 0 or 1.`);
  }
  const lesson = take('lesson');
  if (lesson !== undefined && /^([a-z][a-z0-9-]*|~[\w-]+)$/.test(lesson)) view.lesson = lesson;
  else if (lesson !== undefined) notices.push(`There is no lesson called '${short(lesson)}'.`);
  const instrument = take('instrument');
  if (instrument !== undefined && /^[a-z][a-z0-9-]*$/.test(instrument)) view.instrument = instrument;
  else if (instrument !== undefined) notices.push(`There is no instrument called '${short(instrument)}'.`);
  for (const name of NUMBERS) {
    const number = take(name);
    if (number !== undefined && /^\d{1,4}$/.test(number)) view[name] = Number(number);
    else if (number !== undefined) notices.push(`${name} is '${short(number)}' in this link; it must be a whole number.`);
  }
  const lang = take('lang');
  if (lang !== undefined && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/.test(lang)) view.lang = lang;
  else if (lang !== undefined) notices.push(`'${short(lang)}' is no language.`);
  const theme = take('theme');
  const known = THEMES.find((name) => name === theme);
  if (known) view.theme = known;
  else if (theme !== undefined) notices.push(`There is no theme called '${short(theme)}'.`);
  return view;
}
