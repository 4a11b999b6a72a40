/** Watches for dead, saturated and equal neurons, but only while somebody reads what it says. */
import {signal} from '@preact/signals';

import {diagnose, trainingCoordinates} from '../state/diagnosis.js';
import {follow} from './follow.js';

/** @typedef {import('../state/diagnosis.js').Diagnosis} Diagnosis */

/** While training; at rest it looks after every change. */
const EVERY_MS = 1000;

/**
 * The signal of what is wrong with single neurons; null: nobody has looked yet.
 * @param {{engine: import('../engine/client.js').Engine, loop: import('./loop.js').Loop}} parts
 */
export function createDiagnosing({engine, loop}) {
  const {points, experiment} = loop;
  let stop = () => {};
  const diagnosis = signal(/** @type {Diagnosis | null} */ (null), {
    watched() {
      stop = follow(loop, look, (next) => {
        if (JSON.stringify(next) !== JSON.stringify(diagnosis.peek())) diagnosis.value = next;
      }, EVERY_MS);
    },
    unwatched() {
      stop();
      diagnosis.value = null; // it would be out of date when somebody looks again
    }
  });

  /** @returns {Promise<Diagnosis> | null} */
  function look() {
    const set = points.peek();
    if (!set) return null;
    const {indexes, coordinates} = trainingCoordinates(set);
    return engine.askTogether(['neuronOutputs', coordinates], ['parameters']).then(([outputs, parameters]) => {
      const samples = indexes.length;
      return {findings: diagnose({layers: experiment.peek().layers, parameters, outputs, samples}), samples};
    });
  }
  return diagnosis;
}
