/**
 * What the person is told in a sentence, with ways on: something went wrong, training ended by itself, or there is no way
 * further. One at a time; the next thing that is done takes it away.
 */
import {signal} from '@preact/signals';

import {EngineError} from '../engine/errors.js';
import {shortNumber, wholeNumber} from '../text/index.js';

/** @typedef {import('../engine/client.js').Frame} Frame */
/** @typedef {import('../engine/client.js').FaultNotice} FaultNotice */
/** @typedef {ReturnType<typeof createNotices>} Notices */
/**
 * A sentence for the person, with ways on; written as a getter, it follows when another language is chosen. `quiet`: nothing
 * is wrong. `code`: what is, for programs. `about`: while it stays the same, the sentence is not said again, whatever becomes
 * of its numbers.
 * @typedef {{message: string, quiet?: boolean, code?: import('./error.js').ErrorCode, about?: string, actions?: {label: string, help?: string, run: () => void}[]}} Notice
 */

/** @param {unknown} error */
export const messageOf = (error) => (error instanceof EngineError || error instanceof Error ? error.message : String(error));

/** @param {import('../text/languages.js').Catalogue} text */
export function createNotices(text) {
  const notice = signal(/** @type {Notice | null} */ (null));
  let told = false; // of a breakdown, which every frame repeats until something else is done

  /** Why training ended, where a stop condition did it. @param {import('../engine/protocol.js').StopReason} reason */
  function stopSentence(reason) {
    if (reason.kind === 'epochs') return text.stoppedAtEpoch(wholeNumber(reason.epoch));
    const set = text.sets[reason.set];
    if (reason.kind === 'target') {
      return text.stoppedAtTarget(wholeNumber(reason.epoch), set, shortNumber(reason.loss), shortNumber(reason.target));
    }
    const {epoch, bestEpoch, best, by} = reason;
    return text.stoppedAtPlateau(wholeNumber(epoch), set, wholeNumber(epoch - bestEpoch), shortNumber(by), shortNumber(best));
  }

  return {
    notice,
    /** @param {unknown} error @param {Notice['actions']} [actions] */
    error(error, actions) {
      notice.value = {message: messageOf(error), actions, code: error instanceof EngineError ? error.code : 'failed'};
    },
    /** The engine did not take an experiment. @param {unknown} error */
    refusal(error) {
      notice.value = {code: 'refused', get message() { return text.refused(messageOf(error)); }};
    },
    /** Training ended by itself. @param {Frame} frame @param {() => NonNullable<Notice['actions']>} waysOn out of a breakdown */
    end({divergence, trouble, stopReason}, waysOn) {
      if (divergence) {
        if (told) return;
        told = true;
        const {update, quantity, back} = divergence;
        notice.value = {
          code: 'diverged', actions: waysOn(),
          get message() { return text.brokeDown(wholeNumber(update), text.brokenQuantities[quantity], wholeNumber(back.update), Number.isFinite(back.loss) ? shortNumber(back.loss) : null); }
        };
      } else if (trouble) {
        notice.value = {message: trouble.message};
      } else if (stopReason) {
        notice.value = {get message() { return stopSentence(stopReason); }, quiet: true};
      }
    },
    nothingToTrainOn() {
      notice.value = {get message() { return text.nothingToTrainOn; }, quiet: true};
    },
    /** The way back ends here. @param {number} update */
    noWayBack(update) {
      notice.value = {get message() { return update === 0 ? text.atTheStart : text.noWayBack(wholeNumber(update)); }, quiet: true};
    },
    /** Something else is done now. */
    clear() {
      notice.value = null;
      told = false;
    }
  };
}
