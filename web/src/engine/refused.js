/** Turns the engine's `{error}` answers into exceptions inside the worker, where one place catches them all. */

/** @typedef {import('./protocol.js').Refusal} Refusal */

/** A request that cannot be met; nothing has changed, and the engine is as sound as before. */
export class Refused extends Error {
  /** @param {Refusal} refusal */
  constructor(refusal) {
    super(refusal.message);
    this.refusal = refusal;
  }
}

/**
 * The value of an engine call.
 * @template T
 * @param {T} result
 * @returns {Exclude<T, import('../../../core/bindings/nn-core.d.ts').Failure>}
 * @throws {Refused} when the engine answered with an error
 */
export function unwrap(result) {
  if (typeof result === 'object' && result !== null && 'error' in result) {
    const {code, message} = /** @type {{error: Refusal}} */ (result).error;
    throw new Refused({code, message});
  }
  return /** @type {any} */ (result);
}

/** Refuses what is no object, where the worker itself looks inside. @param {unknown} value @param {string} what */
export function requireObject(value, what) {
  if (typeof value === 'object' && value !== null) return;
  throw new Refused({code: 'invalid-argument', message: `The ${what} must be an object.`});
}
