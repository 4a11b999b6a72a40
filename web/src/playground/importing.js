/** Points from a CSV, while they are being looked at; take-imported.js puts them in place. */
import {signal} from '@preact/signals';

/** @typedef {ReturnType<typeof createImporting>} Importing */
/** A file, some text, or nothing yet. @typedef {{source: File | string | null}} Opened */

export function createImporting() {
  const opened = signal(/** @type {Opened | null} */ (null));
  return {
    opened,
    /** @param {File | string | null} [source] */
    open: (source = null) => void (opened.value = {source}),
    close: () => void (opened.value = null)
  };
}
