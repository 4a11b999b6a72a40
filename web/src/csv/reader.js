/** The page's side of a CSV being looked at: questions to a worker of its own, which ends with it. */
import CsvWorker from './worker.js?worker&inline';
import {MOST_BYTES} from './decode.js';

/** @typedef {import('./session.js').Look} Look */
/** @typedef {import('./session.js').Refused} Refused */
/** @typedef {import('./session.js').Verdict} Verdict */
/** @typedef {import('./session.js').Wishes} Wishes */
/** @typedef {import('./convert.js').Conversion} Conversion */
/** @typedef {import('./recognise.js').Reading & {skip?: boolean}} Choice */
/** @typedef {ReturnType<typeof createCsvReader>} CsvReader */

export function createCsvReader() {
  const worker = new CsvWorker();
  const waiting = /** @type {Map<number, {resolve: (answer: any) => void, reject: (error: Error) => void}>} */ (new Map());
  let count = 0;

  worker.onmessage = ({data: {id, answer, failure}}) => {
    const promise = waiting.get(id);
    waiting.delete(id);
    if (failure) promise?.reject(new Error(failure));
    else promise?.resolve(answer);
  };
  worker.onerror = (event) => waiting.forEach(({reject}) => reject(new Error(event.message)));

  /** @param {object} question @param {Transferable[]} [transfer] @returns {Promise<any>} */
  function send(question, transfer = []) {
    return new Promise((resolve, reject) => {
      count += 1;
      waiting.set(count, {resolve, reject});
      worker.postMessage({id: count, ...question}, transfer);
    });
  }
  return {
    /** @param {string} text @returns {Promise<Look | Refused>} */
    openText: (text) => (text.length > MOST_BYTES ? tooLarge(text.length) : send({open: text})),
    /** A file that is too large is not even read. @param {File} file @returns {Promise<Look | Refused>} */
    async openFile(file) {
      if (file.size > MOST_BYTES) return tooLarge(file.size);
      const bytes = new Uint8Array(await file.arrayBuffer());
      return send({open: bytes}, [bytes.buffer]);
    },
    /** @param {Wishes} wishes @returns {Promise<Look | Refused>} */
    look: (wishes) => send({ask: 'look', with: wishes}),
    /** @param {Choice} reading @returns {Promise<Verdict>} */
    check: (reading) => send({ask: 'check', with: reading}),
    /** @param {Choice} reading @returns {Promise<Conversion>} */
    take: (reading) => send({ask: 'take', with: reading}),
    close: () => worker.terminate()
  };
}

/** @param {number} bytes @returns {Promise<Refused>} */
const tooLarge = async (bytes) => ({ok: false, problem: {code: 'tooLarge', count: Math.ceil(bytes / 1e6), most: MOST_BYTES / 1e6}});
