/**
 * Points out, one thing at a time and quietly, what keeps a network from learning: neurons that are dead, saturated or alike.
 * What was closed is not said again before the next start.
 */
import {computed, effect, signal} from '@preact/signals';

import {countParameters} from '../state/sizes.js';
import {setActivation, setStart} from '../state/experiment.js';

/** @typedef {import('../state/experiment.js').Experiment} Experiment */
/** @typedef {import('../state/diagnosis.js').Diagnosis} Diagnosis */
/** @typedef {import('../state/diagnosis.js').Trouble} Trouble */
/** @typedef {import('./notices.js').Notice} Notice */
/** @typedef {{kind: Trouble, layer: number, count: number}} Complaint */

/** Larger networks are only looked at where somebody asks for it: every look costs. */
const MOST_PARAMETERS = 5000;
/** A network that explains so much of its training points needs no advice. */
const WELL = 0.9;
/** The gravest first. From these shares of a layer on it is worth a word: single dead neurons are common and do no harm. */
const WORTH_A_WORD = /** @type {readonly [Trouble, number][]} */ ([['equal', 0], ['dead', 0.5], ['saturated', 0.5]]);

/**
 * What is worst in a diagnosis, if anything is worth a word.
 * @param {Diagnosis} diagnosis @param {Experiment} experiment @param {(complaint: Complaint) => boolean} isKnown said before
 * @returns {Complaint | null}
 */
export function worstOf({findings}, {layers}, isKnown) {
  for (const [kind, share] of WORTH_A_WORD) {
    for (const [layer, {neurons}] of layers.entries()) {
      const count = findings.filter((finding) => finding.kind === kind && finding.layer === layer).length;
      if (count > 1 && count >= share * neurons && !isKnown({kind, layer, count})) return {kind, layer, count};
    }
  }
  return null;
}

/**
 * @param {object} parts
 * @param {import('../state/store.js').Store} parts.store
 * @param {import('@preact/signals').ReadonlySignal<Experiment>} parts.experiment
 * @param {import('@preact/signals').ReadonlySignal<import('../engine/client.js').Frame | null>} parts.frame
 * @param {import('@preact/signals').ReadonlySignal<Diagnosis | null>} parts.diagnosis
 * @param {() => void} parts.newStart
 * @param {import('../text/languages.js').Catalogue} parts.text
 */
export function createDoctor({store, experiment, frame, diagnosis, newStart, text}) {
  const closed = signal(/** @type {readonly string[]} */ ([]));
  const treated = signal(/** @type {Diagnosis | null} */ (null)); // something was done about it; it is out of date
  let last = 0;
  const stop = effect(() => {
    const {update = 0} = frame.value?.progress ?? {};
    if (update === 0 && last > 0) closed.value = []; // another start
    last = update;
  });

  /** Whether it has learned nearly everything anyway. */
  const isWell = computed(() => {
    const {accuracy = NaN, rSquared = NaN} = frame.value?.metrics?.train ?? {};
    return Math.max(accuracy || 0, rSquared || 0) >= WELL;
  });
  const keyOf = (/** @type {Complaint} */ {kind, layer}) => `${kind} ${layer}`;
  const complaint = computed(() => {
    const now = experiment.value;
    if (isWell.value || countParameters(now) > MOST_PARAMETERS) return null;
    const found = diagnosis.value;
    return found && found !== treated.value ? worstOf(found, now, (one) => closed.value.includes(keyOf(one))) : null;
  });

  /** @param {() => void} treatment */
  const treat = (treatment) => () => {
    treated.value = diagnosis.peek();
    treatment();
  };
  /** @param {Complaint} found @returns {NonNullable<Notice['actions']>} */
  function remediesFor({kind, layer}) {
    const again = {label: text.newStart, help: text.newStartHelp, run: treat(newStart)};
    if (kind === 'equal') {
      return [{label: text.startWithHe, help: text.startSays.he, run: treat(() => store.replace(setStart(store.get(), {start: 'he'})))}];
    }
    const activation = kind === 'dead' ? /** @type {const} */ ('leaky-relu') : /** @type {const} */ ('relu');
    const other = {label: text.useActivation(text.activations[activation]), help: text.useActivationHelp, run: treat(() => store.replace(setActivation(store.get(), layer, activation)))};
    return [again, other];
  }

  return {
    /** What to say, or null. */
    advice: computed(() => {
      const found = complaint.value;
      if (!found) return null;
      const message = text.complaints[found.kind](found.count, experiment.value.layers[found.layer].neurons, text.layer(found.layer + 1));
      return /** @type {Notice} */ ({message, quiet: true, about: keyOf(found), actions: remediesFor(found)});
    }),
    /** Not again before the next start. */
    dismiss() {
      const found = complaint.peek();
      if (found) closed.value = [...closed.peek(), keyOf(found)];
    },
    close: stop
  };
}
