/** Looks at a CSV beside the page, so that a large one does not stop it. Each question is answered once, in order. */
import {createCsvSession} from './session.js';

/** @typedef {{id: number, open: Uint8Array | string} | {id: number, ask: 'look' | 'check' | 'take', with: any}} Question */

let session = /** @type {import('./session.js').CsvSession | null} */ (null);

/** @param {MessageEvent<Question>} event */
self.onmessage = ({data}) => {
  try {
    if ('open' in data) session = createCsvSession(data.open);
    const answer = 'open' in data ? session?.look() : session?.[data.ask](data.with);
    self.postMessage({id: data.id, answer});
  } catch (error) {
    self.postMessage({id: data.id, failure: String(error)});
  }
};
