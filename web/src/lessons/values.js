/** The numbers of a step, by the names the lesson gives them: measured by the engine, read off an instrument, or reckoned from those. */
import {evaluate} from './expressions.js';
import {MEASURE} from './measures.js';
import {experimentOf} from './settings.js';

/** @typedef {import('./format.js').Step} Step */
/** @typedef {import('./expressions.js').Numbers} Numbers */
/** @typedef {import('./instrument.js').Model} Model */

/**
 * @param {Step} step
 * @param {object} from
 * @param {import('./asking.js').Ask} from.ask
 * @param {Model | null} from.model of the step's instrument
 * @param {number | null} [from.seed] null: as the lesson has it
 * @returns {Promise<Numbers>}
 */
export async function valuesOf(step, {ask, model, seed = null}) {
  const numbers = /** @type {Record<string, number>} */ ({});
  for (const [name, value] of Object.entries(step.values)) {
    if (typeof value === 'string') numbers[name] = evaluate(value, numbers);
    else if ('measure' in value) numbers[name] = await measured(step, value, ask, seed);
    else if (model) numbers[name] = await instrumental(step, value, model, ask, seed);
  }
  return numbers;
}

/** @param {Step} step @param {import('./measures.js').Measured} value @param {import('./asking.js').Ask} ask @param {number | null} seed */
async function measured(step, value, ask, seed) {
  const settings = value.experiment ?? step.experiment;
  if (settings === undefined) return NaN; // findMistakes() has refused such a lesson
  const measure = MEASURE[value.measure];
  const answer = await ask(experimentOf(settings, seed), measure.ask?.(value), value.after);
  return measure.read(answer, value);
}

/**
 * @param {Step} step @param {Extract<import('./format.js').Value, {instrument: string}>} value
 * @param {Model} model @param {import('./asking.js').Ask} ask @param {number | null} seed
 */
async function instrumental({instrument}, value, model, ask, seed) {
  const settings = model.settings(instrument ?? {});
  const {numbers} = await model.read({...model.start(settings, seed), ...value.with}, settings, ask);
  return numbers[value.instrument] ?? NaN;
}
