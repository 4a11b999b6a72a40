/**
 * How the present training came about: the experiment as it began and every later change with its update, exact enough to do it
 * all again (replay.js). Journals are values: each change makes another one, so that a checkpoint can keep its own.
 */
import {losesTraining} from '../state/continuity.js';

/** @typedef {import('../state/experiment.js').Experiment} Experiment */
/** @typedef {import('./replay.js').Change} Change */
/** @typedef {{experiment: Experiment, changes: readonly Change[]}} Journal */

/** @param {Experiment} experiment @returns {Journal} */
export const begin = (experiment) => ({experiment, changes: []});

/** The experiment in force after all changes. @param {Journal} journal @returns {Experiment} */
export function present({experiment, changes}) {
  const last = changes.findLast((change) => 'experiment' in change);
  return last && 'experiment' in last ? last.experiment : experiment;
}

/**
 * With one more change. Changes of later updates belong to a way that was left. Settings that nothing was trained with are
 * forgotten where nothing is lost by it: two hundred points drawn while it rests are one change.
 * @param {Journal} journal @param {Change} change @returns {Journal}
 */
export function withChange(journal, change) {
  const kept = backTo(journal, change.at);
  const last = kept.changes.at(-1);
  if (!('experiment' in change) || !last || !('experiment' in last) || last.at !== change.at) {
    return 'experiment' in change && kept.changes.length === 0 && change.at === 0 && !losesTraining(change.experiment, kept.experiment)
      ? begin(change.experiment)
      : {...kept, changes: [...kept.changes, change]};
  }
  const before = present({...kept, changes: kept.changes.slice(0, -1)});
  const harmless = !losesTraining(last.experiment, before) && !losesTraining(change.experiment, last.experiment);
  return {...kept, changes: [...(harmless ? kept.changes.slice(0, -1) : kept.changes), change]};
}

/** Without what came after an update. @param {Journal} journal @param {number} update @returns {Journal} */
export function backTo(journal, update) {
  return journal.changes.some(({at}) => at > update) ? {...journal, changes: journal.changes.filter(({at}) => at <= update)} : journal;
}
