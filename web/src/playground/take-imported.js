/** What taking points from a CSV does. Nothing is replaced before it is known to fit. */
import {findInconsistencies} from '../state/consistency.js';
import {importData, settle} from '../state/import-data.js';

/** @typedef {import('../csv/convert.js').Imported} Imported */

/**
 * Puts samples in place, in one step of undo.
 * @param {object} playground
 * @param {import('../state/store.js').Store} playground.store
 * @param {Pick<import('../engine/client.js').Engine, 'ask'>} playground.engine
 * @param {import('./importing.js').Importing} playground.importing
 * @param {Imported} imported @param {boolean} standardised
 * @returns {Promise<string | null>} why they cannot be
 */
export async function takeImported({store, engine, importing}, imported, standardised) {
  const next = importData(store.get(), imported);
  const [problem] = findInconsistencies(next);
  if (problem) return problem.message;
  const set = await engine.ask('drawPoints', next).catch((/** @type {Error} */ error) => error.message);
  if (typeof set === 'string') return set;
  store.replace(settle(next, set, standardised));
  importing.close();
  return null;
}
