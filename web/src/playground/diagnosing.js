/** Watches for dead, saturated and equal neurons, but only while somebody reads what it says. */
import {signal} from '@preact/signals';

import {follow} from './follow.js';

/** @typedef {import('../state/diagnosis.js').Diagnosis} Diagnosis */
/** @typedef {import('../engine/protocol.js').PointSet} PointSet */

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

  const look = () => points.peek() && diagnosisOf(/** @type {PointSet} */ (points.peek()));

  /** @param {PointSet} set @returns {Promise<Diagnosis>} */
  async function diagnosisOf(set) {
    const {diagnose, trainingCoordinates} = await import('../state/diagnosis.js'); // nothing to see at first
    const {indexes, coordinates} = trainingCoordinates(set);
    const [outputs, parameters] = await engine.askTogether(['neuronOutputs', coordinates], ['parameters']);
    const samples = indexes.length;
    return {findings: diagnose({layers: experiment.peek().layers, parameters, outputs, samples}), samples};
  }
  return diagnosis;
}
