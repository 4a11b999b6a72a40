/** The languages there are, and the one in use. English is always there; the others are loaded when they are chosen. */
import {signal} from '@preact/signals';

import {en} from './en/index.js';

/** What every language has to say. @typedef {typeof en} Catalogue */
/** @typedef {keyof typeof LANGUAGES} Language */

/** The name of each language in itself, and where its texts are. */
export const LANGUAGES = Object.freeze({
  en: {name: 'English', load: async () => en}
});

const current = signal({language: /** @type {Language} */ ('en'), catalogue: /** @type {Catalogue} */ (en)});

/** The language in use; a view that reads it is drawn anew when it changes. */
export const languageInUse = () => current.value.language;

/** @param {Language} language */
export async function useLanguage(language) {
  current.value = {language, catalogue: await LANGUAGES[language].load()};
}

/**
 * The texts in the language in use. Whoever reads one while rendering is rendered again in another language.
 * @type {Catalogue}
 */
export const t = new Proxy(en, {
  get: (_, key) => current.value.catalogue[/** @type {keyof Catalogue} */ (key)]
});
