/** What a link can lock of what a person, or a program, can do without changing the experiment. */

/** @type {Record<string, import('../share/view-text.js').Part | undefined>} */
const PART_OF = {
  play: 'play', pause: 'play', reset: 'reset', stepUpdate: 'step', stepEpoch: 'step', stepPhase: 'step', stepBack: 'back', setSpeed: 'speed',
  setParameter: 'weights', setParameters: 'weights', resetNeuron: 'weights'
};

/**
 * The same actions; those of a locked part do nothing.
 * @template {object} Actions
 * @param {Actions} actions @param {import('@preact/signals').ReadonlySignal<import('../share/view-text.js').Fit>} fit
 * @returns {Actions}
 */
export function guarded(actions, fit) {
  const entries = Object.entries(actions).map(([name, action]) => {
    const part = PART_OF[name];
    return [name, part ? (/** @type {unknown[]} */ ...values) => (fit.peek().lock.includes(part) ? undefined : action(...values)) : action];
  });
  return /** @type {Actions} */ (Object.fromEntries(entries));
}
