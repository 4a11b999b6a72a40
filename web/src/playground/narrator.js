/** Puts training into words for who listens: how it stands now and then, and what it has just reached. */
import {effect} from '@preact/signals';

import {taskOf} from '../state/experiment.js';
import {fixed, percent, wholeNumber} from '../text/numbers.js';

/** @typedef {import('../engine/client.js').Frame} Frame */

/** Shares of the training points put right that are worth a word. */
export const MILESTONES = [0.9, 0.99, 1];

/**
 * @param {object} parts
 * @param {{readonly value: Frame | null, peek: () => Frame | null}} parts.frame
 * @param {() => import('../state/experiment.js').Experiment} parts.experiment
 * @param {import('./announcer.js').Announcer} parts.announcer
 * @param {import('../text/languages.js').Catalogue} parts.text
 */
export function createNarrator({frame, experiment, announcer, text}) {
  let best = 0; // of this run
  let saidBest = 0; // the best that was told
  let lastUpdate = 0;
  let wasPlaying = false;

  /** How it stands, in a sentence. */
  function standing() {
    const shown = frame.peek();
    if (!shown?.metrics) return text.starting;
    const {train, test, epochs} = shown.metrics;
    const isClassification = taskOf(experiment().data) === 'classification';
    const reached = MILESTONES.findLast((share) => best >= share && saidBest < share);
    saidBest = best;
    const losses = text.saidLosses(wholeNumber(Math.floor(epochs)), fixed(train.loss, 3), Number.isFinite(test.loss) ? fixed(test.loss, 3) : null);
    return [
      losses,
      isClassification ? text.saidAccuracy(percent(train.accuracy ?? NaN)) : text.saidFit(fixed(train.rSquared ?? NaN, 3)),
      isClassification && reached !== undefined && text.saidMilestone(percent(reached, 0))
    ].filter(Boolean).join(' ');
  }

  const stop = effect(() => {
    const shown = frame.value;
    if (!shown) return;
    if (shown.progress.update < lastUpdate) best = saidBest = 0; // another run
    lastUpdate = shown.progress.update;
    best = Math.max(best, shown.metrics?.train.accuracy ?? 0);
    if (shown.playing) announcer.report(standing);
    else if (wasPlaying) announcer.say(standing());
    wasPlaying = shown.playing;
  });
  return {standing, close: stop};
}
