/** Puts the settings where the style sheet sees them: on the element that is the playground. */
import {effect} from '@preact/signals';

import {languageInUse, useLanguage} from '../../text/index.js';

/**
 * @param {HTMLElement} host
 * @param {import('../../playground/playground.js').Playground} playground
 * @returns {() => void} call it to stop following
 */
export function followSettings(host, {settings, invalidate, notice}) {
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
      useLanguage(settings.language.value).catch((error) => {
        notice.value = {message: String(error)}; // its file did not come; the language stays
        settings.language.value = languageInUse();
      });
    }),
    effect(() => {
      void settings.look.value;
      void languageInUse();
      invalidate();
    })
  ];
  return () => stops.forEach((stop) => stop());
}
