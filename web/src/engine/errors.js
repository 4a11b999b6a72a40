/** How the engine's refusals and breakdowns reach the page: one error type with a code for code and a sentence for people. */

/** @typedef {import('./protocol.js').Refusal} Refusal */
/**
 * Beside the engine's own codes: `worker-lost` (the request went down with its worker; the engine starts again by itself),
 * `stopped` (it broke too often and waits for tryAgain()) and `closed`.
 * @typedef {Refusal['code'] | 'worker-lost' | 'stopped' | 'closed'} EngineErrorCode
 */

export class EngineError extends Error {
  /** @param {EngineErrorCode} code @param {string} message a sentence that can be shown */
  constructor(code, message) {
    super(message);
    this.name = 'EngineError';
    this.code = code;
  }
}
