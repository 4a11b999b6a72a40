/** What the views that can be seen need of a frame. Nothing is computed for a panel that is closed. */

/**
 * `outputGrid` and `neuronGrids`: cells along each side; where several views ask, the finest counts.
 * @typedef {object} Need
 * @property {boolean} [metrics] losses and accuracies
 * @property {boolean} [parameters] weights and biases
 * @property {boolean} [gradients] of the last batch
 * @property {boolean} [lastUpdate] what the last update added
 * @property {number} [outputGrid] the map
 * @property {number} [outputGridAtRest] the map again, finer, once nothing trains
 * @property {number} [neuronGrids] every neuron's picture
 */
/** @typedef {ReturnType<typeof createNeeds>} Needs */

/** @param {() => void} onChange called when a frame may have to hold something else */
export function createNeeds(onChange) {
  const needs = /** @type {Set<Need>} */ (new Set());
  return {
    /** @param {Need} need @returns {() => void} call it when the view is gone */
    add(need) {
      needs.add(need);
      onChange();
      return () => void needs.delete(need);
    },
    /** All needs in one. @returns {Need} */
    all() {
      const sum = /** @type {Need} */ ({});
      for (const need of needs) {
        for (const flag of /** @type {const} */ (['metrics', 'parameters', 'gradients', 'lastUpdate'])) sum[flag] ||= need[flag];
        for (const grid of /** @type {const} */ (['outputGrid', 'outputGridAtRest', 'neuronGrids'])) {
          if (need[grid]) sum[grid] = Math.max(sum[grid] ?? 0, need[grid]);
        }
      }
      return sum;
    }
  };
}
