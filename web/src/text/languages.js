/** The languages there are, and the one in use. English is always there; the others are loaded when they are chosen. */
import {signal} from '@preact/signals';

import {en} from './en/index.js';

/** What every language has to say. @typedef {typeof en} Catalogue */
/** @typedef {keyof typeof LANGUAGES} Language */

/** The name of each language in itself, and where its texts are. */
export const LANGUAGES = Object.freeze({
  en: {name: 'English', load: async () => en},
  de: {name: 'Deutsch', load: async () => (await import('./de/index.js')).de}
});

/** @param {unknown} value @returns {value is Language} */
export const isLanguage = (value) => typeof value === 'string' && Object.hasOwn(LANGUAGES, value);

/**
 * The first of a person's languages that there is, English otherwise. What a browser lists may be anything, "C" included.
 * @param {readonly string[]} wanted @returns {Language}
 */
export function preferredLanguage(wanted = globalThis.navigator?.languages ?? []) {
  return wanted.map((tag) => tag.toLowerCase().split('-')[0]).find(isLanguage) ?? 'en';
}

const current = signal({language: /** @type {Language} */ ('en'), catalogue: /** @type {Catalogue} */ (en)});

/** The language in use; a view that reads it is drawn anew when it changes. */
export const languageInUse = () => current.value.language;

let wantedLast = /** @type {Language} */ ('en');

/** Of several calls the last one counts, however long each takes to load. @param {Language} language */
export async function useLanguage(language) {
  wantedLast = language;
  const catalogue = await LANGUAGES[language].load();
  if (wantedLast === language) current.value = {language, catalogue};
}

/**
 * The texts in the language in use. Whoever reads one while rendering is rendered again in another language.
 * @type {Catalogue}
 */
export const t = new Proxy(en, {
  get: (_, key) => current.value.catalogue[/** @type {keyof Catalogue} */ (key)]
});
