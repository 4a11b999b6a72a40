/**
 * The languages there are, and the one in use. The English names and numbers of the first screen are always there. What its
 * controls do (keys that end in Help) and all that is said after it come once it stands, the other languages when they are
 * chosen.
 */
import {signal} from '@preact/signals';

import {en} from './en/index.js';

/** What every language has to say. @typedef {typeof en & typeof import('./en/later/index.js').later} Catalogue */
/** @typedef {keyof typeof LANGUAGES} Language */

/** The name of each language in itself, and where its texts are; `rest` brings what load() leaves out. */
export const LANGUAGES = Object.freeze({
  en: {name: 'English', load: async () => /** @type {Catalogue} */ (en), rest: async () => void Object.assign(en, (await import('./en/later/index.js')).later)},
  de: {name: 'Deutsch', load: async () => /** @type {Catalogue} */ ((await import('./de/index.js')).de), rest: async () => {}}
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
let restWanted = false;
let restThere = false;

/** Of several calls the last one counts, however long each takes to load. @param {Language} language */
export async function useLanguage(language) {
  wantedLast = language;
  const {load, rest} = LANGUAGES[language];
  const [catalogue] = await Promise.all([load(), restWanted && rest()]);
  if (wantedLast === language) current.value = {language, catalogue};
}

/**
 * Resolves when everything the language has to say is there, for what comes after the first screen. Controls that were there
 * before are drawn again, with what they do.
 */
export async function allTexts() {
  restWanted = true;
  await LANGUAGES[wantedLast].rest();
  if (restThere) return;
  restThere = true;
  current.value = {...current.peek()};
}

/**
 * The texts in the language in use. Whoever reads one while rendering is rendered again in another language. On the first
 * screen a sentence of help may still be missing: write t.toolHelp?.[tool].
 * @type {Catalogue}
 */
export const t = new Proxy(/** @type {Catalogue} */ (en), {
  get: (_, key) => current.value.catalogue[/** @type {keyof Catalogue} */ (key)]
});
