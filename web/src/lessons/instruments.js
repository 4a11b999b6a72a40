/** The instruments there are: every pair of files in instruments/, loaded when they are used. */
import {lazy} from '../views/controls/lazy.jsx';

/** @typedef {import('./instrument.js').Model} Model */
/** @typedef {import('./instrument.js').InstrumentProps} InstrumentProps */
/** @typedef {(props: InstrumentProps) => import('preact').ComponentChildren} View */

const views = /** @type {Record<string, () => Promise<View>>} */ (import.meta.glob('./instruments/*.jsx', {import: 'default'}));
const models = /** @type {Record<string, () => Promise<Model>>} */ (import.meta.glob('./instruments/*.js', {import: 'default'}));

/** @param {string} path */
const kindOf = (path) => path.slice(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));

/** Their kinds, as lessons call them. @type {readonly string[]} */
export const KINDS = Object.keys(views).map(kindOf);

const lazyViews = new Map(Object.entries(views).map(([path, load]) => [kindOf(path), lazy(load)]));

/** @param {string} kind */
export const viewOf = (kind) => lazyViews.get(kind) ?? null;

/** @param {string} kind @returns {Promise<Model | null>} */
export async function modelOf(kind) {
  const load = models[`./instruments/${kind}.js`];
  return load ? load() : null;
}
