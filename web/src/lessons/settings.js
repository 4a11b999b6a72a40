/** The experiments a lesson names: settings as in a link, or an experiment as in a file. */
import {readLink} from '../share/link.js';
import {parseExperiment} from '../state/schema.js';
import {setSeeds} from '../state/experiment.js';

/** @typedef {import('../state/experiment.js').Experiment} Experiment */
/** @typedef {string | Record<string, unknown>} Settings */

/** @param {Settings} settings @returns {{ok: true, experiment: Experiment} | {ok: false, message: string}} */
export function readSettings(settings) {
  if (typeof settings !== 'string') {
    const result = parseExperiment(settings);
    return result.ok ? result : {ok: false, message: result.problems[0].message};
  }
  const opened = readLink(settings);
  if (!opened.ok) return {ok: false, message: opened.error.message};
  return opened.notices.length > 0 ? {ok: false, message: opened.notices[0]} : {ok: true, experiment: opened.experiment};
}

const known = /** @type {Map<Settings, Experiment>} */ (new Map());

/** The experiment of settings that were checked. @param {Settings} settings @param {number | null} [seed] for everything that is drawn; null: as written */
export function experimentOf(settings, seed = null) {
  let experiment = known.get(settings);
  if (!experiment) {
    const result = readSettings(settings);
    if (!result.ok) throw new Error(result.message);
    known.set(settings, (experiment = result.experiment));
  }
  if (seed === null) return experiment;
  return setSeeds(experiment, {data: seed, noise: seed, split: seed, weights: seed, order: seed, dropout: seed});
}
