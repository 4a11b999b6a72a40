/** Whether every instrument of a lesson is one, is set to something it can be, and gives the numbers that are asked of it. */
import {parseExpression} from './expressions.js';
import {InstrumentError} from './instrument.js';

/** @typedef {import('./format.js').Lesson} Lesson */
/** @typedef {import('./format.js').Step} Step */
/** @typedef {import('../state/schema.js').Problem} Problem */

/** @param {Lesson} lesson @param {(kind: string) => Promise<import('./instrument.js').Model | null>} modelOf @returns {Promise<Problem | null>} */
export async function findInstrumentMistake({steps}, modelOf) {
  for (const [index, step] of steps.entries()) {
    const message = step.instrument ? mistakeIn(step, await modelOf(step.instrument.kind)) : null;
    if (message !== null) return {path: `steps[${index}]`, message: `steps[${index}].${message}`};
  }
  return null;
}

/** @param {Step} step @param {import('./instrument.js').Model | null} model @returns {string | null} */
function mistakeIn({instrument, values, goal}, model) {
  if (!model) return `instrument.kind is '${instrument?.kind.slice(0, 40)}'; there is no such instrument.`;
  try {
    const numbers = model.numbers(model.settings(instrument ?? {}));
    for (const [name, value] of Object.entries(values)) {
      if (typeof value === 'object' && 'instrument' in value && !numbers.includes(value.instrument)) {
        return `values.${name} asks the instrument for '${value.instrument.slice(0, 40)}'; it gives ${numbers.join(', ')}.`;
      }
    }
    const unknown = goal && parseExpression(goal.when).names.find((name) => !numbers.includes(name) && !Object.hasOwn(values, name));
    return unknown ? `goal.when names '${unknown}', which nothing gives; there are ${[...numbers, ...Object.keys(values)].join(', ')}.` : null;
  } catch (error) {
    if (error instanceof InstrumentError) return `instrument ${error.message}`;
    throw error;
  }
}
