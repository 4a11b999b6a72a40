/** How a program that steers a playground is refused. */
import {EngineError} from '../engine/errors.js';

/**
 * What a program that steers a playground did wrong, or met: a code for programs, a sentence for people.
 * `not-loaded`: a part of the page did not arrive. The other codes stand in help/embedding.md.
 * @typedef {'bad-argument' | 'locked' | 'nothing-to-train-on' | 'no-receipt' | 'refused' | 'diverged' | 'not-loaded' | 'unsupported' |
 *   'failed' | 'not-understood' | import('../share/link.js').LinkErrorCode | import('../engine/errors.js').EngineErrorCode} ErrorCode
 */

export class PlaygroundError extends Error {
  /** @param {ErrorCode} code @param {string} message a sentence that can be shown */
  constructor(code, message) {
    super(message);
    this.name = 'PlaygroundError';
    this.code = code;
  }
}

/** For whoever passes it on. @param {unknown} error @returns {{code: ErrorCode, message: string}} */
export function asTold(error) {
  if (error instanceof PlaygroundError || error instanceof EngineError) return {code: error.code, message: error.message};
  return {code: 'failed', message: error instanceof Error ? error.message : String(error)};
}
