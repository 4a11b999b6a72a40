/** How the page looks and answers, for the person before it: remembered by the browser, never part of an experiment. */
import {computed, signal} from '@preact/signals';

import {isLanguage, preferredLanguage} from '../text/index.js';
import {forThisVisit, remembered} from './remembered.js';

/** @typedef {ReturnType<typeof createSettings>} Settings */
/** @typedef {typeof THEMES[number]} Theme */
/** @typedef {typeof MOTIONS[number]} Motion */

/** `contrast` keeps to the device's light or dark. */
export const THEMES = /** @type {const} */ (['device', 'light', 'dark', 'contrast']);
/** Seconds between spoken reports on training. */
export const SAY_EVERY = /** @type {const} */ (['never', '5', '15']);
export const MOTIONS = /** @type {const} */ (['device', 'less', 'full']);

/** @param {readonly unknown[]} values */
const oneOf = (values) => (/** @type {unknown} */ value) => values.includes(value);
const isSwitch = oneOf([true, false]);

export function createSettings() {
  const watched = new AbortController();
  /** Whether a media query matches, now and later. @param {string} query */
  function matches(query) {
    const list = matchMedia(query);
    const result = signal(list.matches);
    list.addEventListener('change', () => (result.value = list.matches), {signal: watched.signal});
    return result;
  }
  const theme = remembered('theme', /** @type {Theme} */ ('device'), oneOf(THEMES));
  const motion = remembered('motion', /** @type {Motion} */ ('device'), oneOf(MOTIONS));
  const presenting = remembered('presenting', false, isSwitch);
  const language = remembered('language', preferredLanguage(), isLanguage);

  const isDark = matches('(prefers-color-scheme: dark)');
  const isForced = matches('(forced-colors: active)');
  const wantsContrast = matches('(prefers-contrast: more)');
  const wantsLessMotion = matches('(prefers-reduced-motion: reduce)');

  const repaints = signal(0);

  const contrast = computed(() => theme.value === 'contrast' || (theme.value === 'device' && wantsContrast.value));
  return {
    theme, motion, presenting, contrast, language,
    /** Whether single keys do something. */
    keys: remembered('keys', true, isSwitch),
    sayEvery: remembered('sayEvery', /** @type {typeof SAY_EVERY[number]} */ ('15'), oneOf(SAY_EVERY)),
    /** Of what is heard on a key, 0…1. */
    volume: remembered('volume', 0.5, (value) => typeof value === 'number' && value >= 0 && value <= 1),
    /** Whether nothing should move that was not asked to. */
    still: computed(() => motion.value === 'less' || (motion.value === 'device' && wantsLessMotion.value)),
    /** Another value: drawings look different and are to be drawn anew. */
    look: computed(() => [theme.value, contrast.value, presenting.value, isDark.value, isForced.value, repaints.value].join(' ')),
    /** For when what was drawn is gone. */
    repaint: () => void (repaints.value += 1),
    /** Looks as a link asks for; the person's own settings come back with the next visit. @param {import('../share/view-text.js').View} view */
    follow: ({theme: wanted, present, lang}) => forThisVisit(() => {
      if (wanted) theme.value = wanted === 'auto' ? 'device' : wanted;
      if (present !== undefined) presenting.value = present;
      if (isLanguage(lang)) language.value = lang;
    }),
    close: () => watched.abort()
  };
}
