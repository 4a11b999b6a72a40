/** One worker's life, seen from the page: numbered requests out, answers back as promises, one breakdown at the end. */
import {EngineError} from './errors.js';

/** @typedef {import('./protocol.js').Request} Request */
/** @typedef {import('./protocol.js').FromWorker} FromWorker */
/** @typedef {import('./protocol.js').Fault} Fault */
/**
 * The part of Worker that is used, so that tests can stand in for it.
 * @typedef {object} WorkerLike
 * @property {(message: unknown) => void} postMessage
 * @property {() => void} terminate
 * @property {((event: {data: any}) => void) | null} onmessage
 * @property {((event: any) => void) | null} onerror
 * @property {((event: any) => void) | null} onmessageerror
 */
/** @typedef {ReturnType<typeof connect>} Connection */

/**
 * @param {WorkerLike} worker
 * @param {(fault: Fault) => void} onBroken called once, after every open request has been rejected
 */
export function connect(worker, onBroken) {
  /** @typedef {{resolve: (value: any) => void, reject: (error: EngineError) => void}} Waiting */
  const waiting = /** @type {Map<number, Waiting>} */ (new Map());
  let lastId = 0;
  let heard = 0;
  let ending = /** @type {EngineError | null} */ (null); // set once it is over

  /** @param {EngineError} error */
  function end(error) {
    ending = error;
    worker.onmessage = worker.onerror = worker.onmessageerror = null;
    worker.terminate();
    const rejected = [...waiting.values()];
    waiting.clear();
    for (const {reject} of rejected) reject(error);
  }

  /** @param {Fault} fault */
  function breakDown(fault) {
    if (ending !== null) return;
    end(new EngineError('worker-lost', fault.message));
    onBroken(fault);
  }

  /** @param {FromWorker} message */
  function receive(message) {
    heard += 1;
    if (message.type === 'fault') return breakDown(message.fault);
    const request = waiting.get(message.id);
    if (!request) return;
    waiting.delete(message.id);
    if (message.type === 'answer') request.resolve(message.value);
    else request.reject(new EngineError(message.error.code, message.error.message));
  }

  worker.onmessage = (event) => receive(event.data);
  worker.onerror = (event) => {
    event.preventDefault?.();
    const message = String(event.message ?? 'The engine\'s worker could not run.');
    breakDown({kind: 'script', message, signature: `script: ${message}`});
  };
  worker.onmessageerror = () => {
    const message = 'A message from the engine could not be read.';
    breakDown({kind: 'script', message, signature: message});
  };

  return {
    /**
     * @param {Request} request @returns {Promise<any>} the answer's value; rejects with an EngineError
     */
    send(request) {
      if (ending !== null) return Promise.reject(ending);
      lastId += 1;
      const id = lastId;
      return new Promise((resolve, reject) => {
        waiting.set(id, {resolve, reject});
        try {
          worker.postMessage({...request, id});
        } catch (error) {
          waiting.delete(id);
          const {message} = /** @type {Error} */ (error);
          reject(new EngineError('invalid-argument', `The engine cannot be sent this: ${message}.`));
        }
      });
    },
    /** How many messages have come; a number that stands still while something is open means silence. */
    heard: () => heard,
    /** How many requests are open. */
    pending: () => waiting.size,
    /** Declares the worker broken from outside. */
    breakDown,
    /** Ends it in peace: open requests are rejected as closed, and nobody is told of a fault. */
    close() {
      if (ending === null) end(new EngineError('closed', 'The engine was closed.'));
    }
  };
}
