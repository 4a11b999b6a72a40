/** Points from a CSV: what is being looked at, and what taking it does. Nothing is replaced before it is known to fit. */
import {signal} from '@preact/signals';

import {findInconsistencies} from '../state/experiment.js';
import {importData, settle} from '../state/import-data.js';

/** @typedef {import('../csv/convert.js').Imported} Imported */
/** @typedef {ReturnType<typeof createImporting>} Importing */
/** A file, some text, or nothing yet. @typedef {{source: File | string | null}} Opened */

/**
 * @param {object} parts
 * @param {import('../state/store.js').Store} parts.store
 * @param {Pick<import('../engine/client.js').Engine, 'ask'>} parts.engine
 */
export function createImporting({store, engine}) {
  const opened = signal(/** @type {Opened | null} */ (null));
  return {
    opened,
    /** @param {File | string | null} [source] */
    open: (source = null) => void (opened.value = {source}),
    close: () => void (opened.value = null),
    /**
     * Puts samples in place, in one step of undo.
     * @param {Imported} imported @param {boolean} standardised
     * @returns {Promise<string | null>} why they cannot be
     */
    async take(imported, standardised) {
      const now = store.get();
      const next = importData(now, imported);
      const [problem] = findInconsistencies(next);
      if (problem) return problem.message;
      const set = await engine.ask('drawPoints', next).catch((/** @type {Error} */ error) => error.message);
      if (typeof set === 'string') return set;
      store.replace(settle(next, set, standardised));
      opened.value = null;
      return null;
    }
  };
}
