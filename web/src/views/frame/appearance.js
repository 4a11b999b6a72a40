/** Puts the settings where the style sheet sees them: on the element that is the playground. */
import {effect} from '@preact/signals';

import {languageInUse, t, useLanguage} from '../../text/index.js';

/**
 * @param {HTMLElement} host
 * @param {import('../../playground/playground.js').Playground} playground
 * @returns {{ready: Promise<void>, stop: () => void}} ready: when the person's language is there, or cannot be had
 */
export function followSettings(host, {settings, invalidate, notice}) {
  let ready = Promise.resolve();
  const stops = [
    effect(() => {
      host.dataset.theme = settings.theme.value;
      host.toggleAttribute('data-contrast', settings.contrast.value);
      host.toggleAttribute('data-presenting', settings.presenting.value);
      host.toggleAttribute('data-still', settings.still.value);
    }),
    effect(() => {
      host.lang = languageInUse();
    }),
    effect(() => {
      ready = useLanguage(settings.language.value).catch(() => {
        notice.value = {message: t.notLoaded}; // the language stays as it is
        settings.language.value = languageInUse();
      });
    }),
    effect(() => {
      void settings.look.value;
      void languageInUse();
      invalidate();
    })
  ];
  return {ready, stop: () => stops.forEach((stop) => stop())};
}
