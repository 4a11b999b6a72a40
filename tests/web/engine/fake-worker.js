/** A worker without a thread: the real message loop, with messages copied as they would be between threads. */
import {createHost} from '../../../web/src/engine/host.js';

/** @param {ReturnType<import('./fake-core.js').createLaboratory>} laboratory */
export function createFakeWorker(laboratory) {
  let ended = false;
  const worker = {
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    deaf: false, // receives, but never answers
    postMessage(message) {
      const copy = structuredClone(message);
      setImmediate(() => !ended && !worker.deaf && host.receive(copy));
    },
    terminate() {
      ended = true;
    },
    isTerminated: () => ended
  };
  const host = createHost({
    factories: laboratory.factories,
    post(message, transfer) {
      const copy = structuredClone(message, {transfer});
      setImmediate(() => !ended && worker.onmessage?.({data: copy}));
    },
    defer: (action) => setImmediate(() => !ended && action()),
    now: () => laboratory.time
  });
  return worker;
}
